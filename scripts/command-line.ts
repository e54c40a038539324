import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of the command line, and the licences of what is in them. */
export interface CommandLineFiles {
  /** By their names within the folder. */
  readonly modules: ReadonlyMap<string, string>;
  readonly licences: string;
}

/**
 * Bundles the command line with the libraries it needs: who installs the package for its element gets none of them. What
 * the package depends on anyway stays an import.
 */
export async function buildCommandLine(): Promise<CommandLineFiles> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    // write-file-atomic, a CommonJS module, makes it a part of the names of its temporary files.
    define: { __filename: 'import.meta.url' },
    ssr: { noExternal: true, external: ['lit', '@lit/task'] },
    build: {
      write: false,
      ssr: 'src/cli/cli.ts',
      target: 'node20',
      minify: false,
      license: { fileName: 'licences.md' },
      rolldownOptions: { output: { entryFileNames: 'cli.js', chunkFileNames: 'part-[hash].js' } },
    },
  });
  const { output } = [result].flat()[0] as Rolldown.RolldownOutput;
  const modules = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])),
  );
  const licences = output.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n');
  return { modules, licences };
}
