/**
 * Everything the guidance can say, in English. Draft in the style of the NHS digital service manual; no clinician has
 * reviewed it. `docs/guidance.md` shows when each is said; `rules.ts` and `card-rules.ts` what each one relies on.
 *
 * A wording is a sentence, or a strong `lead` and the `rest` of it. What is in braces is filled in: {surgery}, {phone},
 * {outOfHours}, {opens}. What is in [brackets] is left out while the surgery is known to be open: every wording that sends
 * people there for help today has it.
 */
export const wordingEn = {
  // How to reach the surgery
  'do-not-come': { lead: 'Do not come to the surgery.', rest: '' },
  closed: { lead: 'The surgery is usually closed now.', rest: 'It opens at {opens}.' },
  'closed-now': { lead: 'The surgery is usually closed now.', rest: '' },
  'phone-form-or-come-in': {
    lead: 'To contact the surgery,',
    rest: 'phone, use our online form or come in[ if it is open].',
  },
  'phone-or-form': { lead: 'To contact the surgery,', rest: 'phone or use our online form[ if it is open].' },
  'phone-or-come-in': { lead: 'To contact the surgery,', rest: 'phone or come in[ if it is open].' },
  'form-or-come-in': {
    lead: 'To contact the surgery,',
    rest: 'use our online form or come in[ if it is open].',
  },
  phone: { lead: 'To contact the surgery,', rest: 'phone us[ if it is open].' },
  form: { lead: 'To contact the surgery,', rest: 'use our online form[ if it is open].' },
  'come-in': { lead: 'To contact the surgery,', rest: 'come in and speak to reception[ if it is open].' },
  'phones-and-forms-down': 'Our phones and online forms are not working.',
  'phones-down': 'Our phones are not working.',
  'forms-down': 'Our online forms are not working.',
  'urgent-only': {
    lead: 'Contact us only if it is urgent[ and the surgery is open].',
    rest: 'Urgent means you need help today.',
  },
  'forms-slow': 'Our online forms may take longer.',
  'phones-slow': 'It may take longer to get through by phone.',

  // Appointments
  'keep-appointment': { lead: 'Go to your appointment', rest: 'unless we tell you not to.' },
  'keep-blood-test': {
    lead: 'Go to your appointment or blood test',
    rest: 'unless we tell you not to.',
  },
  cancelled: { lead: 'Do not come to your appointment', rest: 'unless we tell you to.' },
  'cancelled-blood-tests': {
    lead: 'Blood tests:',
    rest: 'Do not come to your appointment unless we tell you to.',
  },
  'retry-later': { lead: 'If it can wait,', rest: 'try again later.' },
  'expect-delays': { lead: 'Expect delays.', rest: 'It may take us longer than usual to help you.' },

  // Medicines
  'run-out-pharmacy-or-111': {
    lead: 'If you are running out of medicine,',
    rest: 'ask a pharmacy or call 111.',
  },
  'run-out-pharmacy-or-online': {
    lead: 'If you are running out of medicine,',
    rest: 'ask a pharmacy or use NHS 111 online.',
  },
  'run-out-pharmacy': { lead: 'If you are running out of medicine,', rest: 'ask a pharmacy.' },
  'run-out-111': { lead: 'If you are running out of medicine,', rest: 'call 111.' },
  'run-out-online': { lead: 'If you are running out of medicine,', rest: 'use NHS 111 online.' },
  'run-out-surgery': {
    lead: 'If you are running out of medicine,',
    rest: 'contact the surgery[ if it is open].',
  },
  'keep-taking': 'Do not stop taking a regular medicine without advice.',
  'collecting-slow': 'It may take longer to collect medicines from a pharmacy.',
  'paper-prescription-pharmacy': 'You may be given a paper prescription to take to a pharmacy.',
  'paper-prescription': 'You may be given a paper prescription.',
  'bring-medicines': {
    lead: 'Bring your medicines, or a list of them, if you visit us.',
    rest: 'Tell staff about any allergies.',
  },

  // Apps and websites
  'apps-affected': 'Problems with GP online services may also affect apps that connect to the surgery.',
  'nhs-app-affected': 'Bookings, prescriptions and records in the NHS App may not work.',

  // The cards
  'urgent-advice': 'Urgent advice: ',
  'immediate-action': 'Immediate action required: ',

  'get-help-111': 'Get help from NHS 111 if:',
  'get-help-111-online': 'Get help from NHS 111 online if:',
  'call-nhs-111-wales': 'Call NHS 111 Wales on 111 if:',
  'call-nhs-24': 'Call NHS 24 on 111 if:',
  'phone-first': 'Phone the surgery first if:',
  'phone-or-go-in': 'Phone the surgery or go in if:',
  'phone-surgery': 'Phone the surgery if:',
  'go-in': 'Go to the surgery if:',
  'contact-surgery': 'Contact your GP surgery if:',
  'contact-out-of-hours': 'Contact GP Out of Hours if:',
  'call-lifeline-if': 'Call Lifeline if:',
  'ask-pharmacy-if': 'Ask a pharmacy if:',
  'get-help-999': 'Call 999 or go to A&E now if:',

  'cannot-reach-surgery':
    'you need medical help today and cannot reach the surgery, or are not sure what to do',
  'cannot-wait': 'you need medical help and cannot wait until the surgery opens',
  'not-sure': 'you are not sure what to do',
  'need-help-today': 'you need medical help today[ and it is open]',
  'nearly-emergency': 'you think you need A&E but it is not life-threatening',
  'mental-distress': 'you are in mental distress',
  'in-distress': 'you are in distress or despair, day or night',
  'can-wait': 'you need medical advice and it can wait',
  'life-in-danger':
    'someone’s life is in danger, for example: severe difficulty breathing, heavy bleeding, chest pain, a face that droops, an overdose or serious self-harm',

  'under-5-call-111': 'Under 5: call 111.',
  'age-limit': 'NHS 111 online is for people aged 5 and over.',
  'under-5-surgery-or-pharmacy': 'For children under 5, contact the surgery[ if it is open] or a pharmacy.',
  'under-5-surgery': 'For children under 5, contact the surgery[ if it is open].',
  'under-5-pharmacy': 'For children under 5, contact a pharmacy.',
  'emergency-999': 'Call 999 in an emergency.',
  'mental-health-111': 'Mental health: call 111 and choose that option.',
  'mental-health-option-2': 'Mental health: call 111 and choose option 2.',
  'cannot-get-through': 'If you cannot get through, go in[ if it is open].',
  'ask-pharmacy': 'You can also ask a pharmacy for advice.',
  '111-phone-slow': '111 may take longer to answer.',
  '111-online-slow': 'NHS 111 online may be slow.',
  '111-wales-slow': 'The NHS 111 Wales website may be slow.',

  'go-to-111-online': 'Go to NHS 111 online',
  'call-111': 'Call 111',
  'symptoms-111-wales': 'Check your symptoms on the NHS 111 Wales website',
  'symptoms-nhs-inform': 'Check your symptoms on NHS inform',
  'call-named-surgery': 'Call {surgery} on {phone}',
  'call-surgery': 'Call the surgery: {phone}',
  'call-out-of-hours': 'Call GP Out of Hours: {outOfHours}',
  'find-out-of-hours': 'Find your GP Out of Hours service',
  'call-lifeline': 'Call Lifeline: 0808 808 8000',
  'call-999': 'Call 999',

  interpreter: 'Interpreter: ask',
  'relay-uk': 'Relay UK: 18001 111',
  'bsl-111-online': 'BSL: 111 online',
  'contact-scotland-bsl': 'BSL: contactSCOTLAND-BSL',
  'relay-uk-999': 'Relay UK: 18000',
  'bsl-999': 'BSL: 999 BSL',
};
