import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { FeedInput } from '../../../src/feed/schema.js';
import { compareFeeds, mergeFeeds, type Choice } from '../../../src/publish/web/compare.js';

const now = Date.parse('2024-07-19T09:00:00+01:00');

function feed(notices: Readonly<Record<string, string>>): FeedInput {
  const items = Object.entries(notices).map(([id, title]) => ({ id, title }));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Example group', items };
}

function merged(
  mine: FeedInput,
  theirs: FeedInput,
  base?: FeedInput,
  choices: Record<string, Choice> = {},
): string {
  const differences = compareFeeds(mine, theirs, base);
  const { items } = mergeFeeds(mine, theirs, differences, new Map(Object.entries(choices)), now);
  return items.map(({ id, title }) => `${id}: ${title}`).join(', ');
}

describe('two people who change one feed', () => {
  const base = feed({ phones: 'old', forms: 'old' });

  it('are asked only about a notice that both have changed', () => {
    const differences = compareFeeds(
      feed({ phones: 'mine', forms: 'old', app: 'mine' }),
      feed({ phones: 'theirs', forms: 'theirs' }),
      base,
    );
    expect(differences.map(({ id, obvious }) => `${id} ${obvious ?? 'ask'}`)).to.deep.equal([
      'phones ask',
      'forms theirs',
      'app mine',
    ]);
  });

  it('lose nothing by default: both versions of what both have changed are kept', () => {
    expect(
      merged(feed({ phones: 'mine', forms: 'old' }), feed({ phones: 'theirs', forms: 'theirs' }), base),
    ).to.equal('phones: theirs, phones-2: mine, forms: theirs');
  });

  it('get the version they choose', () => {
    const [mine, theirs] = [feed({ phones: 'mine', forms: 'old' }), feed({ phones: 'theirs', forms: 'old' })];
    expect(merged(mine, theirs, base, { phones: 'mine' })).to.equal('phones: mine, forms: old');
    expect(merged(mine, theirs, base, { phones: 'theirs' })).to.equal('phones: theirs, forms: old');
  });

  it('see what was removed stay removed, unless the other has changed it', () => {
    expect(merged(feed({ phones: 'old' }), base, base)).to.equal('phones: old');
    expect(merged(feed({ phones: 'old' }), feed({ phones: 'old', forms: 'theirs' }), base)).to.equal(
      'phones: old, forms: theirs',
    );
  });

  it('lose nothing where nobody knows what they began from', () => {
    expect(merged(feed({ phones: 'mine' }), feed({ forms: 'theirs' }))).to.equal(
      'phones: mine, forms: theirs',
    );
  });
});
