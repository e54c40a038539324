import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkClosure, checkNotice } from '../../src/writer/check.js';
import { entriesOf } from '../../src/writer/entries.js';
import type { NoticeForm } from '../../src/writer/notice-form.js';
import { fromUkClock, toUkClock } from '../../src/writer/uk-time.js';
import { instructionWords } from '../../src/writer/words.js';
import * as works from '../../src/writer/work.js';
import type { FeedInput, ItemInput } from '../../src/feed/schema.js';
import { instructions } from '../../src/feed/vocabulary.js';
import { checkFeed } from '../../src/publish/check/check-feed.js';
import { markDraft } from '../../src/publish/draft.js';
import { templateNames } from '../../src/publish/templates.js';

/** A Tuesday in summer, 9:20am in the UK. */
const now = Date.parse('2026-06-09T09:20:00+01:00');
const hour = 3_600_000;

const named = { ...works.noWork, publisher: { title: 'Example Surgery', feedUrl: '' } };

function feedWith(item: unknown): FeedInput {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example group',
    _gp_outage: { updated: '2026-06-09T08:00:00+01:00' },
    items: [item as ItemInput],
  };
}

function item(outage: object = {}): ItemInput {
  return {
    id: 'a',
    title: 'Our phones are not working',
    content_text: 'You cannot phone us.',
    date_published: '2026-06-09T08:00:00+01:00',
    date_modified: '2026-06-09T08:00:00+01:00',
    _gp_outage: { severity: 'severe', status: 'identified', expires: '2026-06-09T18:30:00+01:00', ...outage },
  };
}

/** The work once a notice of a feed has been edited. */
function edited(feed: FeedInput, changes: Partial<NoticeForm> = {}): FeedInput {
  const work = works.editNotice(works.openFeed(feed, 'notices.json'), 'a', now);
  const { editing } = work;
  if (!editing) throw new Error('The notice was not found');
  const form = { ...editing.form, ...changes };
  return works.finishNotice({ ...work, editing: { ...editing, form } }, now).feed ?? feed;
}

function fault(changes: Partial<NoticeForm>, id: string): string {
  const form = works.startNotice(named, 'records-down', now).editing?.form;
  if (!form) throw new Error('No notice was begun');
  return checkNotice({ ...form, ...changes }, now).get(id) ?? '';
}

describe('the work of the notice writer', () => {
  it('makes of every template a feed in which nothing is wrong', () => {
    for (const name of templateNames) {
      const work = works.startNotice(named, name, now);
      const { feed } = works.finishNotice(work, now);
      const findings = checkFeed(feed, now).filter(({ message }) => !message.includes('has to be filled in'));
      expect(findings, name).to.deep.equal([]);
      expect(feed?.items[0]?._gp_outage?.expires, name).to.be.a('string');
    }
  });

  it('makes of the two times of a planned closure two notices, and asks for both times', () => {
    const work = works.startNotice(named, 'planned-closure', now);
    const { editing } = work;
    if (!editing) throw new Error('No notice was begun');
    expect([...checkClosure(editing.form, now).keys()]).to.deep.equal(['startsAt', 'ends']);
    const form = { ...editing.form, startsAt: '2026-06-18T13:00', ends: '2026-06-18T18:30', ods: 'a99991' };
    expect(checkClosure({ ...form, ends: '2026-06-18T12:00' }, now).get('ends')).to.contain(
      'after the beginning',
    );
    expect(checkClosure(form, now).size).to.equal(0);
    const written = { ...work, editing: { ...editing, form: { ...form, audience: 'some' as const } } };
    const { feed } = works.finishNotice(written, now);
    expect(
      feed?.items.map(({ title, _gp_outage: outage }) => [title, outage?.starts, outage?.expires]),
    ).to.deep.equal([
      ['The surgery is closed', '2026-06-18T13:00:00+01:00', '2026-06-18T18:30:00+01:00'],
      [
        'The surgery will be closed on Thursday 18 June 2026',
        '2026-06-11T13:00:00+01:00',
        '2026-06-18T13:00:00+01:00',
      ],
    ]);
    expect(feed?.items.map(({ _gp_outage: outage }) => outage?.audience)).to.deep.equal(
      Array(2).fill({ ods: ['A99991'] }),
    );
    expect(checkFeed(feed, now)).to.deep.equal([]);
  });

  it('changes nothing but the date of a notice that was looked at and left alone', () => {
    const before = item({
      review: '2026-06-09T14:00:00+01:00',
      services: [{ service: 'phones', status: 'not-working' }],
      supersedes: ['b'],
      _own: 1,
    });
    const [after] = edited(feedWith(before)).items;
    expect(after).to.deep.equal({ ...before, date_modified: '2026-06-09T09:20:00+01:00' });
  });

  it('proposes new times for those that have come', () => {
    const over = item({ expires: '2026-06-09T09:00:00+01:00', review: '2026-06-09T09:00:00+01:00' });
    const outage = edited(feedWith(over)).items[0]?._gp_outage;
    expect(outage?.expires).to.equal('2026-06-09T18:30:00+01:00');
    expect(outage?.review).to.equal('2026-06-09T11:30:00+01:00');
  });

  it('makes a notice for an unknown audience one for whom the person says', () => {
    const unknown = item({ audience: { regions: ['north'] } });
    const outage = edited(feedWith(unknown), { audience: 'some', ods: 'a99991' }).items[0]?._gp_outage;
    expect(outage?.audience).to.deep.equal({ ods: ['A99991'] });
  });

  it('leaves a draft a draft whatever is changed, until a person says that it is right', () => {
    const draft = feedWith(markDraft(item(), ['The wording']));
    const changed = edited(draft, { title: 'Other words' });
    expect(entriesOf(changed, now).entries[0]).to.deep.include({
      title: 'Other words',
      toConfirm: ['The wording'],
      findings: [],
    });
    const work = works.takeStep(works.openFeed(changed, 'notices.json'), 'confirm', 'a', now);
    expect(work.feed?.items[0]?._gp_outage).not.to.have.property('audience');
  });

  it('says of a file with anything in it what is wrong, and finds every notice', () => {
    const feed = { ...feedWith(null), items: [null, 3, {}, item()] as unknown as ItemInput[] };
    const { entries } = entriesOf(feed, now);
    expect(entries.map(({ notice }) => notice?.id)).to.deep.equal([undefined, undefined, undefined, 'a']);
    expect(entries.slice(0, 3).every(({ findings }) => findings.length > 0)).to.equal(true);
  });
});

describe('what the notice writer refuses', () => {
  it('a notice without an end, with one that has come, or with one beyond 7 days', () => {
    expect(fault({ ends: '' }, 'ends')).to.contain('Enter the date');
    expect(fault({ ends: toUkClock(now) }, 'ends')).to.contain('in the future');
    expect(fault({ ends: toUkClock(now + 7 * 24 * hour) }, 'ends')).to.equal('');
    expect(fault({ ends: toUkClock(now + 7 * 24 * hour + 60_000) }, 'ends')).to.contain('7 days');
  });

  it('a promise of an update that has passed, or comes after the end', () => {
    expect(fault({ review: '2026-06-09T09:00' }, 'review')).to.contain('in the future');
    expect(fault({ review: '2026-06-09T19:00' }, 'review')).to.contain('before the notice ends');
    expect(fault({ review: '' }, 'review')).to.equal('');
  });

  it('an instruction to use what is not working', () => {
    const changes = { instructions: ['use-phone'], services: { phones: 'not-working' } } as const;
    expect(fault(changes, 'instructions')).to.contain('Phoning the surgery');
  });

  it('gaps of a template that nobody filled', () => {
    expect(fault({ text: 'We close at [time].' }, 'text')).to.contain('[time]');
    expect(fault({ text: 'Rooms [2] and [3].' }, 'text')).to.equal('');
  });

  it('an audience of nobody, and words in place of codes', () => {
    expect(fault({ audience: 'some' }, 'ods')).to.contain('which surgeries');
    expect(fault({ audience: 'some', ods: 'Main Street' }, 'ods')).to.contain('Main');
    expect(fault({ audience: 'some', ods: 'A99991, QZZ' }, 'ods')).to.equal('');
  });
});

describe('times in the notice writer', () => {
  it('are UK times, also on the days when the clocks change', () => {
    expect(fromUkClock('2026-06-09T09:20')).to.equal(now);
    expect(toUkClock(now)).to.equal('2026-06-09T09:20');
    expect(fromUkClock('2026-10-25T18:30')).to.equal(Date.parse('2026-10-25T18:30:00Z'));
  });

  it('are nothing where no time was entered', () => {
    for (const text of ['', '2026-06-09', 'soon', '2026-02-30T10:00'])
      expect(fromUkClock(text)).to.equal(undefined);
  });
});

describe('the words of the notice writer', () => {
  it('are for every instruction those that patients read', () => {
    expect(instructionWords.map(([token]) => token)).to.deep.equal([...instructions]);
    for (const [token, words] of instructionWords) expect(words, token).to.match(/^[A-Z].*\.$/);
  });
});
