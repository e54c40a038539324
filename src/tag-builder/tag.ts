import { render } from 'lit';
import { siteOf } from '../banner/settings.js';
import { part } from '../writer/page-parts.js';
import { goTo, titlePage, unfoldFaults } from '../writer/error-summary.js';
import type { Problems } from '../writer/fields.js';
import { bannerScript, type BannerScript } from '../writer/banner-script.js';
import { addScript, openSurgeryPage } from '../writer/surgery-frame.js';
import { reportOn, type FeedReport } from './feed-report.js';
import { resultView } from './result-view.js';
import {
  addressesIn,
  attributesOf,
  checkTagForm,
  emptyTagForm,
  readTagForm,
  type TagForm,
} from './tag-form.js';
import { tagFormView } from './tag-view.js';

const title = 'Tag builder – gp-outage-banner';

let form = emptyTagForm;
let problems: Problems = new Map();
/** The form that the shown tag was made from. */
let made: TagForm | undefined;

function show(): void {
  titlePage(title, problems);
  render(tagFormView(form, problems, { read, entered, make }), part('questions', HTMLElement));
}

function read({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLFormElement)) return;
  form = readTagForm(currentTarget, form);
  show();
}

/** Once a tag has been made it follows the form, as soon as a field is left. */
function entered(): void {
  if (!made) return;
  problems = checkTagForm(form);
  show();
  if (problems.size === 0) void showResult();
}

function make(): void {
  problems = checkTagForm(form);
  show();
  if (problems.size > 0) {
    unfoldFaults(part('questions', HTMLElement));
    goTo('summary');
    return;
  }
  void showResult().then(() => goTo('result-title'));
}

/** Shows the tag at once; the feeds' answers follow. */
async function showResult(): Promise<void> {
  const shown = (made = form);
  const script = await bannerScript();
  const hash = script.integrity;
  if (made !== shown) return;
  part('result', HTMLElement).hidden = false;
  part('preview', HTMLElement).hidden = false;
  draw(shown, hash);
  void preview(shown, script);
  void report(shown).then((list) => {
    if (made === shown) draw(shown, hash, list);
  });
}

function draw(shown: TagForm, hash: string | undefined, list?: readonly FeedReport[]): void {
  render(resultView(shown, hash, list), part('result', HTMLElement));
}

function report(shown: TagForm): Promise<readonly FeedReport[]> {
  const addresses = [...addressesIn(shown.feeds), ...addressesIn(shown.mirrors)];
  const site = siteOf({ ...shown, nation: shown.nation || undefined });
  return Promise.all(addresses.map((address) => reportOn(address, site)));
}

/** The tag itself, in a page of its own. The script is the one of this page, whatever address the tag has for it. */
async function preview(shown: TagForm, { code }: BannerScript): Promise<void> {
  const page = await openSurgeryPage(part('site', HTMLIFrameElement));
  const heading = page.querySelector('h1');
  if (heading) heading.textContent = shown.name.trim();
  const data = attributesOf(shown).filter(([name]) => name !== 'mount' && name !== 'remember');
  addScript(page, code, Object.fromEntries(data.map(([name, value]) => [`data-${name}`, value])));
}

/** Puts the tag builder on this page, which has the parts it names. */
export function startTagBuilder(): void {
  part('wide', HTMLInputElement).addEventListener('change', ({ currentTarget }) => {
    const isWide = currentTarget instanceof HTMLInputElement && currentTarget.checked;
    part('site', HTMLIFrameElement).classList.toggle('phone', !isWide);
    document.body.classList.toggle('wide', isWide);
  });
  part('questions', HTMLElement).replaceChildren();
  show();
}
