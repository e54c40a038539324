import type {
  Attribute,
  ClassField,
  ClassMember,
  CustomElementDeclaration,
  Event,
  Package,
} from 'custom-elements-manifest';
import { elementOf } from './manifest.js';
import { codes, table } from './markdown.js';

/*
 * The tables of the README that say what the element has, made from its manifest.
 */

type Row = readonly string[];

/** The lines of each table, by the name that the README calls it. */
export function readmeTables(manifest: Package): Readonly<Record<string, readonly string[]>> {
  const element = elementOf(manifest);
  const { attributes = [], cssProperties = [], cssParts = [], cssStates = [], events = [] } = element;
  // `lang`, which every element has, comes after the element's own.
  const [own, others] = [attributes.filter(isOwn), attributes.filter((attribute) => !isOwn(attribute))];
  return {
    attributes: table(['attribute', 'property', 'value', 'meaning'], [...own, ...others].map(attributeRow)),
    members: table(['property or method', 'meaning'], otherMembers(element).map(memberRow)),
    events: table(
      ['event', 'properties', 'when'],
      events.map((event) => eventRow(event, manifest)),
    ),
    properties: table(
      ['custom property', 'default', 'what'],
      cssProperties.map(({ name, default: value = '', description }) => [
        code(name),
        code(value),
        text(description),
      ]),
    ),
    parts: table(
      ['part', 'what'],
      cssParts.map(({ name, description }) => [code(`::part(${name})`), text(description)]),
    ),
    states: table(
      ['state', 'when'],
      cssStates.map(({ name, description }) => [code(`:state(${name})`), text(description)]),
    ),
  };
}

/**
 * Puts the tables into a text, each between `<!-- api: NAME -->` and `<!-- /api -->`.
 * @throws {Error} if the text has no place for one of them
 */
export function withTables(readme: string, tables: ReturnType<typeof readmeTables>): string {
  return Object.entries(tables).reduce((before, [name, lines]) => {
    const place = new RegExp(`(<!-- api: ${name} -->\n)[^]*?(\n<!-- /api -->)`);
    if (!place.test(before)) throw new Error(`The README has no place for "${name}"`);
    return before.replace(place, (_, start: string, end: string) => [start, ...lines, end.trim()].join('\n'));
  }, readme);
}

function isOwn({ fieldName }: Attribute): boolean {
  return fieldName !== undefined;
}

function attributeRow(attribute: Attribute): Row {
  const { name, fieldName = name, description } = attribute;
  return [code(name), code(fieldName), valueOf(attribute), text(description)];
}

function valueOf({ type: { text: type } = { text: '' } }: Attribute): string {
  if (type === 'boolean') return 'present or not';
  const values = type.split(' | ').filter((value) => /^['\d]/.test(value));
  if (values.length > 0) return codes(values.map((value) => value.replaceAll("'", '')));
  return type === 'number' ? 'number' : 'text';
}

/** Properties and methods without an attribute. */
function otherMembers({ members = [] }: CustomElementDeclaration): readonly ClassMember[] {
  return members.filter((member) => !('attribute' in member));
}

function memberRow(member: ClassMember): Row {
  const isMethod = member.kind === 'method';
  const type = isMethod ? member.return?.type : member.type;
  const name = `${member.static ? 'GpOutageBanner.' : ''}${member.name}${isMethod ? '()' : ''}`;
  return [code(type ? `${name}: ${type.text}` : name), text(member.description)];
}

function eventRow({ name, type, description }: Event, manifest: Package): Row {
  const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const own = classes.find((declaration) => declaration.kind === 'class' && declaration.name === type.text);
  const members = own?.kind === 'class' ? (own.members ?? []) : [];
  const fields = members.filter((member): member is ClassField => member.kind === 'field' && !member.static);
  return [code(name), codes(fields.map((field) => field.name)), text(description)];
}

function code(value: string): string {
  return value && `\`${value.replaceAll('|', '\\|')}\``;
}

function text(description = ''): string {
  return description.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
