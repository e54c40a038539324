import { defineConfig } from 'eslint/config';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

/** A notice travels this way. A later room may import an earlier one, never the reverse. */
const rooms = ['feed', 'notices', 'guidance', 'language', 'banner', 'publish'];

/** The files beside the rooms. Only `define` and `embed` act when they are imported, so that no room may. */
const entrances = ['index', 'define', 'embed'];

const unsafeHtml = {
  group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'],
  message: 'Text of a feed is data: text nodes and checked links only.',
};

const unsafeStatic = {
  group: ['lit/static-html.js', 'lit-html/static.js'],
  importNames: ['unsafeStatic', 'withStatic'],
  message: 'Only literal`…` is safe.',
};

const onlyPublish = { group: ['node:*'], message: 'Only src/publish runs in Node.' };
const noView = {
  group: ['lit', 'lit/**', '@lit/**'],
  message: 'Only src/banner and src/publish know of Lit.',
};

/** What one room may not import. @param {string} room */
function walls(room) {
  const place = rooms.indexOf(room);
  const later = [
    ...rooms.slice(place + 1).map((name) => `${name}/.*`),
    ...entrances.map((name) => `${name}\\.js`),
  ];
  const laterRooms = {
    regex: `^(\\.\\./)+(${later.join('|')})$`,
    message: `Notices travel ${rooms.join(' → ')}: ${room} may not import a later room.`,
  };
  const patterns = [unsafeHtml, unsafeStatic, laterRooms];
  if (room !== 'publish') patterns.push(onlyPublish);
  if (place < rooms.indexOf('banner')) patterns.push(noView);
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

const notInTypeScript = [
  ['TSEnumDeclaration', 'Use a const array and a union type.'],
  ['TSModuleDeclaration[kind="namespace"]', 'Use modules.'],
  ['TSParameterProperty', 'Declare the field.'],
  ['Decorator', 'Use static properties and plain calls.'],
];

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
      'no-restricted-syntax': [
        'error',
        ...notInTypeScript.map(([selector, message]) => ({ selector, message })),
      ],
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
      'no-restricted-imports': ['error', { patterns: [unsafeHtml, unsafeStatic, onlyPublish] }],
      'no-restricted-properties': ['error', ...markupSinks.map((property) => ({ property }))],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/publish/**'],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'global', '__dirname'] },
  },
  ...rooms.map(walls),
);
