import { html, type TemplateResult } from 'lit';
import type { ServiceStatus } from '../feed/vocabulary.js';
import type { BannerView, ServiceGroup } from './view.js';

/** What is affected, and how: a line for each status, the worst first. The role is for Safari, as in `list`. */
export function renderServices({ services }: BannerView): TemplateResult {
  return html`<ul part="services" class="services" role="list">
    ${services.map(renderGroup)}
  </ul>`;
}

/** A name may be in a script of another direction than the line. */
function renderGroup({ status, label, names }: ServiceGroup): TemplateResult {
  return html`<li>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icons[status]} /></svg><strong>${label}</strong>
    ${names.map((name, index) => html`${index > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}
  </li>`;
}

/** Each status has a shape of its own, beside its words. */
const icons: Readonly<Record<ServiceStatus, string>> = {
  'not-working': 'M3 3l10 10M13 3L3 13',
  delays: 'M8 1.5a6.5 6.5 0 1 0 .1 0M8 4.5v3.5l2.5 2',
  working: 'M2 8.5l4 4L14 3.5',
};
