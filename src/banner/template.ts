import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../language/fill.js';
import { formatDateTime, formatRelativeTo } from '../language/time.js';
import { disclosure, fillNodes, link, paragraph, time } from './fragments.js';
import { renderGuidance, renderLines } from './guidance-template.js';
import { below, heading } from './heading.js';
import { renderServices } from './services-template.js';
import { keyOf, type BannerView, type NoticeView } from './view.js';

/** How many notices are shown in full; any further ones are folded. */
const shownInFull = 3;

/** How many notices stand in the document until the rest is unfolded: a faulty feed must not hold up a phone. */
const builtWhileFolded = 50;

/**
 * The contents of the element's shadow root, but for the live region, which `announcer.ts` keeps.
 *
 * @param view what to show; `undefined` for nothing
 */
export function renderRoot(view: BannerView | undefined, options: RootOptions): unknown {
  return view ? renderBanner(view, options) : options.isFallback ? html`<slot></slot>` : nothing;
}

/** Differs between two renderings that say different things; empty for nothing. */
export function keyOfRoot(view: BannerView | undefined, { isFallback, isUnfolded }: RootOptions): string {
  if (!view) return isFallback ? 'fallback' : '';
  return keyOf(view) + (isUnfolded && view.notices.length > builtWhileFolded ? ' unfolded' : '');
}

export interface RootOptions {
  /** Whether the element's own children are shown where there is no view. */
  readonly isFallback?: boolean;
  /** Whether a reader has opened anything that was folded. */
  readonly isUnfolded: boolean;
  /** Of the view, where it is rendered for an element that has yet to start: by this it knows what it finds. */
  readonly key?: string;
}

function renderBanner(view: BannerView, { isUnfolded, key }: RootOptions): TemplateResult {
  const { notices } = view;
  const inFull = notices.slice(0, shownInFull);
  const folded = notices.slice(shownInFull);
  const built = folded.slice(0, isUnfolded ? folded.length : builtWhileFolded - shownInFull);
  // One flat list with a key each, so that a change elsewhere leaves what a person is reading, or has focused, in place.
  const blocks = inFull.flatMap((notice, index) => [
    { key: `notice ${notice.key}`, content: renderNotice(view, notice, index === 0) },
    ...(index === 0 ? renderHelp(view) : []),
    { key: `meta ${notice.key}`, content: renderMeta(view, notice) },
  ]);
  return html`<section
    part="banner"
    class="banner ${view.kind}"
    lang=${view.language}
    dir=${view.direction}
    aria-labelledby=${notices[0]?.notice.exercise ? 'exercise heading' : 'heading'}
    data-view=${key ?? nothing}
  >
    <div class="inner ${view.guidance ? 'beside' : ''}">
      <div class="top">
        ${heading(view.headingLevel, view.heading, { id: 'heading', className: 'heading' })}
        ${renderStatus(notices[0])}
      </div>
      ${repeat(
        blocks,
        (block) => block.key,
        (block) => block.content,
      )}
      ${
        folded.length > 0
          ? disclosure(
              fill(view.words.moreNotices, { count: String(folded.length) }),
              repeat(
                built,
                ({ key }) => key,
                (notice) => [renderNotice(view, notice, false), renderMeta(view, notice)],
              ),
            )
          : nothing
      }
    </div>
  </section>`;
}

function renderHelp(view: BannerView): readonly { key: string; content: unknown }[] {
  const { guidance, services } = view;
  return [
    ...(guidance ? [{ key: 'guidance', content: renderGuidance(view, guidance) }] : []),
    ...(services.length > 0 ? [{ key: 'services', content: renderServices(view) }] : []),
    ...(guidance && guidance.later.length > 0
      ? [{ key: 'later', content: renderLines({ view, guidance }, guidance.later) }]
      : []),
  ];
}

/** The first notice's status stands beside the banner's heading; what holds for the whole banner stands below its title. */
function renderNotice(view: BannerView, { notice, ...said }: NoticeView, isFirst: boolean): TemplateResult {
  const { words } = view;
  const { title, language, direction } = said;
  return html`<div part="notice" class="notice ${notice.severity}">
    ${notice.exercise ? html`<p class="exercise" id=${isFirst ? 'exercise' : nothing}>${words.exercise}</p>` : nothing}
    ${heading(below(view.headingLevel), title, { className: 'title', language, direction })}
    ${isFirst ? renderStale(view) : renderStatus(said)}
    ${said.paragraphs.map((text) => paragraph(text, said))}
    ${
      said.furtherParagraphs.length > 0
        ? disclosure(
            words.readRest,
            said.furtherParagraphs.map((text) => paragraph(text, said)),
          )
        : nothing
    }
  </div>`;
}

function renderStatus({ status = '' }: Partial<NoticeView> = {}): unknown {
  return status ? html`<p class="status">${status}</p>` : nothing;
}

function renderStale(view: BannerView): unknown {
  return view.staleSince === undefined
    ? nothing
    : html`<p class="stale" part="meta">
        ${fillNodes(view.words.stale, { time: time(view, view.staleSince, formatRelativeTo) })}
      </p>`;
}

/** When the notice was updated and by whom, when it will be next, and the way to hide it where that is allowed. */
function renderMeta(
  view: BannerView,
  { notice, title, hides, changed, isOverdue }: NoticeView,
): TemplateResult {
  const { words } = view;
  const publisher = notice.publisher && html`<bdi>${notice.publisher}</bdi>`;
  const updated =
    changed === undefined
      ? publisher && fillNodes(words.publishedBy, { publisher })
      : fillNodes(publisher ? words.updated : words.updatedAt, {
          time: time(view, changed, formatDateTime),
          publisher,
        });
  const review =
    notice.review === undefined
      ? nothing
      : fillNodes(isOverdue ? words.updateOverdue : words.nextUpdate, {
          time: time(view, notice.review, formatRelativeTo),
        });
  const more = notice.url ? link(notice.url, fill(words.readMore, { host: hostOf(notice.url) })) : nothing;
  const hide = hides
    ? html`<button type="button" data-hides=${hides} aria-label=${fill(words.hideNotice, { title })}>
        ${words.hide}
      </button>`
    : nothing;
  return html`<p part="meta" class="meta">${updated} ${review} ${more} ${hide}</p>`;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
