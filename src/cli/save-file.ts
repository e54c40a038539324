import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
    await withNeighbour(target, text, before, async (neighbour) => {
      if (stampOf(await stat(target)) !== stamp) {
        throw accessError(`${name} was changed by something else meanwhile. Nothing was changed: try again.`);
      }
      await rename(neighbour, target);
    });
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
    await withNeighbour(path, text, undefined, async (neighbour) => {
      // Unlike a rename, neither replaces what has come to be there meanwhile. Not every disk has links.
      await link(neighbour, path).catch(() => copyFile(neighbour, path, constants.COPYFILE_EXCL));
      await rm(neighbour);
    });
  });
}

interface Permissions {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Writes a file beside the target, on the same disk, and hands its name on; whatever happens, nothing of it is left. */
async function withNeighbour(
  target: string,
  text: string,
  like: Permissions | undefined,
  use: (neighbour: string) => Promise<void>,
): Promise<void> {
  const neighbour = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(neighbour, 'wx', like ? 0o600 : 0o666);
    try {
      await file.writeFile(text);
      if (like) {
        // Only root may give a file away, and only root needs to.
        await file.chown(like.uid, like.gid).catch(() => undefined);
        await file.chmod(like.mode & 0o7777);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await use(neighbour);
  } catch (error) {
    await rm(neighbour, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function guard(name: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw accessError(`${explain(error, name)} Nothing was changed.`);
  }
}
