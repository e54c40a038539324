import type { GuidanceWording } from './wording.js';

/**
 * Everything the guidance can say, in Welsh.
 *
 * DRAFT: not reviewed by a qualified translator, nor by a clinician. It is never loaded unless a site asks for it; whoever
 * does so must have it reviewed first.
 */
export const wordingCy: GuidanceWording = {
  // How to reach the surgery
  'phones-down': {
    lead: 'I gysylltu â ni, defnyddiwch ein ffurflen ar-lein neu dewch i mewn.',
    rest: 'Nid yw ein ffonau’n gweithio.',
  },
  'forms-down': {
    lead: 'I gysylltu â ni, ffoniwch neu dewch i mewn.',
    rest: 'Nid yw ein ffurflenni ar-lein yn gweithio.',
  },
  'come-in-only': {
    lead: 'I gysylltu â ni, dewch i mewn a siaradwch â’r dderbynfa.',
    rest: 'Nid yw ein ffonau na’n ffurflenni ar-lein yn gweithio.',
  },
  'phone-form-or-come-in': {
    lead: 'I gysylltu â ni,',
    rest: 'ffoniwch, defnyddiwch ein ffurflen ar-lein neu dewch i mewn.',
  },
  'phone-or-form': { lead: 'I gysylltu â ni,', rest: 'ffoniwch neu defnyddiwch ein ffurflen ar-lein.' },
  'phone-or-come-in': { lead: 'I gysylltu â ni,', rest: 'ffoniwch neu dewch i mewn.' },
  'form-or-come-in': { lead: 'I gysylltu â ni,', rest: 'defnyddiwch ein ffurflen ar-lein neu dewch i mewn.' },
  phone: { lead: 'I gysylltu â ni,', rest: 'ffoniwch y feddygfa.' },
  form: { lead: 'I gysylltu â ni,', rest: 'defnyddiwch ein ffurflen ar-lein.' },
  'come-in': { lead: 'I gysylltu â ni,', rest: 'dewch i mewn a siaradwch â’r dderbynfa.' },
  'forms-slow-phone': {
    lead: 'Os na allwch aros, ffoniwch neu dewch i mewn.',
    rest: 'Gall ein ffurflenni ar-lein gymryd mwy o amser.',
  },
  'forms-slow': 'Gall ein ffurflenni ar-lein gymryd mwy o amser.',
  'phones-slow': 'Gall gymryd mwy o amser i’n cyrraedd dros y ffôn.',

  // Appointments
  'keep-appointment': { lead: 'Ewch i’ch apwyntiad', rest: 'oni bai ein bod yn dweud wrthych am beidio.' },
  'keep-blood-test': {
    lead: 'Ewch i’ch apwyntiad neu brawf gwaed',
    rest: 'oni bai ein bod yn dweud wrthych am beidio.',
  },
  'book-later-or-phone': {
    lead: 'Os oes angen apwyntiad arnoch a gall aros,',
    rest: 'rhowch gynnig arall arni yn nes ymlaen. Ffoniwch ni dim ond os yw’n frys.',
  },
  'book-later': {
    lead: 'Os oes angen apwyntiad arnoch a gall aros,',
    rest: 'rhowch gynnig arall arni yn nes ymlaen. Cysylltwch â ni dim ond os yw’n frys.',
  },
  'urgent-only-or-later': {
    lead: 'Cysylltwch â ni dim ond os yw’n frys.',
    rest: 'Os gall aros, rhowch gynnig arall arni yn nes ymlaen.',
  },
  'urgent-only': { lead: 'Cysylltwch â ni dim ond os yw’n frys.', rest: '' },
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
  'run-out-surgery': { lead: 'Os yw eich meddyginiaeth yn dod i ben,', rest: 'cysylltwch â ni.' },
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
  'go-in': 'Ewch i’r feddygfa:',
  'contact-surgery': 'Cysylltwch â’ch meddygfa:',
  'contact-out-of-hours': 'Cysylltwch â’r gwasanaeth meddyg teulu y tu allan i oriau:',
  'get-help-999': 'Ffoniwch 999 neu ewch i adran damweiniau ac achosion brys nawr:',

  'cannot-reach-surgery':
    'os oes angen cymorth meddygol arnoch heddiw ac na allwch gyrraedd y feddygfa, neu os nad ydych yn siŵr beth i’w wneud',
  'need-help-today': 'os oes angen cymorth meddygol arnoch heddiw',
  'need-help-while-open': 'os oes angen cymorth meddygol arnoch heddiw a bod y feddygfa ar agor',
  'need-help-while-closed': 'os yw’r feddygfa ar gau ac na allwch aros nes iddi agor',
  'nearly-emergency':
    'os ydych yn meddwl bod angen adran damweiniau ac achosion brys arnoch ond nad oes perygl i fywyd',
  'urgent-while-closed': 'os oes angen gofal brys arnoch a bod y feddygfa ar gau',
  'mental-distress': 'os ydych mewn trallod meddwl',
  'life-in-danger':
    'os yw bywyd rhywun mewn perygl – er enghraifft, anhawster difrifol i anadlu, gwaedu trwm, neu arwyddion o drawiad ar y galon neu strôc',

  'under-5-call-111': 'I blant dan 5 oed, ffoniwch 111.',
  'under-5-pharmacy':
    'Mae GIG 111 ar-lein i bobl 5 oed a hŷn. I blant dan 5 oed, cysylltwch â’r feddygfa neu fferyllfa. Ffoniwch 999 mewn argyfwng.',
  'under-5-surgery':
    'Mae GIG 111 ar-lein i bobl 5 oed a hŷn. I blant dan 5 oed, cysylltwch â’r feddygfa. Ffoniwch 999 mewn argyfwng.',
  'mental-health-option-2': 'I gael help iechyd meddwl brys, ffoniwch 111 a dewiswch opsiwn 2.',
  'cannot-get-through': 'Os na allwch gael ateb, ewch i mewn.',
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
  'call-out-of-hours': 'Ffoniwch y gwasanaeth meddyg teulu y tu allan i oriau: {phone}',
  'find-out-of-hours': 'Dewch o hyd i’ch gwasanaeth meddyg teulu y tu allan i oriau',
  'call-999': 'Ffoniwch 999',

  'more-111': 'Ffyrdd eraill o gysylltu â 111',
  'calls-free': 'Mae galwadau i 111 am ddim, ddydd a nos.',
  interpreter: 'Os oes angen cyfieithydd arnoch, gofynnwch am un pan fyddwch yn ffonio.',
  'relay-uk': 'Relay UK: 18001 111',
  'bsl-111-online': 'Iaith Arwyddion Prydain: gweler GIG 111 ar-lein',
  'contact-scotland-bsl':
    'Os ydych yn defnyddio Iaith Arwyddion Prydain, cysylltwch â 111 drwy contactSCOTLAND-BSL.',
};
