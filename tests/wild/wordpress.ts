/*
 * A real WordPress for one test: its PHP runs in WebAssembly, its database is SQLite, and it answers on this machine only.
 * It is installed for the test, outside of this repository, and removed afterwards.
 *
 * WordPress 6.5, Twenty Twenty-Three and Twenty Twenty-Four are in npm's `@wp-playground/wordpress-builds`. Of older themes
 * that package has no PHP: Twenty Twenty-One and Twenty Twenty-Two come from Debian, which has nothing older.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unpackDebianPackages } from '../support/debian.mjs';
import { contentType } from '../support/serve-folder.js';
import { run } from './project.js';

/** The release of both npm packages: the last of WordPress, with the PHP of its time, for today's needs Node 24. */
const release = '0.9.19';
const phpVersion = '8.0';
const debianThemes = ['wordpress-theme-twentytwentyone', 'wordpress-theme-twentytwentytwo'];

/** What is taken of the tarball: all that WordPress has to answer with is in zips, and what a browser asks for beside them. */
const files = {
  wordpress: 'package/src/wordpress/wp-6.5.zip',
  olderWordpress: 'package/src/wordpress/wp-6.3.zip',
  sqlite: 'package/src/sqlite-database-integration/sqlite-database-integration.zip',
  static: ['package/public/wp-6.5/wp-includes', 'package/public/wp-6.5/wp-content/themes/twentytwentyfour'],
  olderStatic: ['package/public/wp-6.3/wp-content/themes/twentytwentythree'],
};

/** Where PHP finds the folder of the installation. */
const mounted = '/installed';

const unpack = `<?php
function unpack_zip($zip_file, $part, $folder) {
  $zip = new ZipArchive;
  if ($zip->open("${mounted}/$zip_file") !== true) throw new Exception("$zip_file is no zip");
  $names = array_map(fn($index) => $zip->getNameIndex($index), range(0, $zip->numFiles - 1));
  $wanted = array_values(array_filter($names, fn($name) => str_starts_with($name, $part)));
  if (!$zip->extractTo("${mounted}/$folder", $wanted)) throw new Exception("$zip_file cannot be unpacked");
}
unpack_zip('${files.wordpress}', '', 'site');
unpack_zip('${files.olderWordpress}', 'wp-content/themes/twentytwentythree/', 'site');
unpack_zip('${files.sqlite}', '', 'site/wp-content/plugins');
chdir('${mounted}/site/wp-content');
rename('plugins/sqlite-database-integration-main', 'plugins/sqlite-database-integration');
copy('plugins/sqlite-database-integration/db.copy', 'db.php');
`;

interface Php {
  mkdir(path: string): void;
  mount(path: string, handler: unknown): Promise<unknown>;
  run(request: {
    code: string;
    relativeUri?: string;
    headers?: Readonly<Record<string, string>>;
  }): Promise<{ text: string; httpStatusCode: number }>;
  exit(): void;
}

export class WordPress {
  readonly #folder: string;
  readonly #php: Php;
  readonly #server: Server;

  private constructor(folder: string, engine: Php) {
    this.#folder = folder;
    this.#php = engine;
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.#answer(path).then(
        ({ type, body }) => response.setHeader('Content-Type', type).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  }

  /** Installs it, with a must-use plugin: PHP that it runs before anything of its theme. */
  static async start(plugin: string): Promise<WordPress> {
    const folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
    try {
      const site = join(folder, 'site');
      await mkdir(join(site, 'wp-content/mu-plugins'), { recursive: true });
      await writeFile(join(site, 'wp-content/mu-plugins/site.php'), plugin);
      await install(folder);
      const engine = await startPhp(folder);
      await engine.run({ code: unpack });
      const wordpress = new WordPress(folder, engine);
      await new Promise<void>((resolve) => wordpress.#server.listen(0, '127.0.0.1', resolve));
      return wordpress;
    } catch (error) {
      await rm(folder, { recursive: true });
      throw error;
    }
  }

  get #host(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** The address of its front page. */
  get address(): string {
    return `http://${this.#host}/`;
  }

  /** Puts a file beside WordPress's own. */
  write(path: string, content: string): Promise<void> {
    return writeFile(join(this.#folder, 'site', path), content);
  }

  /** Makes a theme the site's, with what its owner has chosen of its settings. */
  async activate(theme: string, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const choices = Object.entries(settings).map(
      ([name, value]) => `set_theme_mod('${name}', ${JSON.stringify(value)});`,
    );
    const active = await this.#run(
      `require ABSPATH . 'wp-load.php'; switch_theme('${theme}'); ${choices.join(' ')} echo get_stylesheet();`,
    );
    if (active !== theme) throw new Error(`${theme} is not there, but ${active}`);
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    this.#php.exit();
    await rm(this.#folder, { recursive: true });
  }

  async #answer(path: string): Promise<{ type: string; body: string | Buffer }> {
    const { pathname } = new URL(path, this.address);
    const extension = extname(pathname);
    if (extension && extension !== '.php') {
      const body = await readFile(join(this.#folder, 'site', pathname));
      return { type: contentType(pathname), body };
    }
    const page = `define('WP_USE_THEMES', true); require ABSPATH . 'wp-blog-header.php';`;
    return { type: 'text/html; charset=utf-8', body: await this.#run(page, path) };
  }

  /** It asks nobody for updates: that would take until each request gives up. */
  async #run(code: string, relativeUri = '/'): Promise<string> {
    const { text, httpStatusCode } = await this.#php.run({
      code: `<?php
        define('ABSPATH', '${mounted}/site/');
        define('WP_HOME', 'http://${this.#host}');
        define('WP_SITEURL', WP_HOME);
        define('WP_HTTP_BLOCK_EXTERNAL', true);
        define('DISABLE_WP_CRON', true);
        ${code}`,
      relativeUri,
      headers: { host: this.#host },
    });
    if (httpStatusCode !== 200) throw new Error(`${relativeUri} answered ${httpStatusCode}: ${text}`);
    return text;
  }
}

/** Fetches and unpacks all but the zips, which need PHP. */
async function install(folder: string): Promise<void> {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await run(folder, 'npm', ['install', ...quietly, '--prefix', '.', `@php-wasm/node@${release}`]);
  await run(folder, 'npm', ['pack', '--ignore-scripts', `@wp-playground/wordpress-builds@${release}`]);
  const tarball = `wp-playground-wordpress-builds-${release}.tgz`;
  await run(folder, 'tar', ['-xzf', tarball, files.wordpress, files.olderWordpress, files.sqlite]);
  const toSite = ['-C', 'site', '--strip-components=3'];
  await run(folder, 'tar', ['-xzf', tarball, ...toSite, ...files.static, ...files.olderStatic]);
  await rm(join(folder, tarball));
  const debian = join(folder, 'debian');
  await mkdir(debian);
  unpackDebianPackages(debianThemes, debian);
  const themes = 'wp-content/themes';
  await cp(join(debian, 'usr/share/wordpress', themes), join(folder, 'site', themes), { recursive: true });
}

/** PHP that sees the one folder, and has no network. */
async function startPhp(folder: string): Promise<Php> {
  const require = createRequire(join(folder, 'package.json'));
  const { PHP, loadPHPRuntime } = require('@php-wasm/universal') as {
    PHP: new (runtime: unknown) => Php;
    loadPHPRuntime: (loader: unknown, options: object) => Promise<unknown>;
  };
  const { getPHPLoaderModule, createNodeFsMountHandler } = require('@php-wasm/node') as {
    getPHPLoaderModule: (version: string) => Promise<unknown>;
    createNodeFsMountHandler: (folder: string) => unknown;
  };
  const quit = (_code: number, error: unknown): never => {
    throw error;
  };
  const engine = new PHP(await loadPHPRuntime(await getPHPLoaderModule(phpVersion), { quit }));
  engine.mkdir(mounted);
  await engine.mount(mounted, createNodeFsMountHandler(folder));
  return engine;
}
