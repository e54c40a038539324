import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const changelog = await readFile(new URL('CHANGELOG.md', root), 'utf8');

const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

describe('CHANGELOG.md', () => {
  it('has the form of Keep a Changelog: what is unreleased, then versions with their dates, the latest first', () => {
    const [first, ...released] = [...changelog.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    assert.equal(first, '[Unreleased]');
    for (const heading of released) assert.match(heading, /^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    const dates = released.map((heading) => heading.slice(-10));
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it('says of each change which kind it is', () => {
    const headings = [...changelog.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading);
    assert.ok(headings.length > 0);
    assert.deepEqual(
      headings.filter((heading) => !kinds.includes(heading)),
      [],
    );
  });

  it('links each of its versions', () => {
    const headings = [...changelog.matchAll(/^## \[(.+?)\]/gm)].map(([, version = '']) => version);
    for (const version of headings) assert.ok(changelog.includes(`\n[${version}]: https://`), version);
  });
});
