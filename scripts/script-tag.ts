import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';
import { version } from '../src/version.js';
import { plainPrivates, tightTemplates } from './compact.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One classic script that needs nothing else. */
export interface ScriptTag {
  code: string;
  /** The licences of this package and of all that is bundled. */
  licences: string;
}

/**
 * Bundles an entrance into one classic script in ES2020 syntax.
 * @param entry such as `src/embed.ts`
 */
export async function buildScriptTag(entry: string): Promise<ScriptTag> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    plugins: [plainPrivates(), tightTemplates()],
    // Vite would take Lit's development build when its own development server asks for the script.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2020',
      license: { fileName: 'licences.md' },
      lib: { entry, formats: ['iife'], name: 'gpOutageBanner', fileName: () => 'script.js' },
    },
  });
  const bundle = [result].flat()[0];
  if (!bundle || !('output' in bundle)) throw new Error(`${entry} could not be bundled`);
  return { code: await squeeze(codeOf(bundle)), licences: `${await ownLicence()}\n${assetsOf(bundle)}` };
}

function codeOf({ output }: Rolldown.RolldownOutput): string {
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
}

function assetsOf({ output }: Rolldown.RolldownOutput): string {
  return output.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n');
}

/**
 * Asks Chromium to compile every function at once, on the thread that loads the script, instead of each on the page's own
 * when it is first called: a third less script time there. It is read only where it stands first, and a comment elsewhere.
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * A second minifier finds 2 % that Vite's leaves. It writes ASCII alone, which reads right on a page of any encoding: a server
 * that names none for the script leaves that to the page.
 */
async function squeeze(code: string): Promise<string> {
  const licence = `/*! gp-outage-banner ${version}, MIT; licences of all parts: gp-outage-banner.LICENSES.txt */`;
  const preamble = `${compileHint}\n${licence}`;
  const options = {
    compress: { passes: 3, pure_getters: true, hoist_funs: true },
    ecma: 2020,
    format: { preamble, ascii_only: true },
  } as const;
  const { code: squeezed } = await minify(code, options);
  if (!squeezed) throw new Error('The script tag could not be minified');
  return squeezed;
}

async function ownLicence(): Promise<string> {
  return `# gp-outage-banner ${version}\n\n${await readFile(`${root}/LICENSE`, 'utf8')}`;
}

/** The value of a script tag's `integrity` for this script. */
export function integrity(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}
