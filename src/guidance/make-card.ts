import { actionRules, type CardRule, type Choice } from './cards.js';
import type { Action, ActionId, Card, Line } from './guidance.js';
import { firstUsable, type Need } from './needs.js';
import type { Situation } from './situation.js';
import { readTelephone } from './telephone.js';
import type { LineId } from './wording.js';

/** The first card that can be used, as a list of one; or of none. */
export function firstCard(
  choice: Choice<CardRule>,
  situation: Situation,
  met: ReadonlySet<Need>,
): readonly Card[] {
  for (const rule of choice) {
    const heading = firstUsable(rule.heading, met);
    if (heading) return [makeCard(rule, heading, situation, met)];
  }
  return [];
}

/** The links that can be used, of each place the first of its alternatives. */
export function makeActions(
  choices: readonly Choice<ActionId>[],
  situation: Situation,
  met: ReadonlySet<Need>,
): readonly Action[] {
  return choices
    .flatMap((choice) => choice.find((id) => firstUsable(actionRules[id].label, met)) ?? [])
    .flatMap((id, index) => makeAction(id, index === 0, situation, met) ?? []);
}

function makeCard(
  { id, body, actions, notes = [], more }: CardRule,
  heading: LineId,
  situation: Situation,
  met: ReadonlySet<Need>,
): Card {
  const emergency = id === 'emergency';
  return {
    id,
    tone: emergency ? 'emergency' : 'urgent',
    prefix: { id: emergency ? 'immediate-action' : 'urgent-advice' },
    heading: { id: heading },
    body: body.map(asLine),
    actions: makeActions(actions, situation, met),
    notes: usable(notes, met),
    ...(more &&
      firstUsable([more.summary], met) && {
        more: {
          summary: { id: more.summary },
          lines: usable(more.lines.map(alone), met),
          links: makeActions(more.links.map(alone), situation, met),
        },
      }),
  };
}

function makeAction(
  id: ActionId,
  first: boolean,
  situation: Situation,
  met: ReadonlySet<Need>,
): Action | undefined {
  const { label, href, slow, aside } = actionRules[id];
  const wording = firstUsable(label, met);
  if (!wording) return undefined;
  const primary = first && !aside;
  const hint = slow && situation.services.get(slow.service) === 'delays' && { hint: { id: slow.say } };
  if (href !== 'surgeryPhone' && href !== 'outOfHoursPhone') {
    return { id, href, label: { id: wording }, primary, ...hint };
  }
  const phone = readTelephone(situation[href]);
  const values = { surgery: situation.surgeryName?.trim() ?? '', phone: phone?.text ?? '' };
  return phone && { id, href: phone.href, label: { id: wording, values }, primary, ...hint };
}

function usable(choices: readonly Choice<LineId>[], met: ReadonlySet<Need>): readonly Line[] {
  return choices.flatMap((choice) => firstUsable(choice, met) ?? []).map(asLine);
}

export function asLine(id: LineId): Line {
  return { id };
}

function alone<T>(one: T): Choice<T> {
  return [one];
}
