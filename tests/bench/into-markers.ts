/**
 * A document with this text between its lines `<!-- bench: name -->` and `<!-- /bench -->`.
 * @throws where the document has no such lines
 */
export function intoMarkers(document: string, name: string, text: string): string {
  const begins = `<!-- bench: ${name} -->`;
  const start = document.indexOf(begins);
  const end = document.indexOf('<!-- /bench -->', start);
  if (start < 0 || end < 0) throw new Error(`The document has no place for "${name}"`);
  return `${document.slice(0, start + begins.length)}\n\n${text}\n\n${document.slice(end)}`;
}
