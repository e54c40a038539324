import { parseFeed } from '../../feed/parse.js';
import { nations } from '../../feed/vocabulary.js';
import { parseOpeningHours } from '../../guidance/opening-hours.js';
import { readTelephone } from '../../guidance/telephone.js';
import { cy } from '../../language/cy.js';
import { registerLanguage } from '../../language/register.js';
import { phoneGreeting, secondsToRead } from '../../publish/say/phone.js';
import { plainWords } from '../../publish/say/plain.js';
import { poster } from '../../publish/say/poster.js';
import { sayElsewhere, type SaidElsewhere } from '../../publish/say/said.js';
import { textMessage } from '../../publish/say/text-message.js';
import { defineCommand } from '../command.js';
import { openFeed } from '../edit-file.js';
import { findNotice, idOf } from '../find-notice.js';
import { CommandError, exitCodes, usageError } from '../host.js';
import { readAddress } from '../notice-options.js';
import { oneOf } from '../one-of.js';

const forms = ['phone', 'text', 'poster', 'plain'] as const;

export const sayCommand = defineCommand({
  name: 'say',
  summary: 'Say the same elsewhere: the phone greeting, a text message, a poster, words for an e-mail.',
  positionals: 'phone|text|poster|plain FILE [ID]',
  options: {
    nation: { type: 'string', value: 'NAME', help: `Whose advice on 111 is right: ${nations.join(', ')}.` },
    'surgery-name': { type: 'string', help: 'The name of the surgery, as patients know it.' },
    'surgery-phone': { type: 'string', value: 'NUMBER', help: 'Its phone number.' },
    'out-of-hours-phone': { type: 'string', value: 'NUMBER', help: 'GP Out of Hours, in Northern Ireland.' },
    'opening-hours': {
      type: 'string',
      value: 'HOURS',
      help: 'Its usual hours, such as "Mo-Fr 08:00-18:30".',
    },
    lang: {
      type: 'string',
      value: 'TAG',
      help: 'The language, such as cy; a draft that nobody has reviewed.',
    },
    website: { type: 'string', value: 'URL', help: "The surgery's website, as a QR code on the poster." },
  },
  details: [
    'It says what the banner says, by the same rules. ID is the id of a notice or its last part; without it all live notices ' +
      'are said. The phone greeting has no web address and can be read aloud as it stands; the text message has at most 306 ' +
      'characters, two messages; the poster is an HTML page that prints on one sheet of A4.',
  ],
  examples: [
    'say phone notices.json --nation england --surgery-name "Example Surgery"',
    'say poster notices.json --nation wales --website https://surgery.example/',
  ],

  async run({ positionals: [given = '', file = '', id], values, host }) {
    const form = forms.find((one) => one === given);
    if (!form) throw usageError(`"${given}" is not one of ${forms.join(', ')}.`);
    if (values.nation !== undefined) oneOf(nations, 'nation', values.nation);
    else host.err('Warning: without --nation there is no advice on 111.\n');
    for (const name of ['surgery-phone', 'out-of-hours-phone'] as const) {
      const number = values[name];
      if (number !== undefined && !readTelephone(number))
        throw usageError(`--${name}: "${number}" is not a phone number.`);
    }
    const hours = values['opening-hours'] === undefined ? [] : parseOpeningHours(values['opening-hours']);
    if (typeof hours === 'string')
      throw usageError(`--opening-hours: ${hours}. Write it as "Mo-Fr 08:00-18:30; Sa 09:00-12:00".`);
    const website = values.website === undefined ? undefined : readAddress('website', values.website);
    if (values.lang?.toLowerCase().startsWith('cy')) registerLanguage('cy', cy);
    const { feed } = await openFeed(file, host);
    const one = id === undefined ? undefined : idOf(findNotice(feed, id));
    const said = sayElsewhere(
      parseFeed(feed, host.now).feed,
      one,
      {
        nation: values.nation,
        surgeryName: values['surgery-name'],
        surgeryPhone: values['surgery-phone'],
        outOfHoursPhone: values['out-of-hours-phone'],
        openingHours: values['opening-hours'],
        lang: values.lang,
      },
      host.now,
    );
    if (!said) {
      const what = one === undefined ? 'The feed has no live notice' : 'This notice is not shown now';
      throw new CommandError(exitCodes.faults, `${what}: there is nothing to say.`);
    }
    const { words, note } = write(form, said, website);
    host.out(`${words.trimEnd()}\n`);
    host.err(note);
    return exitCodes.ok;
  },
});

function write(
  form: (typeof forms)[number],
  said: SaidElsewhere,
  website: string | undefined,
): { words: string; note: string } {
  switch (form) {
    case 'phone': {
      const words = phoneGreeting(said);
      return { words, note: `It takes about ${secondsToRead(words)} seconds to read.\n` };
    }
    case 'text': {
      const { text, messages, isUnicode } = textMessage(said);
      const why = isUnicode ? ', since it has letters that are not in the usual alphabet of messages' : '';
      return {
        words: text,
        note: `It is sent as ${messages} ${messages === 1 ? 'message' : 'messages'}${why}.\n`,
      };
    }
    case 'poster':
      return { words: poster(said, website), note: '' };
    case 'plain':
      return { words: plainWords(said), note: '' };
  }
}
