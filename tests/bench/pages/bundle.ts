import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export interface Bundle {
  readonly script: string;
  /** Empty for a contestant that needs no style sheet in the page. */
  readonly style: string;
}

/** What a site imports from the packages installed in `folder`. */
export interface FromPackages {
  readonly folder: string;
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** A style sheet in Sass. */
  readonly scss?: string;
}

/**
 * Bundles a contestant as a site would for production: one classic script and, where it has styles, one style sheet.
 * @param entry a file beside this one
 */
export async function bundle(entry: string, from: FromPackages = { folder: here }): Promise<Bundle> {
  const { scripts = [], styles = [], scss = '' } = from;
  const script = await bundleModules([...scripts, `${here}${entry}`], from, 'iife');
  const sheets = [...styles, ...(scss ? [sheetName] : [])];
  const style = sheets.length > 0 ? await bundleModules(sheets, from, 'es') : { style: '' };
  return { script: script.script, style: style.style };
}

/** Modules that are in no file, by the end of their names. */
const mainName = 'bench-main.js';
const sheetName = 'bench-main.scss';

async function bundleModules(
  names: readonly string[],
  { folder, scss }: FromPackages,
  format: 'iife' | 'es',
): Promise<Bundle> {
  const texts: Readonly<Record<string, string | undefined>> = {
    [`${folder}/${mainName}`]: names.map((name) => `import ${JSON.stringify(name)};`).join('\n'),
    [`${folder}/${sheetName}`]: scss,
  };
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    resolve: { conditions: ['module', 'browser', 'production'] },
    css: { preprocessorOptions: { scss: { loadPaths: [`${folder}/node_modules`] } } },
    plugins: [
      {
        name: 'bench-main',
        enforce: 'pre',
        resolveId: (id) => {
          if (id === mainName || id === sheetName) return `${folder}/${id}`;
          // The package's own `sideEffects` names none of the bench's files.
          return id.startsWith(here) ? { id, moduleSideEffects: true } : undefined;
        },
        load: (id) => texts[id],
      },
    ],
    build: {
      write: false,
      target: 'es2020',
      rolldownOptions: {
        input: mainName,
        output: { format },
      },
    },
  });
  const outputs = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  return { script: outputs.map(codeOf).join(''), style: outputs.map(styleOf).join('') };
}

type Output = Rolldown.RolldownOutput['output'][number];

const codeOf = (file: Output): string => (file.type === 'chunk' ? file.code : '');

const styleOf = (file: Output): string =>
  file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '';
