import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { readSiteList } from '../../src/publish/site-list.js';

describe('a list of websites', () => {
  it('is read as Excel writes it: a byte order mark, semicolons, CRLF and quotes', () => {
    const { sites, faults } = readSiteList(
      '\uFEFFaddress;name;nation;ods;phone;opening-hours\r\n' +
        'https://a.example/;"Surgery; ""The Elms""";England;a99991 QZZ;020 7946 0000;"Mo-Fr 08:00-18:30, Sa 09:00-12:00"\r\n' +
        ';;;;;\r\n' +
        'b.example;"Meddygfa’r\r\nŵyn";wales;;;\r\n' +
        'c.example;;Northern Ireland;;;\r\n',
    );
    expect(faults).to.deep.equal([]);
    expect(
      sites.map(({ line, url, name, nation, ods, openingHours }) => ({
        line,
        url,
        name,
        nation,
        ods,
        openingHours,
      })),
    ).to.deep.equal([
      {
        line: 2,
        url: 'https://a.example/',
        name: 'Surgery; "The Elms"',
        nation: 'england',
        ods: ['A99991', 'QZZ'],
        openingHours: 'Mo-Fr 08:00-18:30, Sa 09:00-12:00',
      },
      {
        line: 4,
        url: 'https://b.example/',
        name: 'Meddygfa’r\r\nŵyn',
        nation: 'wales',
        ods: undefined,
        openingHours: undefined,
      },
      {
        line: 6,
        url: 'https://c.example/',
        name: undefined,
        nation: 'northern-ireland',
        ods: undefined,
        openingHours: undefined,
      },
    ]);
  });

  it('names line and column of what is wrong, and still reads the others', () => {
    const { sites } = readSiteList(
      'Address,Nation\nnot an address,england\nhttps://a.example/,Englnd\nhttps://b.example/,wales,more\n,scotland',
    );
    expect(sites.map(({ faults }) => faults.map(({ message }) => message).join(' '))).to.deep.equal([
      'Line 2, column address: "not an address" is not the address of a website.',
      'Line 3, column nation: "Englnd" is not one of england, wales, scotland, northern-ireland.',
      'Line 4, column 3: "more" stands beyond the last column.',
      'Line 5, column address: the address is missing.',
    ]);
    expect(sites[2]?.nation).to.equal('wales');
  });

  it('says what a list without addresses lacks', () => {
    expect(readSiteList('name,ods\nx,y').faults[0]?.message).to.include('no column "address"');
    expect(readSiteList('').faults[0]?.message).to.include('the list is empty');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `address,ods\n${text}`),
        ),
        (text) => {
          readSiteList(text);
        },
      ),
    );
  });
});
