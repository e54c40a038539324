import { html, nothing, type TemplateResult } from 'lit';
import type { Action, Card, Guidance, Line } from '../guidance/guidance.js';
import { fill } from '../language/fill.js';
import { disclosure, link, list, paragraph, withNumbers } from './fragments.js';
import { below, heading } from './heading.js';
import type { BannerView } from './view.js';

/** What to do first, and where to get help. */
export function renderGuidance(view: BannerView, guidance: Guidance): TemplateResult {
  return html`<div part="guidance" class="guidance">
    ${renderLines(view, guidance.lines)}
    <div class="cards">${guidance.cards.map((card) => renderCard(view, card))}</div>
  </div>`;
}

/** Things to do or to know, one under the other. */
export function renderLines(view: BannerView, lines: readonly Line[]): unknown {
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
        ? html`<div class="actions">
            ${card.actions.map((action) => renderAction(view, action, action.primary && !isEmergency))}
          </div>`
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

function renderAction(view: BannerView, { href, label }: Action, isPrimary: boolean): TemplateResult {
  return html`<a class="action ${isPrimary ? 'primary' : ''}" href=${href}
    >${withNumbers(say(view, label))}</a
  >`;
}

function renderLine(view: BannerView, { id, values = {}, action }: Line): unknown {
  const wording = view.words.guidance[id];
  const said =
    typeof wording === 'string'
      ? fill(wording, values)
      : html`<strong>${fill(wording.lead, values)}</strong> ${fill(wording.rest, values)}`;
  return action ? [said, ' ', renderAction(view, action, true)] : said;
}

/** The words of a line as one text. */
function say(view: BannerView, { id, values = {} }: Line): string {
  const wording = view.words.guidance[id];
  const text = typeof wording === 'string' ? wording : `${wording.lead} ${wording.rest}`;
  return fill(text, values);
}
