import { expect } from 'chai';
import fc from 'fast-check';
import { htmlToText } from '../../src/feed/html.js';
import { cleanText } from '../../src/feed/text.js';

function reduce(html: string): string {
  return cleanText(htmlToText(html));
}

describe('content_html', () => {
  it('becomes plain paragraphs', () => {
    expect(reduce('<p>Our <b>records</b> system\n is <em>not</em> working.</p><p>Phone us.</p>')).to.equal(
      'Our records system is not working.\nPhone us.',
    );
    expect(reduce('<h2>Today</h2>Phone<br>or<br/>come in<ul><li>one<li>two</ul>end')).to.equal(
      'Today\nPhone\nor\ncome in\none\ntwo\nend',
    );
    expect(reduce('<table><tr><td>Phones<td>yes</tr><TR><TH>Forms<TD>no</TABLE>')).to.equal(
      'Phones yes\nForms no',
    );
    expect(reduce('un<wbr>broken <custom-element>word</custom-element>')).to.equal('unbroken word');
  });

  it('never shows scripts, styles, comments or attributes', () => {
    expect(reduce('a<script>alert("<p>1</p>")</script>b<STYLE>p { color: red }</style >c')).to.equal('abc');
    expect(reduce('a<!-- <p>x</p> -->b<!doctype html>c<?xml version="1"?>d</>e')).to.equal('abcde');
    expect(reduce('<title>t</title><template><p>x</p></template><textarea>y</textarea>z')).to.equal('z');
    expect(reduce(`<img src=x alt="1 > 0" title='a > "b"' onerror="alert(1)">Text`)).to.equal('Text');
    expect(reduce('<a href=/x title=it\'s>Don\'t</a> <a title = "a>b">panic</a>')).to.equal("Don't panic");
    expect(reduce('<scripts>shown</scripts>')).to.equal('shown');
  });

  it('shows nothing of what is never closed', () => {
    for (const html of [
      'a<script>alert(1)',
      'a<!-- b',
      'a<p title="b',
      "a<p title='b>c",
      'a<p b',
      'a<style',
      'a</p',
      'a<!',
      'a</',
    ]) {
      expect(reduce(html), html).to.equal('a');
    }
  });

  it('decodes character references, once', () => {
    expect(reduce('Don&rsquo;t &amp; won&#8217;t &#x1F44D; &pound;5&nbsp;&hellip;')).to.equal(
      'Don’t & won’t 👍 £5 …',
    );
    expect(reduce('D&ocirc;l &wcirc;y&Ycirc; caf&eacute;')).to.equal('Dôl ŵyŶ café');
    expect(reduce('&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;')).to.equal(
      '<script>alert(1)</script> &lt;',
    );
    expect(reduce('&bogus; &#xffffff; &#0; &constructor; AT&T a < b &')).to.equal(
      '&bogus; &constructor; AT&T a < b &',
    );
    expect(reduce('&#x202e;abc')).to.equal('abc');
  });

  it('gives the words that a browser would', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<i title="a>b">',
      '</i>',
      '<!-- x -->',
      '<script>x</script>',
      '&amp;',
      '&lt;',
      '&#233;',
      'word',
      ' ',
      '\n',
      'a<b',
      "'",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const html = pieces.join('');
        const page = new DOMParser().parseFromString(html, 'text/html');
        for (const script of page.querySelectorAll('script')) script.remove();
        const bare = (text: string): string => text.replace(/\s+/g, '');
        return bare(htmlToText(html)) === bare(page.documentElement.textContent);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to its length', () => {
    const started = performance.now();
    for (const part of [
      '<',
      '<!--',
      '<script>',
      '<a "',
      "<a ='",
      '<a = ',
      '=',
      '</',
      '&#',
      '&a',
      ' ',
      '<p>',
      '<a =" >',
      '<script></',
      '<a b=\' ">',
    ]) {
      htmlToText(part.repeat(60_000 / part.length));
      htmlToText(`<a ${part.repeat(60_000 / part.length)}`);
    }
    expect(performance.now() - started).to.be.below(5000);
  });
});
