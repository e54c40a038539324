import { make } from '../src/writer/page-parts.js';
import { customProperties, parts, type Styling } from './styling.js';

/** A value somebody typed, as a rule for the banner's own page. */
type Rule = (value: string) => string;

/**
 * Two tables, of the custom properties and of the parts. Whatever is typed in is given to `changed` at once, as style rules.
 */
export function stylingTables(changed: (css: string) => void): HTMLElement {
  const typed = new Map<string, string>();
  const row = (id: string, cells: readonly string[], label: string, placeholder: string, rule: Rule) => {
    const input = make('input', { type: 'text', id, placeholder, spellcheck: false, autocomplete: 'off' });
    input.setAttribute('aria-label', label);
    input.addEventListener('input', () => {
      typed.set(id, input.value.trim() === '' ? '' : rule(input.value));
      changed([...typed.values()].join(' '));
    });
    const [name = '', ...others] = cells;
    const head = make('th', { scope: 'row' }, make('code', { textContent: name }));
    return make(
      'tr',
      {},
      head,
      ...others.map((text) => make('td', { textContent: text })),
      make('td', {}, input),
    );
  };
  return make(
    'div',
    {},
    table(
      'Custom properties',
      ['Name', 'Meaning', 'At first', 'Try a value'],
      customProperties.map(({ name, meaning, initial }) =>
        row(
          name,
          [name, meaning, initial],
          `Value of ${name}`,
          initial,
          (value) => `gp-outage-banner { ${name}: ${value}; }`,
        ),
      ),
    ),
    table(
      'Parts',
      ['Name', 'Meaning', 'Try some rules'],
      parts.map(({ name, meaning }: Styling) =>
        row(
          `part-${name}`,
          [name, meaning],
          `Rules for the part ${name}`,
          'border: 4px solid #005eb8',
          (value) => `gp-outage-banner::part(${name}) { ${value} }`,
        ),
      ),
    ),
  );
}

function table(caption: string, heads: readonly string[], rows: readonly HTMLTableRowElement[]): HTMLElement {
  const cells = heads.map((text) => make('th', { scope: 'col', textContent: text }));
  const whole = make(
    'table',
    {},
    make('caption', { textContent: caption }),
    make('thead', {}, make('tr', {}, ...cells)),
    make('tbody', {}, ...rows),
  );
  return make('div', { className: 'custom' }, whole);
}
