import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { rewriteJson } from '../../src/cli/json-rewrite.js';

type Feed = Record<string, unknown> & { items: Record<string, unknown>[] };

function rewrite(text: string, change: (feed: Feed) => unknown): string {
  const before = JSON.parse(text) as Feed;
  return rewriteJson(text, before, change(before));
}

describe('writing a changed value into its file', () => {
  it('gives the changed value, whatever it was and in whatever style', () => {
    const style = fc.constantFrom<string | number | undefined>(undefined, 1, 2, 4, '\t');
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), style, (before, after, indent) => {
        const text = JSON.stringify(before, null, indent);
        const read = JSON.parse(text) as unknown;
        const wanted = JSON.stringify(after);
        const rewritten = rewriteJson(text, read, JSON.parse(wanted));
        const plain: unknown = JSON.parse(rewritten);
        expect(plain).to.deep.equal(JSON.parse(wanted));
        expect(rewriteJson(text, read, JSON.parse(text))).to.equal(text);
      }),
      { numRuns: 300 },
    );
  });

  it('touches no line but the changed ones: spacing, order, escapes and line ends stay', () => {
    const text =
      '\ufeff{\r\n\t"z": 1.0,\r\n\r\n\t"items": [ {"id": "caf\\u00e9", "n": 1e2},\r\n\t\t{ "id":"b",   "tags": ["x","y"] } ],\r\n\t"2": null\r\n}\r\n';
    const rewritten = rewriteJson(text, parse(text), {
      ...parse(text),
      items: parse(text).items.map((item) =>
        item['id'] === 'b' ? { ...item, tags: ['x', 'w'], more: [1] } : item,
      ),
    });
    expect(rewritten).to.equal(text.replace('"y"] }', '"w"],   "more": [\r\n\t\t\t1\r\n\t\t] }'));
  });

  it('puts a new item in the manner of those that are there, and takes one out without a trace', () => {
    const text = '{\n    "items": [\n        {\n            "id": "a"\n        }\n    ]\n}\n';
    const added = rewrite(text, (feed) => ({ ...feed, items: [{ id: 'b', list: ['x'] }, ...feed.items] }));
    expect(added).to.equal(
      '{\n    "items": [\n        {\n            "id": "b",\n            "list": [\n                "x"\n            ]\n        },\n        {\n            "id": "a"\n        }\n    ]\n}\n',
    );
    expect(rewrite(added, (feed) => ({ ...feed, items: feed.items.slice(1) }))).to.equal(text);
    expect(rewrite(text, (feed) => ({ ...feed, items: [] }))).to.equal('{\n    "items": []\n}\n');
  });

  it('fills an empty list and an empty object as the rest of the file is written', () => {
    const fill = (feed: Feed): unknown => ({ ...feed, items: [{ id: 'a' }, { id: 'b' }] });
    expect(rewrite('{\n  "items": []\n}', fill)).to.equal(
      '{\n  "items": [\n    {\n      "id": "a"\n    },\n    {\n      "id": "b"\n    }\n  ]\n}',
    );
    expect(rewrite('{"items":[]}', fill)).to.equal('{"items":[{"id":"a"},{"id":"b"}]}');
    expect(rewrite('{"items": []}', fill)).to.equal('{"items": [{ "id": "a" }, { "id": "b" }]}');
  });

  it('keeps a key called __proto__, and of a key given twice the one that counts', () => {
    const text = '{"__proto__": 1, "a": 1, "a": 2, "items": []}';
    const rewritten = rewrite(text, (feed) => ({ ...feed, items: [1] }));
    expect(rewritten).to.equal('{"__proto__": 1, "a": 2, "items": [1]}');
  });

  function parse(text: string): Feed {
    return JSON.parse(text.replace('\ufeff', '')) as Feed;
  }
});
