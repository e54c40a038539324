import type { SaidElsewhere } from './said.js';

/** Plain words for an e-mail or a chat: everything, with the addresses of links. */
export function plainWords(said: SaidElsewhere): string {
  const { surgery, notices, contact, lines, call, help } = said;
  const todo = [...contact.map(({ text }) => text), ...(call ? [stop(call.label)] : []), ...lines];
  const paragraphs = [
    said.isExercise ? said.exercise : '',
    surgery,
    ...notices.map(({ title, paragraphs: own }) =>
      [title.toUpperCase() === title ? title : stop(title), ...own].join('\n'),
    ),
    todo.map((line) => `- ${line}`).join('\n'),
    ...help.map(({ when, ways, notes }) =>
      [
        when,
        ...ways.map(({ label, href }) => `- ${href.startsWith('https:') ? `${label}: ${href}` : label}`),
        ...notes,
      ].join('\n'),
    ),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function stop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
