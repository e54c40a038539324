import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveFolder } from '../support/serve-folder.js';
import { Project, type Template } from './project.js';
import { title, Visitor } from './visitor.js';

/** A surgery's page in one framework, written as its own documentation would have it. */
interface Site {
  readonly name: string;
  readonly template: Template;
  readonly files: Readonly<Record<string, string>>;
  /** The file with the element. */
  readonly app: string;
  /** The template's own type check. */
  readonly check: readonly string[];
}

const setting = `const feed = new URLSearchParams(location.search).get('feed') ?? '';`;

const sites: readonly Site[] = [
  {
    name: 'Vite with TypeScript',
    template: 'vanilla-ts',
    app: 'src/main.ts',
    check: ['tsc'],
    files: {
      'src/main.ts': `
import 'gp-outage-banner/define';

${setting}
const output = document.body.appendChild(document.createElement('output'));
const banner = document.createElement('gp-outage-banner');
banner.feed = feed;
banner.nation = 'england';
banner.headingLevel = 3;
banner.surgeryName = 'Example Surgery';
banner.addEventListener('gp-outage-change', (event) => {
  output.textContent = event.notices.map((notice) => notice.title).join();
});
document.body.prepend(banner);
`,
    },
  },
  {
    name: 'React 19',
    template: 'react-ts',
    app: 'src/App.tsx',
    check: ['tsc', '-b'],
    files: {
      'src/App.tsx': `
import 'gp-outage-banner/define';
import type {} from 'gp-outage-banner/react';
import { useState } from 'react';

${setting}

export default function App() {
  const [heard, setHeard] = useState('');
  return (
    <>
      <gp-outage-banner
        feed={feed}
        nation="england"
        heading-level={3}
        surgery-name="Example Surgery"
        ongp-outage-change={(event) => setHeard(event.notices.map((notice) => notice.title).join())}
      />
      <output>{heard}</output>
    </>
  );
}
`,
    },
  },
  {
    name: 'Vue 3',
    template: 'vue-ts',
    app: 'src/App.vue',
    check: ['vue-tsc', '-b'],
    files: {
      'vite.config.ts': `
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string) => tag === 'gp-outage-banner';
export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
`,
      'src/App.vue': `
<script setup lang="ts">
import 'gp-outage-banner/define';
import type {} from 'gp-outage-banner/vue';
import { ref } from 'vue';

${setting}
const heard = ref('');
</script>

<template>
  <gp-outage-banner
    :feed="feed"
    nation="england"
    :heading-level="3"
    surgery-name="Example Surgery"
    @gp-outage-change="(event) => (heard = event.notices.map((notice) => notice.title).join())"
  />
  <output>{{ heard }}</output>
</template>
`,
    },
  },
  {
    name: 'Svelte 5',
    template: 'svelte-ts',
    app: 'src/App.svelte',
    check: ['svelte-check', '--tsconfig', './tsconfig.app.json'],
    files: {
      'src/App.svelte': `
<script lang="ts">
  import 'gp-outage-banner/define';
  import type {} from 'gp-outage-banner/svelte';

  ${setting}
  let heard = $state('');
</script>

<gp-outage-banner
  {feed}
  nation="england"
  heading-level={3}
  surgery-name="Example Surgery"
  ongp-outage-change={(event) => (heard = event.notices.map((notice) => notice.title).join())}
></gp-outage-banner>
<output>{heard}</output>
`,
    },
  },
];

interface Mistake {
  readonly right: RegExp;
  readonly wrong: string;
  /** What the type check says of it. */
  readonly named: RegExp;
}

const nation: Mistake = { right: /(["'])england["']/, wrong: '$1france$1', named: /"france"/ };
const property: Mistake = {
  right: /event\.notices/,
  wrong: 'event.detail',
  named: /'detail' does not exist on type 'GpOutageChangeEvent'/,
};
const level: Mistake = {
  right: /heading-?level( ?= ?"|={| = )3/i,
  wrong: '$&3',
  named: /'33' is not assignable to type '\S*HeadingLevel/,
};

/** JSX names a wrong value of a hyphenated attribute only where nothing else is wrong. */
const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  'an unknown nation, and what the event does not have': [nation, property],
  'a level that headings do not have': [level],
};

for (const { name, template, files, app, check } of sites) {
  describe(`in a fresh project: ${name}`, () => {
    let project: Project;
    let visitor: Visitor;

    before(async () => {
      [project, visitor] = await Promise.all([Project.create(template), Visitor.start()]);
      for (const [path, content] of Object.entries(files)) await project.write(path, content.trimStart());
    });
    after(() => Promise.all([project.remove(), visitor.stop()]));

    it('passes a type check', async () => {
      const { exitCode, output } = await project.tool(...check);
      assert.equal(exitCode, 0, output);
    });

    it('shows a notice, hears of it, and nobody complains', async () => {
      const { exitCode, output } = await project.tool('vite', 'build');
      assert.equal(exitCode, 0, output);
      const site = await serveFolder(join(project.folder, 'dist'));
      try {
        const { shown, heard, faults } = await visitor.visit(
          `${site.address}index.html?feed=${visitor.feed}`,
        );
        assert.equal(heard, title);
        assert.ok(shown.includes(title), shown);
        assert.match(shown, /NHS 111 online/, 'the nation has arrived');
        assert.deepEqual(faults, []);
      } finally {
        site.close();
      }
    });

    for (const [what, made] of Object.entries(mistakes)) {
      it(`fails a type check with ${what}`, async () => {
        const code = await project.read(app);
        for (const { right } of made) assert.match(code, right);
        await project.write(
          app,
          made.reduce((text, { right, wrong }) => text.replace(right, wrong), code),
        );
        const { exitCode, output } = await project.tool(...check);
        await project.write(app, code);
        assert.notEqual(exitCode, 0);
        for (const { named } of made) assert.match(output, named);
      });
    }
  });
}
