import type { Notice } from '../feed/notice.js';

/**
 * Tells two versions of a notice apart by what they say to a patient; dates that merely move do not count.
 * A short string that starts with the notice's id.
 */
export function fingerprint(notice: Notice): string {
  const { id, title, text, url, severity, status, services, instructions, exercise, translations } = notice;
  const said = JSON.stringify([
    title,
    text,
    url,
    severity,
    status,
    services,
    instructions,
    exercise,
    translations,
  ]);
  return `${id}#${hash(said)}`;
}

/** A short string that tells two texts apart: FNV-1a, 32 bits. Enough to notice a change, not meant to resist an attack. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}
