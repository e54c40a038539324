import { statusPageOf } from './statuspage.js';

/** What else people take for a feed of this kind, and what to do about it. `undefined` if it is none of those. */
export function nameOfOtherFormat(text: string): string | undefined {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') return 'The file is empty.';
  const found = formats.find(({ pattern }) => pattern.test(start.slice(0, 2000)));
  if (found) return `This is ${found.name}, not a JSON Feed.${found.advice ?? ''}`;
  const page = statusPageIn(start);
  if (page === undefined) return undefined;
  const advice =
    page === 'Instatus'
      ? 'There is no import from there: write the notice with `gp-outage-banner add`.'
      : '`gp-outage-banner import statuspage` makes a draft of it.';
  return `This is an answer of ${page}, not a JSON Feed. ${advice}`;
}

const formats: readonly { readonly pattern: RegExp; readonly name: string; readonly advice?: string }[] = [
  {
    pattern: /^(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i,
    name: 'a web page (HTML)',
    advice: ' Is the address the one of the feed itself?',
  },
  { pattern: /^<(?:[?!][^>]*>\s*<)*rss\b/i, name: 'an RSS feed' },
  { pattern: /^<(?:[?!][^>]*>\s*<)*(?:\w+:)?feed\b/i, name: 'an Atom feed' },
  { pattern: /^<(?:[?!][^>]*>\s*<)*(?:\w+:)?alert\b/i, name: 'a CAP alert' },
  { pattern: /^</, name: 'XML' },
  { pattern: /^BEGIN:VCALENDAR/i, name: 'a calendar (iCalendar)' },
  { pattern: /^PK\u0003\u0004/, name: 'a zip file or an office document' },
  { pattern: /^\{\\rtf/, name: 'a document of a word processor (RTF)', advice: ' Save it as plain text.' },
];

function statusPageIn(text: string): ReturnType<typeof statusPageOf> {
  try {
    return statusPageOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
