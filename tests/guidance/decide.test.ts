import { expect } from 'chai';
import { nations } from '../../src/feed/vocabulary.js';
import { allSaid, cardsOf, guidanceFor, laterOf, linesOf, linksOf, linkText } from './said.js';

const anywhere = [...nations, undefined];
const emergency = [
  'Call 999 or go to A&E now if:',
  'someone’s life is in danger – for example, severe difficulty breathing, heavy bleeding, or signs of a heart attack or stroke',
  'Call 999 → tel:999',
];

describe('the guidance in England', () => {
  const nation = 'england';

  it('sends people to NHS 111 online first and to 111 by phone, and children under 5 to 111 by phone', () => {
    expect(cardsOf({ nation })).to.deep.equal([
      [
        'Get help from NHS 111 if:',
        'you need medical help today and cannot reach the surgery, or are not sure what to do',
        'Go to NHS 111 online → https://111.nhs.uk',
        'Call 111 → tel:111',
        'For children under 5, call 111.',
      ],
      emergency,
    ]);
  });

  it('folds away interpreters, Relay UK, sign language and that calls are free', () => {
    const more = guidanceFor({ nation }).cards[0]?.more;
    expect(more?.lines.map(({ id }) => id)).to.deep.equal(['calls-free', 'interpreter']);
    expect(more?.links.map(linkText)).to.deep.equal([
      'Relay UK: 18001 111 → tel:18001111',
      'British Sign Language: see NHS 111 online → https://111.nhs.uk',
    ]);
  });

  it('makes calling 111 the main action when NHS 111 online is not working', () => {
    const [card] = guidanceFor({ nation, down: ['nhs-111-online'] }).cards;
    expect(card?.actions.map((action) => [linkText(action), action.primary])).to.deep.equal([
      ['Call 111 → tel:111', true],
    ]);
    expect(card?.notes).to.deep.equal([]);
    expect(card?.more?.links.map(linkText)).to.deep.equal(['Relay UK: 18001 111 → tel:18001111']);
  });

  it('says who may use NHS 111 online, and where to take children under 5, when 111 by phone is not working', () => {
    const guidance = guidanceFor({ nation, down: ['nhs-111-phone'] });
    expect(cardsOf({ nation, down: ['nhs-111-phone'] })[0]).to.deep.equal([
      'Get help from NHS 111 online if:',
      'you need medical help today and cannot reach the surgery, or are not sure what to do',
      'Go to NHS 111 online → https://111.nhs.uk',
      'NHS 111 online is for people aged 5 and over. For children under 5, contact the surgery or a pharmacy. Call 999 in an emergency.',
    ]);
    expect(guidance.cards[0]?.more).to.equal(undefined);
    expect(cardsOf({ nation, down: ['nhs-111-phone', 'pharmacies'] })[0]?.at(-1)).to.equal(
      'NHS 111 online is for people aged 5 and over. For children under 5, contact the surgery. Call 999 in an emergency.',
    );
  });

  it('says beside the links that 111 is slow', () => {
    expect(cardsOf({ nation, slow: ['nhs-111-phone', 'nhs-111-online'] })[0]?.slice(-3)).to.deep.equal([
      'For children under 5, call 111.',
      '111 may take longer to answer.',
      'NHS 111 online may be slow.',
    ]);
  });

  it('names the surgery, a pharmacy and 999 when neither 111 service works', () => {
    const down = ['nhs-111-online', 'nhs-111-phone'] as const;
    expect(cardsOf({ nation, down, name: 'Example Surgery', phone: '020 7946 0000' })).to.deep.equal([
      [
        'Phone the surgery or go in if:',
        'you need medical help today',
        'Call Example Surgery on 020 7946 0000 → tel:02079460000',
        'You can also ask a pharmacy for advice.',
      ],
      emergency,
    ]);
    expect(
      cardsOf({ nation, down: [...down, 'phones', 'pharmacies'], phone: '020 7946 0000' })[0],
    ).to.deep.equal(['Go to the surgery if:', 'you need medical help today']);
  });
});

describe('the guidance in Wales', () => {
  const nation = 'wales';

  it('is NHS 111 Wales by phone, its website for symptoms, and option 2 for mental health', () => {
    expect(cardsOf({ nation })).to.deep.equal([
      [
        'Call NHS 111 Wales on 111 if:',
        'you need medical help today and cannot reach the surgery, or are not sure what to do',
        'Call 111 → tel:111',
        'Check your symptoms on the NHS 111 Wales website → https://111.wales.nhs.uk',
        'For urgent mental health help, call 111 and choose option 2.',
      ],
      emergency,
    ]);
  });

  it('turns to the surgery when 111 is not working, and drops the website when that is down too', () => {
    expect(cardsOf({ nation, down: ['nhs-111-phone'] })[0]).to.deep.equal([
      'Phone the surgery or go in if:',
      'you need medical help today',
      'Check your symptoms on the NHS 111 Wales website → https://111.wales.nhs.uk',
      'You can also ask a pharmacy for advice.',
    ]);
    expect(allSaid(guidanceFor({ nation, down: ['nhs-111-phone', 'nhs-111-online'] })).join()).not.to.contain(
      '111',
    );
  });

  it('never names NHS 111 online, the age of 5 or the NHS App', () => {
    const said = allSaid(guidanceFor({ nation, slow: ['nhs-app', 'repeat-prescriptions'] })).join('\n');
    expect(said).not.to.match(/111 online|under 5|NHS App/);
  });
});

describe('the guidance in Scotland', () => {
  const nation = 'scotland';

  it('sends people to the surgery first, so that an outage does not send everyone to 111', () => {
    expect(cardsOf({ nation, phone: '0131 496 0000' })).to.deep.equal([
      [
        'Phone the surgery first if:',
        'you need medical help today and the surgery is open',
        'Call the surgery: 0131 496 0000 → tel:01314960000',
        'Check your symptoms on NHS inform → https://www.nhsinform.scot',
        'If you cannot get through, go in.',
        'You can also ask a pharmacy for advice.',
      ],
      [
        'Call NHS 24 on 111 if:',
        'you think you need A&E but it is not life-threatening',
        'you need urgent care and the surgery is closed',
        'you are in mental distress',
        'Call 111 → tel:111',
      ],
      emergency,
    ]);
  });

  it('does not make reading about symptoms the main action where the surgery’s number is not known', () => {
    expect(guidanceFor({ nation }).cards[0]?.actions.map(({ primary }) => primary)).to.deep.equal([false]);
  });

  it('says to go in when the phones are down, and drops 111 when that is down', () => {
    expect(cardsOf({ nation, down: ['phones', 'nhs-111-phone'], phone: '0131 496 0000' })).to.deep.equal([
      [
        'Go to the surgery if:',
        'you need medical help today and the surgery is open',
        'Check your symptoms on NHS inform → https://www.nhsinform.scot',
        'You can also ask a pharmacy for advice.',
      ],
      emergency,
    ]);
  });

  it('sends nobody to 111 for a repeat prescription', () => {
    expect(linesOf({ nation, down: ['repeat-prescriptions'] })[0]).to.equal(
      'If you are running out of medicine, ask a pharmacy.',
    );
    expect(linesOf({ nation, down: ['repeat-prescriptions', 'pharmacies'] })[0]).to.equal(
      'If you are running out of medicine, contact us.',
    );
  });
});

describe('the guidance in Northern Ireland', () => {
  const nation = 'northern-ireland';

  it('is the surgery while it is open, then GP Out of Hours on the number the site gives', () => {
    expect(cardsOf({ nation, phone: '028 9649 6000', outOfHours: '028 9649 6999' })).to.deep.equal([
      [
        'Phone the surgery or go in if:',
        'you need medical help today and the surgery is open',
        'Call the surgery: 028 9649 6000 → tel:02896496000',
      ],
      [
        'Contact GP Out of Hours if:',
        'the surgery is closed and you cannot wait until it opens',
        'Call GP Out of Hours: 028 9649 6999 → tel:02896496999',
      ],
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
      [
        'Contact your GP surgery if:',
        'you need medical help today',
        'Call the surgery: 020 7946 0000 → tel:02079460000',
      ],
      emergency,
    ]);
    expect(cardsOf({ phone: '020 7946 0000', down: ['phones'] })[0]).to.deep.equal([
      'Contact your GP surgery if:',
      'you need medical help today',
    ]);
  });
});

describe('what to do first', () => {
  it('goes to no line at all for a notice that names no service and asks for nothing', () => {
    for (const nation of anywhere) expect(guidanceFor({ nation }).lines).to.deep.equal([]);
  });

  it('offers another way to reach the surgery for each that is down', () => {
    expect(linesOf({ down: ['phones'] })).to.deep.equal([
      'To contact us, use our online form or come in. Our phones are not working.',
    ]);
    expect(linesOf({ down: ['online-forms'] })).to.deep.equal([
      'To contact us, phone or come in. Our online forms are not working.',
    ]);
    expect(linesOf({ down: ['phones', 'online-forms'] })).to.deep.equal([
      'To contact us, come in and speak to reception. Our phones and online forms are not working.',
    ]);
  });

  it('says what is slow beside it, and changes no advice for that', () => {
    expect(linesOf({ slow: ['phones'], instructions: ['use-phone'] })).to.deep.equal([
      'To contact us, phone the surgery.',
      'It may take longer to get through by phone.',
    ]);
    expect(linesOf({ slow: ['online-forms'] })).to.deep.equal([
      'If you cannot wait, phone or come in. Our online forms may take longer.',
    ]);
    expect(linesOf({ slow: ['online-forms'], down: ['phones'] })[1]).to.equal(
      'Our online forms may take longer.',
    );
  });

  it('says each instruction in vetted words', () => {
    expect(linesOf({ instructions: ['keep-appointments'] })).to.deep.equal([
      'Go to your appointment unless we tell you not to.',
    ]);
    expect(linesOf({ instructions: ['urgent-only'] })).to.deep.equal(['Contact us only if it is urgent.']);
    expect(linesOf({ instructions: ['retry-later'] })).to.deep.equal(['If it can wait, try again later.']);
    expect(linesOf({ instructions: ['use-phone'] })).to.deep.equal(['To contact us, phone the surgery.']);
    expect(linesOf({ instructions: ['use-online-form'] })).to.deep.equal([
      'To contact us, use our online form.',
    ]);
    expect(linesOf({ instructions: ['walk-in'] })).to.deep.equal([
      'To contact us, come in and speak to reception.',
    ]);
    expect(laterOf({ instructions: ['bring-medicines'] })).to.deep.equal([
      'Bring your medicines, or a list of them, if you visit us. Tell staff about any allergies.',
    ]);
    expect(linesOf({ instructions: ['paper-prescriptions'] })).to.deep.equal([
      'You may be given a paper prescription to take to a pharmacy.',
    ]);
    expect(linesOf({ instructions: ['expect-delays'] })).to.deep.equal([
      'Expect delays. It may take us longer than usual to help you.',
    ]);
  });

  it('says ways to make contact in one line', () => {
    expect(linesOf({ instructions: ['walk-in', 'use-phone'] })).to.deep.equal([
      'To contact us, phone or come in.',
    ]);
    expect(linesOf({ instructions: ['use-online-form', 'use-phone'] })).to.deep.equal([
      'To contact us, phone or use our online form.',
    ]);
    expect(linesOf({ instructions: ['use-online-form', 'walk-in'] })).to.deep.equal([
      'To contact us, use our online form or come in.',
    ]);
    expect(linesOf({ instructions: ['use-online-form', 'walk-in', 'use-phone'] })).to.deep.equal([
      'To contact us, phone, use our online form or come in.',
    ]);
  });

  it('says once what an instruction and a service, or several, would say twice', () => {
    expect(
      linesOf({ instructions: ['keep-appointments', 'keep-appointments'], slow: ['booked-appointments'] }),
    ).to.deep.equal(['Go to your appointment unless we tell you not to.']);
    expect(linesOf({ instructions: ['keep-appointments'], slow: ['blood-tests'] })).to.deep.equal([
      'Go to your appointment or blood test unless we tell you not to.',
    ]);
    expect(linesOf({ instructions: ['urgent-only', 'retry-later'], down: ['appointments'] })).to.deep.equal([
      'If you need an appointment and it can wait, try again later. Phone us only if it is urgent.',
    ]);
    expect(linesOf({ instructions: ['urgent-only', 'retry-later'] })).to.deep.equal([
      'Contact us only if it is urgent. If it can wait, try again later.',
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
      'If you are running out of medicine, contact us.',
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
      'If you are running out of medicine, ask a pharmacy or call 111.',
      'Do not stop taking a regular medicine without advice.',
      'Expect delays. It may take us longer than usual to help you.',
      'Bring your medicines, or a list of them, if you visit us. Tell staff about any allergies.',
      'Problems with GP online services may also affect apps that connect to the surgery.',
      'Bookings, prescriptions and records in the NHS App may not work.',
    ]);
  });

  it('promises nothing about test results, registration or fit notes', () => {
    const { lines, later } = guidanceFor({
      nation: 'england',
      down: ['test-results', 'registration', 'fit-notes'],
    });
    expect([...lines, ...later]).to.deep.equal([]);
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
  it('is a link beside the line that says to phone, where no card has it', () => {
    const given = {
      nation: 'england',
      down: ['online-forms'],
      name: ' Example Surgery ',
      phone: ' 020 7946 0000 ',
    } as const;
    const guidance = guidanceFor(given);
    expect(linksOf(guidance).map(linkText)[0]).to.equal(
      'Call Example Surgery on 020 7946 0000 → tel:02079460000',
    );
  });

  it('is said once where a card has it', () => {
    const guidance = guidanceFor({ nation: 'scotland', down: ['online-forms'], phone: '0131 496 0000' });
    expect(linksOf(guidance).filter(({ href }) => href === 'tel:01314960000')).to.have.length(1);
  });

  it('is nowhere while the phones are down, and nowhere when it is no number', () => {
    for (const nation of anywhere) {
      for (const given of [
        { nation, phone: '020 7946 0000', down: ['phones', 'nhs-111-phone', 'nhs-111-online'] },
        { nation, phone: 'ask inside', instructions: ['use-phone'] },
      ] as const) {
        const hrefs = linksOf(guidanceFor(given)).map(({ href }) => href);
        expect(hrefs.filter((href) => !/^https:|^tel:(999|111|18001111)$/.test(href))).to.deep.equal([]);
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
