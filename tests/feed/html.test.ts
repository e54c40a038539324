import { expect } from 'chai';
import fc from 'fast-check';
import { htmlToText } from '../../src/feed/html.js';
import { cleanText } from '../../src/feed/text.js';

/** The names that HTML 2 and 3.2 had, which count without their semicolon. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

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
    expect(reduce('&bogus; &#xffffff; &#0; &constructor; &xconstructor; AT&T a < b &')).to.equal(
      '&bogus; &constructor; &xconstructor; AT&T a < b &',
    );
    expect(reduce('&#x202e;abc')).to.equal('abc');
  });

  it('leaves out what is struck out, deleted or hidden', () => {
    expect(reduce('<s>The surgery is closed today.</s> We are open.')).to.equal('We are open.');
    expect(reduce('a<DEL>b</DEL>c<strike>d</strike>e')).to.equal('ace');
    expect(reduce('<p>One</p><p hidden>secret</p><p>Two</p>')).to.equal('One\nTwo');
    expect(reduce('<p hidden>secret<p>shown')).to.equal('shown');
    expect(reduce('<div class="x" hidden=""><div>a</div><p>b</p></div>c')).to.equal('c');
    expect(reduce('<p style="color: red; DISPLAY : none">a</p>b')).to.equal('b');
    expect(reduce("<span style='display:none'>a</span>b")).to.equal('b');
    expect(reduce('<p><s>a</p><p>b</s> c</p>')).to.equal('c');
    expect(reduce('<img hidden>a<br hidden>b<hr hidden>c')).to.match(/^a\s?b\s?c$/);
    const shown = [
      '<p title="what is hidden here">a</p>',
      '<p aria-hidden="true">a</p>',
      '<p data-hidden>a</p>',
    ];
    for (const html of [...shown, '<p class=hidden>a</p>', '<section>a</section>', '<summary>a</summary>'])
      expect(reduce(html), html).to.equal('a');
  });

  it('reads the references that editors and mail programs write as browsers do', () => {
    expect(reduce('We&#146;re open, 9&#150;5, &#x93;yes&#x94; &#128;5')).to.equal(
      'We’re open, 9–5, “yes” €5',
    );
    expect(
      reduce('&deg; &euro; &frac12; &copy; &trade; &times; &laquo;x&raquo; &szlig; &Oslash; &aring;'),
    ).to.equal('° € ½ © ™ × «x» ß Ø å');
    expect(reduce('&#8217 &pound5 &copy2024 &eacute &amp&lt;')).to.equal('’ £5 ©2024 é &<');
    expect(reduce('&#0000000000146;')).to.equal('’');
  });

  it('reads every reference of windows-1252 by name and number', () => {
    const asBrowser = (html: string): string =>
      new DOMParser().parseFromString(`<p>x${html}x`, 'text/html').body.textContent;
    for (let code = 128; code < 256; code++) {
      const character = asBrowser(`&#${code};`);
      expect(`x${htmlToText(`&#${code};`)}x`, String(code)).to.equal(character);
    }
    for (const name of latin1.split(' ')) {
      expect(`x${htmlToText(`&${name};`)}x`, name).to.equal(asBrowser(`&${name};`));
      expect(`x${htmlToText(`&${name}`)}x`, name).to.equal(asBrowser(`&${name}`));
    }
  });

  it('asks the browser for the rarer names, where it can say', () => {
    const canSay = 'parseHTML' in Document;
    expect(reduce('&check;&nbsp;&phone;')).to.equal(canSay ? '✓ ☎' : '&check; &phone;');
  });

  describe('gives the words that a browser would', () => {
    const words = [
      '&amp;',
      '&lt;',
      '&#233;',
      '&#146;',
      '&frac12',
      '&notit;',
      '&deg;',
      'word',
      ' ',
      '\n',
      "'",
      '"',
    ];
    const tags = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<i title="a>b">',
      '</i>',
      '<!-- x -->',
      '<script>x</script>',
    ];
    const unseen = [
      '<s>un<b>seen</b></s>',
      '<del>unseen</del>',
      '<p hidden>unseen<br></p>',
      '<div hidden><div>un</div>seen</div>',
    ];
    for (const [what, pieces] of [
      ['of any markup', [...words, ...tags, 'a<b']],
      ['where some are hidden', [...words, ...tags, ...unseen, '<div>', '</div>']],
    ] as const) {
      it(what, () => {
        fc.assert(
          fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (some) => {
            const html = some.join('');
            const page = new DOMParser().parseFromString(html, 'text/html');
            for (const element of page.querySelectorAll('script, s, del, [hidden]')) element.remove();
            const bare = (text: string): string => text.replace(/\s+/g, '');
            return bare(htmlToText(html)) === bare(page.documentElement.textContent);
          }),
          { numRuns: 500 },
        );
      });
    }
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
      '<p hidden>',
      '<s>',
      '<div style="display:none">',
      ' hidden',
      ' style=',
      '&notit',
      '&#1',
    ]) {
      htmlToText(part.repeat(60_000 / part.length));
      htmlToText(`<a ${part.repeat(60_000 / part.length)}`);
    }
    expect(performance.now() - started).to.be.below(5000);
  });
});
