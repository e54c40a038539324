import type { Instruction, Service } from '../../feed/vocabulary.js';
import { en } from '../../language/en.js';
import { formatDateTime } from '../../language/time.js';
import { didYouMean } from '../suggest.js';

/*
 * What is said of each finding, in English and for whoever writes notices: what is wrong and what follows from it. The
 * rules that find it are in the other files of this folder, and know no words.
 */

/** By the finding's code. Instants are milliseconds since the epoch. */
export const sentences = {
  // The feed
  'no-updated': (): string =>
    'It has no "updated", from which banners can tell that a device has the wrong time.',
  'updated-in-future': (): string =>
    'It is in the future. Banners would take it for the time, and end notices early.',
  'changed-after-updated': (): string => 'A notice was changed after this.',
  closed: (p: { notices: number }): string => {
    const rest = p.notices > 0 ? ', whatever notices it has' : '';
    return `The feed is closed: banners show nothing of it and stop reading it${rest}.`;
  },
  'more-pages': (): string => 'Banners read the first page only.',
  'no-feed': (p: { why: string }): string => p.why,
  'given-twice': (): string => 'This field is given twice. Only the last one counts.',
  'too-large': (p: { expected: number }): string =>
    `The feed is larger than ${p.expected / 1024} KiB, the most that banners read: they show nothing of it.`,
  'address-not-https': (): string => 'The address leads to http:. Websites on https: cannot read it.',
  'not-for-all-origins': (): string =>
    'The server does not send "Access-Control-Allow-Origin: *", so that only websites on its own address can read the feed.',
  'kept-too-long': (p: { received: number; expected: number }): string =>
    `The server lets browsers keep an answer for ${p.received} seconds: a notice can arrive that much late. ${p.expected} is good.`,
  'same-id': (p: { id: string }): string =>
    `Another notice has the id "${p.id}" too. Only the one changed last is shown.`,

  // Fields and their form
  'unknown-field': (p: { received: string; expected: readonly string[] }): string =>
    `No banner reads a field called "${p.received}" here.${didYouMean(p.received, p.expected)}`,
  'number-for-text': (p: { received: number }): string =>
    `It is a number and is read as text: write "${p.received}" with quotation marks.`,
  'text-for-list': (p: { received: string }): string =>
    `It should be a list, and is read as a list of one: write ["${p.received}"].`,
  'exercise-not-boolean': (p: { isExercise: boolean }): string =>
    `It should be true or false, and counts as ${p.isExercise ? 'true: the notice is an exercise' : 'false: the notice is real'}.`,
  'date-form': (p: { received: string; readAs: string | undefined }): string =>
    `"${p.received}" is not a full date and time with its offset. It is read as ${p.readAs ?? 'the end of that day in the UK'}.`,
  'html-only': (): string =>
    'Banners show it as plain text, without headings and links. Write a content_text.',

  // For whom
  draft: (p: { toConfirm: readonly string[] }): string =>
    `This is a draft that nobody has confirmed, and is shown to no one.${p.toConfirm.length > 0 ? ` Confirm: ${p.toConfirm.join(' ')}` : ''}`,
  'not-an-ods-code': (p: { received: string }): string =>
    `"${p.received}" is not an ODS code, so no website can match it. Codes look like A99991 or QZZ; write each as a text of its own.`,

  // Words
  'cut-short': (p: { received: number; expected: number }): string =>
    `It has ${count(p.received)} characters and is cut to ${count(p.expected)}.`,
  'gap-left': (p: { received: string }): string => `${p.received} still has to be filled in.`,
  'tag-in-text': (p: { received: string }): string =>
    `${p.received} is shown as it is written: banners show plain text only.`,
  'direction-marks': (): string =>
    'It has invisible characters that change the direction of the text. They are taken out.',
  'no-title': (): string => 'It has no title. The first sentence is shown as one.',
  'half-translated': (p: { missing: string }): string =>
    `It has no ${p.missing}, which is then shown in the notice's own language.`,
  'e-mail-address': (p: { received: string }): string =>
    `It has the e-mail address ${p.received}. Patients may send it something urgent that nobody reads in time: name a way that is answered today.`,
  'rewritten-address': (p: { received: string }): string =>
    `${p.received} is an address that an e-mail filter has put in place of the real one. Patients cannot tell where it leads, and it may stop working: copy the address from the page itself.`,

  // What is said against what is so
  'asks-for-what-is-down': (p: { asks: string; service: Service; saidBy: string | undefined }): string => {
    const source = p.saidBy === undefined ? '' : `, as the notice “${p.saidBy}” says`;
    return `It tells patients to ${p.asks}, but “${en.services[p.service]}” is not working${source}. Change the words, or the service if it does work.`;
  },
  'forbids-what-is-asked': (p: { asks: string; instruction: Instruction }): string =>
    `It tells patients not to ${p.asks}, but the instruction "${p.instruction}" tells them to. Take one of the two out.`,
  'forbids-what-is-up': (p: { asks: string; service: Service }): string =>
    `It tells patients that they cannot or should not ${p.asks}, but no service says so, and the banner may tell them to. If so, say that “${en.services[p.service]}” (${p.service}) is not working.`,
  'instruction-left-out': (p: { instruction: Instruction; because: Service }): string =>
    `"${p.instruction}" is left out, because "${p.because}" is not working.`,
  'resolved-but-down': (): string => 'The notice says "back to normal", and this that it is not.',
  'monitoring-but-down': (): string =>
    'The notice says "working again", and this that it does not work. Change it to "delays" or "working", or the status.',
  'title-says-over': (p: { status: string }): string =>
    `It says that the problem is over, and the status "${p.status}" that it is not.`,
  'title-says-broken': (p: { status: string }): string =>
    `It says that something does not work, and the status "${p.status}" that it does again.`,
  'speaks-of-everything': (p: { other: string }): string =>
    `It speaks of everything, and the notice “${p.other}” says what does not work. Say only what this notice is about.`,
  'replaces-itself': (): string => 'It replaces itself.',
  'ends-before-replaced': (p: { other: string; end: number; otherEnd: number }): string =>
    `This notice ends at ${time(p.end)}, before “${p.other}” which it replaces, at ${time(p.otherEnd)}. Once this one is taken out of the feed, that one is shown again: take that one out first.`,

  // Times
  'no-expires': (p: { end: number }): string =>
    `It has no "expires": it ends 24 hours after its last change, at ${time(p.end)}.`,
  'ends-before-start': (): string =>
    'It ends before it starts, and is never shown. Change "starts" or "expires".',
  'never-shown': (p: { starts: number; end: number }): string =>
    `It starts at ${time(p.starts)} and ends by then, at ${time(p.end)}, so that it is never shown. Give it an "expires" after its start.`,
  'ends-sooner': (p: { end: number }): string =>
    `It ends sooner, at ${time(p.end)}: nothing is shown for more than 7 days without a change.`,
  'dates-ahead': (): string =>
    'It is not shown: its dates lie more than 24 hours ahead, and a banner takes them for a mistake.',
  'in-future': (): string => 'It is in the future.',
  'modified-before-published': (): string => 'It is before date_published.',
  'post-modified-before-published': (): string =>
    'It is before date_published, so that when this item ends cannot be told. Change one of the two.',
  'review-after-end': (): string => 'The notice ends before this next update is due.',
  'review-before-change': (): string =>
    'It is not after the last change: the banner would say that an update is overdue.',
  'review-overdue': (p: { review: number }): string =>
    `An update was promised by ${time(p.review)}. The banner says it is overdue.`,
};

export type Code = keyof typeof sentences;

function time(instant: number): string {
  return formatDateTime(instant, en);
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
