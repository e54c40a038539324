import { expect } from 'chai';
import { nations, type Instruction } from '../../src/feed/vocabulary.js';
import { allSaid, callOf, cardsOf, guidanceFor, hrefsOf, laterOf, linesOf } from './said.js';

const anywhere = [...nations, undefined];
const emergency = [
  'Call 999 or go to A&E now if:',
  'someone’s life is in danger, for example: severe difficulty breathing, heavy bleeding, chest pain, a face that droops, an overdose or serious self-harm',
  'Call 999 → tel:999',
  'Relay UK: 18000 → tel:18000',
  'BSL: 999 BSL → https://999bsl.co.uk',
];
/** When the surgery is closed. */
const closedLine = 'The surgery is usually closed now. It opens at 8am on Monday.';
const cannotReach = 'you need medical help today and cannot reach the surgery, or are not sure what to do';
const cannotWait = 'you need medical help and cannot wait until the surgery opens';

describe('the guidance in England', () => {
  const nation = 'england';
  const access = [
    'Interpreter: ask',
    'Relay UK: 18001 111 → tel:18001111',
    'BSL: 111 online → https://111.nhs.uk',
  ];

  it('sends people to NHS 111 online first and to 111 by phone, and children under 5 to 111 by phone', () => {
    expect(cardsOf({ nation, hours: 'open' })).to.deep.equal([
      [
        'Get help from NHS 111 if:',
        cannotReach,
        'Go to NHS 111 online → https://111.nhs.uk',
        'Call 111 → tel:111',
        'Under 5: call 111. Mental health: call 111 and choose that option.',
        ...access,
      ],
      emergency,
    ]);
    expect(cardsOf({ nation })).to.deep.equal(cardsOf({ nation, hours: 'open' }));
  });

  it('leads with 111 while the surgery is closed, for whoever cannot wait', () => {
    expect(linesOf({ nation, hours: 'closed' })).to.deep.equal([closedLine]);
    expect(cardsOf({ nation, hours: 'closed' })[0]?.slice(0, 3)).to.deep.equal([
      'Get help from NHS 111 if:',
      cannotWait,
      'you are not sure what to do',
    ]);
  });

  it('makes calling 111 the main action when NHS 111 online is not working', () => {
    const guidance = guidanceFor({ nation, down: ['nhs-111-online'] });
    expect(guidance.cards[0]?.actions).to.deep.equal([{ id: 'call-111', href: 'tel:111', primary: true }]);
    expect(cardsOf({ nation, down: ['nhs-111-online'] })[0]?.slice(3)).to.deep.equal([
      'Mental health: call 111 and choose that option.',
      ...access.slice(0, 2),
    ]);
  });

  it('says who may use NHS 111 online, and where to take children under 5, when 111 by phone is not working', () => {
    const note = (given: Omit<Parameters<typeof cardsOf>[0], 'nation'>) =>
      cardsOf({ ...given, nation, down: ['nhs-111-phone', ...(given.down ?? [])] })[0]?.slice(3);
    expect(cardsOf({ nation, down: ['nhs-111-phone'] })[0]?.slice(0, 3)).to.deep.equal([
      'Get help from NHS 111 online if:',
      cannotReach,
      'Go to NHS 111 online → https://111.nhs.uk',
    ]);
    const says = (middle: string) => [
      `NHS 111 online is for people aged 5 and over. ${middle}Call 999 in an emergency.`,
    ];
    expect(note({ hours: 'open' })).to.deep.equal(
      says('For children under 5, contact the surgery or a pharmacy. '),
    );
    expect(note({})).to.deep.equal(
      says('For children under 5, contact the surgery if it is open or a pharmacy. '),
    );
    expect(note({ down: ['pharmacies'] })).to.deep.equal(
      says('For children under 5, contact the surgery if it is open. '),
    );
    expect(note({ hours: 'closed' })?.slice(1)).to.deep.equal(
      says('For children under 5, contact a pharmacy. '),
    );
    expect(note({ hours: 'closed', down: ['pharmacies'] })?.slice(1)).to.deep.equal(says(''));
  });

  it('says beside the links that 111 is slow', () => {
    expect(cardsOf({ nation, slow: ['nhs-111-phone', 'nhs-111-online'] })[0]).to.include(
      '111 may take longer to answer. NHS 111 online may be slow.',
    );
  });

  it('names the surgery, a pharmacy and 999 when neither 111 service works', () => {
    const down = ['nhs-111-online', 'nhs-111-phone'] as const;
    const given = { nation, down, name: 'Example Surgery', phone: '020 7946 0000', hours: 'open' } as const;
    expect(cardsOf(given)).to.deep.equal([
      [
        'Phone the surgery or go in if:',
        'you need medical help today',
        'You can also ask a pharmacy for advice.',
      ],
      emergency,
    ]);
    expect(cardsOf({ ...given, down: [...down, 'phones', 'pharmacies'] })[0]).to.deep.equal([
      'Go to the surgery if:',
      'you need medical help today',
    ]);
    expect(cardsOf({ nation, down })[0]).to.include('you need medical help today and it is open');
  });

  it('names a pharmacy for what can wait, 999 and when the surgery opens, when it is closed and no 111 works', () => {
    const given = { nation, down: ['nhs-111-online', 'nhs-111-phone'], hours: 'closed' } as const;
    expect(linesOf(given)).to.deep.equal([closedLine]);
    expect(cardsOf(given)).to.deep.equal([
      ['Ask a pharmacy if:', 'you need medical advice and it can wait'],
      emergency,
    ]);
    expect(cardsOf({ ...given, down: [...given.down, 'pharmacies'] })).to.deep.equal([emergency]);
  });
});

describe('the guidance in Wales', () => {
  const nation = 'wales';

  it('is NHS 111 Wales by phone, its website for symptoms, and option 2 for mental health', () => {
    expect(cardsOf({ nation })).to.deep.equal([
      [
        'Call NHS 111 Wales on 111 if:',
        cannotReach,
        'Call 111 → tel:111',
        'Check your symptoms on the NHS 111 Wales website → https://111.wales.nhs.uk',
        'Mental health: call 111 and choose option 2.',
        'Interpreter: ask',
        'Relay UK: 18001 111 → tel:18001111',
      ],
      emergency,
    ]);
    expect(cardsOf({ nation, hours: 'closed' })[0]?.[1]).to.equal(cannotWait);
  });

  it('turns to the surgery when 111 is not working, and drops the website when that is down too', () => {
    expect(cardsOf({ nation, down: ['nhs-111-phone'], hours: 'open' })[0]).to.deep.equal([
      'Phone the surgery or go in if:',
      'you need medical help today',
      'Check your symptoms on the NHS 111 Wales website → https://111.wales.nhs.uk',
      'You can also ask a pharmacy for advice.',
    ]);
    expect(allSaid(guidanceFor({ nation, down: ['nhs-111-phone', 'nhs-111-online'] })).join()).not.to.match(
      /111(?! online)/,
    );
  });

  it('turns to a pharmacy and the website when the surgery is closed, too', () => {
    expect(cardsOf({ nation, down: ['nhs-111-phone'], hours: 'closed' })[0]).to.deep.equal([
      'Ask a pharmacy if:',
      'you need medical advice and it can wait',
      'Check your symptoms on the NHS 111 Wales website → https://111.wales.nhs.uk',
    ]);
  });

  it('never names NHS 111 online, the age of 5 or the NHS App', () => {
    const said = allSaid(guidanceFor({ nation, slow: ['nhs-app', 'repeat-prescriptions'] })).join('\n');
    expect(said).not.to.match(/111 online|under 5|NHS App/);
  });
});

describe('the guidance in Scotland', () => {
  const nation = 'scotland';
  const nhs24 = [
    'Call NHS 24 on 111 if:',
    'you think you need A&E but it is not life-threatening',
    cannotWait,
    'you are in mental distress',
    'Call 111 → tel:111',
    'Relay UK: 18001 111 → tel:18001111',
    'BSL: contactSCOTLAND-BSL',
  ];

  it('sends people to the surgery first, so that an outage does not send everyone to 111', () => {
    expect(cardsOf({ nation, phone: '0131 496 0000' })).to.deep.equal([
      [
        'Phone the surgery first if:',
        'you need medical help today and it is open',
        'Check your symptoms on NHS inform → https://www.nhsinform.scot',
        'If you cannot get through, go in if it is open. You can also ask a pharmacy for advice.',
      ],
      nhs24,
      emergency,
    ]);
    expect(callOf({ nation, phone: '0131 496 0000' })).to.equal(
      'Call the surgery: 0131 496 0000 → tel:01314960000',
    );
  });

  it('does not speak of a closed surgery while it is open', () => {
    expect(cardsOf({ nation, hours: 'open' })[1]).to.deep.equal(nhs24.filter((text) => text !== cannotWait));
    expect(cardsOf({ nation, hours: 'open' }).flat().join()).not.to.include('is open');
  });

  it('is NHS 24 alone while the surgery is closed', () => {
    expect(cardsOf({ nation, hours: 'closed', phone: '0131 496 0000' })).to.deep.equal([
      [
        ...nhs24.slice(0, 2),
        cannotWait,
        ...nhs24.slice(3, 5),
        'Check your symptoms on NHS inform → https://www.nhsinform.scot',
        'You can also ask a pharmacy for advice.',
        ...nhs24.slice(5),
      ],
      emergency,
    ]);
  });

  it('is a pharmacy while the surgery is closed and 111 is down', () => {
    expect(cardsOf({ nation, hours: 'closed', down: ['nhs-111-phone'] })[0]).to.deep.equal([
      'Ask a pharmacy if:',
      'you need medical advice and it can wait',
      'Check your symptoms on NHS inform → https://www.nhsinform.scot',
    ]);
  });

  it('does not make reading about symptoms the main action', () => {
    expect(guidanceFor({ nation }).cards[0]?.actions.map(({ primary }) => primary)).to.deep.equal([false]);
  });

  it('says to go in when the phones are down, and drops 111 when that is down', () => {
    expect(cardsOf({ nation, down: ['phones', 'nhs-111-phone'], hours: 'open' })).to.deep.equal([
      [
        'Go to the surgery if:',
        'you need medical help today',
        'Check your symptoms on NHS inform → https://www.nhsinform.scot',
        'You can also ask a pharmacy for advice.',
      ],
      emergency,
    ]);
  });

  it('sends nobody to 111 for a repeat prescription while the surgery may be open', () => {
    expect(linesOf({ nation, down: ['repeat-prescriptions'] })[0]).to.equal(
      'If you are running out of medicine, ask a pharmacy.',
    );
    expect(linesOf({ nation, down: ['repeat-prescriptions', 'pharmacies'] })[0]).to.equal(
      'If you are running out of medicine, contact the surgery if it is open.',
    );
    expect(linesOf({ nation, down: ['repeat-prescriptions'], hours: 'closed' })).to.include(
      'If you are running out of medicine, ask a pharmacy or call 111.',
    );
  });
});

describe('the guidance in Northern Ireland', () => {
  const nation = 'northern-ireland';
  const lifeline = [
    'Call Lifeline if:',
    'you are in distress or despair, day or night',
    'Call Lifeline: 0808 808 8000 → tel:08088088000',
  ];
  const outOfHours = 'Call GP Out of Hours: 028 9649 6999 → tel:02896496999';

  it('is the surgery if it is open, then GP Out of Hours on the number the site gives, and Lifeline', () => {
    expect(cardsOf({ nation, phone: '028 9649 6000', outOfHours: '028 9649 6999' })).to.deep.equal([
      ['Phone the surgery or go in if:', 'you need medical help today and it is open'],
      ['Contact GP Out of Hours if:', cannotWait, outOfHours],
      lifeline,
      emergency,
    ]);
  });

  it('is the surgery alone while it is open, and GP Out of Hours alone while it is closed', () => {
    expect(cardsOf({ nation, hours: 'open', outOfHours: '028 9649 6999' })).to.deep.equal([
      ['Phone the surgery or go in if:', 'you need medical help today'],
      lifeline,
      emergency,
    ]);
    expect(cardsOf({ nation, hours: 'closed', outOfHours: '028 9649 6999' })).to.deep.equal([
      ['Contact GP Out of Hours if:', cannotWait, outOfHours],
      lifeline,
      emergency,
    ]);
  });

  it('links to the list of out-of-hours services where the site gives no number, or one that is none', () => {
    const link = 'Find your GP Out of Hours service → https://gpoutofhours.hscni.net';
    expect(cardsOf({ nation })[1]?.at(-1)).to.equal(link);
    expect(cardsOf({ nation, outOfHours: 'see our website' })[1]?.at(-1)).to.equal(link);
  });
});

describe('the guidance where no nation is known', () => {
  it('is the GP surgery and 999, and never 111', () => {
    expect(cardsOf({ phone: '020 7946 0000' })).to.deep.equal([
      ['Contact your GP surgery if:', 'you need medical help today and it is open'],
      emergency,
    ]);
    expect(cardsOf({ phone: '020 7946 0000', down: ['phones'], hours: 'open' })[0]).to.deep.equal([
      'Contact your GP surgery if:',
      'you need medical help today',
    ]);
  });

  it('is a pharmacy, 999 and when the surgery opens while it is closed', () => {
    expect(linesOf({ hours: 'closed' })).to.deep.equal([closedLine]);
    expect(cardsOf({ hours: 'closed' })).to.deep.equal([
      ['Ask a pharmacy if:', 'you need medical advice and it can wait'],
      emergency,
    ]);
  });
});

describe('a closed building', () => {
  const instructions = ['keep-appointments', 'walk-in', 'bring-medicines'] as const;

  it('leads with "Do not come to the surgery" and sends nobody there, whatever is asked for', () => {
    for (const nation of anywhere) {
      for (const hours of [undefined, 'open', 'closed'] as const) {
        const given = { nation, down: ['premises'], instructions, ...(hours && { hours }) } as const;
        expect(linesOf(given)[0]).to.equal('Do not come to the surgery.');
        expect(allSaid(guidanceFor(given)).join('\n')).not.to.match(
          /come in|go in|Go to (the|your)|reception|if you visit/,
        );
      }
    }
  });

  it('leaves the ways that work', () => {
    const lines = (hours: 'open' | 'closed', ...down: ('phones' | 'online-forms')[]) =>
      linesOf({ down: ['premises', ...down], hours }).slice(1);
    expect(lines('open')).to.deep.equal(['To contact the surgery, phone or use our online form.']);
    expect(lines('open', 'phones')).to.deep.equal([
      'To contact the surgery, use our online form. Our phones are not working.',
    ]);
    expect(lines('open', 'online-forms')).to.deep.equal([
      'To contact the surgery, phone us. Our online forms are not working.',
    ]);
    expect(lines('open', 'phones', 'online-forms')).to.deep.equal([]);
    expect(lines('closed')).to.deep.equal(['The surgery is usually closed now.']);
    expect(lines('closed', 'phones')).to.deep.equal(['The surgery is usually closed now.']);
  });

  it('drops the instructions that send people there, and says so', () => {
    expect(guidanceFor({ down: ['premises'], instructions }).dropped).to.deep.equal(
      instructions.map((instruction) => ({ instruction, because: 'premises' })),
    );
  });

  it('changes nothing while coming is only slow', () => {
    expect(guidanceFor({ nation: 'england', slow: ['premises'] })).to.deep.equal(
      guidanceFor({ nation: 'england' }),
    );
  });
});

describe('cancelled appointments', () => {
  it('are never said to be kept, whatever is asked for', () => {
    const instructions = ['keep-appointments'] as const;
    const lines = (...down: ('booked-appointments' | 'blood-tests')[]) => linesOf({ down, instructions });
    expect(lines('booked-appointments')).to.deep.equal([
      'Do not come to your appointment unless we tell you to.',
    ]);
    expect(lines('booked-appointments', 'blood-tests')).to.deep.equal(lines('booked-appointments'));
    expect(lines('blood-tests')).to.deep.equal([
      'Blood tests: Do not come to your appointment unless we tell you to.',
    ]);
    expect(guidanceFor({ down: ['blood-tests'], instructions }).dropped).to.deep.equal([
      { instruction: 'keep-appointments', because: 'blood-tests' },
    ]);
  });

  it('stay before the cards also where three lines stand already', () => {
    const lines = linesOf({
      down: ['premises', 'booked-appointments', 'online-forms'],
      instructions: ['urgent-only'],
    });
    expect(lines).to.have.length(4);
    expect(lines[3]).to.equal('Do not come to your appointment unless we tell you to.');
  });
});

describe('what to do first', () => {
  it('goes to no line at all for a notice that names no service and asks for nothing', () => {
    for (const nation of anywhere) expect(linesOf({ nation })).to.deep.equal([]);
  });

  it('offers another way to reach the surgery for each that is down', () => {
    expect(linesOf({ down: ['phones'], hours: 'open' })).to.deep.equal([
      'To contact the surgery, use our online form or come in. Our phones are not working.',
    ]);
    expect(linesOf({ down: ['online-forms'], hours: 'open' })).to.deep.equal([
      'To contact the surgery, phone or come in. Our online forms are not working.',
    ]);
    expect(linesOf({ down: ['phones', 'online-forms'], hours: 'open' })).to.deep.equal([
      'To contact the surgery, come in and speak to reception. Our phones and online forms are not working.',
    ]);
  });

  it('sends people there only "if it is open" where the hours are not known, and only while it is open', () => {
    const ways = ['use-phone', 'use-online-form', 'walk-in'] as const;
    for (const instructions of [ways, ...ways.map((way) => [way])]) {
      expect(linesOf({ instructions })[0]).to.match(/^To contact the surgery, .* if it is open\.$/);
      expect(linesOf({ instructions, hours: 'closed' })).to.deep.equal([closedLine]);
    }
    expect(linesOf({ instructions: ['urgent-only'] })).to.deep.equal([
      'Contact us only if it is urgent and the surgery is open. Urgent means you need help today.',
    ]);
  });

  it('says what is slow beside it, and changes no advice for that', () => {
    const hours = 'open';
    expect(linesOf({ slow: ['phones'], instructions: ['use-phone'], hours })).to.deep.equal([
      'To contact the surgery, phone us. It may take longer to get through by phone.',
    ]);
    const slow = ['online-forms'] as const;
    expect(linesOf({ slow, hours })).to.deep.equal([
      'To contact the surgery, phone or come in. Our online forms may take longer.',
    ]);
    expect(linesOf({ slow, hours, down: ['premises'] }).at(-1)).to.equal(
      'To contact the surgery, phone or use our online form. Our online forms may take longer.',
    );
    expect(linesOf({ slow, hours, down: ['phones'] })).to.deep.equal([
      'To contact the surgery, use our online form or come in. Our phones are not working. Our online forms may take longer.',
    ]);
    expect(linesOf({ slow: ['phones', 'online-forms'], hours: 'closed' })).to.deep.equal([closedLine]);
  });

  it('says each instruction in vetted words', () => {
    const said = (instruction: Instruction) => linesOf({ instructions: [instruction], hours: 'open' });
    expect(said('keep-appointments')).to.deep.equal(['Go to your appointment unless we tell you not to.']);
    expect(said('urgent-only')).to.deep.equal([
      'Contact us only if it is urgent. Urgent means you need help today.',
    ]);
    expect(said('retry-later')).to.deep.equal(['If it can wait, try again later.']);
    expect(said('use-phone')).to.deep.equal(['To contact the surgery, phone us.']);
    expect(said('use-online-form')).to.deep.equal(['To contact the surgery, use our online form.']);
    expect(said('walk-in')).to.deep.equal(['To contact the surgery, come in and speak to reception.']);
    expect(laterOf({ instructions: ['bring-medicines'] })).to.deep.equal([
      'Bring your medicines, or a list of them, if you visit us. Tell staff about any allergies.',
    ]);
    expect(said('paper-prescriptions')).to.deep.equal([
      'You may be given a paper prescription to take to a pharmacy.',
    ]);
    expect(said('expect-delays')).to.deep.equal([
      'Expect delays. It may take us longer than usual to help you.',
    ]);
  });

  it('keeps appointments, and what to bring to them, also while the surgery is closed', () => {
    const given = { instructions: ['keep-appointments', 'bring-medicines'], hours: 'closed' } as const;
    expect(linesOf(given)).to.deep.equal([closedLine, 'Go to your appointment unless we tell you not to.']);
    expect(laterOf(given)).to.have.length(1);
  });

  it('says ways to make contact in one line', () => {
    const said = (...instructions: Instruction[]) => linesOf({ instructions, hours: 'open' });
    expect(said('walk-in', 'use-phone')).to.deep.equal(['To contact the surgery, phone or come in.']);
    expect(said('use-online-form', 'use-phone')).to.deep.equal([
      'To contact the surgery, phone or use our online form.',
    ]);
    expect(said('use-online-form', 'walk-in')).to.deep.equal([
      'To contact the surgery, use our online form or come in.',
    ]);
    expect(said('use-online-form', 'walk-in', 'use-phone')).to.deep.equal([
      'To contact the surgery, phone, use our online form or come in.',
    ]);
  });

  it('says once what an instruction and a service, or several, would say twice', () => {
    expect(
      linesOf({ instructions: ['keep-appointments', 'keep-appointments'], slow: ['booked-appointments'] }),
    ).to.deep.equal(['Go to your appointment unless we tell you not to.']);
    expect(linesOf({ instructions: ['keep-appointments'], slow: ['blood-tests'] })).to.deep.equal([
      'Go to your appointment or blood test unless we tell you not to.',
    ]);
    expect(
      linesOf({ instructions: ['urgent-only', 'retry-later'], down: ['appointments'], hours: 'open' }),
    ).to.deep.equal([
      'Contact us only if it is urgent. Urgent means you need help today.',
      'If it can wait, try again later.',
    ]);
    expect(linesOf({ instructions: ['use-phone', 'walk-in'], down: ['online-forms'] })).to.have.length(1);
    expect(laterOf({ instructions: ['bring-medicines'], down: ['health-record'] })).to.have.length(1);
    expect(
      linesOf({ nation: 'england', down: ['repeat-prescriptions'], slow: ['pharmacies'] }),
    ).to.deep.equal([
      'If you are running out of medicine, ask a pharmacy or call 111.',
      'Do not stop taking a regular medicine without advice.',
      'It may take longer to collect medicines from a pharmacy.',
    ]);
  });

  it('says who to ask for medicine that runs out, by what works', () => {
    const first = (...down: ('pharmacies' | 'nhs-111-phone' | 'nhs-111-online')[]) =>
      linesOf({ nation: 'england', down: ['repeat-prescriptions', ...down] })[0];
    expect(first()).to.equal('If you are running out of medicine, ask a pharmacy or call 111.');
    expect(first('nhs-111-phone')).to.equal(
      'If you are running out of medicine, ask a pharmacy or use NHS 111 online.',
    );
    expect(first('nhs-111-phone', 'nhs-111-online')).to.equal(
      'If you are running out of medicine, ask a pharmacy.',
    );
    expect(first('pharmacies')).to.equal('If you are running out of medicine, call 111.');
    expect(first('pharmacies', 'nhs-111-phone')).to.equal(
      'If you are running out of medicine, use NHS 111 online.',
    );
    expect(first('pharmacies', 'nhs-111-phone', 'nhs-111-online')).to.equal(
      'If you are running out of medicine, contact the surgery if it is open.',
    );
  });

  it('is three lines at most; the rest follows the cards', () => {
    const given = {
      nation: 'england',
      down: [
        'phones',
        'appointments',
        'repeat-prescriptions',
        'health-record',
        'gp-online-services',
        'nhs-app',
      ],
      instructions: ['keep-appointments', 'expect-delays'],
    } as const;
    expect(linesOf(given)).to.have.length(3);
    expect(laterOf(given)).to.deep.equal([
      'If it can wait, try again later.',
      'If you are running out of medicine, ask a pharmacy or call 111.',
      'Do not stop taking a regular medicine without advice.',
      'Expect delays. It may take us longer than usual to help you.',
      'Bring your medicines, or a list of them, if you visit us. Tell staff about any allergies.',
      'Problems with GP online services may also affect apps that connect to the surgery.',
      'Bookings, prescriptions and records in the NHS App may not work.',
    ]);
  });

  it('promises nothing about test results, registration or fit notes', () => {
    const given = { nation: 'england', down: ['test-results', 'registration', 'fit-notes'] } as const;
    expect([...linesOf(given), ...laterOf(given)]).to.deep.equal([]);
  });
});

describe('instructions that contradict what is down', () => {
  it('drops "use the phone" while the phones are down, and says so', () => {
    const guidance = guidanceFor({
      nation: 'england',
      down: ['phones'],
      instructions: ['use-phone', 'use-phone'],
    });
    expect(guidance.dropped).to.deep.equal([{ instruction: 'use-phone', because: 'phones' }]);
    expect(allSaid(guidance).join('\n')).not.to.match(/phone (us|the surgery)|, phone/i);
  });

  it('drops "use the online form" while forms are down, and says so', () => {
    const guidance = guidanceFor({ down: ['online-forms'], instructions: ['use-online-form', 'walk-in'] });
    expect(guidance.dropped).to.deep.equal([{ instruction: 'use-online-form', because: 'online-forms' }]);
  });

  it('keeps both while they are only slow', () => {
    const given = {
      slow: ['phones', 'online-forms'],
      instructions: ['use-phone', 'use-online-form'],
    } as const;
    expect(guidanceFor(given).dropped).to.deep.equal([]);
  });

  it('sends nobody with a paper prescription to a pharmacy that cannot help', () => {
    expect(linesOf({ instructions: ['paper-prescriptions'], down: ['pharmacies'] }).at(-1)).to.equal(
      'You may be given a paper prescription.',
    );
  });
});

describe('the surgery’s own number', () => {
  const phone = ' 020 7946 0000 ';

  it('is one button, in every nation, whatever is or is not said', () => {
    for (const nation of anywhere) {
      for (const instructions of [[], ['urgent-only'], ['use-phone']] as const) {
        for (const hours of [{}, { hours: 'open' }] as const) {
          const given = { nation, instructions, phone, name: ' Example Surgery ', ...hours };
          expect(callOf(given)).to.equal('Call Example Surgery on 020 7946 0000 → tel:02079460000');
          expect(hrefsOf(guidanceFor(given)).filter((href) => href.includes('7946'))).to.have.length(1);
        }
      }
    }
  });

  it('follows "contact us only if it is urgent"', () => {
    const { contact, call } = guidanceFor({ instructions: ['urgent-only', 'walk-in'], phone });
    expect([contact.at(-1)?.[0]?.id, call?.href]).to.deep.equal(['urgent-only', 'tel:02079460000']);
  });

  it('is nowhere while the phones are down or the surgery is closed, and nowhere when it is no number', () => {
    for (const nation of anywhere) {
      for (const given of [
        { nation, phone, down: ['phones', 'nhs-111-phone', 'nhs-111-online'] },
        { nation, phone, hours: 'closed', instructions: ['use-phone', 'urgent-only'] },
        { nation, phone: 'ask inside', instructions: ['use-phone'] },
      ] as const) {
        expect(
          hrefsOf(guidanceFor(given)).filter(
            (href) => !/^https:|^tel:(999|111|18001111|18000|08088088000)$/.test(href),
          ),
        ).to.deep.equal([]);
      }
    }
  });
});

describe('the emergency card', () => {
  it('is last and unchanged in every nation, also with every service down and every instruction given', async () => {
    const { services, instructions } = await import('../../src/feed/vocabulary.js');
    for (const nation of anywhere) {
      expect(cardsOf({ nation, down: services, instructions }).at(-1)).to.deep.equal(emergency);
      expect(guidanceFor({ nation }).cards.at(-1)?.tone).to.equal('emergency');
    }
  });
});
