/*
 * A fresh project with the package in it, as npm would install it, made with the tools that people use today. It is
 * outside of this repository, so that nothing of the repository's own can be found from it.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The templates of create-vite that are tried. */
export type Template = 'vanilla-ts' | 'react-ts' | 'vue-ts' | 'svelte-ts';

export interface Ran {
  readonly exitCode: number;
  /** All it said, standard output and error. */
  readonly output: string;
}

export class Project {
  readonly folder: string;
  readonly #place: string;

  private constructor(place: string) {
    this.#place = place;
    this.folder = join(place, 'site');
  }

  /** Makes a project from a template, or an empty one, and installs the package from the tarball npm would publish. */
  static async create(template?: Template): Promise<Project> {
    const project = new Project(await mkdtemp(join(tmpdir(), 'wild-')));
    const tarball = await project.#pack();
    if (template) {
      const create = ['create', '--yes', 'vite@9', 'site', '--', '--template', template, '--no-interactive'];
      await run(project.#place, 'npm', create);
    } else {
      await project.write('package.json', '{ "type": "module", "private": true }\n');
    }
    await run(project.folder, 'npm', ['install', '--no-audit', '--no-fund', tarball]);
    return project;
  }

  async #pack(): Promise<string> {
    await run(root, 'npm', ['pack', '--ignore-scripts', '--pack-destination', this.#place]);
    const tarball = (await readdir(this.#place)).find((name) => name.endsWith('.tgz'));
    return join(this.#place, tarball ?? 'was not made');
  }

  /** Runs a program of the project's own, with npx. */
  tool(...command: string[]): Promise<Ran> {
    return start(this.folder, 'npx', ['--no-install', ...command]);
  }

  node(...command: string[]): Promise<Ran> {
    return start(this.folder, process.execPath, command);
  }

  async write(path: string, content: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  remove(): Promise<void> {
    return rm(this.#place, { recursive: true });
  }
}

/** Runs a program that has to succeed, and gives what it said. */
export async function run(folder: string, program: string, args: readonly string[]): Promise<string> {
  const { exitCode, output } = await start(folder, program, args);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
  return output;
}

function start(folder: string, program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const child = spawn(program, args, { cwd: folder, env: environment(), stdio: [...stdio] });
    let output = '';
    const collect = (text: string): void => void (output += text);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, output }));
  });
}

/** What `npm run` says of this repository must not reach another project's npm. */
function environment(): NodeJS.ProcessEnv {
  const ofThisProject = /^(npm_(package|lifecycle|command|config_local_prefix)|INIT_CWD)/;
  const kept = Object.entries(process.env).filter(([name]) => !ofThisProject.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}
