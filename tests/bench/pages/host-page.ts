import { exampleSurgery } from '../../../demo/feeds/example.js';

export interface HostPage {
  readonly script: string;
  /** Empty for none. */
  readonly style: string;
  readonly feed: string;
}

const css = `body{margin:0;font:1em/1.5 Arial,sans-serif;color:#212b32}header,main,footer{max-width:60em;margin:auto;padding:1em}
nav ul{display:flex;flex-wrap:wrap;gap:1em;padding:0;list-style:none}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(15em,1fr));gap:1em}
section{border:1px solid #d8dde0;padding:1em}.skip{position:absolute;left:-999em}.skip:focus{position:static}`;

const sections = ['Appointments', 'Prescriptions', 'Test results', 'Opening times', 'Our team', 'Contact us'];

/** A small page such as a surgery's website has, in which the contestant differs and nothing else. */
export function hostPage({ script, style, feed }: HostPage): string {
  const { nation, ods, 'surgery-name': name, 'surgery-phone': phone } = exampleSurgery;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
${style ? `<link rel="stylesheet" href="${style}">\n` : ''}<style>${css}</style>
<script async src="${script}" data-feed="${feed}" data-nation="${nation}" data-ods="${ods}" data-surgery-name="${name}" data-surgery-phone="${phone}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<header><p>${name}</p>
<nav aria-label="Main"><ul>${sections.map((title) => `<li><a href="#content">${title}</a></li>`).join('')}</ul></nav></header>
<main id="content"><h1>Welcome to ${name}</h1>
<div class="cards">
${sections.map((title) => `<section><h2>${title}</h2><p>What patients of this surgery should know of this, in a sentence or two, and where to find out more.</p></section>`).join('\n')}
</div></main>
<footer><p>This surgery is invented.</p></footer>
</body>
</html>
`;
}
