/**
 * Everything the guidance can say, in English. Draft in the style of the NHS digital service manual; no clinician has
 * reviewed it. `docs/guidance.md` shows when each is said; `layout.ts` what each one relies on.
 *
 * A wording is a sentence, or a strong `lead` and the `rest` of it. What is in braces is filled in: {surgery}, {phone}.
 */
export const wordingEn = {
  // How to reach the surgery
  'phones-down': {
    lead: 'To contact us, use our online form or come in.',
    rest: 'Our phones are not working.',
  },
  'forms-down': {
    lead: 'To contact us, phone or come in.',
    rest: 'Our online forms are not working.',
  },
  'come-in-only': {
    lead: 'To contact us, come in and speak to reception.',
    rest: 'Our phones and online forms are not working.',
  },
  'phone-form-or-come-in': { lead: 'To contact us,', rest: 'phone, use our online form or come in.' },
  'phone-or-form': { lead: 'To contact us,', rest: 'phone or use our online form.' },
  'phone-or-come-in': { lead: 'To contact us,', rest: 'phone or come in.' },
  'form-or-come-in': { lead: 'To contact us,', rest: 'use our online form or come in.' },
  phone: { lead: 'To contact us,', rest: 'phone the surgery.' },
  form: { lead: 'To contact us,', rest: 'use our online form.' },
  'come-in': { lead: 'To contact us,', rest: 'come in and speak to reception.' },
  'forms-slow-phone': {
    lead: 'If you cannot wait, phone or come in.',
    rest: 'Our online forms may take longer.',
  },
  'forms-slow': 'Our online forms may take longer.',
  'phones-slow': 'It may take longer to get through by phone.',

  // Appointments
  'keep-appointment': { lead: 'Go to your appointment', rest: 'unless we tell you not to.' },
  'keep-blood-test': {
    lead: 'Go to your appointment or blood test',
    rest: 'unless we tell you not to.',
  },
  'book-later-or-phone': {
    lead: 'If you need an appointment and it can wait,',
    rest: 'try again later. Phone us only if it is urgent.',
  },
  'book-later': {
    lead: 'If you need an appointment and it can wait,',
    rest: 'try again later. Contact us only if it is urgent.',
  },
  'urgent-only-or-later': {
    lead: 'Contact us only if it is urgent.',
    rest: 'If it can wait, try again later.',
  },
  'urgent-only': { lead: 'Contact us only if it is urgent.', rest: '' },
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
  'run-out-surgery': { lead: 'If you are running out of medicine,', rest: 'contact us.' },
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
  'go-in': 'Go to the surgery if:',
  'contact-surgery': 'Contact your GP surgery if:',
  'contact-out-of-hours': 'Contact GP Out of Hours if:',
  'get-help-999': 'Call 999 or go to A&E now if:',

  'cannot-reach-surgery':
    'you need medical help today and cannot reach the surgery, or are not sure what to do',
  'need-help-today': 'you need medical help today',
  'need-help-while-open': 'you need medical help today and the surgery is open',
  'need-help-while-closed': 'the surgery is closed and you cannot wait until it opens',
  'nearly-emergency': 'you think you need A&E but it is not life-threatening',
  'urgent-while-closed': 'you need urgent care and the surgery is closed',
  'mental-distress': 'you are in mental distress',
  'life-in-danger':
    'someone’s life is in danger – for example, severe difficulty breathing, heavy bleeding, or signs of a heart attack or stroke',

  'under-5-call-111': 'For children under 5, call 111.',
  'under-5-pharmacy':
    'NHS 111 online is for people aged 5 and over. For children under 5, contact the surgery or a pharmacy. Call 999 in an emergency.',
  'under-5-surgery':
    'NHS 111 online is for people aged 5 and over. For children under 5, contact the surgery. Call 999 in an emergency.',
  'mental-health-option-2': 'For urgent mental health help, call 111 and choose option 2.',
  'cannot-get-through': 'If you cannot get through, go in.',
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
  'call-out-of-hours': 'Call GP Out of Hours: {phone}',
  'find-out-of-hours': 'Find your GP Out of Hours service',
  'call-999': 'Call 999',

  'more-111': 'More ways to contact 111',
  'calls-free': 'Calls to 111 are free, day and night.',
  interpreter: 'If you need an interpreter, ask for one when you call.',
  'relay-uk': 'Relay UK: 18001 111',
  'bsl-111-online': 'British Sign Language: see NHS 111 online',
  'contact-scotland-bsl': 'If you use British Sign Language, contact 111 through contactSCOTLAND-BSL.',
};
