import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { describeField, type Field } from './field.js';
import { lookAt, untilSettled, untilShown, type Sight } from './look.js';
import { everyBrowser } from './visitors.js';
import { notice, page, records, tag } from './website.js';

const line = '<p>We look after people in our area.</p>';
const main = `<main id="main"><h1>Example Surgery</h1>${line.repeat(40)}</main>`;
const header = '<header id="header">Example Surgery</header>';
const footer = '<footer id="footer">Our address</footer>';

const styled = (css: string, body = header + main + footer, head = tag()): string =>
  page(`<style>${css}</style>${head}`, body);

/** Opens a page whose banner is laid out and in its place. */
async function see(field: Field, markup: string): Promise<Sight> {
  await field.visit(markup);
  await untilSettled(field.visitor, records);
  await field.visitor.ask(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  return lookAt(field.visitor, '#header, #main, #footer');
}

/** Scrolls as a person would, by whatever scrolls around the footer, and says whether it then can be seen. */
const canReachFooter = (field: Field): Promise<boolean> =>
  field.visitor.ask(() => {
    const end = document.getElementById('footer');
    for (let box = end?.parentElement; box; box = box.parentElement) {
      const flow = getComputedStyle(box).overflowY;
      const isRoot = box === document.documentElement;
      const bodyFlow = getComputedStyle(document.body).overflowY;
      if (
        isRoot
          ? !/hidden|clip/.test(flow) && !(flow === 'visible' && /hidden|clip/.test(bodyFlow))
          : /auto|scroll/.test(flow)
      )
        box.scrollTop = 1e6;
    }
    const { left = 0, top = 0 } = end?.getBoundingClientRect() ?? {};
    return document.elementFromPoint(left + 20, top + 5)?.id === 'footer';
  });

describeField('on top and in sight', { browsers: everyBrowser }, (field) => {
  const grids = {
    'with areas': `body { display: grid; grid-template: "side header" auto "side main" 1fr "side footer" auto / 150px 1fr }
      #header { grid-area: header } #main { grid-area: main } #footer { grid-area: footer }`,
    'with rows': 'body { display: grid; min-height: 100vh; grid-template-rows: auto 1fr auto }',
    'only where the window is wide': `@media (min-width: 500px) { body { display: grid; grid-template-areas: "header" "main" "footer" }
      #header { grid-area: header } #main { grid-area: main } #footer { grid-area: footer } }`,
  };
  for (const [name, css] of Object.entries(grids)) {
    it(`in a body that is a grid ${name}, and as wide`, async () => {
      const { order, box, told } = await see(field, styled(`${css} body { margin: 0 }`));
      assert.deepEqual([order, told], [['gp-outage-banner', 'header', 'main', 'footer'], []]);
      assert.deepEqual([box.left, box.width], [0, await field.visitor.ask(() => document.body.clientWidth)]);
    });
  }

  it('in a body that is a flex column, also where the page orders its parts', async () => {
    const css = 'body { display: flex; flex-direction: column; margin: 0 } #header { order: -1 }';
    const { order, box, told } = await see(field, styled(css));
    assert.deepEqual([order, told], [['gp-outage-banner', 'header', 'main', 'footer'], []]);
    assert.equal(box.width, await field.visitor.ask(() => document.body.clientWidth));
  });

  it('says in a flex row once that it cannot be, and names data-mount', async () => {
    const { told, banners } = await see(field, styled('body { display: flex }'));
    assert.equal(banners, 1);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^warn gp-outage-banner: .*flex row.*data-mount/);
  });

  it('says nothing where data-mount has put it elsewhere', async () => {
    const { told } = await see(
      field,
      styled('body { display: flex }', undefined, tag('async', 'data-mount="#main"')),
    );
    assert.deepEqual(told, []);
  });

  const headers = {
    'fixed header of 110 px':
      '#header { position: fixed; inset: 0 0 auto; height: 110px; background: #fff } #main { padding-top: 110px }',
    'fixed header that the body leaves room for':
      'body { margin: 110px 0 0 } #header { position: fixed; inset: 0 0 auto; height: 110px; background: #fff }',
    'header that lies over the page':
      '#header { position: absolute; inset: 0 0 auto; height: 110px; background: #fff }',
    'sticky header': '#header { position: sticky; top: 0; height: 110px; background: #fff }',
  };
  for (const [name, css] of Object.entries(headers)) {
    it(`its beginning is not under a ${name}`, async () => {
      const { isUncovered, box, told } = await see(field, styled(css));
      assert.deepEqual([isUncovered, told], [true, []]);
      const top = await field.visitor.ask(
        () =>
          document
            .querySelector('gp-outage-banner')
            ?.shadowRoot?.querySelector('[part~=banner]')
            ?.getBoundingClientRect().top ?? NaN,
      );
      const least = name.startsWith('sticky') ? 0 : 110;
      assert.ok(top >= least && top < least + 20, `${top}, ${JSON.stringify(box)}`);
    });
  }

  it('also below two that are fixed, when the page was scrolled as the outage began', async () => {
    field.site.publish();
    const css = `#bar { position: fixed; inset: 0 0 auto; height: 30px; background: #eee }
      #header { position: fixed; inset: 30px 0 auto; height: 80px; background: #fff } #main { padding-top: 110px }`;
    await field.visit(
      styled(css, `<div id="bar">Cookies</div>${header}${main}${footer}`, tag('async', 'data-refresh="0"')),
    );
    await field.visitor.until(() => document.querySelector('gp-outage-banner[data-quiet]') !== null);
    await field.visitor.ask(() => scrollTo(0, 500));
    field.site.publish(notice(records));
    await field.visitor.ask(() => document.querySelector('gp-outage-banner')?.reload());
    await untilSettled(field.visitor, records);
    await field.visitor.ask(() => scrollTo(0, 0));
    // It is seen to as soon as the page is scrolled to its beginning.
    await field.visitor.until(() => {
      const region = document.querySelector('gp-outage-banner')?.shadowRoot?.querySelector('[part~=banner]');
      return scrollY === 0 && region && region.getBoundingClientRect().top >= 110;
    });
    assert.equal((await lookAt(field.visitor)).isUncovered, true);
  });

  const boxes = {
    'whose body cannot scroll': [
      'html, body { height: 100%; margin: 0; overflow: hidden } #page { height: 100%; overflow: auto }',
      '',
    ],
    'whose body cannot scroll, with its parts in a column': [
      'html, body { height: 100%; margin: 0; overflow: hidden } body { display: flex; flex-direction: column } #page { flex: 1; overflow-y: scroll }',
      '<nav>Menu</nav>',
    ],
    'whose root alone cannot scroll': [
      'html { overflow: hidden } body { margin: 0 } #page { height: 100vh; overflow: auto }',
      '',
    ],
    'that is placed absolutely': ['#page { position: absolute; inset: 0 0 auto; background: #fff }', ''],
    'that is one fixed box': ['#page { position: fixed; inset: 0; overflow: auto; background: #fff }', ''],
  } as const;
  for (const [name, [css, before]] of Object.entries(boxes)) {
    it(`and all of the page can be reached: one ${name}`, async () => {
      const { isUncovered, order, told } = await see(
        field,
        styled(css, `${before}<div id="page">${header}${main}${footer}</div>`),
      );
      assert.deepEqual([isUncovered, order[0], told], [true, 'gp-outage-banner', []]);
      assert.equal(await canReachFooter(field), true);
    });
  }

  it('not in a dialog that is open and has locked the page', async () => {
    const css =
      '#dialog { position: fixed; inset: 0; overflow: auto; background: #fff } body { overflow: hidden }';
    await field.visit(
      styled(
        css,
        `${header}${main}${footer}<div id="dialog" role="dialog" aria-modal="true">${line.repeat(60)}</div>`,
      ),
    );
    await untilShown(field.visitor, records);
    await field.visitor.ask(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    await field.visitor.ask(() => document.getElementById('dialog')?.remove());
    const { order, box, isUncovered } = await lookAt(field.visitor);
    assert.deepEqual([order[0], isUncovered], ['gp-outage-banner', true]);
    assert.ok(box.top < 20, String(box.top));
  });

  for (const [name, body] of [
    [
      'a wrapper around the page',
      `<div id="page"><a class="skip" href="#main">Skip to content</a>${header}${main}${footer}</div>`,
    ],
    [
      'a wrapper beside others',
      `<div id="page"><a class="skip" href="#main">Skip to content</a>${header}${main}</div>${footer}`,
    ],
    ['no wrapper', `<a class="skip" href="#main">Skip to content</a>${header}${main}${footer}`],
  ] as const) {
    it(`and after a skip link that begins ${name}`, async () => {
      const { order, told } = await see(field, styled('.skip { position: absolute; left: -999px }', body));
      const before = await field.visitor.ask(
        () => document.querySelector('gp-outage-banner')?.previousElementSibling?.className,
      );
      assert.deepEqual([order[0], before, told], ['gp-outage-banner', 'skip', []]);
    });
  }

  it('but not in a header that begins with a link to its menu', async () => {
    const menu = '<div id="header"><a href="#menu">Menu</a><ul id="menu"><li>Home</li></ul></div>';
    const { order } = await see(field, styled('', menu + main + footer));
    assert.deepEqual(order, ['gp-outage-banner', 'header', 'main', 'footer']);
  });
});
