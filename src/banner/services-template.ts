import { html, type TemplateResult } from 'lit';
import type { ServiceStatus } from '../feed/vocabulary.js';
import { fill } from '../language/fill.js';
import { disclosure, list } from './fragments.js';
import { below, heading } from './heading.js';
import type { BannerView, ServiceView } from './view.js';

/** How many services are listed openly; a longer list is folded. */
const longestOpenList = 6;

/** What is affected, and how. */
export function renderServices(view: BannerView): TemplateResult {
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
