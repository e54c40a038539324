import { realpath, rm, stat, writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { accessError, CommandError } from './host.js';
import { explain, stampOf } from './read-source.js';

/**
 * Puts a changed text in the place of the one that was read. Whoever reads the file meets the old text or the new one
 * whole; after any fault the old one. Permissions stay, and a link goes on pointing to the file.
 * @param name the file as the person calls it
 * @param stamp the state the file was read in
 * @throws {CommandError} if that cannot be done, or if somebody else has changed the file meanwhile
 */
export async function replaceFile(path: string, name: string, text: string, stamp: string): Promise<void> {
  await guard(name, async () => {
    const target = await realpath(path);
    const before = await stat(target);
    // The owner of a folder, and root, could replace even these.
    if ((before.mode & 0o222) === 0) throw accessError(`${name} is read-only. Nothing was changed.`);
    if (stampOf(before) !== stamp) {
      throw accessError(`${name} was changed by something else meanwhile. Nothing was changed: try again.`);
    }
    await writeFileAtomic(target, text);
  });
}

/**
 * Writes a file that does not exist yet.
 * @param force one that exists is replaced
 * @throws {CommandError} if that cannot be done
 */
export async function createFile(path: string, name: string, text: string, force: boolean): Promise<void> {
  await guard(name, async () => {
    const before = await stat(path).catch(() => undefined);
    if (before?.isDirectory()) throw accessError(`${name} is a folder.`);
    if (before && !force)
      throw accessError(`${name} exists already. Nothing was changed: --force replaces it.`);
    if (before) {
      await replaceFile(path, name, text, stampOf(before));
      return;
    }
    // Only this never replaces what has come to be there meanwhile.
    const flag = 'wx';
    await writeFile(path, text, { flag }).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(path, { force: true });
      throw error;
    });
  });
}

async function guard(name: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw accessError(`${explain(error, name)} Nothing was changed.`);
  }
}
