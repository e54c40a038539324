import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each module imports of its own project, types included. */
const imports = new Map(
  ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => normalize(join(folder, name)))
      .map((file) => [file, importsOf(file)] as const),
  ),
);

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => normalize(join(dirname(file), fileName.replace(/\.js$/, '.ts'))));
}

/** The files on the way from this one back to itself, if there is one. */
function circleFrom(start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const circle = follow(next, [...way, next]);
      if (circle) return circle;
    }
    return undefined;
  };
  return follow(start, [start]);
}

describe('the modules', () => {
  it('import each other in no circle, types included', () => {
    assert.ok(imports.size > 100);
    assert.deepEqual([...imports.keys()].map(circleFrom).find(Boolean), undefined);
  });
});
