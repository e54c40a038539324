import type { Service } from '../../src/feed/vocabulary.js';

/*
 * What sends a reader to a service, told by the words alone: the check does not trust the tables that chose the words.
 * `surgery` is the surgery in whatever way, and `visits` what holds for a visit, also for one that is planned.
 */

export type Target = Service | 'surgery' | 'visits';

type Patterns = Readonly<Partial<Record<Target, RegExp>>>;

/** "Our online forms are not working" (plural) sends nobody to a form; "collect … from a pharmacy" is about a delay. */
export const english: Patterns = {
  phones: /(?<!\{)\bphone\b(?! from)|call (the surgery|example surgery|\{surgery)|get through/i,
  'online-forms': /\bonline form\b/i,
  premises: /(?<!not )\b(come|go) (in|to the surgery)\b|reception/i,
  surgery: /contact (us|the surgery|your GP surgery)/i,
  visits: /\bgo to your appointment|if you visit/i,
  pharmacies: /(?<!collect medicines from a )\bpharmacy\b/i,
  'nhs-app': /NHS App\b(?! may not)/i,
  'nhs-111-online': /111 online|111 Wales website/i,
  'nhs-111-phone': /call(ing|s to)? 111|on 111 if|18001|interpreter|contactSCOTLAND/i,
};

export const welsh: Patterns = {
  phones: /\bffoniwch\b(?! (111|999|GIG 111|NHS 24|Lifeline|y gwasanaeth))|cael ateb/i,
  'online-forms': /\bffurflen ar-lein\b/i,
  premises: /(?<!Peidiwch â )\b(dewch|ewch) (i mewn|i’r feddygfa)|dderbynfa/i,
  surgery:
    /(cysylltwch|gysylltu) â (ni|’r feddygfa|’ch meddygfa)|(cysylltwch|gysylltu) â’(r feddygfa|ch meddygfa)/i,
  visits: /\bewch i’ch apwyntiad|os byddwch yn ymweld/i,
  pharmacies: /(?<!gasglu meddyginiaethau o )\bfferyllfa\b/i,
  'nhs-app': /(?<!yn )Ap y GIG/i,
  'nhs-111-online': /111 ar-lein|wefan GIG 111|gwefan GIG 111/i,
  'nhs-111-phone':
    /ffoniwch (GIG 111 Cymru ar |NHS 24 ar )?111|gysylltu â 111|cysylltwch â 111|18001|cyfieithydd|contactSCOTLAND/i,
};
