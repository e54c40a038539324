import { templateNames } from '../publish/templates.js';
import type { Desk } from './desk.js';
import type { FileActions } from './file-actions.js';
import type { ListActions } from './list-view.js';
import { wordsAfter } from './step-words.js';
import type { WayIn } from './ways-in-view.js';
import { editNotice, readPublisher, startNotice, takeStep } from './work.js';

/** What is typed on the way in, which is not worth keeping on the device. */
interface WayInHolder {
  get(): WayIn;
  set(wayIn: WayIn): void;
}

/** What a person can do with the notices as a whole. */
export function listActions(desk: Desk, files: FileActions, wayIn: WayInHolder): ListActions {
  return {
    readPublisher: ({ currentTarget: form }) => {
      if (form instanceof HTMLFormElement) desk.change({ ...readPublisher(desk.work, form), isSaved: false });
    },
    readWayIn: (typed) => wayIn.set({ ...wayIn.get(), ...typed }),
    start: () => {
      const { template } = wayIn.get();
      const name = templateNames.find((one) => one === template);
      if (!name) return desk.refuse(new Map([['template', 'Choose what has happened']]));
      wayIn.set({ ...wayIn.get(), template: '' });
      desk.go(startNotice(desk.work, name, Date.now()));
    },
    edit: (id) => desk.go(editNotice(desk.work, id, Date.now())),
    take: (step, entry) =>
      desk.goWithUndo(takeStep(desk.work, step, entry.id, Date.now()), wordsAfter(step, entry)),
    pickFile: files.pick,
    openFile: (file) => files.openFile(file),
    openAddress: () => files.openAddress(wayIn.get().address.trim()),
    save: files.save,
    download: files.download,
    copy: files.copy,
  };
}
