import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ServiceStatus, Severity, Status } from '../feed/vocabulary.js';
import type { Action, Card, Guidance, Line } from '../guidance/guidance.js';
import { fill } from '../language/fill.js';
import { formatDateTime, formatRelativeTo, toDateTime } from '../language/time.js';
import { below, heading } from './heading.js';
import type { BannerView, NoticeView, ServiceView } from './view.js';

/** How many notices are shown in full; any further ones are folded. */
const shownInFull = 3;

/** More folded notices than this are built only when they are unfolded: a faulty feed must not hold up a phone. */
const builtWhileFolded = 50;

/** How many services are listed openly; a longer list is folded. */
const longestOpenList = 6;

/**
 * The contents of the element's shadow root, but for the live region, which `announcer.ts` keeps.
 *
 * @param view what to show; `undefined` for nothing
 */
export function renderRoot(view: BannerView | undefined, options: RootOptions): unknown {
  return view ? renderBanner(view, options) : options.isFallback ? html`<slot></slot>` : nothing;
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
  // One flat list with a key each, so that a change elsewhere leaves what a person is reading, or has focused, in place.
  const blocks = inFull.flatMap((notice, index) => [
    { key: `notice ${notice.notice.id}`, content: renderNotice(view, notice) },
    ...(index === 0 ? renderHelp(view) : []),
    { key: `meta ${notice.notice.id}`, content: renderMeta(view, notice) },
  ]);
  return html`<section
    part="banner"
    class="banner ${view.kind}"
    lang=${view.language}
    dir=${view.direction}
    aria-labelledby="heading"
    data-view=${key ?? nothing}
  >
    <div class="inner">
      ${heading(view.headingLevel, view.heading, { id: 'heading', className: 'heading' })}
      ${
        view.staleSince === undefined
          ? nothing
          : html`<p class="stale" part="meta">
              ${fillNodes(view.words.stale, { time: time(view, view.staleSince, formatRelativeTo) })}
            </p>`
      }
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
                isUnfolded || folded.length <= builtWhileFolded ? folded : [],
                ({ notice }) => notice.id,
                (notice) => [renderNotice(view, notice), renderMeta(view, notice)],
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
      ? [{ key: 'later', content: renderLines(view, guidance.later) }]
      : []),
  ];
}

function renderNotice(view: BannerView, { notice, ...said }: NoticeView): TemplateResult {
  const { words } = view;
  const { title, language, direction } = said;
  return html`<div part="notice" class="notice ${notice.severity}">
    ${notice.exercise ? html`<p class="exercise">${words.exercise}</p>` : nothing}
    ${heading(below(view.headingLevel), title, { className: 'title', language, direction })}
    ${notice.status ? renderStatus(view, notice.severity, notice.status) : nothing}
    ${said.paragraphs.map((text) => paragraph(text, said))}
    ${
      said.furtherParagraphs.length > 0
        ? disclosure(
            words.readRest,
            said.furtherParagraphs.map((text) => paragraph(text, said)),
          )
        : nothing
    }
    ${
      notice.severity === 'minor'
        ? html`<button type="button" data-hides=${notice.id} aria-label=${fill(words.hideNotice, { title })}>
            ${words.hide}
          </button>`
        : nothing
    }
  </div>`;
}

/** How far along it is; and how bad, while nothing has been mended and the trouble has begun. */
function renderStatus({ words }: BannerView, severity: Severity, status: Status): TemplateResult {
  const isWrongNow = status === 'investigating' || status === 'identified';
  return html`<p class="status">
    <strong>${isWrongNow ? words.severity[severity] : nothing}</strong> ${words.status[status]}
  </p>`;
}

/** When the notice was updated and by whom, and when it will be next. */
function renderMeta(view: BannerView, { notice, isOverdue }: NoticeView): TemplateResult {
  const { words } = view;
  const modified = notice.modified ?? notice.published;
  const publisher = notice.publisher && html`<bdi>${notice.publisher}</bdi>`;
  const updated =
    modified === undefined
      ? publisher && fillNodes(words.publishedBy, { publisher })
      : fillNodes(publisher ? words.updated : words.updatedAt, {
          time: time(view, modified, formatDateTime),
          publisher,
        });
  const review =
    notice.review === undefined
      ? nothing
      : fillNodes(isOverdue ? words.updateOverdue : words.nextUpdate, {
          time: time(view, notice.review, formatRelativeTo),
        });
  const more = notice.url ? link(notice.url, fill(words.readMore, { host: hostOf(notice.url) })) : nothing;
  return html`<p part="meta" class="meta">${updated} ${review} ${more}</p>`;
}

function renderGuidance(view: BannerView, guidance: Guidance): TemplateResult {
  return html`<div part="guidance" class="guidance">
    ${renderLines(view, guidance.lines)}
    <div class="cards">${guidance.cards.map((card) => renderCard(view, card))}</div>
  </div>`;
}

function renderLines(view: BannerView, lines: readonly Line[]): unknown {
  if (lines.length === 0) return nothing;
  return list(
    'lines',
    lines.map((line) => renderItem(view, line)),
  );
}

function renderCard(view: BannerView, card: Card): TemplateResult {
  const isEmergency = card.tone === 'emergency';
  const [only, ...others] = card.body;
  return html`<div class="card ${card.tone}" part=${isEmergency ? 'emergency' : nothing}>
    ${heading(
      below(view.headingLevel),
      html`<span class="visually-hidden">${say(view, card.prefix)}</span>${say(view, card.heading)}`,
      { className: 'card-heading' },
    )}
    ${
      only && others.length === 0
        ? paragraph(renderLine(view, only))
        : list(
            'reasons',
            card.body.map((line) => renderItem(view, line)),
          )
    }
    ${
      card.actions.length > 0
        ? html`<div class="actions">${card.actions.map((action) => renderAction(view, action))}</div>`
        : nothing
    }
    ${card.notes.map((note) => paragraph(renderLine(view, note)))}
    ${
      card.more
        ? disclosure(say(view, card.more.summary), [
            card.more.lines.map((line) => paragraph(renderLine(view, line))),
            card.more.links.map((action) => paragraph(link(action.href, say(view, action.label)))),
          ])
        : nothing
    }
  </div>`;
}

function renderItem(view: BannerView, line: Line): TemplateResult {
  return html`<li>${renderLine(view, line)}</li>`;
}

function renderAction(view: BannerView, action: Action): TemplateResult {
  return html`<div>
    <a class="action ${action.primary ? 'primary' : ''}" href=${action.href}
      ><span>${label(say(view, action.label))}</span></a
    >
  </div>`;
}

function renderLine(view: BannerView, { id, values = {}, action }: Line): unknown {
  const wording = view.words.guidance[id];
  const said =
    typeof wording === 'string'
      ? fill(wording, values)
      : html`<strong>${fill(wording.lead, values)}</strong> ${fill(wording.rest, values)}`;
  return action ? [said, ' ', link(action.href, say(view, action.label))] : said;
}

/** The words of a line as one text. */
function say(view: BannerView, { id, values = {} }: Line): string {
  const wording = view.words.guidance[id];
  const text = typeof wording === 'string' ? wording : `${wording.lead} ${wording.rest}`;
  return fill(text, values);
}

/** The words of a link. A phone number in them stays on one line; its spaces are plain, for those who search or copy it. */
function label(text: string): unknown {
  const parts = text.split(/([+(\d][\d ()]{4,}\d)/);
  return parts.length === 1
    ? text
    : parts.map((part, index) => (index % 2 === 1 ? html`<span class="number">${part}</span>` : part));
}

function renderServices(view: BannerView): TemplateResult {
  const { words, services } = view;
  const title = fill(view.kind === 'scheduled' ? words.willBeAffected : words.isAffected, {
    count: String(services.length),
  });
  const rows = list(
    'service-list',
    services.map((report) => renderService(view, report)),
  );
  return html`<div part="services" class="services">
    ${
      services.length > longestOpenList
        ? disclosure(title, rows)
        : [heading(below(view.headingLevel), title, { className: 'services-heading' }), rows]
    }
  </div>`;
}

function renderService({ words }: BannerView, { name, status }: ServiceView): TemplateResult {
  return html`<li class="service">
    <bdi>${name}</bdi>
    <span class="service-status"
      ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icons[status]} /></svg
      >${words.serviceStatus[status]}</span
    >
  </li>`;
}

/** Each status has a shape of its own, beside its words. */
const icons: Readonly<Record<ServiceStatus, string>> = {
  'not-working': 'M3 3l10 10M13 3L3 13',
  delays: 'M8 1.5a6.5 6.5 0 1 0 .1 0M8 4.5v3.5l2.5 2',
  working: 'M2 8.5l4 4L14 3.5',
};

function time(
  view: BannerView,
  instant: number,
  format: (instant: number, words: BannerView['words'], now: number) => string,
): TemplateResult {
  return html`<time datetime=${toDateTime(instant)}>${format(instant, view.words, view.now)}</time>`;
}

function paragraph(
  content: unknown,
  { language, direction }: Partial<Pick<NoticeView, 'language' | 'direction'>> = {},
): TemplateResult {
  return html`<p lang=${language ?? nothing} dir=${direction ?? nothing}>${content}</p>`;
}

/** The role is for Safari, which calls a list without bullets none. */
function list(className: string, items: readonly TemplateResult[]): TemplateResult {
  return html`<ul class=${className} role="list">
    ${items}
  </ul>`;
}

function link(href: string, text: string): TemplateResult {
  return html`<a class="inline" href=${href}>${label(text)}</a>`;
}

function disclosure(summary: string, content: unknown): TemplateResult {
  return html`<details>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

/** Fills the {placeholders} of a wording with nodes. */
function fillNodes(wording: string, values: Readonly<Record<string, unknown>>): unknown[] {
  return wording.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? values[part] : part));
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
