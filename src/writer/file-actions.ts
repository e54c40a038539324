import { checkAddress, checkPublisher } from './check.js';
import type { Desk } from './desk.js';
import { download, FilesInPlace } from './files.js';
import { say, type MessageAction } from './message.js';
import { mostBytes } from '../feed/limits.js';
import { readAddress, readFile, type Opened } from './read-feed.js';
import { wordsAfterOpening, wordsAfterSaving } from './step-words.js';
import { currentFeed, openFeed, toJson } from './work.js';

/** Opening and saving, by whatever ways this browser has. Each says how it went. */
export class FileActions {
  readonly #desk: Desk;
  readonly #inPlace = new FilesInPlace();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether a file can be saved in place without asking for its name. */
  get hasFile(): boolean {
    return this.#inPlace.hasFile;
  }

  /** Forgets which file is open. Returns a function that takes it up again. */
  forget(): () => void {
    return this.#inPlace.forget();
  }

  /** Asks for a file that can then be saved in place. `undefined` where the browser cannot do that. */
  readonly pick = FilesInPlace.areSupported
    ? (): void => void this.#open('file', () => this.#inPlace.open())
    : undefined;

  /** Saves in place. `undefined` where the browser cannot. */
  readonly save = FilesInPlace.areSupported ? (): void => void this.#save() : undefined;

  openFile(file: File): void {
    void this.#open('file', () => readFile(file));
  }

  openAddress(address: string): void {
    const fault = checkAddress(address, location.protocol);
    if (fault !== undefined) return this.#desk.refuse(new Map([['address', fault]]));
    say('opening', 'Opening');
    void this.#open('address', () => readAddress(address)).finally(() => say('opening', ''));
  }

  readonly download = (): void => {
    const json = this.#jsonToSave();
    if (json === undefined) return;
    const { work } = this.#desk;
    download(json, work.fileName);
    this.#desk.go({ ...work, isSaved: true }, { text: wordsAfterSaving(work.fileName, false) });
  };

  readonly copy = (): void => {
    const json = this.#jsonToSave();
    if (json === undefined) return;
    navigator.clipboard.writeText(json).then(
      () => say('copied', 'The text of the file has been copied.'),
      () =>
        say(
          'copied',
          'This browser does not let the page copy. Look at the file below, and copy it from there.',
        ),
    );
  };

  /** What to do first with a notice that is ready. */
  get mainAction(): MessageAction {
    return {
      id: 'save-now',
      label: this.save ? 'Save the file' : 'Download the file',
      act: this.save ?? this.download,
      isMain: true,
    };
  }

  async #save(): Promise<void> {
    const json = this.#jsonToSave();
    if (json === undefined) return;
    const { work } = this.#desk;
    try {
      const name = await this.#inPlace.save(json, work.fileName);
      if (name === undefined) return;
      // A key pressed meanwhile is not in the file.
      const isSaved = this.#desk.work === work;
      this.#desk.go({ ...this.#desk.work, fileName: name, isSaved }, { text: wordsAfterSaving(name, true) });
    } catch (error) {
      this.#desk.refuse(
        new Map([['save', `${work.fileName} was not saved, and is as it was. ${faultOf(error)}`]]),
      );
    }
  }

  /** The text of the file, as long as it says who publishes it and banners can read it. */
  #jsonToSave(): string | undefined {
    const json = toJson(currentFeed(this.#desk.work, Date.now()));
    const problems = new Map(checkPublisher(this.#desk.work.publisher, this.#desk.work.feed));
    if (new Blob([json]).size > mostBytes) {
      problems.set('download', 'The file would be larger than banners read. Remove notices that are over');
    }
    if (problems.size === 0) return json;
    this.#desk.refuse(problems);
    return undefined;
  }

  /** @param field where to say why it could not be opened */
  async #open(field: string, read: () => Promise<Opened | undefined>): Promise<void> {
    const takeUpFile = this.#inPlace.forget();
    try {
      const opened = await read();
      if (!opened) {
        takeUpFile();
        return;
      }
      const before = this.#desk.work;
      const work = openFeed(opened.feed, opened.name);
      const text = wordsAfterOpening(opened, Date.now());
      if (!before.feed && !before.editing) this.#desk.go(work, { text });
      else this.#desk.goWithUndo(work, text, 'Go back to what was open', takeUpFile);
    } catch (error) {
      takeUpFile();
      this.#desk.refuse(new Map([[field, faultOf(error)]]));
    }
  }
}

function faultOf(error: unknown): string {
  if (error instanceof DOMException)
    return (wordsFor[error.name] ?? error.message) + ' Download your copy instead.';
  return error instanceof Error ? error.message : String(error);
}

/** What the browser's errors mean to who saves a file. */
const wordsFor: Readonly<Record<string, string | undefined>> = {
  NotAllowedError: 'This page was not allowed to write it.',
  NoModificationAllowedError: 'It cannot be written: something else is using it.',
  NotFoundError: 'It is no longer where it was.',
};
