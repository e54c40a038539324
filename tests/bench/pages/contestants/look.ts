/** What the two contestants without a library of components look like: much as this widget does, in as few rules. */
export const look = `
:host{display:block}
.banner{box-sizing:border-box;line-height:1.5;color:#212b32;background:#fff9c4;border-top:.5em solid #ffeb3b;border-bottom:.25em solid #212b32;overflow-wrap:anywhere}
.inner{max-width:60em;margin:0 auto;padding:.75em 1em 1em}
h2,h3,p,ul{margin:0;padding:0;font-size:1em}
p{max-width:44em}
p+p,.title+p{margin-top:.25em}
h2,h3{font-weight:600}
.title{font-size:1.375em;line-height:1.25}
.notice+.notice{margin-top:1em;padding-top:.75em;border-top:1px solid #4c6272}
.meta{margin-top:.5em;color:#425563}
.lines{margin-top:.5em;list-style:none}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20em),1fr));gap:.75em;margin:.75em 0}
.card{background:#fff;border:1px solid #d8dde0;padding:0 1em .75em}
.card h3{margin:0 -1em .5em;padding:.5em 1em;color:#fff;background:#d5281b}
.emergency{color:#fff;background:#212b32}
.actions{display:flex;flex-wrap:wrap;gap:.5em;margin:.75em 0 .5em}
.action{display:inline-block;padding:.5em 1em;font-weight:600;color:#fff;background:#007f3b}
.emergency .action{color:#212b32;background:#fff}
a{color:#005eb8}
a:hover{color:#7c2855}
a:focus,summary:focus{outline:4px solid transparent;color:#212b32;background:#ffeb3b;box-shadow:0 4px #212b32}
.services{list-style:none;max-width:44em}
.services li{display:flex;justify-content:space-between;gap:1em;padding:.25em 0;border-bottom:1px solid #d8dde0}
svg{width:1em;height:1em;margin-right:.25em;fill:none;stroke:currentColor;stroke-width:2}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{a[href^="https:"]::after{content:" (" attr(href) ")"}}
`;

/** Each status has a shape of its own, beside its words. */
export const icons: Readonly<Record<string, string>> = {
  'not-working': 'M3 3l10 10M13 3L3 13',
  delays: 'M8 1.5a6.5 6.5 0 1 0 .1 0M8 4.5v3.5l2.5 2',
  working: 'M2 8.5l4 4L14 3.5',
};
