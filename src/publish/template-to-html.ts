import { nothing } from 'lit';

/** What Lit's `html` gives: the static strings and the values between them. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** What Lit's `repeat` gives. */
interface Repeated {
  readonly values: readonly [
    items: readonly unknown[],
    key: unknown,
    render: (item: unknown, index: number) => unknown,
  ];
}

/** An attribute that is one value and nothing else (`href=${…}`), listeners and properties included. */
const wholeAttribute = /\s([@.?]?)([\w-]+)=$/;

/**
 * Writes a template of the banner as HTML. It knows what the banner's templates use, and no more: text, whole and partial
 * attributes, listeners (left out), lists, `repeat`, `nothing`. Every value is escaped.
 */
export function toHtml(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(toHtml).join('');
  if (isTemplate(value)) return templateToHtml(value);
  if (isRepeated(value)) {
    const [items, , render] = value.values;
    return items.map((item, index) => toHtml(render(item, index))).join('');
  }
  return escapeHtml(asText(value));
}

/** Text that is safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

function templateToHtml({ strings, values }: Template): string {
  return values.reduce<string>((before, value, index) => {
    const after = strings[index + 1] ?? '';
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    if (!isInTag) return before + toHtml(value) + after;
    const whole = wholeAttribute.exec(before);
    if (!whole) return before + escapeHtml(asText(value)) + after;
    const [attribute, kind] = whole;
    const isLeftOut = kind !== '' || value === nothing;
    return isLeftOut
      ? before.slice(0, -attribute.length) + after
      : `${before}"${escapeHtml(asText(value))}"${after}`;
  }, strings[0] ?? '');
}

/** What a template is given in place of text is text or a number. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

function isRepeated(value: unknown): value is Repeated {
  return typeof value === 'object' && value !== null && '_$litDirective$' in value;
}
