import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { describeField } from './field.js';
import { lookAt, untilSettled } from './look.js';
import { everyBrowser } from './visitors.js';
import { page, records, tag } from './website.js';

describeField('a plain page', { browsers: everyBrowser }, (field) => {
  it('has one banner on top of it, and is told nothing', async () => {
    await field.visit(page(tag(), '<h1>Example Surgery</h1><main id="main">Welcome</main>'));
    await untilSettled(field.visitor, records);
    const { words, box, ...sight } = await lookAt(field.visitor);
    assert.deepEqual(sight, {
      banners: 1,
      order: ['gp-outage-banner', 'h1', 'main'],
      isUncovered: true,
      told: [],
    });
    assert.match(words, /call 999/i);
    assert.ok(box.width > 500, String(box.width));
  });
});
