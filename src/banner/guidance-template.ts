import { html, nothing, type TemplateResult } from 'lit';
import type { Action, Card, Guidance, Line, Said } from '../guidance/guidance.js';
import { fillGuidance, guidanceText } from '../language/guidance-text.js';
import { link, list, paragraph, withNumbers } from './fragments.js';
import { below, heading } from './heading.js';
import type { BannerView } from './view.js';

/** The guidance, and the words it is said in. */
interface Saying {
  readonly view: BannerView;
  readonly guidance: Guidance;
}

/** What to do first, and where to get help. */
export function renderGuidance(view: BannerView, guidance: Guidance): TemplateResult {
  const saying = { view, guidance };
  return html`<div part="guidance" class="guidance">
    ${renderLines(saying, guidance.contact)}
    ${guidance.call ? html`<div class="actions">${renderAction(saying, guidance.call, true)}</div>` : nothing}
    ${renderLines(saying, guidance.lines)}
    <div class="cards">${guidance.cards.map((card) => renderCard(saying, card))}</div>
  </div>`;
}

/** Things to do or to know, one under the other. */
export function renderLines(saying: Saying, lines: readonly Line[]): unknown {
  if (lines.length === 0) return nothing;
  return list(
    'lines',
    lines.map((line) => renderItem(saying, line)),
  );
}

function renderCard(saying: Saying, card: Card): TemplateResult {
  const isEmergency = card.tone === 'emergency';
  const [only, ...others] = card.body;
  const access = card.access.map((way) => [renderSaid(saying, way), '. ']);
  return html`<div class="card ${card.tone}" part=${isEmergency ? 'emergency' : nothing}>
    ${heading(
      below(saying.view.headingLevel),
      html`<span class="visually-hidden">${say(saying, card.prefix)}</span>${say(saying, card.heading)}`,
      { className: 'card-heading' },
    )}
    ${
      only && others.length === 0
        ? paragraph(renderLine(saying, only))
        : list(
            'reasons',
            card.body.map((line) => renderItem(saying, line)),
          )
    }
    ${
      card.actions.length > 0
        ? html`<div class="actions">
            ${card.actions.map((action) => renderAction(saying, action, action.primary && !isEmergency))}
            ${isEmergency ? paragraph(access) : nothing}
          </div>`
        : nothing
    }
    ${card.notes.length + access.length > 0 && !isEmergency ? paragraph([card.notes.map((note) => [renderLine(saying, note), ' ']), access]) : nothing}
  </div>`;
}

function renderItem(saying: Saying, line: Line): TemplateResult {
  return html`<li>${renderLine(saying, line)}</li>`;
}

function renderAction(saying: Saying, action: Action, isPrimary: boolean): TemplateResult {
  return html`<a class="action ${isPrimary ? 'primary' : ''}" href=${action.href}
    >${withNumbers(say(saying, action))}</a
  >`;
}

function renderLine(saying: Saying, line: Line): unknown {
  return line.map((said, index) => [index > 0 ? ' ' : '', renderSaid(saying, said)]);
}

function renderSaid(saying: Saying, said: Said): unknown {
  const [lead, rest] = fillGuidance(saying.view.words.guidance[said.id], saying.guidance);
  if (said.href) return link(said.href, rest);
  return lead ? html`<strong>${lead}</strong> ${rest}` : rest;
}

/** The words of a wording as one text. */
function say({ view, guidance }: Saying, said: Said): string {
  return guidanceText(said, guidance, view.words);
}
