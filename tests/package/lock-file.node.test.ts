import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { satisfies } from 'semver';

interface Locked {
  resolved?: string;
  engines?: { node?: string } | string[];
  optionalDependencies?: Record<string, string>;
}

const oldestNode = '20.20.2';
const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

describe('the lock file', () => {
  it('names no registry, so that a mirror serves a clean install', () => {
    assert.deepEqual(
      Object.keys(packages).filter((name) => packages[name]?.resolved),
      [],
    );
  });

  it(`holds no package that needs a newer Node than ${oldestNode}`, () => {
    const tooNew = Object.entries(packages).filter(([, { engines }]) => {
      const needed = Array.isArray(engines) ? undefined : engines?.node;
      return needed !== undefined && !satisfies(oldestNode, needed);
    });
    assert.deepEqual(
      tooNew.map(([name]) => name),
      [],
    );
  });

  it('holds every package that some kind of machine may need, or npm refuses it there', () => {
    const held = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    assert.deepEqual(
      wanted.filter((name) => !held.has(name)),
      [],
    );
  });
});
