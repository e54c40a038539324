import type { Attribute, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { nations } from '../src/feed/vocabulary.js';
import { version } from '../src/version.js';
import { elementOf, tagName } from './manifest.js';

/*
 * What editors read to complete and explain the element's markup, made from the manifest.
 */

const headingLevels = ['2', '3', '4', '5', '6'];

/** The values an editor may offer for an attribute, by its type in TypeScript. */
export function valuesOf({ type }: Attribute): readonly string[] {
  if (type?.text.includes('Nation')) return nations;
  return type?.text.includes('HeadingLevel') ? headingLevels : [];
}

/** Whether it says yes by being there. */
export function isBoolean({ type }: Attribute): boolean {
  return type?.text === 'boolean';
}

function named(list: readonly { name: string; description?: string }[] = []): object[] {
  return list.map(({ name, description = '' }) => ({ name, description }));
}

/** For Visual Studio Code: `"html.customData": ["./node_modules/gp-outage-banner/dist/vscode.html-custom-data.json"]`. */
export function vscodeData(manifest: Package): object {
  const { description, attributes = [] } = elementOf(manifest);
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes.map((attribute) => ({
          name: attribute.name,
          description: attribute.description,
          ...(isBoolean(attribute)
            ? { valueSet: 'v' }
            : { values: valuesOf(attribute).map((name) => ({ name })) }),
        })),
      },
    ],
  };
}

/** For JetBrains' editors, which find it by `web-types` in package.json. */
export function webTypes(manifest: Package): object {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: tagName,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: { html: { elements: [webTypesElement(elementOf(manifest))] } },
  };
}

function webTypesElement(element: CustomElementDeclaration): object {
  const { description, attributes = [], events = [], slots, cssParts, cssProperties, members = [] } = element;
  const fields = members.filter((member) => member.kind === 'field' && !member.static);
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: isBoolean(attribute) ? { kind: 'no-value' } : { kind: 'plain', type: webType(attribute) },
    })),
    slots: named(slots),
    js: {
      properties: fields.map((field) => ({ name: field.name, description: field.description })),
      events: named(events),
    },
    css: { properties: named(cssProperties), parts: named(cssParts) },
  };
}

function webType(attribute: Attribute): string {
  const values = valuesOf(attribute).map((value) => `'${value}'`);
  return values.length > 0 ? values.join(' | ') : (attribute.type?.text ?? 'string');
}
