import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  JsonSyntaxError,
  offsetOf,
  positionsIn,
  readJsonText,
  repeatedKeys,
} from '../../src/cli/json-text.js';

function faultOf(text: string): string {
  try {
    readJsonText(text);
    return 'none';
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column } = positionsIn(text)(error.offset);
    return `${line}:${column} ${error.message}`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('reading JSON by its places', () => {
  it('takes for JSON exactly what JSON.parse does', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...Array.from('{}[]",:\\ \n\t0-1.e+tfnu')))
      .map(([json, at, extra]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + extra + json.slice(place + (at % 3));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        expect(faultOf(text) === 'none').to.equal(isJson(text));
      }),
      { numRuns: 500 },
    );
  });

  it('says in plain words where a file edited by hand went wrong', () => {
    const cases: Record<string, string> = {
      '{"a": 1,\n "b": 2,\n}': '3:1 There is a comma with nothing after it',
      '[1, 2, ]': '1:8 There is a comma with nothing after it',
      '{"a": 1\n "b": 2}': '2:2 A comma is missing before this',
      '{"a": “hello”}': '1:7 The quotation mark “ is curly',
      "{'a': 1}": '1:2 Text needs double quotation marks',
      '{"a": 1} // done': '1:10 There is a comment',
      '{"a": "one\ntwo"}': '1:7 This text goes on over the end of its line',
      '{"a": "C:\\notices\\July"}': '1:7 This text has a backslash',
      '{"a": "one': '1:7 The quotation mark (") at the end of this text is missing',
      '{"a": 1': '1:8 The text ends too early',
      '': '1:1 The text ends too early',
      '{a: 1}': '1:2 The name of a field is missing, or lacks quotation marks',
      '{"a" 1}': '1:6 A colon (:) is missing',
      '{"a": yes}': '1:7 "yes" cannot stand here without quotation marks',
      '{} {}': '1:4 There is something after the end',
      [`${'['.repeat(5000)}${']'.repeat(5000)}`]: '1:102 Lists and objects are nested too deeply',
    };
    for (const [text, fault] of Object.entries(cases)) expect(faultOf(text)).to.include(fault);
  });

  it('finds the line and column of a path, or of what stands around one that is missing', () => {
    const text =
      '\ufeff{\r\n  "items": [\r\n    { "id": "a", "x.y": { "z": 1 } },\r\n    {\r\n      "id": 5 }]}';
    const root = readJsonText(text);
    const place = (...path: (string | number)[]): string => {
      const { line, column } = positionsIn(text)(offsetOf(root, path));
      return `${line}:${column}`;
    };
    expect(place('items')).to.equal('2:3');
    expect(place('items', 0, 'id')).to.equal('3:7');
    expect(place('items', 0, 'x.y', 'z')).to.equal('3:27');
    expect(place('items', 1, 'id')).to.equal('5:7');
    expect(place('items', 1, '_gp_outage', 'severity')).to.equal('4:5');
    expect(place('items', 9)).to.equal('2:3');
  });

  it('finds keys that are given twice, of which JSON.parse silently drops one', () => {
    const text = '{"a": 1, "b": [{"c": 1, "c": 2}], "a": 2}';
    expect(repeatedKeys(readJsonText(text))).to.deep.equal([
      { path: ['b', 0, 'c'], offset: 24 },
      { path: ['a'], offset: 34 },
    ]);
  });
});
