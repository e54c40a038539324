import type { Instruction, Service } from '../feed/vocabulary.js';
import { emergencyCard, urgentCards } from './cards.js';
import type { Card, DroppedInstruction, Guidance, Line } from './guidance.js';
import { decideLines } from './lines.js';
import { asLine, firstCard, makeActions } from './make-card.js';
import { needs, whatCanBeReliedOn, type Need } from './needs.js';
import type { Situation } from './situation.js';
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
  const met = whatCanBeReliedOn(situation);
  const dropped: DroppedInstruction[] = [];
  const kept = situation.instructions.filter((instruction) => {
    const because = pointsTo[instruction];
    if (!because || met.has(because)) return true;
    dropped.push({ instruction, because });
    return false;
  });
  const { first, later } = decideLines(situation, kept, met);
  const cards = [...urgentCards[situation.nation ?? 'unknown'], [emergencyCard]].flatMap((choice) =>
    firstCard(choice, situation, met),
  );
  return { lines: withCallLink(first, cards, situation, met), later: later.map(asLine), cards, dropped };
}

/** Puts a link to call the surgery beside the first line that says to phone, unless a card has that link. */
function withCallLink(
  ids: readonly LineId[],
  cards: readonly Card[],
  situation: Situation,
  met: ReadonlySet<Need>,
): readonly Line[] {
  const onCard = cards.some((card) => card.actions.some((action) => action.id === 'call-surgery'));
  const phoning = onCard ? undefined : ids.find((id) => needs[id]?.includes('phones'));
  const [action] = makeActions([['call-surgery']], situation, met);
  return ids.map((id) => (id === phoning && action ? { id, action } : { id }));
}
