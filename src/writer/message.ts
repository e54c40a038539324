import { html, nothing, type TemplateResult } from 'lit';

export interface MessageAction {
  readonly id: string;
  readonly label: string;
  readonly act: () => void;
  readonly isMain?: boolean;
}

/** What has just happened, said at the top of the page, with what can be done about it. */
export interface Message {
  readonly text: string;
  readonly actions?: readonly MessageAction[];
  readonly isWrong?: boolean;
}

/** The message, if there is one. The focus is put on it, so that it is heard, and what can be done is next. */
export function messageView(message: Message | undefined): TemplateResult | typeof nothing {
  if (!message) return nothing;
  const { text, actions = [], isWrong } = message;
  return html`<div
    class=${isWrong ? 'message care' : 'message'}
    id="message"
    tabindex="-1"
    role="group"
    aria-labelledby="message-text"
  >
    <p id="message-text">${text}</p>
    ${
      actions.length > 0
        ? html`<div class="buttons">
            ${actions.map(
              ({ id, label, act, isMain }) =>
                html`<button type="button" id=${id} class=${isMain ? 'main' : ''} @click=${act}>
                  ${label}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

/** Says something short in a live region of the page that is there already. The focus stays where it is. */
export function say(region: string, text: string): void {
  const element = document.getElementById(region);
  if (element) element.textContent = text;
}
