import { readFile, type Opened } from './read-feed.js';

/** Gives the browser a file to save where it saves files. */
export function download(text: string, fileName: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  // Some browsers fetch it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

interface PickerOptions {
  readonly types: readonly { readonly description: string; readonly accept: Record<string, string[]> }[];
  readonly suggestedName?: string;
}

/** The File System Access API, which some browsers have. https://wicg.github.io/file-system-access/ */
interface Pickers {
  showOpenFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
}

const pickers = window as Window & Pickers;
const types = [{ description: 'Notices', accept: { 'application/json': ['.json'] } }];

/** Files that are saved in place, in browsers that can. */
export class FilesInPlace {
  #handle: FileSystemFileHandle | undefined;
  /** What the file was last known to hold. */
  #known = '';

  static get areSupported(): boolean {
    return Boolean(pickers.showOpenFilePicker && pickers.showSaveFilePicker);
  }

  /** Whether a file can be saved without asking for its name. */
  get hasFile(): boolean {
    return this.#handle !== undefined;
  }

  /** Forgets the file. Returns a function that takes it up again. */
  forget(): () => void {
    const [handle, known] = [this.#handle, this.#known];
    this.#handle = undefined;
    return () => {
      this.#handle = handle;
      this.#known = known;
    };
  }

  /**
   * Asks the person for a file, and reads it; `undefined` if they think better of it.
   * @throws {FeedError} why it cannot be used
   */
  async open(): Promise<Opened | undefined> {
    const handle = await unlessCancelled(async () => (await pickers.showOpenFilePicker?.({ types }))?.[0]);
    if (!handle) return undefined;
    const opened = await readFile(await handle.getFile());
    this.#handle = handle;
    this.#known = opened.text;
    return opened;
  }

  /**
   * Writes the file as a whole: the old contents stay until the new ones are complete. Asks for a file first if there is none.
   * @returns the file's name; `undefined` if the person thinks better of it
   * @throws if somebody else has changed the file, or it cannot be written; it is then as it was
   */
  async save(text: string, suggestedName: string): Promise<string | undefined> {
    const handle =
      this.#handle ??
      (await unlessCancelled(async () => pickers.showSaveFilePicker?.({ types, suggestedName })));
    if (!handle) return undefined;
    if (this.#handle && (await (await handle.getFile()).text()) !== this.#known) {
      throw new Error('It has been changed by somebody else. Download your copy, and compare the two.');
    }
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    this.#handle = handle;
    this.#known = text;
    return handle.name;
  }
}

async function unlessCancelled<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
