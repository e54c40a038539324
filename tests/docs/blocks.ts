/** A fenced block of a document. */
export interface Block {
  /** What it is written in; empty if that is not said. */
  readonly language: string;
  /** What is said beside the language, which readers do not see. */
  readonly info: string;
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, also those within lists. */
export function blocksOf(markdown: string): readonly Block[] {
  const fences = markdown.matchAll(/^( *)```(\S*) *(.*)\n([^]*?)^ *```$/gm);
  return Array.from(fences, ({ 1: indent = '', 2: language = '', 3: info = '', 4: text = '', index }) => ({
    language,
    info,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    line: markdown.slice(0, index).split('\n').length,
  }));
}

/** The text without its fenced blocks. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^ *```[^]*?^ *```$/gm, '');
}

/** The attributes of every tag of a kind, in a piece of HTML without `>` in its values. */
export function attributesIn(html: string, tag: string): readonly (readonly [name: string, value: string])[] {
  const tags = html.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'));
  return Array.from(tags).flatMap(([, attributes = '']) =>
    Array.from(
      attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g),
      ([, name = '', value = '']) => [name, value] as const,
    ),
  );
}
