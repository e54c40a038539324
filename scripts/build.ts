import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feedJsonSchema } from './json-schema.js';
import { buildCommandLine } from './command-line.js';
import { styles } from '../src/banner/styles.js';
import { vscodeData, webTypes } from './editors.js';
import { frameworkTypes } from './frameworks.js';
import { analyse } from './manifest.js';
import { buildScriptTag, integrity } from './script-tag.js';
import { buildTools } from './tools.js';

/*
 * `npm run build`: everything of the package that is made, under dist/.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { resolve } = createRequire(import.meta.url);

/** The script tags, and the entrance of each. */
const scriptTags = {
  'gp-outage-banner.js': 'src/embed.ts',
  'gp-outage-banner.cy.js': 'src/embed-cy.ts',
};

async function write(path: string, content: string): Promise<void> {
  const file = join(dist, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function writeJson(path: string, content: unknown): Promise<void> {
  return write(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** One module for each source file, with its types and source map. */
function compileModules(): void {
  execFileSync(process.execPath, [resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** The classic scripts, the tools that hold the first of them, the hashes a page can demand of them, and the licences of what is in them. */
async function bundleScriptTags(): Promise<void> {
  const hashes: Record<string, string> = {};
  for (const [name, entry] of Object.entries(scriptTags)) {
    const { code, licences } = await buildScriptTag(entry);
    hashes[name] = integrity(code);
    await write(`cdn/${name}`, code);
    await write(`cdn/${name.replace(/\.js$/, '')}.LICENSES.txt`, licences);
  }
  await writeJson('cdn/sri.json', hashes);
  const banner = await readFile(join(dist, 'cdn/gp-outage-banner.js'), 'utf8');
  for (const [name, page] of await buildTools(banner, integrity(banner))) await write(`tools/${name}`, page);
}

async function bundleCommandLine(): Promise<void> {
  const { modules, licences } = await buildCommandLine();
  for (const [name, code] of modules) await write(`cli/${name}`, code);
  await write('cli/LICENSES.txt', licences);
}

async function describeElement(): Promise<void> {
  const manifest = await analyse(root);
  await writeJson('custom-elements.json', manifest);
  await writeJson('vscode.html-custom-data.json', vscodeData(manifest));
  await writeJson('web-types.json', webTypes(manifest));
  for (const [name, types] of Object.entries(frameworkTypes(manifest))) {
    await write(`frameworks/${name}.d.ts`, types);
    // There is nothing to run; a plain \`import\` of the types finds this.
    await write(`frameworks/${name}.js`, 'export {};\n');
  }
}

await rm(dist, { recursive: true, force: true });
compileModules();
await bundleScriptTags();
await bundleCommandLine();
await writeJson('feed.schema.json', feedJsonSchema());
await describeElement();
await write('banner.css', styles.cssText);
