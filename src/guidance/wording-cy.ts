import type { GuidanceWording } from './wording.js';

/**
 * Everything the guidance can say, in Welsh.
 *
 * DRAFT: not reviewed by a qualified translator, nor by a clinician. It is never loaded unless a site asks for it; whoever
 * does so must have it reviewed first.
 */
export const wordingCy: GuidanceWording = {
  // How to reach the surgery
  'do-not-come': { lead: 'Peidiwch â dod i’r feddygfa.', rest: '' },
  closed: { lead: 'Mae’r feddygfa fel arfer ar gau nawr.', rest: 'Mae’n agor am {opens}.' },
  'closed-now': { lead: 'Mae’r feddygfa fel arfer ar gau nawr.', rest: '' },
  'phone-form-or-come-in': {
    lead: 'I gysylltu â’r feddygfa,',
    rest: 'ffoniwch, defnyddiwch ein ffurflen ar-lein neu dewch i mewn[ os yw ar agor].',
  },
  'phone-or-form': {
    lead: 'I gysylltu â’r feddygfa,',
    rest: 'ffoniwch neu defnyddiwch ein ffurflen ar-lein[ os yw ar agor].',
  },
  'phone-or-come-in': {
    lead: 'I gysylltu â’r feddygfa,',
    rest: 'ffoniwch neu dewch i mewn[ os yw ar agor].',
  },
  'form-or-come-in': {
    lead: 'I gysylltu â’r feddygfa,',
    rest: 'defnyddiwch ein ffurflen ar-lein neu dewch i mewn[ os yw ar agor].',
  },
  phone: { lead: 'I gysylltu â’r feddygfa,', rest: 'ffoniwch ni[ os yw ar agor].' },
  form: { lead: 'I gysylltu â’r feddygfa,', rest: 'defnyddiwch ein ffurflen ar-lein[ os yw ar agor].' },
  'come-in': {
    lead: 'I gysylltu â’r feddygfa,',
    rest: 'dewch i mewn a siaradwch â’r dderbynfa[ os yw ar agor].',
  },
  'phones-and-forms-down': 'Nid yw ein ffonau na’n ffurflenni ar-lein yn gweithio.',
  'phones-down': 'Nid yw ein ffonau’n gweithio.',
  'forms-down': 'Nid yw ein ffurflenni ar-lein yn gweithio.',
  'urgent-only': {
    lead: 'Cysylltwch â ni dim ond os yw’n frys[ a bod y feddygfa ar agor].',
    rest: 'Ystyr brys yw bod angen help arnoch heddiw.',
  },
  'forms-slow': 'Gall ein ffurflenni ar-lein gymryd mwy o amser.',
  'phones-slow': 'Gall gymryd mwy o amser i’n cyrraedd dros y ffôn.',

  // Appointments
  'keep-appointment': { lead: 'Ewch i’ch apwyntiad', rest: 'oni bai ein bod yn dweud wrthych am beidio.' },
  'keep-blood-test': {
    lead: 'Ewch i’ch apwyntiad neu brawf gwaed',
    rest: 'oni bai ein bod yn dweud wrthych am beidio.',
  },
  cancelled: { lead: 'Peidiwch â dod i’ch apwyntiad', rest: 'oni bai ein bod yn dweud wrthych am ddod.' },
  'cancelled-blood-tests': {
    lead: 'Profion gwaed:',
    rest: 'Peidiwch â dod i’ch apwyntiad oni bai ein bod yn dweud wrthych am ddod.',
  },
  'retry-later': { lead: 'Os gall aros,', rest: 'rhowch gynnig arall arni yn nes ymlaen.' },
  'expect-delays': { lead: 'Disgwyliwch oedi.', rest: 'Gall gymryd mwy o amser nag arfer i’ch helpu.' },

  // Medicines
  'run-out-pharmacy-or-111': {
    lead: 'Os yw eich meddyginiaeth yn dod i ben,',
    rest: 'gofynnwch i fferyllfa neu ffoniwch 111.',
  },
  'run-out-pharmacy-or-online': {
    lead: 'Os yw eich meddyginiaeth yn dod i ben,',
    rest: 'gofynnwch i fferyllfa neu defnyddiwch GIG 111 ar-lein.',
  },
  'run-out-pharmacy': { lead: 'Os yw eich meddyginiaeth yn dod i ben,', rest: 'gofynnwch i fferyllfa.' },
  'run-out-111': { lead: 'Os yw eich meddyginiaeth yn dod i ben,', rest: 'ffoniwch 111.' },
  'run-out-online': {
    lead: 'Os yw eich meddyginiaeth yn dod i ben,',
    rest: 'defnyddiwch GIG 111 ar-lein.',
  },
  'run-out-surgery': {
    lead: 'Os yw eich meddyginiaeth yn dod i ben,',
    rest: 'cysylltwch â’r feddygfa[ os yw ar agor].',
  },
  'keep-taking': 'Peidiwch â rhoi’r gorau i gymryd meddyginiaeth reolaidd heb gyngor.',
  'collecting-slow': 'Gall gymryd mwy o amser i gasglu meddyginiaethau o fferyllfa.',
  'paper-prescription-pharmacy': 'Efallai y cewch bresgripsiwn papur i fynd ag ef i fferyllfa.',
  'paper-prescription': 'Efallai y cewch bresgripsiwn papur.',
  'bring-medicines': {
    lead: 'Dewch â’ch meddyginiaethau, neu restr ohonynt, os byddwch yn ymweld â ni.',
    rest: 'Dywedwch wrth y staff am unrhyw alergeddau.',
  },

  // Apps and websites
  'apps-affected':
    'Gall problemau gyda gwasanaethau ar-lein meddygon teulu effeithio hefyd ar apiau sy’n cysylltu â’r feddygfa.',
  'nhs-app-affected': 'Efallai na fydd apwyntiadau, presgripsiynau a chofnodion yn Ap y GIG yn gweithio.',

  // The cards
  'urgent-advice': 'Cyngor brys: ',
  'immediate-action': 'Angen gweithredu ar unwaith: ',

  'get-help-111': 'Cael help gan GIG 111:',
  'get-help-111-online': 'Cael help gan GIG 111 ar-lein:',
  'call-nhs-111-wales': 'Ffoniwch GIG 111 Cymru ar 111:',
  'call-nhs-24': 'Ffoniwch NHS 24 ar 111:',
  'phone-first': 'Ffoniwch y feddygfa yn gyntaf:',
  'phone-or-go-in': 'Ffoniwch y feddygfa neu ewch i mewn:',
  'phone-surgery': 'Ffoniwch y feddygfa:',
  'go-in': 'Ewch i’r feddygfa:',
  'contact-surgery': 'Cysylltwch â’ch meddygfa:',
  'contact-out-of-hours': 'Cysylltwch â’r gwasanaeth meddyg teulu y tu allan i oriau:',
  'call-lifeline-if': 'Ffoniwch Lifeline:',
  'ask-pharmacy-if': 'Gofynnwch i fferyllfa:',
  'get-help-999': 'Ffoniwch 999 neu ewch i adran damweiniau ac achosion brys nawr:',

  'cannot-reach-surgery':
    'os oes angen cymorth meddygol arnoch heddiw ac na allwch gyrraedd y feddygfa, neu os nad ydych yn siŵr beth i’w wneud',
  'cannot-wait': 'os oes angen cymorth meddygol arnoch ac na allwch aros nes i’r feddygfa agor',
  'not-sure': 'os nad ydych yn siŵr beth i’w wneud',
  'need-help-today': 'os oes angen cymorth meddygol arnoch heddiw[ a’i bod ar agor]',
  'nearly-emergency':
    'os ydych yn meddwl bod angen adran damweiniau ac achosion brys arnoch ond nad oes perygl i fywyd',
  'mental-distress': 'os ydych mewn trallod meddwl',
  'in-distress': 'os ydych mewn trallod neu anobaith, ddydd neu nos',
  'can-wait': 'os oes angen cyngor meddygol arnoch a gall aros',
  'life-in-danger':
    'os yw bywyd rhywun mewn perygl, er enghraifft: anhawster difrifol i anadlu, gwaedu trwm, poen yn y frest, wyneb sy’n disgyn, gorddos neu hunan-niweidio difrifol',

  'under-5-call-111': 'Dan 5 oed: ffoniwch 111.',
  'age-limit': 'Mae GIG 111 ar-lein i bobl 5 oed a hŷn.',
  'under-5-surgery-or-pharmacy': 'I blant dan 5 oed, cysylltwch â’r feddygfa[ os yw ar agor] neu fferyllfa.',
  'under-5-surgery': 'I blant dan 5 oed, cysylltwch â’r feddygfa[ os yw ar agor].',
  'under-5-pharmacy': 'I blant dan 5 oed, cysylltwch â fferyllfa.',
  'emergency-999': 'Ffoniwch 999 mewn argyfwng.',
  'mental-health-111': 'Iechyd meddwl: ffoniwch 111 a dewiswch yr opsiwn hwnnw.',
  'mental-health-option-2': 'Iechyd meddwl: ffoniwch 111 a dewiswch opsiwn 2.',
  'cannot-get-through': 'Os na allwch gael ateb, ewch i mewn[ os yw ar agor].',
  'ask-pharmacy': 'Gallwch hefyd ofyn i fferyllfa am gyngor.',
  '111-phone-slow': 'Gall 111 gymryd mwy o amser i ateb.',
  '111-online-slow': 'Gall GIG 111 ar-lein fod yn araf.',
  '111-wales-slow': 'Gall gwefan GIG 111 Cymru fod yn araf.',

  'go-to-111-online': 'Ewch i GIG 111 ar-lein',
  'call-111': 'Ffoniwch 111',
  'symptoms-111-wales': 'Gwiriwch eich symptomau ar wefan GIG 111 Cymru',
  'symptoms-nhs-inform': 'Gwiriwch eich symptomau ar NHS inform',
  'call-named-surgery': 'Ffoniwch {surgery} ar {phone}',
  'call-surgery': 'Ffoniwch y feddygfa: {phone}',
  'call-out-of-hours': 'Ffoniwch y gwasanaeth meddyg teulu y tu allan i oriau: {outOfHours}',
  'find-out-of-hours': 'Dewch o hyd i’ch gwasanaeth meddyg teulu y tu allan i oriau',
  'call-lifeline': 'Ffoniwch Lifeline: 0808 808 8000',
  'call-999': 'Ffoniwch 999',

  interpreter: 'Cyfieithydd: gofynnwch',
  'relay-uk': 'Relay UK: 18001 111',
  'bsl-111-online': 'BSL: 111 ar-lein',
  'contact-scotland-bsl': 'Iaith Arwyddion Prydain: contactSCOTLAND-BSL',
  'relay-uk-999': 'Relay UK: 18000',
  'bsl-999': 'Iaith Arwyddion Prydain: 999 BSL',
};
