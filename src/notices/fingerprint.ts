import type { Notice } from '../feed/notice.js';

/**
 * Tells two versions of a notice apart by what they say to a patient; dates that merely move do not count.
 * A short string that starts with the notice's id.
 */
export function fingerprint(notice: Notice): string {
  const { id, title, text, url, severity, status, services, instructions, exercise, translations } = notice;
  const said = JSON.stringify([
    title,
    text,
    url,
    severity,
    status,
    services,
    instructions,
    exercise,
    translations,
  ]);
  // FNV-1a, 32 bits: enough to notice a change, not meant to resist an attack.
  let hash = 0x811c9dc5;
  for (let index = 0; index < said.length; index++)
    hash = Math.imul(hash ^ said.charCodeAt(index), 0x01000193);
  return `${id}#${(hash >>> 0).toString(36)}`;
}
