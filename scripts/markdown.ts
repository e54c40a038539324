import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/* What the documents that are made from data have in common. */

/** A table, and the empty line after it. */
export function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...body.map(row), ''];
}

/** Each word as code, with spaces between them. */
export function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' ');
}

/** The file of a document in docs/. */
export function documentFile(name: string): string {
  return fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
}

/** The document as it stands in docs/, in the format of the whole project. */
export async function formatDocument(name: string, text: string): Promise<string> {
  const filepath = documentFile(name);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
