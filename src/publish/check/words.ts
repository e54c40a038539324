import { textLimit, titleLimit } from '../../feed/text.js';
import { isObject } from '../../feed/tolerant.js';
import type { Report } from './finding.js';

/** What is wrong with the words of a notice and of its translations. */
export function checkWords(item: Readonly<Record<string, unknown>>, report: Report): void {
  const { title, content_text: text, content_html: html, _gp_outage: outage } = item;
  checkText('title', title, titleLimit, report);
  checkText('content_text', text, textLimit, report);
  if (!title && (text || html)) report.warning('', 'It has no title. The first sentence is shown as one.');

  const translations = isObject(outage) ? outage['translations'] : undefined;
  if (!isObject(translations)) return;
  for (const [tag, translation] of Object.entries(translations)) {
    const place = `_gp_outage.translations.${tag}`;
    if (!isObject(translation)) continue;
    const { title: translatedTitle, content_text: translatedText } = translation;
    checkText(`${place}.title`, translatedTitle, titleLimit, report);
    checkText(`${place}.content_text`, translatedText, textLimit, report);
    if (!translatedTitle !== !translatedText && text) {
      const missing = translatedTitle ? 'content_text' : 'title';
      report.warning(place, `It has no ${missing}, which is then shown in the notice's own language.`);
    }
  }
}

function checkText(path: string, text: unknown, limit: number, report: Report): void {
  if (typeof text !== 'string') return;
  if (text.length > limit) {
    const [has, most] = [text.length, limit].map((count) => count.toLocaleString('en-GB'));
    report.warning(path, `It has ${has} characters and is cut to ${most}.`);
  }
  const blank = /\[[a-z][a-z ]*\]/.exec(text)?.[0];
  if (blank !== undefined) report.error(path, `${blank} still has to be filled in.`);
  const tag = /<\/?[a-z][^<>]*>/i.exec(text)?.[0];
  if (tag !== undefined)
    report.warning(path, `${tag} is shown as it is written: banners show plain text only.`);
  if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) {
    report.warning(
      path,
      'It has invisible characters that change the direction of the text. They are taken out.',
    );
  }
}
