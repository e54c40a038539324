import '../src/writer/page.css';
import { fixtures, type Fixture } from './feeds/fixtures.js';
import { writeLook } from './look.js';
import { make, part } from '../src/writer/page-parts.js';
import { sayTime } from '../src/writer/say-time.js';
import { stylingTables } from './styling-table.js';

const states = part('states', HTMLElement);
const width = part('width', HTMLSelectElement);
let css = '';

/** The address of a state's page, looked at as the controls say. */
function address(fixture: Fixture): string {
  const look = writeLook({
    nation: part('nation', HTMLSelectElement).value,
    lang: part('lang', HTMLSelectElement).value,
    page: part('page', HTMLSelectElement).value,
    css,
  });
  return new URL(`./state.html?fixture=${fixture.name}#${look}`, document.baseURI).href;
}

/** Gives the frames the look the controls ask for. A frame that has loaded only changes its fragment, and adds nothing to the history. */
function look(): void {
  for (const [fixture, frame] of frames) {
    frame.style.width = width.value === '' ? '' : `${width.value}px`;
    if (frame.dataset['loaded'] === undefined) frame.src = address(fixture);
    else frame.contentWindow?.location.replace(address(fixture));
  }
}

function section(fixture: Fixture, frame: HTMLIFrameElement): HTMLElement {
  const { name, title, description, now } = fixture;
  return make(
    'section',
    { className: 'state', id: name },
    make('h3', { textContent: title }),
    make('p', { textContent: description }),
    make('p', { className: 'small', textContent: `${name}, at ${sayTime(Date.parse(now))}` }),
    make('div', { className: 'room' }, frame),
  );
}

const frames = new Map(
  fixtures.map((fixture) => {
    const frame = make('iframe', { loading: 'lazy', title: fixture.title });
    frame.addEventListener('load', () => (frame.dataset['loaded'] = ''));
    return [fixture, frame];
  }),
);

look();
const list = (wanted: boolean) =>
  [...frames]
    .filter(([fixture]) => (fixture.hidden ?? false) === wanted)
    .map(([fixture, frame]) => section(fixture, frame));
states.replaceChildren(
  make('h2', { textContent: 'States' }),
  ...list(false),
  make('h2', { textContent: 'Edge cases' }),
  ...list(true),
);
part('controls', HTMLFormElement).addEventListener('change', look);
part('controls', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
part('styling', HTMLElement).append(
  stylingTables((rules) => {
    css = rules;
    look();
  }),
);
