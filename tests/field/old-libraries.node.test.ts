import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { unpackDebianPackages } from '../support/debian.mjs';
import { describeField, type Field } from './field.js';
import { lookAt, untilShown } from './look.js';
import { everyBrowser } from './visitors.js';
import { notice, page, phones, records, tag } from './website.js';

/* Libraries that change what the browser has, as old websites load them before all else: from Debian where npm has none. */
const unpacked = mkdtempSync(join(tmpdir(), 'field-'));
unpackDebianPackages(['libjs-mootools', 'libjs-prototype'], unpacked);
const fromDebian = (path: string): string =>
  readFileSync(join(unpacked, 'usr/share/javascript', path), 'utf8');

const libraries: Readonly<Record<string, string>> = {
  'MooTools 1.4.5, whose Event is not the browser’s': fromDebian('mootools/mootools-core-nc.js'),
  'MooTools 1.4.5 and More':
    fromDebian('mootools/mootools-core-nc.js') + fromDebian('mootools/mootools-more-nc.js'),
  'Prototype 1.7.3': fromDebian('prototype/prototype-1.7.3.js'),
  'Prototype 1.7.0, whose arrays write themselves as texts': `${fromDebian('prototype/prototype-1.7.3.js')};
    Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']'; };`,
};

const listener = `<script>
  self.heard = [];
  document.addEventListener('gp-outage-change', function (event) {
    heard.push(event.notices.map(function (one) { return one.title; }).join());
    throw new Error('A listener of the page has a fault');
  });
</script>`;

/** A list that a driver has brought from a page whose arrays may write themselves as texts. */
function listOf(value: unknown): readonly string[] {
  return (typeof value === 'string' ? JSON.parse(value) : value) as readonly string[];
}

/** A visit to a page on which a notice is shown, changed, and ends by itself. */
async function followNotice({ site, visitor }: Field, head: string): Promise<void> {
  const began = Date.now();
  const expires = (seconds: number): object => ({
    expires: new Date(Date.now() + seconds * 1000).toISOString(),
  });
  site.publish(notice(records));
  site.put('/', page(head + listener + tag(), '<h1>Example Surgery</h1>'));
  await visitor.open(`${site.address}/`);
  await untilShown(visitor, records);
  site.publish(notice(phones, expires(12)));
  // Not every driver waits for a promise that a library has put in the place of the browser's.
  await visitor.ask(() => {
    void document
      .querySelector('gp-outage-banner')
      ?.reload()
      .then(
        () => void Object.assign(window, { reloaded: 'resolved' }),
        () => void Object.assign(window, { reloaded: 'rejected' }),
      );
  });
  await visitor.until(() => (window as { reloaded?: string }).reloaded);
  assert.equal(await visitor.ask(() => (window as { reloaded?: string }).reloaded), 'resolved');
  const { words, told, banners } = await lookAt(visitor);
  assert.equal(banners, 1);
  assert.match(words, new RegExp(phones));
  assert.doesNotMatch(words, new RegExp(records));
  await visitor.until(
    () => !document.querySelector('gp-outage-banner')?.shadowRoot?.querySelector('section'),
  );
  assert.ok(Date.now() - began > 1000);
  const heard = await visitor.ask(() => (window as unknown as { heard: string[] }).heard);
  assert.deepEqual(listOf(heard), [records, phones, '']);
  // What a listener of the page throws is the page's own.
  assert.deepEqual(
    listOf(told).filter((line) => !line.includes('A listener of the page')),
    [],
  );
}

describe('old libraries', () => {
  after(() => rmSync(unpacked, { recursive: true }));

  describeField(
    'a page with scripts that change the browser',
    { browsers: everyBrowser, packages: ['zone.js'] },
    (field) => {
      for (const [library, code] of Object.entries(libraries)) {
        it(`${library}: shows, changes and ends a notice, and tells of it`, async () => {
          field.site.put('/library.js', { body: code, type: 'text/javascript' });
          await followNotice(field, '<script src="/library.js"></script>');
        });
      }

      it('zone.js: shows, changes and ends a notice, and tells of it', async () => {
        await followNotice(field, '<script src="/lib/zone.js/bundles/zone.umd.js"></script>');
      });
    },
  );
});
