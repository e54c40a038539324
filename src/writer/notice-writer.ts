import { html, nothing, render, type TemplateResult } from 'lit';
import { sayTime } from './say-time.js';
import type { Desk } from './desk.js';
import { findDraft, keepDraft, onOtherDraft } from './draft.js';
import { goTo, titlePage, unfoldFaults } from './error-summary.js';
import type { Problems } from './fields.js';
import { FileActions } from './file-actions.js';
import { listActions } from './list-actions.js';
import { listView } from './list-view.js';
import { messageView, type Message } from './message.js';
import { noticeActions } from './notice-actions.js';
import { noticeView } from './notice-view.js';
import { PreviewPanel } from './preview-panel.js';
import type { WayIn } from './ways-in-view.js';
import { currentFeed, isUnsaved, noWork, toJson, type Work } from './work.js';

const title = 'Notice writer – gp-outage-banner';

const otherPage =
  'This page is open in another tab too, and both keep unsaved work in the same place. Go on in one of them, and close the other.';

/** The page: what a person has done so far, and the one place where that changes. */
export class NoticeWriter implements Desk {
  readonly #room: HTMLElement;
  readonly #preview = new PreviewPanel();
  readonly #files = new FileActions(this);
  readonly #noticeActions = noticeActions(this, this.#files);
  readonly #listActions = listActions(this, this.#files, {
    get: () => this.#wayIn,
    set: (wayIn) => {
      this.#wayIn = wayIn;
      this.#show();
    },
  });
  #work = noWork;
  #wayIn: WayIn = { template: '', address: '' };
  #problems: Problems = new Map();
  #message: Message | undefined;
  #isKept = true;

  constructor(room: HTMLElement) {
    this.#room = room;
  }

  get work(): Work {
    return this.#work;
  }

  /** Shows the page, with the unsaved work of last time if there is any. */
  start(): void {
    const draft = findDraft();
    this.#room.replaceChildren();
    if (draft) this.#message = { text: `Here is your unsaved work from ${sayTime(draft.keptAt)}.` };
    this.change(draft?.work ?? noWork);
    onOtherDraft(() => {
      // Nothing is kept now: the other page would hear of that in turn, and so on without end.
      this.#message = { text: otherPage, isWrong: true };
      this.#show();
    });
    addEventListener('beforeunload', (event) => {
      if (isUnsaved(this.#work) && !this.#isKept) event.preventDefault();
    });
    // What is over, overdue or yet to come changes with time.
    setInterval(() => this.#show(), 60_000);
  }

  change(work: Work): void {
    this.#work = work;
    this.#isKept = keepDraft(work, Date.now());
    this.#show();
    this.#preview.follow(work);
  }

  go(work: Work, message?: Message): void {
    this.#message = message;
    this.#problems = new Map();
    this.change(work);
    goTo(message ? 'message' : 'view-title');
  }

  goWithUndo(work: Work, text: string, label = 'Undo', alsoUndo = (): void => undefined): void {
    const before = this.#work;
    const undo = (): void => {
      alsoUndo();
      this.go(before, { text: 'That has been undone.' });
    };
    this.go(work, { text, actions: [{ id: 'undo', label, act: undo }] });
  }

  refuse(problems: Problems): void {
    this.#problems = problems;
    this.#message = undefined;
    this.#show();
    unfoldFaults(this.#room);
    goTo('summary');
  }

  #show(): void {
    const [work, problems, now] = [this.#work, this.#problems, Date.now()];
    titlePage(title, problems);
    render(
      html`${messageView(this.#message)}
      ${
        work.editing
          ? noticeView(work, work.editing, problems, now, this.#noticeActions)
          : listView(
              {
                work,
                wayIn: this.#wayIn,
                problems,
                now,
                hasFile: this.#files.hasFile,
                json: work.feed ? toJson(currentFeed(work, now)) : '',
              },
              this.#listActions,
            )
      }
      ${isUnsaved(work) ? this.#keeping() : nothing}`,
      this.#room,
    );
  }

  /** Says where unsaved work is, and offers to throw it away. */
  #keeping(): TemplateResult {
    const discard = (): void => {
      const takeUpFile = this.#files.forget();
      this.goWithUndo(noWork, 'Your work is no longer kept on this device.', 'Bring it back', takeUpFile);
    };
    return html`<div class="keeping">
      <p>
        ${
          this.#isKept
            ? 'Until you save the file, your work is kept in this browser on this device. It goes nowhere else.'
            : 'This browser does not let this page keep unsaved work. Save the file before you close the page.'
        }
      </p>
      <button type="button" id="discard" class="plain" @click=${discard}>Discard unsaved work</button>
    </div>`;
  }
}
