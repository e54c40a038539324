import { en } from '../../language/en.js';
import { formatDateTime } from '../../language/time.js';
import { verdicts, type SiteReport } from './report.js';
import { letterTo, summaryOf, verdictWords, worstFirst } from './words.js';

/**
 * A page that says how every website stands: to be sent round, read on a phone and filtered. It needs nothing beside it and
 * asks for nothing. All that websites have said is text in it.
 */
export function reportPage(reports: readonly SiteReport[], now: number): string {
  const filters = verdicts
    .map((verdict) => {
      const count = reports.filter((report) => report.verdict === verdict).length;
      return `<label><input type="checkbox" name="${verdict}" checked> ${verdictWords[verdict]} (${count})</label>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Outage banners: how websites stand</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Outage banners</h1>
<p>${escape(summaryOf(reports))} Looked at ${escape(formatDateTime(now, en))}.</p>
<form hidden>
<fieldset><legend>Show</legend>
${filters}
</fieldset>
<label>Name or address <input type="search" name="words"></label>
<p role="status" id="count"></p>
</form>
<ul id="sites">
${worstFirst(reports).map(siteItem).join('\n')}
</ul>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function siteItem(report: SiteReport): string {
  const { address, name, verdict, faults, advice, shows, version } = report;
  const list = (title: string, items: readonly string[]): string =>
    items.length > 0
      ? `<h3>${title}</h3><ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
      : '';
  const link = /^https?:/.test(address)
    ? `<a href="${escape(address)}" rel="noreferrer">${escape(address)}</a>`
    : escape(address);
  return `<li class="${verdict}" data-verdict="${verdict}">
<h2>${escape(name ?? address)}</h2>
<p><strong>${verdictWords[verdict]}</strong> ${link}${version === undefined ? '' : ` Version ${escape(version)}`}</p>
${list(
  'To mend',
  faults.map(({ message }) => message),
)}${list(
    'Could be better',
    advice.map(({ message }) => message),
  )}${list('Patients see now', shows)}
<details><summary>What to tell them</summary><pre>${escape(letterTo(report))}</pre></details>
</li>`;
}

function escape(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (mark) => (mark === '\n' ? mark : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const style = `
body{margin:0;color:#212b32;background:#f0f4f5;font:16px/1.5 Arial,sans-serif}
main{max-width:60em;margin:0 auto;padding:16px}
h1{font-size:32px;margin:0}h2{font-size:19px;margin:0}h3{font-size:16px;margin:8px 0 0}
p{margin:4px 0}a{color:#005eb8}
#sites{list-style:none;padding:0}#sites>li{background:#fff;border-left:8px solid #007f3b;margin:0 0 8px;padding:12px 16px;overflow-wrap:anywhere}
#sites>li.attention{border-color:#ffeb3b}#sites>li.not-lit,#sites>li.unreachable{border-color:#d5281b}
fieldset{border:1px solid #768692;margin:0 0 8px}label{display:inline-block;min-height:44px;line-height:44px;margin-right:16px}
input[type=search]{font:inherit;min-height:40px}input[type=checkbox]{width:24px;height:24px;vertical-align:middle}
pre{white-space:pre-wrap;font:inherit;background:#f0f4f5;padding:8px}summary,button{min-height:44px;line-height:44px;cursor:pointer;font:inherit}
@media print{form,button{display:none}}
`;

/** Filters the list, and copies words. Without it all websites are listed, and the words can be marked and copied. */
const script = `
const form=document.forms[0],items=[...document.querySelectorAll('#sites>li')],count=document.getElementById('count');
const filter=()=>{const words=form.words.value.trim().toLowerCase();let shown=0;
for(const item of items){item.hidden=!form.elements[item.dataset.verdict].checked||!item.textContent.toLowerCase().includes(words);shown+=!item.hidden}
count.textContent=shown+' of '+items.length+' shown'};
form.hidden=false;form.addEventListener('input',filter);form.addEventListener('submit',event=>event.preventDefault());filter();
if(navigator.clipboard)for(const details of document.querySelectorAll('details')){const button=document.createElement('button');button.type='button';button.textContent='Copy';
button.addEventListener('click',()=>navigator.clipboard.writeText(details.querySelector('pre').textContent).then(()=>{button.textContent='Copied'},()=>{button.textContent='Mark the words and copy them'}));details.append(button)}
`;
