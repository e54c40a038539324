import type { SaidElsewhere } from './said.js';

/** Words that a calm voice reads in a minute. */
const wordsInAMinute = 150;

/** Nobody who listens needs to be told to phone. */
const forCallers = ({ id }: { readonly id: string }): boolean => !id.startsWith('phone');

/**
 * A greeting for the phone, to be read aloud as it stands: no web address is in it, and numbers are written as they are
 * spoken.
 */
export function phoneGreeting(said: SaidElsewhere): string {
  const { surgery, notices, contact, lines, help } = said;
  const paragraphs = [
    said.isExercise ? said.exercise : '',
    surgery ? `This is ${surgery}.` : '',
    ...notices.flatMap(({ title, paragraphs }) => [sentence(title), ...paragraphs]),
    [...contact.filter(forCallers).map(({ text }) => text), ...lines].join(' '),
    ...help.map(({ when, ways }) => `${when} ${spokenWays(ways)}`),
  ];
  return paragraphs.map(spoken).filter(Boolean).join('\n\n');
}

/** How long a greeting takes to read, in seconds. */
export function secondsToRead(greeting: string): number {
  return Math.ceil((greeting.split(/\s+/).length / wordsInAMinute) * 60);
}

function spokenWays(ways: SaidElsewhere['help'][number]['ways']): string {
  return ways.map(({ label }) => sentence(label)).join(' ');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Text as it is spoken. */
function spoken(text: string): string {
  return (
    withoutAddresses(text)
      .replaceAll('A&E', 'A and E')
      .replaceAll('&', 'and')
      // Phone numbers: 111, 999, 18001 111, 020 7946 0000. Times, dates and other numbers are read as they stand.
      .replace(/\+?\b(?:0[\d ()-]{8,}\d|18\d{3}(?: \d{3})?|111|999|119|101)\b/g, (number) =>
        number
          .replace(
            /\D*(\d+)\D*/g,
            (_, group: string) => `${Array.from(group, (digit) => digits[Number(digit)]).join(' ')}, `,
          )
          .replace(/, $/, ''),
      )
      .replace(/[ \t]+/g, ' ')
      .trim()
  );
}

/** Nobody can write down a link that is read to them. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\S+@\S+\.[a-z]{2,}/gi, 'our e-mail address')
    .replace(
      /\b(?:https?:\/\/|www\.)\S*[^\s.,;:!?)]|\b[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:uk|com|org|net|wales|scot|cymru|example)\b(?:\/\S*[^\s.,;:!?)])?/gi,
      'our website',
    );
}
