import { emergencyCard, links, urgentCards, type CardRule } from './card-rules.js';
import { contradicting, factsOf } from './facts.js';
import type { Action, Card, Guidance, Line } from './guidance.js';
import {
  callSurgery,
  contactRules,
  laterRules,
  lineRules,
  mostLinesFirst,
  type Choice,
  type LineRule,
} from './rules.js';
import type { Situation } from './situation.js';
import { readTelephone } from './telephone.js';
import type { LineId } from './wording.js';

/**
 * Decides what patients should do. Whatever the notices say, nothing is recommended that is not working, closed or not
 * there in this nation, and the emergency card is always there, last.
 */
export function decideGuidance(situation: Situation): Guidance {
  const { isOpen, nation, instructions, services } = situation;
  const facts = factsOf(situation);
  const surgeryPhone = readTelephone(situation.surgeryPhone);
  const outOfHoursPhone = readTelephone(situation.outOfHoursPhone);

  /** Of each place the first wording that can be said. */
  const say = (places: readonly Choice[]): Line =>
    places.flatMap((choice) => {
      const [id] =
        Object.entries(choice).find(([, conditions]) => conditions.every((fact) => facts.has(fact))) ?? [];
      if (!id) return [];
      const link = links[id as LineId];
      const phone = link === 'surgeryPhone' ? surgeryPhone : link === 'outOfHoursPhone' && outOfHoursPhone;
      const href = phone ? phone.href : link;
      return { id: id as LineId, ...(href && { href }) };
    });

  const linesOf = (rules: readonly LineRule[]): readonly Line[] =>
    rules.map(say).filter((line) => line.length > 0);

  const actionsOf = (places: readonly Choice[]): readonly Action[] =>
    places.flatMap((choice, place) =>
      say([choice]).map((said) => ({ href: '', ...said, primary: place === 0 })),
    );

  const cardOf = ({ id, heading, body, actions = [], notes = [], access = [] }: CardRule): readonly Card[] =>
    say([heading]).map((said) => ({
      id,
      tone: id === 'emergency' ? id : 'urgent',
      prefix: { id: id === 'emergency' ? 'immediate-action' : 'urgent-advice' },
      heading: said,
      body: linesOf(body),
      actions: actionsOf(actions),
      notes: linesOf(notes),
      access: say(access),
    }));

  const contact = linesOf(contactRules);
  const lines = linesOf(lineRules);
  // Whether to go to an appointment is never put off.
  const first = Math.max(1, mostLinesFirst - contact.length);
  return {
    isOpen,
    values: {
      surgery: situation.surgeryName?.trim() ?? '',
      phone: surgeryPhone?.text ?? '',
      outOfHours: outOfHoursPhone?.text ?? '',
      opens: situation.opens ?? '',
    },
    contact,
    call: actionsOf([callSurgery])[0],
    lines: lines.slice(0, first),
    later: [...lines.slice(first), ...linesOf(laterRules)],
    cards: [...urgentCards[nation ?? 'unknown'], [emergencyCard]].flatMap((rules) =>
      rules.flatMap(cardOf).slice(0, 1),
    ),
    dropped: [...new Set(instructions)].flatMap((instruction) => {
      const because = contradicting(instruction, services);
      return because ? { instruction, because } : [];
    }),
  };
}
