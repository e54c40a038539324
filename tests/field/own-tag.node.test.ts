import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { describeField, type Field } from './field.js';
import { lookAt, untilShown } from './look.js';
import { everyBrowser } from './visitors.js';
import { page, records, script, settings, tag } from './website.js';

const body = '<main id="main"><h1>Example Surgery</h1></main>';
/** The address without its settings, so that a page's script can write a tag inside of a string. */
const quoted = `'<script src="${script}" ${settings}><' + '/script>'`;

/** The page's one banner shows the notice and has the tag's settings, and nothing complained. */
async function isLit(field: Field, told: readonly string[] = []): Promise<void> {
  await untilShown(field.visitor, records);
  const sight = await lookAt(field.visitor);
  assert.deepEqual([sight.banners, sight.order[0], sight.told], [1, 'gp-outage-banner', told]);
  assert.match(sight.words, /NHS 111 online/);
  assert.equal(
    await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.getAttribute('surgery-name')),
    'Example Surgery',
  );
}

describeField('its own tag is found', { browsers: everyBrowser }, (field) => {
  for (const [name, head] of [
    ['as a module', tag('type="module"')],
    [
      'by the name of a release',
      `<script type="module" src="/gp-outage-banner@1/dist/cdn${script}" ${settings}></script>`,
    ],
    ['by a name with a query', `<script type="module" src="${script}?ver=6.5" ${settings}></script>`],
    [
      'without its name, where the browser says which it is',
      `<script async src="/assets/3f2a.js" ${settings}></script>`,
    ],
  ] as const) {
    it(name, async () => {
      for (const path of [`/gp-outage-banner@1/dist/cdn${script}`, '/assets/3f2a.js']) {
        field.site.alias(path, script);
      }
      await field.visit(page(head, body));
      await isLit(field);
    });
  }

  it('made by a loader that leaves its settings on a tag of its own', async () => {
    const blocked = `<script type="text/plain" data-src="${script}" ${settings}></script>`;
    const loader = `<script>const made = document.createElement('script'); made.src = '${script}'; made.async = true;
      document.head.append(made); made.remove();</script>`;
    await field.visit(page(blocked + loader, body));
    await isLit(field);
  });

  it('with its settings in the fragment, for those who drop data-*', async () => {
    const address = `${script}#feed=%2Fnotices.json&nation=england&surgery-name=Example+Surgery&surgery-phone=%2B44%2020%207946%200000`;
    for (const head of [
      `<script src="${address}"></script>`,
      `<script type="module" src="${address}"></script>`,
      `<script async src="${address}" data-nation="wales"></script>`,
    ]) {
      await field.visit(page(head, body));
      await untilShown(field.visitor, records);
      const attributes = await field.visitor.ask(() => {
        const banner = document.querySelector('gp-outage-banner');
        return ['feed', 'nation', 'surgery-name', 'surgery-phone'].map((name) => banner?.getAttribute(name));
      });
      const nation = head.includes('wales') ? 'wales' : 'england';
      assert.deepEqual(attributes, ['/notices.json', nation, 'Example Surgery', '+44 20 7946 0000']);
    }
  });

  it('and not a tag of another kind that has a feed', async () => {
    const other = '<script src="/podcast.js" data-feed="/gp-outage-banner.xml"></script>';
    field.site.put('/podcast.js', { body: '', type: 'text/javascript' });
    await field.visit(page(other + `<script type="module" src="${script}"></script>`, body));
    await field.visitor.until(() => (window as { told?: unknown[] }).told?.length);
    const { banners, told } = await lookAt(field.visitor);
    assert.equal(banners, 0);
    assert.equal(told.length, 1);
  });

  it('or the console says once what is missing and what to do', async () => {
    for (const head of [
      `<script src="${script}"></script>`,
      `<script type="module" src="${script}#nation=england"></script>`,
    ]) {
      await field.visit(page(head, body));
      await field.visitor.until(() => (window as { told?: unknown[] }).told?.length);
      const { banners, told } = await lookAt(field.visitor);
      assert.equal(banners, 0);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^warn gp-outage-banner: .*data-feed.*#feed=/);
    }
  });

  it('or it says nothing, where the page has an element of its own', async () => {
    const own =
      '<gp-outage-banner feed="/notices.json" nation="england" surgery-name="Example Surgery"></gp-outage-banner>';
    await field.visit(page(`<script async src="${script}"></script>`, own + body));
    await isLit(field);
  });
});

describeField(
  'its own tag is found when it was put there',
  {
    packages: [
      ...[1, 2, 3, 4].map((major) => `jquery${major}@npm:jquery@${major}`),
      'vanilla-cookieconsent@3',
      'klaro@0.7',
      'requirejs@2',
    ],
  },
  (field) => {
    for (const major of [1, 2, 3, 4]) {
      for (const when of ['while the page is read', 'later'] as const) {
        it(`by jQuery ${major} with append(), ${when}`, async () => {
          const append = `$('body').append(${quoted})`;
          const code = when === 'later' ? `addEventListener('load', () => ${append})` : append;
          const library = `<script src="/lib/jquery${major}/dist/jquery.js"></script>`;
          await field.visit(page(library, `${body}<script>${code}</script>`));
          await isLit(field);
        });
      }
    }

    it('by vanilla-cookieconsent, once a visitor agrees', async () => {
      const blocked = `<script type="text/plain" data-category="functionality" data-src="${script}" ${settings}></script>`;
      const consent = `<script src="/lib/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script><script>
        CookieConsent.run({
          categories: { necessary: { enabled: true, readOnly: true }, functionality: {} },
          language: { default: 'en', translations: { en: { consentModal: { title: 'Cookies' }, preferencesModal: { sections: [] } } } },
        }).then(() => CookieConsent.acceptCategory('all'));</script>`;
      await field.visit(page('', body + blocked + consent));
      await isLit(field);
    });

    it('by klaro, once a visitor agrees', async () => {
      const blocked = `<script type="text/plain" data-type="application/javascript" data-name="banner" data-src="${script}" ${settings}></script>`;
      const consent = `<script>var klaroConfig = { services: [{ name: 'banner', purposes: ['functional'], default: false }],
        translations: { en: { purposes: { functional: 'Functional' } } } };</script>
        <script src="/lib/klaro/dist/klaro-no-css.js" data-config="klaroConfig"></script>
        <script>addEventListener('load', () => { const manager = klaro.getManager(); manager.changeAll(true); manager.saveAndApplyConsents(); });</script>`;
      await field.visit(page('', body + blocked + consent));
      await isLit(field);
    });

    it('by RequireJS', async () => {
      const loader = `<script src="/lib/requirejs/require.js"></script>
        <script>require(['${script}#feed=/notices.json&nation=england&surgery-name=Example%20Surgery']);</script>`;
      await field.visit(page('', body + loader));
      await isLit(field);
    });

    it('as Rocket Loader does: all scripts again, in order, when the page has been read', async () => {
      // What Cloudflare's script does to each: a copy with the attributes, of a type that runs, in the place of the old.
      const rocket = `<script>addEventListener('load', async () => {
        for (const old of document.querySelectorAll('script[type$="-text/javascript"]')) {
          const copy = document.createElement('script');
          for (const { name, value } of old.attributes) if (name !== 'type') copy.setAttribute(name, value);
          const done = new Promise((resolve) => (copy.onload = resolve));
          copy.async = false;
          old.parentNode.insertBefore(copy, old);
          old.remove();
          await done;
        }
      });</script>`;
      await field.visit(page(rocket + tag('type="3f2a-text/javascript"'), body));
      await isLit(field);
    });
  },
);
