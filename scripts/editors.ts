import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest';

/*
 * What editors read to complete and explain the element's markup, made from the manifest. The makers add to what they are
 * given: each gets a copy.
 */

/** For Visual Studio Code: `"html.customData": ["./node_modules/gp-outage-banner/dist/vscode.html-custom-data.json"]`. */
export function vscodeData(manifest: Package): unknown {
  return JSON.parse(getVsCodeHtmlCustomData(copy(manifest), { hideLogs: true }));
}

/** For JetBrains' editors, which find it by `web-types` in package.json. */
export function webTypes(manifest: Package): unknown {
  return JSON.parse(getWebTypesData(copy(manifest), { hideLogs: true }));
}

function copy(manifest: Package): Parameters<typeof getWebTypesData>[0] {
  return structuredClone(manifest) as Parameters<typeof getWebTypesData>[0];
}
