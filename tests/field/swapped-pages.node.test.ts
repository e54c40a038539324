import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { it } from 'node:test';
import { describeField, type Field } from './field.js';
import { lookAt, untilShown } from './look.js';
import { everyBrowser } from './visitors.js';
import { notice, page, records, script, settings, tag } from './website.js';

const home = '<a id="next" href="/next">Next</a><main id="home"><h1>Example Surgery</h1></main>';
const next = '<a id="back" href="/">Back</a><main id="next-page"><h1>Opening times</h1></main>';

/** The page comes to have one banner, on top, and was told nothing. */
async function isLit(field: Field, part: string): Promise<void> {
  await field.visitor.until((id) => {
    const banners = [...document.querySelectorAll('gp-outage-banner')];
    return (
      document.getElementById(id) !== null &&
      banners.length === 1 &&
      banners[0]?.matches('body > :first-child')
    );
  }, part);
  await untilShown(field.visitor, records);
  const { banners, order, told } = await lookAt(field.visitor, 'main');
  assert.deepEqual([banners, order, told], [1, ['gp-outage-banner', part], []]);
}

/** Follows links to the next page, back by the browser's history, and forth again. */
async function goAround(field: Field): Promise<void> {
  await isLit(field, 'home');
  await field.visitor.ask(() => {
    Object.assign(window, { sameWindow: true });
    document.getElementById('next')?.click();
  });
  await isLit(field, 'next-page');
  await field.visitor.ask(() => history.back());
  await isLit(field, 'home');
  await field.visitor.ask(() => document.getElementById('next')?.click());
  await isLit(field, 'next-page');
  assert.equal(await field.visitor.ask(() => Reflect.get(window, 'sameWindow') as unknown), true);
}

describeField(
  'a website that changes pages without loading them',
  {
    browsers: everyBrowser,
    packages: ['@hotwired/turbo@8', 'turbolinks@5', 'htmx1@npm:htmx.org@1', 'htmx2@npm:htmx.org@2'],
  },
  (field) => {
    const libraries = [
      ['Turbo', '/lib/@hotwired/turbo/dist/turbo.es2017-umd.js', ''],
      ['Turbolinks', '/lib/turbolinks/dist/turbolinks.js', ''],
      ['htmx 1', '/lib/htmx1/dist/htmx.js', 'hx-boost="true"'],
      ['htmx 2', '/lib/htmx2/dist/htmx.js', 'hx-boost="true"'],
    ] as const;
    for (const [name, src, onBody] of libraries) {
      for (const place of ['head', 'body'] as const) {
        it(`by ${name}, with the tag in the ${place}`, async () => {
          const write = (body: string): string => {
            const head = `<script src="${src}"></script>${name === 'Turbolinks' ? '<script>Turbolinks.start()</script>' : ''}`;
            return place === 'head' ? page(head + tag(), body, onBody) : page(head, body + tag(), onBody);
          };
          field.site.put('/next', write(next));
          await field.visit(write(home));
          await goAround(field);
        });
      }
    }

    it('by Turbo, which morphs the same page: the banner stays or is placed again', async () => {
      const head =
        '<script src="/lib/@hotwired/turbo/dist/turbo.es2017-umd.js"></script><meta name="turbo-refresh-method" content="morph">';
      await field.visit(page(head + tag(), `<!-- the home page -->${home}`));
      await isLit(field, 'home');
      for (let time = 0; time < 2; time++) {
        await field.visitor.ask(() => {
          document.addEventListener('turbo:render', () => void Object.assign(window, { rendered: true }), {
            once: true,
          });
          (window as unknown as { Turbo: { visit(to: string, options: object): void } }).Turbo.visit(
            location.href,
            { action: 'replace' },
          );
        });
        await field.visitor.until(() => Reflect.get(window, 'rendered') as unknown);
        await field.visitor.ask(() => void Object.assign(window, { rendered: false }));
        await isLit(field, 'home');
      }
    });
  },
);

describeField('a page whose content was replaced', { browsers: everyBrowser }, (field) => {
  const swaps: Readonly<Record<string, () => void>> = {
    'its whole body': () => {
      const body = document.createElement('body');
      body.innerHTML = '<main id="next-page">Opening times</main>';
      document.body.replaceWith(body);
    },
    'all in the body': () => {
      document.body.innerHTML = '<main id="next-page">Opening times</main>';
    },
    'all in the body, in two steps': () => {
      document.body.replaceChildren();
      setTimeout(() => (document.body.innerHTML = '<main id="next-page">Opening times</main>'), 50);
    },
    'the whole document': () => {
      const html = document.createElement('html');
      html.innerHTML = '<head></head><body><main id="next-page">Opening times</main></body>';
      document.documentElement.replaceWith(html);
    },
  };
  for (const [name, swap] of Object.entries(swaps)) {
    it(`gets the banner again: ${name}`, async () => {
      await field.visit(page(tag(), home));
      await isLit(field, 'home');
      await field.visitor.ask(swap);
      await isLit(field, 'next-page');
    });
  }

  it('on a quiet day, and shows the outage that begins later', async () => {
    field.site.publish();
    await field.visit(page(tag('async', 'data-refresh="0"'), home));
    await field.visitor.until(() => document.querySelector('gp-outage-banner[data-quiet]') !== null);
    await field.visitor.ask(swaps['all in the body'] as () => void);
    await field.visitor.until(
      () => document.querySelector('#next-page ~ *, gp-outage-banner ~ #next-page') !== null,
    );
    field.site.publish(notice(records));
    await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.reload());
    await isLit(field, 'next-page');
  });

  it('inside the element that data-mount names in the new content', async () => {
    await field.visit(page(tag('async', 'data-mount="main"'), home));
    await untilShown(field.visitor, records);
    await field.visitor.ask(swaps['its whole body'] as () => void);
    await untilShown(field.visitor, records);
    assert.equal(
      await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.parentElement?.id),
      'next-page',
    );
  });

  it('with the settings of the tag in the new page', async () => {
    await field.visit(page('', home + tag()));
    await isLit(field, 'home');
    await field.visitor.ask((markup) => {
      const body = document.createElement('body');
      body.innerHTML = '<main id="next-page">Opening times</main>' + markup;
      document.body.replaceWith(body);
    }, `<script src="${script}" ${settings} data-ods="A99992"></script>`);
    await isLit(field, 'next-page');
    assert.equal(
      await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.getAttribute('ods')),
      'A99992',
    );
  });

  it('but not one that was removed alone', async () => {
    await field.visit(page(tag(), home));
    await isLit(field, 'home');
    await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.remove());
    await field.visitor.ask(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal((await lookAt(field.visitor)).banners, 0);
  });

  it('and not one of the page’s own that was removed alone', async () => {
    await field.visit(page(tag(), `<gp-outage-banner feed="/notices.json"></gp-outage-banner>${home}`));
    await untilShown(field.visitor, records);
    await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.remove());
    await field.visitor.ask(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal((await lookAt(field.visitor)).banners, 0);
  });
});

for (const major of [18, 19]) {
  describeField(
    `a whole document that React ${major} hydrates`,
    { packages: [`react@${major}`, `react-dom@${major}`, 'esbuild@0.28'], browsers: everyBrowser },
    (field) => {
      for (const [name, isSame] of [
        ['as it was rendered', true],
        ['with other words than were rendered', false],
      ] as const) {
        it(`has its banner: ${name}`, async () => {
          const { rendered, code } = await reactPage(field.libraries, isSame);
          field.site.put('/app.js', { body: code, type: 'text/javascript' });
          await field.visit(`<!doctype html>${rendered}`);
          await field.visitor.until(() => document.documentElement.dataset['hydrated'] === 'yes');
          await untilShown(field.visitor, records);
          const { banners, order } = await lookAt(field.visitor, 'main');
          assert.deepEqual([banners, order], [1, ['gp-outage-banner', 'main']]);
        });
      }
    },
  );
}

/** A page of a surgery rendered by React on the server, and the script that hydrates it. */
async function reactPage(libraries: string, isSame: boolean): Promise<{ rendered: string; code: string }> {
  const source = `
    import { createElement as h, useEffect } from 'react';
    export function App({ words }) {
      useEffect(() => { setTimeout(() => { document.documentElement.dataset.hydrated = 'yes'; }, 100); }, []);
      return h('html', { lang: 'en' },
        h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'Example Surgery'),
          h('link', { rel: 'icon', href: 'data:,' }),
          h('script', { src: '${script}', defer: true, 'data-feed': '/notices.json', 'data-nation': 'england' })),
        h('body', null, h('main', { id: 'main' }, h('h1', null, words)), h('script', { src: '/app.js', defer: true })));
    }`;
  const require = createRequire(join(libraries, 'from-here.js'));
  const { buildSync } = require('esbuild') as {
    readonly buildSync: (options: object) => { readonly outputFiles: readonly { readonly text: string }[] };
  };
  const bundle = (entry: string, format: 'cjs' | 'iife'): string => {
    const { outputFiles } = buildSync({
      stdin: { contents: source + entry, resolveDir: libraries },
      bundle: true,
      write: false,
      format,
      platform: format === 'cjs' ? 'node' : 'browser',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return outputFiles[0]?.text ?? '';
  };
  const server = bundle(
    `import { renderToString } from 'react-dom/server';
     module.exports = renderToString(h(App, { words: 'Example Surgery' }));`,
    'cjs',
  );
  const file = join(libraries, 'server.cjs');
  await writeFile(file, server);
  const words = isSame ? 'Example Surgery' : 'Welcome';
  const code = bundle(
    `import { hydrateRoot } from 'react-dom/client';
     hydrateRoot(document, h(App, { words: '${words}' }), { onRecoverableError() {} });`,
    'iife',
  );
  return { rendered: require(file) as string, code };
}
