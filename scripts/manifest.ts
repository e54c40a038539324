import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type {
  ClassMember,
  CustomElementDeclaration,
  Declaration,
  Module,
  Package,
} from 'custom-elements-manifest';
import { LitElement } from 'lit';
import { headingLevels } from '../src/banner/settings.js';
import { nations } from '../src/feed/vocabulary.js';

const { resolve } = createRequire(import.meta.url);

/** The modules that a user of the element meets. */
const modules = ['src/index.ts', 'src/define.ts', 'src/banner/gp-outage-banner.ts', 'src/banner/events.ts'];

export const tagName = 'gp-outage-banner';

/** Describes the element by its doc comments, as custom-elements.json does: only what is public, by the built files' paths. */
export async function analyse(root: string): Promise<Package> {
  const analyser = resolve('@custom-elements-manifest/analyzer/cem.js');
  const options = ['analyze', '--litelement', '--quiet', '--globs', ...modules, '--outdir', 'dist'];
  execFileSync(process.execPath, [analyser, ...options], { cwd: root, stdio: 'inherit' });
  const raw = await readFile(join(root, 'dist/custom-elements.json'), 'utf8');
  const manifest = JSON.parse(withBuiltPaths(raw)) as Package;
  return { ...manifest, modules: manifest.modules.map(publicModule) };
}

/** The element's own description in a manifest. */
export function elementOf({ modules }: Package): CustomElementDeclaration {
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(isElement);
  if (!element) throw new Error('The manifest describes no element');
  return element;
}

function isElement(declaration: Declaration): declaration is CustomElementDeclaration {
  return 'customElement' in declaration;
}

function withBuiltPaths(json: string): string {
  return json
    .replace(/"\/?src\/([^"]+)\.[tj]s"/g, '"dist/$1.js"')
    .replace(/"\.\/([^"]+)\.js"/g, '"dist/$1.js"');
}

/** Readers of the manifest cannot follow the name of a type to the values it stands for. */
const namedTypes: Readonly<Record<string, readonly (string | number)[]>> = {
  Nation: nations.map((name) => `'${name}'`),
  HeadingLevel: headingLevels,
};

/** An attribute or a field whose type says which values it takes. */
function withValues<T extends { type?: { text: string } }>(described: T): T {
  if (!described.type) return described;
  const text = described.type.text.replace(/\w+/g, (name) => namedTypes[name]?.join(' | ') ?? name);
  return { ...described, type: { ...described.type, text } };
}

function publicModule(module: Module): Module {
  const { path, declarations = [], exports = [] } = module;
  return {
    ...module,
    declarations: declarations.map(publicDeclaration),
    exports: path === definition.path ? [...exports, definition.entry] : exports,
  };
}

/** The analyser does not follow the call that registers the element. */
const definition = {
  path: 'dist/define.js',
  entry: {
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name: 'GpOutageBanner', module: 'dist/banner/gp-outage-banner.js' },
  },
} as const;

function publicDeclaration(declaration: Declaration): Declaration {
  if (declaration.kind !== 'class') return declaration;
  const described = { ...declaration, members: declaration.members?.filter(isPublic) ?? [] };
  // The analyser takes what a browser has for a part of the file.
  if (declaration.superclass?.name === 'Event') described.superclass = { name: 'Event', package: 'global:' };
  if (!isElement(described)) return described;
  // It also adds what it sees dispatched, without a name or a word on it, to the events that are documented.
  const events = described.events?.filter(({ description }) => description) ?? [];
  return {
    ...described,
    tagName,
    events,
    attributes: described.attributes?.map(withValues) ?? [],
    members: described.members.map((member) => (member.kind === 'field' ? withValues(member) : member)),
  };
}

/** Lit's own members are public in TypeScript's sense only. */
function isPublic({ name, privacy = 'public', static: isStatic }: ClassMember): boolean {
  const isLits = name in (isStatic ? LitElement : LitElement.prototype);
  return privacy === 'public' && !name.startsWith('#') && !isLits;
}
