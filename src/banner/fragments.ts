import { html, nothing, type TemplateResult } from 'lit';
import { toDateTime } from '../language/time.js';
import type { BannerView, NoticeView } from './view.js';

/*
 * The small pieces of markup that the banner's templates share. Each is one template, which Lit prepares once.
 */

/** An instant in words, and for programs. */
export function time(
  view: BannerView,
  instant: number,
  format: (instant: number, words: BannerView['words'], now: number) => string,
): TemplateResult {
  return html`<time datetime=${toDateTime(instant)}>${format(instant, view.words, view.now)}</time>`;
}

/** A paragraph, in the language of a notice where it has one of its own. */
export function paragraph(
  content: unknown,
  { language, direction }: Partial<Pick<NoticeView, 'language' | 'direction'>> = {},
): TemplateResult {
  return html`<p lang=${language ?? nothing} dir=${direction ?? nothing}>${content}</p>`;
}

/** The role is for Safari, which calls a list without bullets none. */
export function list(className: string, items: readonly TemplateResult[]): TemplateResult {
  return html`<ul class=${className} role="list">
    ${items}
  </ul>`;
}

/** A link within text. `href` has been checked. */
export function link(href: string, text: string): TemplateResult {
  return html`<a class="inline" href=${href}>${withNumbers(text)}</a>`;
}

/** Something that is folded away until somebody opens it. */
export function disclosure(summary: string, content: unknown): TemplateResult {
  return html`<details>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

/** Fills the {placeholders} of a wording with nodes. */
export function fillNodes(wording: string, values: Readonly<Record<string, unknown>>): unknown[] {
  return wording.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? values[part] : part));
}

/** The words of a link. A phone number in them stays on one line; its spaces are plain, for those who search or copy it. */
export function withNumbers(text: string): unknown {
  const parts = text.split(/([+(\d][\d ()]{4,}\d)/);
  return parts.length === 1
    ? text
    : parts.map((part, index) => (index % 2 === 1 ? html`<span class="number">${part}</span>` : part));
}
