import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** The tools that are each one HTML file, and the folders they are made from. */
const folders = { 'notice-writer.html': 'src/writer', 'tag-builder.html': 'src/tag-builder' } as const;

/**
 * Makes the tools: each is one HTML file with nothing beside it, which works from a disk as well as from a web server.
 * @param banner the built script tag, which the tools preview and hand out
 * @param integrity of that script
 */
export async function buildTools(banner: string, integrity: string): Promise<ReadonlyMap<string, string>> {
  const pages = Object.entries(folders).map(
    async ([name, folder]) => [name, await buildTool(name, folder, banner, integrity)] as const,
  );
  return new Map(await Promise.all(pages));
}

async function buildTool(name: string, folder: string, code: string, integrity: string): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL(`../${folder}`, import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    plugins: [withBannerScript(code, integrity), viteSingleFile()],
    build: { write: false, target: 'es2022', rolldownOptions: { input: name } },
  });
  const { output } = [result].flat()[0] as Rolldown.RolldownOutput;
  const page = output.find((file) => file.fileName === name);
  if (output.length !== 1 || page?.type !== 'asset') throw new Error(`${name} is not one file`);
  return String(page.source);
}

/** Puts the banner's script into the page as text, which does not run there. */
function withBannerScript(code: string, integrity: string): Plugin {
  // After these an HTML parser does not find the end of the element (HTML, 4.12.1.3).
  if (/<\/script/i.test(code) || (code.includes('<!--') && /<script/i.test(code)))
    throw new Error('The script tag cannot stand within a page');
  return {
    name: 'banner-script',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'script',
          attrs: { type: 'text/plain', id: 'banner-script', 'data-integrity': integrity },
          children: code,
          injectTo: 'body',
        },
      ],
    },
  };
}
