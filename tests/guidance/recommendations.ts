import type { Service } from '../../src/feed/vocabulary.js';

/*
 * What sends a reader to a service, told by the words alone: the check does not trust the tables that chose the words.
 */

type Patterns = Readonly<Partial<Record<Service, RegExp>>>;

/** "Our online forms are not working" (plural) sends nobody to a form; "collect … from a pharmacy" is about a delay. */
export const english: Patterns = {
  phones: /(?<!\{)\bphone\b|call (the surgery|example surgery)|get through/i,
  'online-forms': /\bonline form\b/i,
  pharmacies: /(?<!collect medicines from a )\bpharmacy\b/i,
  'nhs-app': /NHS App\b(?! may not)/i,
  'nhs-111-online': /111 online|111 Wales website/i,
  'nhs-111-phone': /call(ing|s to)? 111|on 111 if|contact 111|18001|when you call/i,
};

export const welsh: Patterns = {
  phones: /(?<!pan fyddwch yn )\bffoniwch\b(?! (111|999|GIG 111|NHS 24|y gwasanaeth))|cael ateb/i,
  'online-forms': /\bffurflen ar-lein\b/i,
  pharmacies: /(?<!gasglu meddyginiaethau o )\bfferyllfa\b/i,
  'nhs-app': /(?<!yn )Ap y GIG/i,
  'nhs-111-online': /111 ar-lein|wefan GIG 111|gwefan GIG 111/i,
  'nhs-111-phone':
    /ffoniwch (GIG 111 Cymru ar |NHS 24 ar )?111|gysylltu â 111|cysylltwch â 111|galwadau i 111|18001/i,
};
