import { tsImport } from 'tsx/esm/api';

/**
 * Serves /script-tag.js: the script tag as it is published, built from the present source when a test first asks for it.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function scriptTag() {
  /** @type {Promise<string> | undefined} */
  let building;

  async function build() {
    /** @type {typeof import('../../scripts/script-tag.js')} */
    const { buildScriptTag } = await tsImport('../../scripts/script-tag.ts', import.meta.url);
    return (await buildScriptTag('src/embed.ts')).code;
  }

  return {
    name: 'script-tag',
    async serve({ path }) {
      if (path !== '/script-tag.js') return undefined;
      building ??= build();
      return { body: await building, type: 'js' };
    },
  };
}
