import type { Notice } from '../../feed/notice.js';
import type { Instruction, Service, ServiceStatus } from '../../feed/vocabulary.js';
import { isLive } from '../../notices/services.js';
import { meetingNotices } from './together.js';
import type { Report } from './finding.js';

/*
 * What the words of a notice tell patients to do, or not to do, against the services and instructions of the notices that
 * are shown beside it. Words are free and English, so that this hears the usual ways to say it and no others; what it
 * finds are warnings.
 */

interface Advice {
  /** It ends the sentence "It tells patients to …". */
  readonly asks: string;
  readonly pattern: RegExp;
  /** It cannot be followed while one of these is not working. */
  readonly needs: readonly Service[];
  /** Instructions that ask for the same. */
  readonly instructions?: readonly Instruction[];
  /** What says outright that it cannot be done. */
  readonly isDown?: RegExp;
  /** To forbid it needs a row also in a notice without any: who comes to a closed building has nobody to ask. */
  readonly alwaysNeedsRow?: true;
}

const surgery = '(?:the|our) (?:gp )?(?:surgery|practice|health centre|medical centre|building)';
const say = (verb: string): string => `(?:(?:tele)?phone|call|ring|dial|${verb})`;

const advices: readonly Advice[] = [
  {
    asks: 'phone the surgery',
    pattern: new RegExp(
      `\\b${say('give')} (?:us\\b|${surgery}|(?:our )?reception)|\\b(?:contact|reach|book|order|ask|speak)\\b[^.,;]{0,30} by (?:tele)?phone\\b`,
      'gi',
    ),
    needs: ['phones'],
    instructions: ['use-phone'],
    isDown: /\bphones? (?:lines? )?(?:is|are) (?:not working|down|out of order)\b/i,
  },
  {
    asks: 'use the online form',
    pattern:
      /\b(?:use|using|fill in|complete|submit|send)(?: us)? (?:an?|our|the|your)(?: \w+)? (?:online (?:consultation )?forms?|online consultations?|econsults?)\b/gi,
    needs: ['online-forms'],
    instructions: ['use-online-form'],
    isDown: /\bonline forms? (?:is|are) (?:not working|down|unavailable)\b/i,
  },
  {
    asks: 'use the NHS App',
    pattern:
      /\b(?:(?:use|using|through|via|open|try|download|log ?in to)|(?:book|order|ask|request|see|view|check|contact us|cancel|change)\b[^.,;]{0,40} (?:in|on|with|by)) (?:the |your )?nhs app\b/gi,
    needs: ['nhs-app'],
  },
  {
    asks: 'come to the surgery',
    pattern: new RegExp(
      `\\b(?:come in\\b|come to (?:us\\b|see us\\b|${surgery}|reception)|(?:visit|attend|go to) (?:us\\b|${surgery}|reception)|walk in\\b|walk into ${surgery}|(?:drop|pop) in\\b|(?:speak|talk) to (?:our |the )?reception|come to (?:the )?(?:surgery|practice|reception))`,
      'gi',
    ),
    needs: ['premises'],
    instructions: ['walk-in'],
    alwaysNeedsRow: true,
    isDown: /\b(?:surgery|practice|building) (?:is|has been|had to be)(?: \w+)? closed\b(?! (?:at|on) )/i,
  },
  {
    asks: 'go to their appointments',
    pattern:
      /\b(?:keep|attend|go to|come (?:in )?(?:to|for)|turn up (?:to|for)) (?:(?:your|any|all|the|booked|existing|planned|usual) )*appointments?\b/gi,
    needs: ['booked-appointments', 'premises'],
    instructions: ['keep-appointments'],
    alwaysNeedsRow: true,
  },
  {
    asks: 'go to their blood tests',
    pattern:
      /\b(?:keep|attend|go to|come (?:in )?(?:to|for)|turn up (?:to|for)) (?:(?:your|any|all|the|a|booked|appointments?|or|and) )*blood tests?\b/gi,
    needs: ['blood-tests', 'premises'],
    instructions: ['keep-appointments'],
    alwaysNeedsRow: true,
  },
  {
    asks: 'call 111',
    pattern: new RegExp(`\\b${say('contact')} (?:nhs )?111\\b(?! ?online)`, 'gi'),
    needs: ['nhs-111-phone'],
  },
  {
    asks: 'use NHS 111 online',
    pattern: /\b(?:use|go to|visit|try|contact|check|see) (?:nhs )?111 online\b|\b111\.nhs\.uk\b/gi,
    needs: ['nhs-111-online'],
  },
];

/** What turns advice into its opposite, earlier in the same part of a sentence. */
const negation =
  /(?:\bnot\b(?! (?:working|available|open|sure|well|urgent|an emergency))|n['’]t\b|\b(?:cannot|never|unable|without|rather than|instead of|no need)\b)(?!.*\b(?:but|please|then|so)\b)[^,;:–—]*$/i;
/** What makes it no advice: "if you phone us, …". */
const condition =
  /\b(?:if|when|while|once|after|who|that|as|where) (?:you|patients|people)?(?: \w+){0,2} ?$/i;
/** What leaves most of it forbidden: "do not come in unless you have an appointment". */
const exception = /^[^,;]*\b(?:unless|except)\b/i;
/** What leaves most of it allowed: "do not phone us about test results". */
const restriction = /^[^,;]*\b(?:if|for|about|before|until|to (?:ask|chase|check|book|order)|with)\b/i;

/** Warns of words that the services or the instructions contradict. `all` are the notices of its feed. */
export function checkAdvice(
  notice: Notice,
  all: readonly Notice[],
  textField: string,
  now: number,
  report: Report,
): void {
  const meeting = meetingNotices(notice, all, now);
  const sources = [notice, ...meeting].filter(isLive);
  const downIn = (service: Service): Notice | undefined =>
    sources.find((source) => statusIn(source, service) === 'not-working');
  const isSaid = (service: Service): boolean =>
    sources.some((source) => (statusIn(source, service) ?? 'working') !== 'working');

  for (const [field, text] of [
    ['title', notice.title],
    [textField, notice.text],
  ] as const) {
    const parts = text.replace(/([.!?])\s+/g, '$1\n').split('\n');
    for (const { asks, pattern, needs, instructions = [], isDown, alwaysNeedsRow } of advices) {
      const heard = parts.map((part) => hear(part, pattern));
      const [first] = needs;
      if (heard.includes('asks')) {
        const service = needs.find((one) => downIn(one));
        const source = service && downIn(service);
        const saidBy = source === notice ? undefined : source?.title;
        if (service) report.warning([field], 'asks-for-what-is-down', { asks, service, saidBy });
      }
      if (!first || !isLive(notice)) continue;
      const forbids = heard.some((what) => what === 'forbids' || what === 'restricts');
      const instruction = instructions.find((one) => notice.instructions.includes(one));
      const isForbidden = heard.includes('forbids') || isDown?.test(text);
      const hasRows = alwaysNeedsRow ?? notice.services.length > 0;
      if (forbids && instruction && !needs.some(downIn)) {
        report.warning([field], 'forbids-what-is-asked', { asks, instruction });
      } else if (isForbidden && hasRows && instructions.length > 0 && !needs.some(isSaid)) {
        report.warning([field], 'forbids-what-is-up', { asks, service: first });
      }
    }
  }
}

/** What one sentence says of it. */
function hear(sentence: string, pattern: RegExp): 'asks' | 'forbids' | 'restricts' | undefined {
  for (const match of sentence.matchAll(pattern)) {
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    if (!negation.test(before)) {
      if (!condition.test(before)) return 'asks';
    } else if (exception.test(after)) return 'restricts';
    else if (!restriction.test(after)) return 'forbids';
  }
  return undefined;
}

function statusIn(notice: Notice, service: Service): ServiceStatus | undefined {
  return notice.services.find((row) => 'service' in row && row.service === service)?.status;
}
