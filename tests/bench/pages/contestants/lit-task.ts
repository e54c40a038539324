// The smallest element with Lit and @lit/task that shows the same.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, svg, unsafeCSS, type TemplateResult } from 'lit';
import {
  ownTag,
  placeFirst,
  readFeed,
  siteOf,
  whatToShow,
  type Shown,
  type ShownNotice,
  type Site,
} from './job.js';
import { icons, look } from './look.js';
import {
  heading,
  serviceStatusWords,
  severityWords,
  statusWords,
  type Card,
  type Line,
  type Link,
} from './words.js';

const link = ({ label, href }: Link, className = ''): TemplateResult =>
  html`<a class=${className} href=${href}>${label}</a>`;

const lines = (of: readonly Line[]): unknown =>
  of.length === 0
    ? nothing
    : html`<ul class="lines" role="list">
        ${of.map(
          ({ lead, rest, link: more }) =>
            html`<li>
              ${lead ? html`<strong>${lead}</strong> ` : nothing}${rest} ${more ? link(more) : nothing}
            </li>`,
        )}
      </ul>`;

function notice({ title, severity, status, paragraphs }: ShownNotice): TemplateResult {
  const isWrongNow = status === 'investigating' || status === 'identified';
  return html`<div class="notice">
    <h3 class="title">${title}</h3>
    <p>${isWrongNow ? html`<strong>${severityWords[severity]}</strong> ` : nothing}${statusWords[status]}</p>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </div>`;
}

const card = ({ tone, prefix, heading: title, text, actions, note, more }: Card): TemplateResult =>
  html`<div class="card ${tone}">
    <h3><span class="hidden">${prefix}</span>${title}</h3>
    <p>${text}</p>
    <div class="actions">${actions.map((action) => link(action, 'action'))}</div>
    ${note ? html`<p>${note}</p>` : nothing}
    ${
      more
        ? html`<details>
            <summary>${more.summary}</summary>
            ${more.lines.map((line) => html`<p>${line}</p>`)}
            ${more.links.map((way) => html`<p>${link(way)}</p>`)}
          </details>`
        : nothing
    }
  </div>`;

const services = (of: Shown['services']): unknown =>
  of.length === 0
    ? nothing
    : html`<h3>What is affected (${of.length})</h3>
        <ul class="services" role="list">
          ${of.map(
            ({ name, status }) =>
              html`<li>
                <bdi>${name}</bdi>
                <span
                  ><svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${icons[status] ?? ''} />`}</svg
                  >${serviceStatusWords[status]}</span
                >
              </li>`,
          )}
        </ul>`;

const meta = ({ updated, review, url }: ShownNotice, publisher: string): TemplateResult =>
  html`<p class="meta">
    Updated ${updated} by ${publisher}. ${review ? `Next update by ${review}.` : nothing}
    ${url ? link({ label: `Read more on ${new URL(url).hostname}`, href: url }) : nothing}
  </p>`;

const banner = (shown: Shown): TemplateResult =>
  html`<section class="banner" lang="en" aria-labelledby="heading">
    <div class="inner">
      <h2 id="heading">${heading}</h2>
      ${shown.notices.map(notice)} ${lines(shown.lines)}
      <div class="cards">${shown.cards.map(card)}</div>
      ${services(shown.services)} ${lines(shown.later)}
      ${shown.notices.map((of) => meta(of, shown.publisher))}
    </div>
  </section>`;

class LitBanner extends LitElement {
  static override styles = css`
    ${unsafeCSS(look)}
  `;

  site: Site | undefined;
  #feed: unknown;

  readonly #reading = new Task(this, {
    args: () => [this.site] as const,
    task: async ([site]) => {
      this.#feed = (site && (await readFeed(site))) ?? this.#feed;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    setInterval(() => void this.#reading.run(), 300_000);
    setInterval(() => this.requestUpdate(), 60_000);
  }

  protected override render(): unknown {
    const shown = this.site && whatToShow(this.#feed, this.site, Date.now());
    return shown ? banner(shown) : nothing;
  }
}

customElements.define('lit-banner', LitBanner);
const made = new LitBanner();
made.site = siteOf(ownTag());
placeFirst(made);
