import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { elementOf, tagName } from './manifest.js';

/*
 * What lets JSX, Vue's templates and Svelte's check the element's attributes and events. Made from the manifest, so that
 * none can be missing. The package depends on none of the three: each file is read only where its framework is.
 *
 * Written by hand because @wc-toolkit/jsx-types (1.8) puts ten frameworks into one file, each of which is a type error
 * where it is not installed, knows neither Vue nor Svelte, and refuses `refresh="300"`.
 */

/** Type declarations, by their names in dist/frameworks/. */
export function frameworkTypes(manifest: Package): Readonly<Record<string, string>> {
  return { element: elementTypes(elementOf(manifest)), react, vue, svelte };
}

function elementTypes({ attributes = [], events = [] }: CustomElementDeclaration): string {
  return `import type { GpOutageBanner } from '../index.js';

/** A number may also be given as it is written in markup. */
type Written<T> = T | (T extends number ? \`\${T}\` : never) | undefined;

/** The element's attributes as they are written in markup, and \`data\`, which is a property only. */
export interface GpOutageBannerAttributes {
${attributes
  .map(({ name, fieldName = name, description }) =>
    documented(description, `'${name}'?: Written<GpOutageBanner['${fieldName}']>;`),
  )
  .join('\n')}
  /** A feed as an object, shown as if it had been fetched. */
  data?: object | undefined;
}

/** What each of the element's events is. */
export interface GpOutageBannerEvents {
${events
  .map(({ name, description }) => documented(description, `'${name}': HTMLElementEventMap['${name}'];`))
  .join('\n')}
}

/** Listeners as React and Svelte name them: \`ongp-outage-change\`. */
export type GpOutageBannerListeners = {
  [Name in keyof GpOutageBannerEvents as \`on\${Name}\`]?:
    | ((event: GpOutageBannerEvents[Name]) => void)
    | undefined;
};
`;
}

function documented(description = '', line: string): string {
  return `  /** ${description.replace(/\s+/g, ' ')} */\n  ${line}`;
}

const imports = 'GpOutageBannerAttributes, GpOutageBannerListeners';

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { GpOutageBanner } from '../index.js';
import type { ${imports} } from './element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': DetailedHTMLProps<HTMLAttributes<GpOutageBanner>, GpOutageBanner> &
        GpOutageBannerAttributes &
        GpOutageBannerListeners;
    }
  }
}
`;

const vue = `import type { HTMLAttributes, PublicProps } from 'vue';
import type { GpOutageBanner } from '../index.js';
import type { GpOutageBannerAttributes, GpOutageBannerEvents } from './element.js';

type CamelCase<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<CamelCase<Rest>>}\`
  : Name;

/** Vue's tools look for attributes in camel case, however a template writes them. */
type Props = {
  [Name in keyof GpOutageBannerAttributes as CamelCase<Name>]: GpOutageBannerAttributes[Name];
};

type Listeners = {
  [Name in keyof GpOutageBannerEvents as \`on\${Capitalize<CamelCase<Name>>}\`]?:
    | ((event: GpOutageBannerEvents[Name]) => void)
    | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    '${tagName}': new () => GpOutageBanner & {
      $props: Props & Listeners & HTMLAttributes & PublicProps;
    };
  }
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
import type { GpOutageBanner } from '../index.js';
import type { ${imports} } from './element.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${tagName}': HTMLAttributes<GpOutageBanner> & GpOutageBannerAttributes & GpOutageBannerListeners;
  }
}
`;
