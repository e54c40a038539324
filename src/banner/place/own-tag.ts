/*
 * The script tag that the banner comes with, and what it says of it.
 */

/** What the tag says, by the names of the element's attributes; `mount` is for the script alone. */
export type TagSettings = ReadonlyMap<string, string>;

/** The settings in a tag's address, `…#feed=…&nation=england`, then those of its `data-*`, which win. */
export function settingsOf(tag: HTMLScriptElement): TagSettings {
  const settings = new Map(new URLSearchParams(tag.src.replace(/^[^#]*#?/, '')));
  for (const { name, value } of tag.attributes) {
    if (name.startsWith('data-')) settings.set(name.slice('data-'.length), value);
  }
  return settings;
}

/** An address whose path ends in this file's name, maybe with a release or `.min` in it. */
const thisFile = /(^|\/)gp-outage-banner[^/?#]*([?#]|$)/;

/**
 * The tag with the settings: the one that runs now, where the browser knows it and they are on it. Modules run without a
 * tag, jQuery runs scripts by another, loaders and consent tools make a new one: then any that names a feed, and this file
 * as what it loads, or keeps for later as `data-src`.
 */
export function findTag(): HTMLScriptElement | undefined {
  const current = document.currentScript as HTMLScriptElement | null;
  return [...(current ? [current] : []), ...document.scripts].find(
    (tag) =>
      (tag === current || thisFile.test(tag.src || (tag.dataset['src'] ?? ''))) &&
      settingsOf(tag).get('feed'),
  );
}
