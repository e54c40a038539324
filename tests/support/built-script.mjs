import { tsImport } from 'tsx/esm/api';

/** What tests share with the element, by module and as embed-for-tests.ts calls it. */
const shared = /** @type {const} */ ({
  '/src/index': 'index',
  '/src/feed/clock': 'clock',
  '/src/feed/reader': 'reader',
});

const script = '/built-for-tests.js';

/** A classic script, as on a website, run once; it leaves `gpOutageBanner` behind. */
const load = `await (globalThis.loaded ??= new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src: '${script}', onload: resolve, onerror: reject });
  document.head.append(script);
}));`;

/**
 * Gives tests the element of a built script tag in place of the one in src/: bundled, with its private names and templates
 * compacted, and minified.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function builtScript() {
  /** @type {Awaited<ReturnType<typeof build>>} */
  let built;

  return {
    name: 'built-script',
    // Before any test runs: building would take its time from them.
    async serverStart() {
      built = await build();
    },
    serve({ path }) {
      if (path === script) return { body: built.code, type: 'js' };
      const module = path.replace(/\.[jt]s$/, '');
      if (module === '/src/define') return { body: load, type: 'js' };
      const name = shared[/** @type {keyof typeof shared} */ (module)];
      if (!name) return undefined;
      const list = built.names[name].join(', ');
      return {
        body: `${load}\nexport const { ${list} } = gpOutageBanner.${name};`,
        type: 'js',
      };
    },
  };
}

async function build() {
  /** @type {typeof import('../../scripts/script-tag.js')} */
  const { buildScriptTag } = await tsImport('../../scripts/script-tag.ts', import.meta.url);
  const entry = 'tests/support/embed-for-tests.ts';
  const { code } = await buildScriptTag(entry);
  /** @type {typeof import('./embed-for-tests.js')} */
  const { index, clock, reader } = await tsImport(`../../${entry}`, import.meta.url);
  return {
    code,
    names: { index: Object.keys(index), clock: Object.keys(clock), reader: Object.keys(reader) },
  };
}
