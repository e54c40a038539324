import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { describeField } from './field.js';
import { lookAt, untilShown } from './look.js';
import { everyBrowser } from './visitors.js';
import { page, records, script, settings, tag } from './website.js';

const body = '<main id="main"><h1>Example Surgery</h1></main>';

describeField(
  'a page of another encoding, whose server names none for scripts',
  { browsers: everyBrowser },
  (field) => {
    it('has every character of the banner’s words, in English and in Welsh', async () => {
      const welsh = '<script async src="/gp-outage-banner.cy.js"></script>';
      for (const [lang, life, head] of [
        ['en', 'someone’s life is in danger, for example', ''],
        [
          'cy',
          'mewn perygl, er enghraifft: anhawster difrifol i anadlu, gwaedu trwm, poen yn y frest, wyneb sy’n disgyn',
          welsh,
        ],
      ] as const) {
        for (const file of [script, '/gp-outage-banner.cy.js'])
          field.site.alias(file, file, 'text/javascript');
        const markup = page(head + tag(), body)
          .replace('lang="en"', `lang="${lang}"`)
          .replace('<meta charset="utf-8">', '');
        field.site.put('/', { body: Buffer.from(markup, 'latin1'), type: 'text/html; charset=windows-1252' });
        await field.visitor.open(`${field.site.address}/`);
        await untilShown(field.visitor, life);
        const { words } = await lookAt(field.visitor);
        assert.doesNotMatch(words, /â€|Ã|Â/);
      }
    });
  },
);

describeField('XHTML served as XML', { browsers: everyBrowser }, (field) => {
  const xhtml = (head: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Example Surgery</title>
<script src="/recorder.js"></script>${head}</head><body>${content}<main id="main"><h1>Example Surgery</h1></main></body></html>`;

  it('keeps its fallback, and is told once', async () => {
    for (const [head, content] of [
      [
        `<script async="async" src="${script}"></script>`,
        '<gp-outage-banner feed="/notices.json"><p id="fallback">Phone us</p></gp-outage-banner>',
      ],
      [tag('async="async"'), ''],
    ] as const) {
      field.site.put('/', { body: xhtml(head, content), type: 'application/xhtml+xml' });
      await field.visitor.open(`${field.site.address}/`);
      await field.visitor.until(() => (window as { told?: unknown[] }).told?.length);
      await field.visitor.ask(() => new Promise((done) => setTimeout(done, 200)));
      const { told } = await lookAt(field.visitor);
      assert.equal(told.length, 1, told.join('\n'));
      assert.match(told[0] ?? '', /^warn gp-outage-banner.*XML/);
      if (content)
        assert.ok(
          await field.visitor.ask(
            () => (document.getElementById('fallback')?.getBoundingClientRect().height ?? 0) > 0,
          ),
        );
    }
  });
});

describeField('beside old libraries', { packages: ['webcomponents.js@0.7', 'zone.js'] }, (field) => {
  for (const [name, src] of [
    ['webcomponents-lite 0.7', '/lib/webcomponents.js/webcomponents-lite.js'],
    ['zone.js', '/lib/zone.js/bundles/zone.umd.js'],
  ] as const) {
    for (const attributes of ['async', 'defer', '']) {
      it(`${name} it is placed by its tag with ${attributes || 'neither async nor defer'}`, async () => {
        await field.visit(
          page(
            `<script src="${src}"></script><script ${attributes} src="${script}" ${settings}></script>`,
            body,
          ),
        );
        await untilShown(field.visitor, records);
        const { banners, told } = await lookAt(field.visitor);
        assert.equal(banners, 1);
        assert.deepEqual(
          told.filter((line) => line.startsWith('uncaught') || line.includes('gp-outage')),
          [],
        );
      });
    }
  }
});
