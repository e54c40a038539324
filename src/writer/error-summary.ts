import { html, nothing, type TemplateResult } from 'lit';
import type { Problems } from './fields.js';

/** What is wrong with a form, each fault a link to the field that mends it. Nothing where nothing is wrong. */
export function errorSummary(problems: Problems): TemplateResult | typeof nothing {
  if (problems.size === 0) return nothing;
  return html`<div class="summary" role="group" aria-labelledby="summary-title" tabindex="-1" id="summary">
    <h2 id="summary-title">There is a problem</h2>
    <ul>
      ${[...problems].map(([id, fault]) => html`<li><a href="#${id}" @click=${follow}>${fault}</a></li>`)}
    </ul>
  </div>`;
}

/** Goes to the field itself, unfolding what it is in; the page's address stays as it is. */
function follow(event: Event): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLAnchorElement) goTo(event.currentTarget.hash.slice(1));
}

/** Puts the focus on a part of the page and brings it in sight. */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  if (target) unfold(target);
  // The label or legend above should be in sight too.
  const whole = target?.closest('.field') ?? target;
  whole?.scrollIntoView({ block: whole.clientHeight > innerHeight / 2 ? 'start' : 'center' });
  target?.focus({ preventScroll: true });
}

/** Opens whatever folds away a field that is wrong. */
export function unfoldFaults(room: Element): void {
  for (const wrong of room.querySelectorAll('.wrong')) unfold(wrong);
}

function unfold(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}

/** Says in the page's title whether something is wrong, where screen readers hear it first. */
export function titlePage(title: string, problems: Problems): void {
  document.title = problems.size > 0 ? `Error: ${title}` : title;
}
