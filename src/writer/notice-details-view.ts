import { html, nothing, type TemplateResult } from 'lit';
import { endChoices, isAttended, nextMorning } from '../publish/working-hours.js';
import { sayTime } from './say-time.js';
import { checkable, checkboxes, radios, textField, type Problems } from './fields.js';
import type { NoticeForm } from './notice-form.js';
import { fromUkClock, toUkClock } from './uk-time.js';
import { either, everyNation, nationNames } from './words.js';
import type { Work } from './work.js';

const day = 24 * 3_600_000;

/** Who tells patients, and where the file will be. */
export function publisherFields({ publisher, feed }: Work, problems: Problems): TemplateResult {
  return html`${textField({
    id: 'publisher',
    label: 'Who is telling patients?',
    hint: 'The name of your surgery or group, as patients know it.',
    value: publisher.title,
    autocomplete: 'organization',
    problems,
  })}
  ${textField({
    id: 'feedUrl',
    label: 'Where the file will be on the web, if you know (optional)',
    hint:
      feed === undefined
        ? 'Such as https://www.example.org/notices.json. Nothing is sent there.'
        : 'Notices that exist keep the names they have.',
    type: 'url',
    value: publisher.feedUrl,
    problems,
  })}`;
}

interface TimeActions {
  readonly set: (changes: Partial<NoticeForm>) => void;
}

/** When it begins, ends, and is looked at again. All in UK time. */
export function timeFields(
  form: NoticeForm,
  problems: Problems,
  now: number,
  { set }: TimeActions,
): TemplateResult {
  const quick = (field: 'ends' | 'review', label: string, clock: string): TemplateResult | typeof nothing =>
    (fromUkClock(clock) ?? 0) > now
      ? html`<button type="button" class="quick" @click=${() => set({ [field]: clock })}>${label}</button>`
      : nothing;
  const morning = nextMorning(now);
  return html`${radios({
    id: 'starts',
    label: 'When is it shown from?',
    value: form.starts,
    options: [
      { value: 'now', label: 'Now' },
      { value: 'later', label: 'A later time' },
    ],
    reveal: (value) =>
      value === 'later'
        ? html`<div class="revealed">
            ${textField({
              id: 'startsAt',
              label: 'Shown from (UK time)',
              type: 'datetime-local',
              value: form.startsAt,
              isShort: true,
              problems,
              after: inWords(form.startsAt),
            })}
          </div>`
        : nothing,
    problems,
  })}
  ${textField({
    id: 'ends',
    label: 'When does the notice end? (UK time)',
    hint: 'It then disappears by itself, even if nobody remembers it. At most 7 days from now. You can move it later.',
    type: 'datetime-local',
    value: form.ends,
    isShort: true,
    problems,
    after: html`${inWords(form.ends)}
      <div class="quick-choices" role="group" aria-label="Ends">
        ${endChoices(now).map(({ label, instant }) => quick('ends', label, toUkClock(instant)))}
        ${quick('ends', 'In 7 days', toUkClock(now + 7 * day))}
      </div>`,
  })}
  ${textField({
    id: 'review',
    label: 'When will you next update it? (UK time, optional)',
    hint: 'Patients read “Next update by” and this time. Once it has passed they read that an update is overdue.',
    type: 'datetime-local',
    value: form.review,
    isShort: true,
    problems,
    after: html`${inWords(form.review)}
      <div class="quick-choices" role="group" aria-label="Next update">
        ${isAttended(now + day / 24) ? quick('review', 'In 1 hour', toUkClock(now + day / 24)) : nothing}
        ${isAttended(now + day / 12) ? quick('review', 'In 2 hours', toUkClock(now + day / 12)) : nothing}
        ${quick('review', morning.label, toUkClock(morning.instant))}
        ${
          form.review
            ? html`<button type="button" class="quick" @click=${() => set({ review: '' })}>
                No promise
              </button>`
            : nothing
        }
      </div>`,
  })}`;
}

/** A date as people say it, so that a wrong month or a missed "pm" is noticed. */
export function inWords(clock: string): TemplateResult | typeof nothing {
  const instant = fromUkClock(clock);
  return instant === undefined ? nothing : html`<p class="in-words">${sayTime(instant)}</p>`;
}

/** For which surgeries it is. */
export function audienceFields(form: NoticeForm, problems: Problems): TemplateResult {
  const choice = radios({
    id: 'audience',
    label: 'Which websites show it?',
    value: form.audience,
    options: [
      { value: 'everyone', label: 'Every website that reads this file' },
      { value: 'some', label: 'Only some of them' },
    ],
    reveal: (value) =>
      value === 'some' ? html`<div class="revealed">${someFields(form, problems)}</div>` : nothing,
    problems,
  });
  return html`<details>
    <summary>Who it is for: ${audienceInWords(form)}</summary>
    ${choice}
  </details>`;
}

function someFields({ ods, systems, nations }: NoticeForm, problems: Problems): TemplateResult {
  return html`<p class="hint">A website has to match each of these that you fill in.</p>
    ${textField({
      id: 'ods',
      label: 'ODS codes',
      hint: 'Of practices, PCNs or ICBs, with spaces between them. Such as A99991 QZZ.',
      value: ods,
      problems,
    })}
    ${checkboxes({
      id: 'nations',
      label: 'Nations',
      hint: 'Tick none for all of them.',
      values: nations,
      options: everyNation,
      problems,
    })}
    ${textField({
      id: 'systems',
      label: 'Clinical systems',
      hint: 'As the websites name them, such as emis-web or systmone.',
      value: systems,
      problems,
    })}`;
}

function audienceInWords({ audience, ods, systems, nations }: NoticeForm): string {
  if (audience === 'everyone') return 'every website that reads this file';
  const parts = [
    ods.trim() ? `surgeries with ${ods.trim()}` : '',
    systems.trim() ? `surgeries that use ${systems.trim()}` : '',
    nations.length > 0 ? either(nations.map((nation) => nationNames[nation])) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'not said yet';
}

/** A page with more to read, and whether it is real. */
export function linkFields({ url, exercise }: NoticeForm, problems: Problems): TemplateResult {
  return html`<details>
    <summary>More: a link, an exercise</summary>
    ${textField({
      id: 'url',
      label: 'Web page with more to read (optional)',
      hint: 'Begins with https://',
      type: 'url',
      value: url,
      problems,
    })}
    <div class="field">
      ${checkable({
        id: 'exercise',
        name: 'exercise',
        type: 'checkbox',
        value: 'yes',
        label: 'This is an exercise, not a real problem',
        hint: 'Patients do not see it. Websites that ask for exercises show it, marked as one.',
        chosen: exercise,
      })}
    </div>
  </details>`;
}
