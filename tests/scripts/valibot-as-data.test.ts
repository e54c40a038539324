import { expect } from 'chai';
import * as v from 'valibot';
import * as feed from '../../src/feed/schema.js';
import * as data from '../../scripts/valibot-as-data.js';

const pattern = /^x/;
const trim = (text: string): string => text.trim();

/** What the reader of feeds takes from a schema. */
function said(schema: object): unknown {
  const {
    type,
    message,
    options,
    entries,
    item,
    key,
    value,
    wrapped,
    pipe,
    operation,
    requirement,
    ...rest
  } = schema as Record<string, unknown>;
  const parts = (given: unknown): unknown =>
    given === undefined
      ? undefined
      : Object.entries(given as object).map(([name, part]) => [name, said(part as object)]);
  return {
    type: type === 'string' || type === 'boolean' ? type : undefined,
    message,
    options,
    operation,
    requirement,
    default: rest['default'],
    entries: parts(entries),
    parts: [item, key, value, wrapped].map((part) => (part === undefined ? undefined : said(part as object))),
    // A pipe begins with its own schema.
    pipe: parts((pipe as readonly object[] | undefined)?.slice(1)),
  };
}

describe('what the script tag has in place of valibot', () => {
  it('says of a schema what valibot says', () => {
    const pairs: readonly (readonly [object, object])[] = [
      [v.string('text'), data.string('text')],
      [v.boolean('yes or no'), data.boolean('yes or no')],
      [v.unknown(), data.unknown()],
      [v.picklist(['a', 'b'], 'a or b'), data.picklist(['a', 'b'], 'a or b')],
      [v.array(v.string()), data.array(data.string())],
      [v.record(v.string('key'), v.boolean()), data.record(data.string('key'), data.boolean())],
      [v.object({ a: v.string() }, 'an a'), data.object({ a: data.string() }, 'an a')],
      [v.exactOptional(v.string('a'), 'x'), data.exactOptional(data.string('a'), 'x')],
      [v.pipe(v.string('a'), v.regex(pattern)), data.pipe(data.string('a'), data.regex(pattern))],
      [v.pipe(v.string(), v.transform(trim)), data.pipe(data.string(), data.transform(trim))],
      [
        v.pipe(v.object({ a: v.string() }, 'o'), v.transform(Object)),
        data.pipe(data.object({ a: data.string() }, 'o'), data.transform(Object)),
      ],
    ];
    for (const [real, plain] of pairs) expect(said(plain)).to.deep.equal(said(real));
  });

  it('has all that the schema of a feed is made of, and the reader knows no more', () => {
    const used = new Set<string>();
    const visit = (schema: object): void => {
      const { entries = {}, item, key, value, wrapped, pipe } = schema as Record<string, object | undefined>;
      used.add((schema as { type: string }).type);
      const steps = pipe as readonly object[] | undefined;
      if (steps) used.add('pipe');
      expect(steps?.length ?? 2, 'steps of a pipe').to.equal(2);
      const parts = [
        ...(Object.values(entries) as object[]),
        item,
        key,
        value,
        wrapped,
        ...(steps?.slice(1) ?? []),
      ];
      for (const part of parts) if (part) visit(part);
    };
    visit(feed.feedSchema);
    const names = [...used].map((type) => type.replace(/_(.)/, (_, letter: string) => letter.toUpperCase()));
    expect(names.sort()).to.deep.equal(Object.keys(data).sort());
  });
});
