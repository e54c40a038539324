import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { CommandLine } from './command-line.js';

let line: CommandLine;

/** The attributes of a file's only script, as a browser reads them. */
async function attributesIn(name: string): Promise<Readonly<Record<string, string>>> {
  const [script] = parseFragment(await line.read(name)).childNodes;
  const { attrs } = script as DefaultTreeAdapterTypes.Element;
  return Object.fromEntries(attrs.map(({ name: key, value }) => [key, value]));
}

const command = 'tag --list list.csv --feed https://group.example/notices.json --output tags';

describe('the tags of a whole list', () => {
  beforeEach(async () => {
    line = await CommandLine.open();
  });
  afterEach(() => line.close());

  it('are one file each, named by its code or name, with values as they stand in the list', async () => {
    await line.write(
      'list.csv',
      'address,name,nation,ods,phone,opening-hours\r\n' +
        'a.example,"Jones, ""Smith"" & Sons",england,A99991 QZZ,020 7946 0000,"Mo-Fr 08:00-18:30; Sa 09:00-12:00"\r\n' +
        'b.example,Meddygfa Tŷ Gŵydd,wales,W99992,,\r\n' +
        'c.example,Lèigh-lann <Ùr>,scotland,,,\r\n' +
        'd.example,Other,england,A99991,,\r\n',
    );
    const { exitCode, out } = await line.run(command);
    expect(exitCode).to.equal(0);
    expect(out).to.include('the tags of 4 websites');
    expect((await readdir(line.path('tags'))).sort()).to.deep.equal([
      'A99991-2.html',
      'A99991.html',
      'Lèigh-lann-Ùr.html',
      'W99992.html',
      'index.html',
    ]);
    expect(await attributesIn('tags/A99991.html')).to.deep.include({
      'data-feed': 'https://group.example/notices.json',
      'data-nation': 'england',
      'data-ods': 'A99991 QZZ',
      'data-surgery-name': 'Jones, "Smith" & Sons',
      'data-surgery-phone': '020 7946 0000',
      'data-opening-hours': 'Mo-Fr 08:00-18:30; Sa 09:00-12:00',
    });
    expect(await attributesIn('tags/W99992.html')).to.deep.include({
      'data-surgery-name': 'Meddygfa Tŷ Gŵydd',
    });
    expect(await attributesIn('tags/Lèigh-lann-Ùr.html')).to.deep.include({
      'data-surgery-name': 'Lèigh-lann <Ùr>',
    });
    expect(await line.read('tags/W99992.html')).to.include(
      '<link rel="preload" as="fetch" crossorigin="anonymous"',
    );
  });

  it('can be copied from one page, which has no markup from the list', async () => {
    await line.write('list.csv', 'address,name\r\na.example,"<img src=x onerror=alert(1)>"\r\n');
    await line.run(command);
    const index = await line.read('tags/index.html');
    expect(index).to.not.include('<img');
    expect(index).to.include('What to tell them').and.include('#gp-outage-exercise');
  });

  it('are made for every line that can be read, and the others are named', async () => {
    await line.write(
      'list.csv',
      'address,nation\r\nnot an address,england\r\na.example,Englnd\r\n../x.example,wales\r\n',
    );
    const { exitCode, err } = await line.run(command);
    expect(exitCode).to.equal(1);
    expect(err).to.include('Line 2, column address').and.include('Line 3, column nation');
    expect((await readdir(line.folder)).sort()).to.include.members(['list.csv', 'tags']);
  });

  it('need a list and a folder', async () => {
    expect((await line.run('tag --list list.csv --feed https://group.example/n.json')).exitCode).to.equal(2);
    expect((await line.run(command)).exitCode).to.equal(3);
  });
});
