import { renderSVG } from 'uqr';
import type { SaidElsewhere } from './said.js';

/** How many notices a poster has room for in full. */
const mostNotices = 3;

/** Characters that one sheet holds at one point of type, by the area of a letter and of what stands between them. */
const sheet = 260_000;

/**
 * A poster for the door: one HTML page that prints on one sheet of A4, as large as its words allow. It needs nothing beside
 * it and runs nothing.
 * @param website the surgery's, for a QR code; none without it
 */
export function poster(said: SaidElsewhere, website?: string): string {
  const { surgery, notices, contact, lines, call, help, language } = said;
  const todo = [...contact.map(({ text }) => text), ...(call ? [call.label] : []), ...lines];
  const parts = [
    said.isExercise ? `<p class="exercise">${escape(said.exercise)}</p>` : '',
    surgery ? `<p class="surgery">${escape(surgery)}</p>` : '',
    ...notices
      .slice(0, mostNotices)
      .map(
        ({ title, paragraphs }, index) =>
          `<h${index ? 2 : 1}>${escape(title)}</h${index ? 2 : 1}>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}`,
      ),
    todo.length > 0 ? `<ul>${todo.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>` : '',
    ...help.map(
      ({ id, when, ways, notes }) =>
        `<section class="${id}"><p><strong>${escape(when)}</strong></p><p>${ways.map(({ label, href }) => escape(href.startsWith('https:') ? `${label}: ${href.replace('https://', '')}` : label)).join('. ')}.</p>${notes.map((note) => `<p class="note">${escape(note)}</p>`).join('')}</section>`,
    ),
    website
      ? `<figure>${renderSVG(website)}<figcaption>${escape(website.replace(/^https?:\/\/|\/$/g, ''))}</figcaption></figure>`
      : '',
  ];
  const length = parts.join('').replace(/<[^>]*>/g, '').length + (website ? 200 : 0);
  const points = Math.min(22, Math.max(7, Math.sqrt(sheet / (length + 200))));
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(notices[0]?.title ?? surgery)}</title>
<style>
@page{size:A4 portrait;margin:12mm}
*{box-sizing:border-box}
html{font:${points.toFixed(1)}pt/1.3 Arial,Helvetica,sans-serif;color:#000;background:#fff}
body{margin:0 auto;max-width:186mm;overflow-wrap:anywhere}
h1{font-size:1.9em;line-height:1.1;margin:0 0 .3em}h2{font-size:1.3em;line-height:1.1;margin:.4em 0 .2em}
p,ul{margin:0 0 .4em}ul{padding-left:1.1em}
.surgery,.exercise{font-weight:bold}.note{font-size:.8em}
section{border:.2em solid #000;padding:.4em .6em;margin:0 0 .5em;break-inside:avoid}
section p:last-child{margin:0}
.emergency{background:#000;color:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
figure{margin:0;display:flex;align-items:center;gap:1em}figure svg{width:28mm;height:28mm}
</style>
</head>
<body>
${parts.filter(Boolean).join('\n')}
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
