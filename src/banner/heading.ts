import { html, nothing, type TemplateResult } from 'lit';
import type { HeadingLevel } from './settings.js';

/** What may be said of a heading. */
export interface HeadingOptions {
  readonly className: string;
  /** Given to the heading that names the region; that one can be focused by script. */
  readonly id?: string;
  readonly language?: string | undefined;
  readonly direction?: string | undefined;
}

/** The level below this one, 6 at most. */
export function below(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 6) as HeadingLevel;
}

/** A heading whose level is known only now. A template for each, since a tag name cannot be bound. */
export function heading(level: HeadingLevel, content: unknown, options: HeadingOptions): TemplateResult {
  const c = options.className;
  const id = options.id ?? nothing;
  const focusable = options.id ? -1 : nothing;
  const lang = options.language ?? nothing;
  const dir = options.direction ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 part="heading" class=${c} id=${id} tabindex=${focusable} lang=${lang} dir=${dir}>
        ${content}
      </h2>`;
    case 3:
      return html`<h3 part="heading" class=${c} id=${id} tabindex=${focusable} lang=${lang} dir=${dir}>
        ${content}
      </h3>`;
    case 4:
      return html`<h4 part="heading" class=${c} id=${id} tabindex=${focusable} lang=${lang} dir=${dir}>
        ${content}
      </h4>`;
    case 5:
      return html`<h5 part="heading" class=${c} id=${id} tabindex=${focusable} lang=${lang} dir=${dir}>
        ${content}
      </h5>`;
    case 6:
      return html`<h6 part="heading" class=${c} id=${id} tabindex=${focusable} lang=${lang} dir=${dir}>
        ${content}
      </h6>`;
  }
}
