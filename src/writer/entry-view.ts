import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../language/en.js';
import { endOf } from '../notices/period.js';
import { sayTime } from './say-time.js';
import type { Entry, Step } from './entries.js';

export interface EntryActions {
  readonly edit: (id: string) => void;
  readonly take: (step: Step, entry: Entry) => void;
}

/** One notice of the file: how it stands, and what can be done with it. */
export function entryView(entry: Entry, now: number, { edit, take }: EntryActions): TemplateResult {
  const { id, title, notice, findings, toConfirm } = entry;
  const named = html`<span class="visually-hidden">: ${title}</span>`;
  const step = (name: Step, label: string): TemplateResult =>
    html`<button type="button" class=${name === 'remove' ? 'plain' : ''} @click=${() => take(name, entry)}>
      ${label}${named}
    </button>`;
  const status = toConfirm ? undefined : notice?.status;
  return html`<li>
    <h3>${title}</h3>
    <p>${stateOf(entry, now)}</p>
    ${
      toConfirm
        ? html`<ul class="faults">
            ${toConfirm.map((what) => html`<li>${what}</li>`)}
          </ul>`
        : nothing
    }
    ${
      findings.length > 0
        ? html`<p>Look at this again:</p>
            <ul class="faults">
              ${findings.map((finding) => html`<li>${finding}</li>`)}
            </ul>`
        : nothing
    }
    <div class="buttons">
      <button type="button" @click=${() => edit(id)}>Change${named}</button>
      ${toConfirm ? step('confirm', 'It is right: show it') : nothing}
      ${status && status !== 'monitoring' && status !== 'resolved' ? step('monitor', 'Working again') : nothing}
      ${status && status !== 'resolved' ? step('resolve', 'Back to normal') : nothing}
      ${step('remove', 'Remove')}
    </div>
  </li>`;
}

function stateOf({ notice, toConfirm }: Entry, now: number): string {
  if (toConfirm)
    return 'This is a draft. No website shows it until you have read it and say that it is right.';
  if (!notice) return 'No website shows this notice: it has faults.';
  const { severity, status, starts, review, exercise } = notice;
  const end = endOf(notice, now);
  return [
    notice.audience?.nobody ? 'No website shows this notice: whom it is for cannot be told.' : '',
    exercise ? en.exercise : '',
    status ? `${en.severity[severity]} ${en.status[status]}` : 'Information.',
    end === -Infinity
      ? 'No website shows it: it has no date that can be true.'
      : end <= now
        ? `It ended at ${sayTime(end)}: no website shows it.`
        : '',
    starts > now ? `It will be shown from ${sayTime(starts)}.` : '',
    end > now ? `It ends at ${sayTime(end)}.` : '',
    review === undefined || end <= now
      ? ''
      : review <= now
        ? `An update was promised by ${sayTime(review)} and is overdue.`
        : `Next update by ${sayTime(review)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
