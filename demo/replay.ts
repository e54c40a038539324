import '../src/writer/page.css';
import { startFeedServer } from './feed-server.js';
import { feedAt, moments, replayEnd, replayStart, surgeries, surgeryFeeds } from './feeds/july-2024.js';
import { make, part } from '../src/writer/page-parts.js';
import { ReplayClock } from './replay-clock.js';
import { ReplaySite } from './replay-site.js';
import { sayTime } from '../src/writer/say-time.js';
import { scriptTag } from './surgery-page.js';

const step = 15 * 60_000;
const start = Date.parse(replayStart);
const stops = moments.map(({ time }) => Date.parse(time));
const firstStop = stops[2] ?? start;

const surgeryChoice = part('surgery', HTMLSelectElement);
const slider = part('time', HTMLInputElement);
const playButton = part('play', HTMLButtonElement);
const momentList = part('moments', HTMLOListElement);
const frame = part('site', HTMLIFrameElement);
const still = matchMedia('(prefers-reduced-motion: reduce)');

const asked = new URLSearchParams(location.search);
const clock = new ReplayClock(Date.parse(asked.get('time') ?? '') || firstStop);
const site = new ReplaySite(frame, clock);
let playing: ReturnType<typeof setInterval> | undefined;

function chosenSurgery() {
  const surgery = surgeries.find(({ name }) => name === surgeryChoice.value) ?? surgeries[0];
  if (!surgery) throw new Error('The replay has no surgeries');
  return surgery;
}

/** Puts the replay to a time, and everything on the page in agreement with it. */
function moveTo(time: number): void {
  const before = clock.now();
  clock.set(Math.min(Math.max(time, start), Date.parse(replayEnd)));
  // What an open page has seen to be past stays past, so that going back takes a page that is opened anew.
  if (clock.now() < before) site.open(chosenSurgery());
  else site.timeMoved();
  showTime();
}

function showTime(): void {
  const now = clock.now();
  const words = sayTime(now);
  part('clock', HTMLElement).textContent = words;
  slider.value = String(Math.floor((now - start) / step));
  slider.setAttribute('aria-valuetext', words);
  const current = stops.filter((stop) => stop <= now).length - 1;
  [...momentList.children].forEach((item, index) => {
    const button = item.querySelector('button');
    const description = item.querySelector('p');
    if (index === current) button?.setAttribute('aria-current', 'step');
    else button?.removeAttribute('aria-current');
    if (description) description.hidden = index !== current;
  });
  showSource();
  const address = new URLSearchParams({ surgery: chosenSurgery().name, time: new Date(now).toISOString() });
  history.replaceState(null, '', `?${address}`);
}

function showSource(): void {
  const surgery = chosenSurgery();
  part('stage-title', HTMLElement).textContent = `${surgery.title}, ${surgery.place}, in the replay`;
  part('tag', HTMLElement).textContent = scriptTag(surgery, './gp-outage-banner.js');
  const feeds = surgeryFeeds(surgery).map((address) => feedAt(address, clock.now()));
  part('feeds', HTMLElement).textContent = feeds.map((feed) => JSON.stringify(feed, null, 2)).join('\n\n');
}

/** Goes on by a quarter of an hour, or to the next moment for people who asked their device for less motion. */
function playOn(): void {
  const now = clock.now();
  const next = still.matches ? stops.find((stop) => stop > now) : now - ((now - start) % step) + step;
  if (next === undefined || next >= Date.parse(replayEnd)) pause();
  if (next !== undefined) moveTo(next);
}

function play(): void {
  if (clock.now() >= (stops[stops.length - 1] ?? start)) moveTo(start);
  playing = setInterval(playOn, still.matches ? 5000 : 250);
  playButton.textContent = 'Pause';
}

function pause(): void {
  clearInterval(playing);
  playing = undefined;
  playButton.textContent = 'Play';
}

function fillPanel(): void {
  surgeryChoice.append(
    ...surgeries.map(({ name, title }) => make('option', { value: name, textContent: title })),
  );
  const wanted = asked.get('surgery');
  surgeryChoice.value = surgeries.find(({ name }) => name === wanted)?.name ?? 'victoria';
  slider.max = String((Date.parse(replayEnd) - start) / step);
  momentList.append(
    ...moments.map(({ time, title, description }) => {
      const when = make('span', { textContent: ` ${sayTime(Date.parse(time)).replace(/ July 2024$/, '')}` });
      const button = make('button', { type: 'button' }, title, make('br'), when);
      button.addEventListener('click', () => {
        pause();
        moveTo(Date.parse(time));
      });
      return make('li', {}, button, make('p', { textContent: description, hidden: true }));
    }),
  );
}

function listen(): void {
  surgeryChoice.addEventListener('change', () => {
    site.open(chosenSurgery());
    showTime();
  });
  slider.addEventListener('input', () => {
    pause();
    moveTo(start + Number(slider.value) * step);
  });
  playButton.addEventListener('click', () => (playing === undefined ? play() : pause()));
  part('phone', HTMLInputElement).addEventListener('change', ({ currentTarget }) => {
    frame.classList.toggle('phone', currentTarget instanceof HTMLInputElement && currentTarget.checked);
  });
  part('panel', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
}

fillPanel();
listen();
window.replay = { clock, ...(await startFeedServer(clock)) };
part('needs', HTMLElement).remove();
frame.hidden = false;
site.open(chosenSurgery());
showTime();
