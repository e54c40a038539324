import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { services, severities } from '../../src/feed/vocabulary.js';
import { en } from '../../src/language/en.js';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { templateNames, templates } from '../../src/publish/templates.js';
import { file, finish, focusOn, startFromTemplate, textOf, Tools, write } from '../support/tools.js';

/** Opens whatever is folded. */
async function unfold(page: Page): Promise<void> {
  await page.$$eval('#work details', (all) => all.forEach((one) => (one.open = true)));
}

/** Every part of a page that a screen reader names. */
function everyPart(node: SerializedAXNode): readonly SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(everyPart)];
}

async function heard(page: Page): Promise<readonly SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot();
  return tree ? everyPart(tree) : [];
}

/** The labels of a group of radio buttons or check boxes. */
function labelsIn(page: Page, name: string): Promise<readonly string[]> {
  return page.$$eval(`input[name=${name}]`, (inputs) =>
    inputs.map((input) => input.labels?.[0]?.innerText.trim() ?? ''),
  );
}

describe('the form of the notice writer, in the built demo', () => {
  let tools: Tools;

  before(async () => {
    tools = await Tools.start();
  });
  after(() => tools.stop());

  it('asks in patients’ words: the cases, the services, and how serious it is', async () => {
    const page = await tools.open('writer.html');
    await page.waitForSelector('#start');
    expect(await labelsIn(page, 'template')).to.deep.equal(
      templateNames.map((name) => templates[name].label),
    );
    await startFromTemplate(page, 'computers-down');
    expect(await labelsIn(page, 'services')).to.deep.equal(services.map((service) => en.services[service]));
    expect(await labelsIn(page, 'severity')).to.deep.equal(severities.map((name) => en.severity[name]));
    for (const [index, name] of severities.entries()) {
      const hint = await textOf(page, `#severity${index === 0 ? '' : `-${name}`}-item-hint`);
      expect(hint, name).to.match(/\w{3,}.*\.$/);
    }
  });

  it('writes everything that a notice can say, with a translation that was pasted', async () => {
    const page = await tools.open('writer.html');
    await startFromTemplate(page, 'phones-down');
    await unfold(page);
    await write(page, '#publisher', 'Example group');
    await write(page, '#feedUrl', 'https://group.example/notices.json');
    await page.click('#severity-moderate');
    await page.click('#services-pharmacies');
    await page.select('[name=status-pharmacies]', 'delays');
    await page.click('#add-other');
    await write(page, '#other-0', 'Physiotherapy booking');
    await page.click('#audience-some');
    await write(page, '#ods', 'a99991 QZZ');
    await page.click('input[name=nations][value=england]');
    await write(page, '#systems', 'EMIS-Web');
    await page.click('#add-translation');
    await page.select('#language-0', 'cy');
    await write(page, '#translated-title-0', 'Teitl');
    await write(page, '#translated-text-0', 'Testun');
    await write(page, '#url', 'https://group.example/status');
    await page.click('#exercise');
    await finish(page);
    await focusOn(page, 'message');

    const saved = await file(page);
    expect(checkFeed(saved, Date.now())).to.deep.equal([]);
    const [notice] = saved.items;
    expect(notice).to.include({ url: 'https://group.example/status' });
    expect(notice?.id).to.match(/^https:\/\/group\.example\/notices\/\d{4}-\d\d-\d\d-phones-down$/);
    const { expires, review, starts, ...outage } = notice?._gp_outage ?? {};
    expect([typeof expires, typeof starts]).to.deep.equal(['string', 'string']);
    // None is proposed for a time at which nobody is there.
    expect(typeof review).to.be.oneOf(['string', 'undefined']);
    expect(outage).to.deep.equal({
      severity: 'moderate',
      status: 'identified',
      services: [
        { service: 'phones', status: 'not-working' },
        { service: 'online-forms', status: 'working' },
        { service: 'pharmacies', status: 'delays' },
        { name: 'Physiotherapy booking', status: 'not-working' },
      ],
      instructions: ['keep-appointments'],
      audience: { ods: ['A99991', 'QZZ'], systems: ['emis-web'], nations: ['england'] },
      translations: { cy: { title: 'Teitl', content_text: 'Testun' } },
      exercise: true,
    });
  });

  it('is heard whole: each control has a name, each group its question, and each fault is said with its field', async () => {
    const page = await tools.open('writer.html');
    await startFromTemplate(page, 'phones-down');
    await unfold(page);
    await page.click('#audience-some');
    await page.click('#add-translation');
    await page.click('#add-other');
    await finish(page);
    await focusOn(page, 'summary');
    const parts = await heard(page);
    const controls = parts.filter(({ role }) =>
      ['textbox', 'checkbox', 'radio', 'combobox', 'button', 'link', 'Date'].includes(role),
    );
    expect(controls.length).to.be.above(50);
    expect(controls.filter(({ name }) => !name?.trim()).map(({ role }) => role)).to.deep.equal([]);
    const names = parts.map(({ name }) => name ?? '');
    for (const question of [
      ...['How serious is it?', 'How far along is it?', 'What is affected?', 'What should patients do?'],
      ...['When is it shown from?', 'Which websites show it?', 'There is a problem'],
      'Phoning the surgery: how is it?',
    ]) {
      expect(names, question).to.include(question);
    }
    const described = await page.$$eval('.wrong > input, .wrong > textarea, .wrong > select', (fields) =>
      fields.map((field) => [
        field.id,
        field.getAttribute('aria-describedby')?.includes(`${field.id}-problem`),
      ]),
    );
    expect(described.length).to.be.above(3);
    expect(described.filter(([, isSaid]) => !isSaid)).to.deep.equal([]);
  });

  it('says that a minor notice brings the advice on urgent help too, as long as it is live', async () => {
    const page = await tools.open('writer.html');
    await startFromTemplate(page, 'phones-down');
    const notes = async (wanted: boolean): Promise<void> => {
      await page.waitForFunction(
        (expected) =>
          document.querySelector('#preview-notes')?.textContent.includes('urgent help is shown') === expected,
        {},
        wanted,
      );
    };
    await notes(false);
    await page.click('#severity-minor');
    await notes(true);
    await page.click('#status-scheduled');
    await notes(false);
    await page.click('#status-monitoring');
    await notes(true);
  });

  it('throws nothing anywhere', () => {
    expect(tools.faults).to.deep.equal([]);
  });
});
