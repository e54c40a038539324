import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

/** A notice travels this way. A later room may import an earlier one, never the reverse. */
const way = ['feed', 'notices', 'guidance', 'language', 'banner', 'publish'];

/** What people run to publish a feed, at the end of the way. The rooms beside these that each may import as well. */
const tools = { cli: [], writer: [], 'tag-builder': ['writer'] };

const rooms = [...way, ...Object.keys(tools)];

/** The files beside the rooms. Only `define` and `embed` act when they are imported, so that no room may. */
const entrances = ['index', 'define', 'embed', 'embed-cy'];

const unsafeHtml = {
  group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'],
  message: 'Text of a feed is data: text nodes and checked links only.',
};

const unsafeStatic = {
  group: ['lit/static-html.js', 'lit-html/static.js'],
  importNames: ['unsafeStatic', 'withStatic'],
  message: 'Only literal`…` is safe.',
};

const noNode = { group: ['node:*', ...builtinModules], message: 'Only src/cli runs in Node.' };
const noView = {
  group: ['lit', 'lit/**', '@lit/**'],
  message: 'Only src/banner and what comes after it know of Lit.',
};
const outside = {
  regex: '^(\\.\\./)+(scripts|demo|tests)/',
  message: 'The package may not import what is not published.',
};

/** What one room may not import, types included. @param {string} room */
function walls(room) {
  const place = way.indexOf(room);
  const open = place < 0 ? [...way, ...tools[/** @type {keyof typeof tools} */ (room)]] : way.slice(0, place);
  const closed = [
    ...rooms.filter((name) => name !== room && !open.includes(name)).map((name) => `${name}/.*`),
    ...entrances.map((name) => `${name}\\.js`),
  ];
  const closedRooms = {
    regex: `^(\\.\\./)+(${closed.join('|')})$`,
    message: `Notices travel ${way.join(' → ')} → ${Object.keys(tools).join(', ')}: ${room} may not import this.`,
  };
  const patterns = [unsafeHtml, unsafeStatic, outside, closedRooms];
  if (room !== 'cli') patterns.push(noNode);
  if (room === 'cli' || (place >= 0 && place < way.indexOf('banner'))) patterns.push(noView);
  return {
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** Trusted Types refuse all of these, and a strict page has them on. */
const markupSinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'srcdoc',
];

/** @param {Record<string, string>} messages by selector */
const refuse = (messages) => Object.entries(messages).map(([selector, message]) => ({ selector, message }));

const notInTypeScript = refuse({
  TSEnumDeclaration: 'Use a const array and a union type.',
  'TSModuleDeclaration[kind="namespace"]': 'Use modules.',
  TSParameterProperty: 'Declare the field.',
  Decorator: 'Use static properties and plain calls.',
});

/** `no-restricted-imports` reads import and export declarations only. */
const importsThatPassWalls = refuse({
  ImportExpression: 'Import at the top of the file, where the walls between rooms are checked.',
  TSImportType: 'Import the type at the top of the file, where the walls between rooms are checked.',
});

export default defineConfig(
  { ignores: ['dist/', 'dist-demo/', 'screenshots/', 'coverage/', 'demo/public/mockServiceWorker.js'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['describe', 'it'] }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': ['error', ...notInTypeScript],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] }, // tsc checks their types
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    // Safari drops a list's role with its bullets, unless the role is written down.
    rules: { 'lit-a11y/no-redundant-role': 'off' },
    extends: [
      lit.configs['flat/recommended'],
      { ...litA11y.configs.recommended, plugins: { 'lit-a11y': litA11y } },
    ],
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-imports': ['error', { patterns: [unsafeHtml, unsafeStatic, outside, noNode] }],
      'no-restricted-properties': ['error', ...markupSinks.map((property) => ({ property }))],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'global', '__dirname'],
      'no-restricted-syntax': ['error', ...notInTypeScript, ...importsThatPassWalls],
    },
  },
  ...rooms.map(walls),
);
