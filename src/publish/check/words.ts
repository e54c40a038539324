import { textLimit, titleLimit } from '../../feed/text.js';
import { isObject } from '../../feed/tolerant.js';
import type { Path } from '../../feed/problem.js';
import type { Report } from './finding.js';

/** What is wrong with the words of a notice and of its translations, and with its address. */
export function checkWords(item: Readonly<Record<string, unknown>>, report: Report): void {
  const { title, content_text: text, content_html: html, url, _gp_outage: outage } = item;
  checkText(['title'], title, titleLimit, report);
  checkText(['content_text'], text, textLimit, report);
  if (text === undefined) checkAddresses(['content_html'], html, report);
  checkRewritten(['url'], url, report);
  if (!title && (text || html)) report.warning([], 'no-title');

  const translations = isObject(outage) ? outage['translations'] : undefined;
  if (!isObject(translations)) return;
  for (const [tag, translation] of Object.entries(translations)) {
    const place = ['_gp_outage', 'translations', tag];
    if (!isObject(translation)) continue;
    const { title: translatedTitle, content_text: translatedText } = translation;
    checkText([...place, 'title'], translatedTitle, titleLimit, report);
    checkText([...place, 'content_text'], translatedText, textLimit, report);
    if (!translatedTitle !== !translatedText && text) {
      report.warning(place, 'half-translated', { missing: translatedTitle ? 'content_text' : 'title' });
    }
  }
}

/** What a template leaves for a person to fill in, such as `[day and date]`; the first in the text. */
export function gapIn(text: string): string | undefined {
  return /\[[a-z][a-z ]*\]/.exec(text)?.[0];
}

function checkText(path: Path, text: unknown, limit: number, report: Report): void {
  if (typeof text !== 'string') return;
  if (text.length > limit) report.warning(path, 'cut-short', { received: text.length, expected: limit });
  const gap = gapIn(text);
  if (gap !== undefined) report.error(path, 'gap-left', { received: gap });
  const tag = /<\/?[a-z][^<>]*>/i.exec(text)?.[0];
  if (tag !== undefined) report.warning(path, 'tag-in-text', { received: tag });
  if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) report.warning(path, 'direction-marks');
  checkAddresses(path, text, report);
}

function checkAddresses(path: Path, text: unknown, report: Report): void {
  if (typeof text !== 'string') return;
  checkRewritten(path, text, report);
  const address = /[a-z\d._%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/i.exec(withoutLinks(text))?.[0];
  if (address !== undefined) report.warning(path, 'e-mail-address', { received: address });
}

const links = /https?:\/\/[^\s<>"')]+/gi;

function withoutLinks(text: string): string {
  return text.replace(links, ' ');
}

/**
 * Where the filters of e-mail systems send those who follow a link: Microsoft Safe Links, Proofpoint URL Defense, Mimecast,
 * Barracuda, Cisco, Symantec, Trustwave, Sophos, FireEye; each as its own documentation writes it.
 */
const filterHosts = new RegExp(
  [
    /safelinks\.protection\.(?:outlook\.com|office365\.us)/,
    /statics\.teams\.cdn\.office\.net/,
    /urldefense(?:\.proofpoint)?\.(?:com|us)/,
    /(?:protect(?:-[a-z]+)*\.mimecast\.com|mimecast(?:protect|cybergraph)\.com)/,
    /linkprotect\.cudasvc\.com/,
    /secure-web\.cisco\.com/,
    /clicktime\.(?:symantec\.com|cloud\.postoffice\.net)/,
    /scanmail\.trustwave\.com/,
    /(?:protection|protect)\.sophos\.com/,
    /protect\d?\.fireeye\.com/,
  ]
    .map(({ source }) => `(?:^|\\.)${source}$`)
    .join('|'),
);

function checkRewritten(path: Path, text: unknown, report: Report): void {
  if (typeof text !== 'string') return;
  const host = (text.match(links) ?? [])
    .map((link) => /^https?:\/\/([^/?#:]*)/i.exec(link)?.[1]?.toLowerCase() ?? '')
    .find((host) => filterHosts.test(host));
  if (host !== undefined) report.warning(path, 'rewritten-address', { received: host });
}
