import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { version } from '../../src/version.js';
import { serveFolder, type ServedFolder } from '../support/serve-folder.js';
import { Project } from './project.js';
import { feed, title, Visitor } from './visitor.js';

describe('the installed package, with no other tool', () => {
  let project: Project;
  let visitor: Visitor;
  let site: ServedFolder;

  before(async () => {
    [project, visitor] = await Promise.all([Project.create(), Visitor.start()]);
    site = await serveFolder(project.folder);
  });
  after(async () => {
    site.close();
    await Promise.all([project.remove(), visitor.stop()]);
  });

  /** A page that says what it hears. */
  function page(content: string): string {
    return `<!doctype html><html lang="en"><title>Example Surgery</title><link rel="icon" href="data:,">
<output></output>
<script>
  addEventListener('gp-outage-change', ({ notices }) => {
    document.querySelector('output').textContent = notices.map((notice) => notice.title).join();
  });
</script>
${content}
<h1>Example Surgery</h1></html>`;
  }

  it('on a plain page by its script tag, with the integrity that the package notes', async () => {
    const cdn = 'node_modules/gp-outage-banner/dist/cdn/';
    const hashes = JSON.parse(await project.read(`${cdn}sri.json`)) as Record<string, string>;
    const src = `${cdn}gp-outage-banner.js`;
    const integrity = hashes['gp-outage-banner.js'] ?? '';
    await project.write(
      'index.html',
      page(`<script async src="${src}" integrity="${integrity}" crossorigin="anonymous"
  data-feed="${visitor.feed}" data-nation="england"></script>`),
    );
    const { shown, heard, faults } = await visitor.visit(`${site.address}index.html`);
    assert.equal(heard, title);
    assert.ok(shown.includes(title), shown);
    assert.match(shown, /NHS 111 online/);
    assert.deepEqual(faults, []);
  });

  it('on a server, which renders the notice: readable without scripts, and taken over with them', async () => {
    await project.write('feed.json', JSON.stringify(feed()));
    await project.write(
      'server.js',
      `import { readFileSync, writeFileSync } from 'node:fs';
import { GpOutageBanner, parseFeed, version } from 'gp-outage-banner';
import 'gp-outage-banner/define';
import 'gp-outage-banner/languages/cy';
import schema from 'gp-outage-banner/feed.schema.json' with { type: 'json' };
import { render } from 'gp-outage-banner/render';

const feed = JSON.parse(readFileSync('feed.json', 'utf8'));
writeFileSync('rendered.html', render(feed, { nation: 'england', feed: ${JSON.stringify(visitor.feed)} }));
console.log(typeof GpOutageBanner, parseFeed(feed, Date.now()).feed.notices.length, version, schema.type);
`,
    );
    const { exitCode, output } = await project.node('--no-warnings', 'server.js');
    assert.deepEqual([exitCode, output], [0, `function 1 ${version} object\n`]);

    const rendered = await project.read('rendered.html');
    const script = '<script async src="node_modules/gp-outage-banner/dist/cdn/gp-outage-banner.js"></script>';
    await project.write('rendered.html', page(rendered + script));
    const address = `${site.address}rendered.html`;
    const [silent, live] = [await visitor.visit(address, { scripts: false }), await visitor.visit(address)];
    assert.ok(silent.shown.includes(title), silent.shown);
    assert.equal(silent.heard, '');
    assert.equal(live.shown, silent.shown);
    assert.equal(live.heard, title);
    assert.deepEqual([...silent.faults, ...live.faults], []);
  });

  it('as a command', async () => {
    const said = await project.tool('gp-outage-banner', '--version');
    assert.equal(said.exitCode, 0);
    assert.ok(said.output.endsWith(`${version}\n`), said.output);
    const { output } = await project.tool('gp-outage-banner', 'schema');
    assert.match(output, /"\$schema": "https:\/\/json-schema.org\/draft\/2020-12\/schema"/);
  });
});
