import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSiteList, type ListedSite } from '../publish/site-list.js';
import { scriptTagWithPreload, type Attributes, type Script } from '../publish/tag-text.js';
import { accessError, type Host } from './host.js';
import { readList } from './read-list.js';
import { explain } from './read-source.js';
import { createFile } from './save-file.js';

/** The tag of one surgery, and what goes with it. */
interface SurgeryTag {
  readonly site: ListedSite;
  readonly fileName: string;
  readonly tag: string;
}

export interface TagListOptions {
  readonly list: string;
  readonly folder: string;
  readonly script: Script;
  /** What all surgeries have in common; the list's own values come first. */
  readonly common: Attributes;
  readonly feeds: readonly string[];
}

/**
 * Writes the tag of every surgery of a list, one file each, and a page with all of them to copy from.
 * @returns how many were written, and how many lines are wrong; what is wrong is said on `host.err`
 * @throws {CommandError} if the list cannot be read, or a file cannot be written
 */
export async function writeTags(
  { list, folder, script, common, feeds }: TagListOptions,
  host: Host,
): Promise<{ readonly written: number; readonly faults: number }> {
  const { sites, faults } = readSiteList(await readList(list, host));
  const all = [...faults, ...sites.flatMap((site) => site.faults)];
  for (const { message } of all) host.err(`Warning: ${list}: ${message}\n`);
  const place = resolve(host.folder, folder);
  await mkdir(place, { recursive: true }).catch((error: unknown) => {
    throw accessError(explain(error, folder));
  });
  const names = new Set<string>(['index']);
  const tags = sites
    .filter(({ url }) => url !== undefined)
    .map((site): SurgeryTag => ({
      site,
      fileName: `${freeName(site, names)}.html`,
      tag: scriptTagWithPreload(script, attributesOf(site, common), feeds),
    }));
  for (const { fileName, tag } of tags)
    await createFile(join(place, fileName), join(folder, fileName), `${tag}\n`, true);
  await createFile(join(place, 'index.html'), join(folder, 'index.html'), indexPage(tags), true);
  return { written: tags.length, faults: all.length };
}

/** By the surgery's own ODS code, else by its name, else by its address: without a mark that a file name may not hold. */
function freeName({ ods, name, address }: ListedSite, taken: Set<string>): string {
  const given = ods?.[0] ?? name ?? address.replace(/^https?:\/\//i, '');
  const plain =
    given
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'surgery';
  let free = plain;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain}-${number}`;
  taken.add(free.toLowerCase());
  return free;
}

function attributesOf(site: ListedSite, common: Attributes): Attributes {
  const own = new Map<string, string | undefined>([
    ['nation', site.nation],
    ['ods', site.ods?.join(' ')],
    ['surgery-name', site.name],
    ['surgery-phone', site.phone],
    ['opening-hours', site.openingHours],
  ]);
  const names = new Set([...common.map(([name]) => name), ...own.keys()]);
  const shared = new Map(common);
  return [...names].map((name) => [name, own.get(name) ?? shared.get(name) ?? ''] as const);
}

/** Every tag with a button that copies it, and what to tell the surgery. It needs nothing beside it. */
function indexPage(tags: readonly SurgeryTag[]): string {
  const items = tags.map(({ site, fileName, tag }) => {
    const title = site.name ?? site.address;
    return `<li>
<h2>${escape(title)}</h2>
<p>${escape(site.address)}, <a href="${escape(encodeURIComponent(fileName))}" download>${escape(fileName)}</a></p>
<pre class="tag">${escape(tag)}</pre>
<details><summary>What to tell them</summary><pre>${escape(letterTo(site, tag))}</pre></details>
</li>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Outage banner: the tag of each surgery</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>The tag of each surgery</h1>
<p>${tags.length} ${tags.length === 1 ? 'surgery' : 'surgeries'}. Each has a tag of its own: do not mix them up.</p>
<ul>
${items.join('\n')}
</ul>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function letterTo({ name, address }: ListedSite, tag: string): string {
  return `Please put these lines into every page of ${name ? `the website of ${name}` : 'your website'} (${address}), once, anywhere in the head or the body:

${tag}

They show a banner when services of the surgery do not work, and nothing on all other days. Nothing is stored on visitors' devices, and no cookie is set. To see that it works, open the website with #gp-outage-exercise at the end of its address: an exercise is shown, to you alone.`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const style = `
body{margin:0;color:#212b32;background:#f0f4f5;font:16px/1.5 Arial,sans-serif}
main{max-width:60em;margin:0 auto;padding:16px}
h1{font-size:32px;margin:0}h2{font-size:19px;margin:0}p{margin:4px 0}a{color:#005eb8}
ul{list-style:none;padding:0}li{background:#fff;margin:0 0 8px;padding:12px 16px;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:#f0f4f5;padding:8px;margin:8px 0}
summary,button{min-height:44px;font:inherit;cursor:pointer}
`;

const script = `
if(navigator.clipboard)for(const pre of document.querySelectorAll('pre')){const button=document.createElement('button');button.type='button';
button.textContent=pre.className?'Copy the tag':'Copy the words';
button.addEventListener('click',()=>navigator.clipboard.writeText(pre.textContent).then(()=>{button.textContent='Copied'},()=>{button.textContent='Mark the text and copy it'}));pre.after(button)}
`;
