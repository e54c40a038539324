import { checkClosure, checkNotice, checkPublisher } from './check.js';
import type { Desk } from './desk.js';
import type { FileActions } from './file-actions.js';
import { readForm, type NoticeForm } from './notice-form.js';
import type { NoticeActions } from './notice-view.js';
import { isPlannedClosure } from './planned-closure.js';
import { finishNotice, leaveNotice, readPublisher } from './work.js';

/** What a person can do while a notice is being written. */
export function noticeActions(desk: Desk, files: FileActions): NoticeActions {
  const setForm = (form: NoticeForm): void => {
    const { work } = desk;
    if (work.editing) desk.change({ ...work, editing: { ...work.editing, form } });
  };
  return {
    read: ({ currentTarget: form }) => {
      const { work } = desk;
      if (!work.editing || !(form instanceof HTMLFormElement)) return;
      const editing = { ...work.editing, form: readForm(form, work.editing.form) };
      desk.change({ ...readPublisher(work, form), editing });
    },
    set: (changes) => {
      if (desk.work.editing) setForm({ ...desk.work.editing.form, ...changes });
    },
    finish: () => {
      const { work } = desk;
      if (!work.editing) return;
      const now = Date.now();
      const problems = new Map([
        ...(work.feed ? [] : checkPublisher(work.publisher, work.feed)),
        ...(isPlannedClosure(work.editing) ? checkClosure : checkNotice)(work.editing.form, now),
      ]);
      if (problems.size > 0) return desk.refuse(problems);
      desk.go(finishNotice(work, now), {
        text: isPlannedClosure(work.editing)
          ? 'The two notices are ready. Look at them once more, then save the file.'
          : 'The notice is ready. Look at it once more, then save the file.',
        actions: [files.mainAction],
      });
    },
    leave: () => {
      const text =
        desk.work.editing?.id === undefined
          ? 'The notice has been thrown away.'
          : 'The notice is as it was before.';
      desk.goWithUndo(leaveNotice(desk.work), text, 'Go on writing');
    },
  };
}
