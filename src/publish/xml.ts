/** An element of XML: its name, and its text or the elements in it. Missing ones are left out. */
export type XmlElement = readonly [name: string, content: string | readonly (XmlElement | undefined)[]];

/** Writes a document (XML 1.0). Text is escaped; characters that XML cannot hold are left out. */
export function writeXml(root: XmlElement, namespace: string): string {
  const [name] = root;
  const body = writeElement(root, '').replace(`<${name}>`, `<${name} xmlns="${namespace}">`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function writeElement([name, content]: XmlElement, margin: string): string {
  if (typeof content === 'string') return `${margin}<${name}>${escape(content)}</${name}>`;
  const inner = content.flatMap((element) => (element ? [writeElement(element, `${margin}  `)] : []));
  return [`${margin}<${name}>`, ...inner, `${margin}</${name}>`].join('\n');
}

function escape(text: string): string {
  return (
    text
      // XML 1.0, production [2] Char
      .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#13;')
  );
}
