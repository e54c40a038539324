import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { accessError, CommandError, type Host } from './host.js';
import { explain } from './read-source.js';

/** The most bytes of a list that are read. */
const mostBytes = 5 * 1024 * 1024;

/**
 * Reads a list of websites in whichever encoding a spreadsheet has saved it: UTF-8, UTF-16 with its mark, else Windows-1252.
 * @throws {CommandError} if it cannot be read
 */
export async function readList(name: string, { folder }: Host): Promise<string> {
  try {
    const file = await open(resolve(folder, name));
    try {
      if ((await file.stat()).size > mostBytes)
        throw accessError(`${name} is larger than 5 MB, so it is no list.`);
      return decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof CommandError ? error : accessError(explain(error, name));
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
