/**
 * Brings the contents of an element's `<template>` children onto the page while they are needed, as children of the
 * element, so that the site's own styles apply. They are the site's own markup and never anything of a feed.
 */
export class Fallback {
  readonly #host: HTMLElement;
  #added: readonly ChildNode[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  show(isNeeded: boolean): void {
    if (isNeeded === this.#added.length > 0) return;
    for (const node of this.#added) node.remove();
    const templates = isNeeded
      ? // Not what a server has rendered for the shadow root, where the browser knows of no such template.
        this.#host.querySelectorAll<HTMLTemplateElement>(':scope > template:not([shadowrootmode])')
      : [];
    this.#added = [...templates].flatMap((template) => [
      ...document.importNode(template.content, true).childNodes,
    ]);
    this.#host.append(...this.#added);
  }
}
