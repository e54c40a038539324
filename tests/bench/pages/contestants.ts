import { buildScriptTag } from '../../../scripts/script-tag.js';
import { bundle, type Bundle } from './bundle.js';
import { installPeers, peerVersions } from './peers.js';

/** Who is measured, the floor first. */
export const contestantNames = ['floor', 'lit-task', 'widget', 'webawesome', 'nhsuk'] as const;

export type ContestantName = (typeof contestantNames)[number];

export const contestantTitles: Readonly<Record<ContestantName, string>> = {
  floor: 'By hand, no library (the floor)',
  'lit-task': 'Smallest Lit + @lit/task',
  widget: 'gp-outage-banner',
  webawesome: `Web Awesome ${peerVersions['@awesome.me/webawesome']} callout`,
  nhsuk: `nhsuk-frontend ${peerVersions['nhsuk-frontend']} banner`,
};

export interface Contestant extends Bundle {
  readonly name: ContestantName;
}

/** Only the parts that are used, and without the fonts that NHS bodies alone may load. */
const nhsukStyles = `
@use "nhsuk-frontend/dist/nhsuk/core" with ($nhsuk-include-font-face: false);
@use "nhsuk-frontend/dist/nhsuk/components/notification-banner";
@use "nhsuk-frontend/dist/nhsuk/components/card";
`;

const makers: Readonly<Record<ContestantName, () => Promise<Bundle>>> = {
  floor: () => bundle('contestants/floor.ts'),
  'lit-task': () => bundle('contestants/lit-task.ts'),
  widget: async () => ({ script: (await buildScriptTag('src/embed.ts')).code, style: '' }),
  webawesome: () =>
    bundle('contestants/webawesome.ts', {
      folder: installPeers(),
      scripts: ['@awesome.me/webawesome/dist/components/callout/callout.js'],
      styles: ['@awesome.me/webawesome/dist/styles/themes/default.css'],
    }),
  nhsuk: () => bundle('contestants/nhsuk.ts', { folder: installPeers(), scss: nhsukStyles }),
};

/** Builds these one after the other, this widget from its present source. */
export async function makeContestants(
  names: readonly ContestantName[] = contestantNames,
): Promise<readonly Contestant[]> {
  const made: Contestant[] = [];
  for (const name of names) made.push({ name, ...(await makers[name]()) });
  return made;
}
