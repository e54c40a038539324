import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';

describe('the package imported on a server', () => {
  it('throws nothing, registers nothing and gives its pure functions', async () => {
    const api = await import('../../src/index.js');
    // Lit brings a registry of its own to a server.
    assert.equal(customElements.get('gp-outage-banner'), undefined);
    const { feed } = api.parseFeed(
      { version: 'https://jsonfeed.org/version/1.1', title: 'Group', items: [] },
      0,
    );
    assert.deepEqual(feed.notices, []);
    assert.equal(typeof api.GpOutageBanner, 'function');
  });
});
