import { html, type TemplateResult } from 'lit';
import { textField, type Problems } from './fields.js';
import { inWords } from './notice-details-view.js';
import type { NoticeForm } from './notice-form.js';

/** A planned closure as two times. The words of its two notices follow from them, and can be changed afterwards. */
export function closureFields(form: NoticeForm, problems: Problems): TemplateResult {
  const time = (id: 'startsAt' | 'ends', label: string, hint: string | undefined): TemplateResult =>
    textField({
      id,
      label,
      hint,
      type: 'datetime-local',
      value: form[id],
      isShort: true,
      problems,
      after: inWords(form[id]),
    });
  return html`<p>
      This makes two notices. One says beforehand that the surgery will be closed, from 7 days before. The
      other takes its place while the surgery is closed, and says how to get urgent help. You can change the
      words of both afterwards.
    </p>
    ${time('startsAt', 'Closed from (UK time)', undefined)}
    ${time('ends', 'Closed until (UK time)', 'At most 7 days later. The notice then disappears by itself.')}`;
}
