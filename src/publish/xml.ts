/** An element of XML: its name, and its text or the elements in it. Missing ones are left out, and those without any text. */
export type XmlElement = readonly [name: string, content: string | readonly (XmlElement | undefined)[]];

/** Writes a document (XML 1.0). Text is escaped; characters that XML cannot hold are left out. */
export function writeXml(root: XmlElement, namespace: string): string {
  const [name] = root;
  const body = writeElement(root, '').join('\n').replace(`<${name}>`, `<${name} xmlns="${namespace}">`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function writeElement([name, content]: XmlElement, margin: string): readonly string[] {
  if (typeof content === 'string') {
    const text = escape(content);
    return text.trim() ? [`${margin}<${name}>${text}</${name}>`] : [];
  }
  const inner = content.flatMap((element) => (element ? writeElement(element, `${margin}  `) : []));
  return inner.length > 0 ? [`${margin}<${name}>`, ...inner, `${margin}</${name}>`] : [];
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
