import type { Instruction, Service } from '../feed/vocabulary.js';
import { factsOf, type Fact } from './facts.js';
import type { Action, Card, DroppedInstruction, Guidance, Line } from './guidance.js';
import {
  callSurgery,
  emergencyCard,
  laterChoices,
  lineChoices,
  links,
  mostLinesFirst,
  urgentCards,
  type CardRule,
  type Choice,
} from './layout.js';
import type { Situation } from './situation.js';
import { readTelephone } from './telephone.js';
import type { LineId } from './wording.js';

/** Instructions that send people to one service, and so contradict its not working. */
const pointsTo: Partial<Record<Instruction, Service>> = {
  'use-phone': 'phones',
  'use-online-form': 'online-forms',
};

/**
 * Decides what patients should do. Whatever the notices say, nothing is recommended that is not working or that the
 * nation does not have, and the emergency card is always there, last.
 */
export function decideGuidance(situation: Situation): Guidance {
  const facts = factsOf(situation);
  const lines = say(lineChoices, facts);
  const cards = [...urgentCards[situation.nation ?? 'unknown'], [emergencyCard]].flatMap((rules) =>
    rules.flatMap((rule) => makeCard(rule, situation, facts)).slice(0, 1),
  );
  return {
    lines: withCallLink(lines.slice(0, mostLinesFirst), cards, makeActions([callSurgery], situation, facts)),
    later: [...lines.slice(mostLinesFirst), ...say(laterChoices, facts)],
    cards,
    dropped: droppedFrom(situation.instructions, facts),
  };
}

/** Of each place the first wording that can be said. */
function say(places: readonly Choice[], facts: ReadonlySet<Fact>): readonly Line[] {
  return places.flatMap((choice) => {
    const sayable = Object.entries(choice).find(([, conditions]) =>
      conditions.every((fact) => facts.has(fact)),
    );
    return sayable ? { id: sayable[0] as LineId } : [];
  });
}

/** Puts the link to call the surgery beside the first line that says to phone, unless a card has that link. */
function withCallLink(
  lines: readonly Line[],
  cards: readonly Card[],
  [action]: readonly Action[],
): readonly Line[] {
  const isOnCard = cards.some((card) => card.actions.some(({ href }) => href === action?.href));
  const phoning = lines.findIndex(({ id }) => lineChoices.some((choice) => choice[id]?.includes('phones')));
  return lines.map((line, index) => (action && !isOnCard && index === phoning ? { ...line, action } : line));
}

/** The card as a list of one; of none where its heading cannot be said. */
function makeCard(
  { id, heading, body, actions, notes = [], more }: CardRule,
  situation: Situation,
  facts: ReadonlySet<Fact>,
): readonly Card[] {
  const isEmergency = id === 'emergency';
  return say([heading], facts).map((said) => ({
    id,
    tone: isEmergency ? 'emergency' : 'urgent',
    prefix: { id: isEmergency ? 'immediate-action' : 'urgent-advice' },
    heading: said,
    body: say(body, facts),
    actions: makeActions(actions, situation, facts),
    notes: say(notes, facts),
    more: say(more ? [more.summary] : [], facts).map((summary) => ({
      summary,
      lines: say(more?.lines ?? [], facts),
      links: makeActions(more?.links ?? [], situation, facts),
    }))[0],
  }));
}

function makeActions(
  places: readonly Choice[],
  situation: Situation,
  facts: ReadonlySet<Fact>,
): readonly Action[] {
  return places.flatMap((choice, place) =>
    say([choice], facts).map((label) => {
      const link = links[label.id] ?? '';
      const phone =
        link === 'surgeryPhone' || link === 'outOfHoursPhone' ? readTelephone(situation[link]) : undefined;
      const values = { surgery: situation.surgeryName?.trim() ?? '', phone: phone?.text ?? '' };
      return { href: phone?.href ?? link, label: phone ? { ...label, values } : label, primary: place === 0 };
    }),
  );
}

function droppedFrom(
  instructions: readonly Instruction[],
  facts: ReadonlySet<Fact>,
): readonly DroppedInstruction[] {
  return [...new Set(instructions)].flatMap((instruction) => {
    const because = pointsTo[instruction];
    return because && !facts.has(because) ? { instruction, because } : [];
  });
}
