import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import {
  eventually,
  feed,
  feedText,
  groupUrl,
  mount,
  recordsDown,
  useBannerNetwork,
} from '../support/banner.js';
import { painted, surgeryPage } from '../support/host-page.js';
import { network } from '../support/network.js';

/** How often the page has moved under its reader since this was called. */
function countShifts(): () => number {
  let count = 0;
  const observer = new PerformanceObserver((list) => (count += list.getEntries().length));
  observer.observe({ type: 'layout-shift' });
  return () => {
    count += observer.takeRecords().length;
    observer.disconnect();
    return count;
  };
}

/** Counts what moves while this is done to a page that has been painted without a banner. */
async function shiftsOf(act: (place: HTMLElement) => Promise<void>): Promise<number> {
  const place = surgeryPage();
  await painted();
  const shifts = countShifts();
  await act(place);
  await painted();
  await painted();
  return shifts();
}

/** The same where the banner is there before the page's first paint. */
async function shiftsFromTheStart(act: (place: HTMLElement) => Promise<void>): Promise<number> {
  document.body.replaceChildren();
  await painted();
  const shifts = countShifts();
  await act(surgeryPage());
  await painted();
  await painted();
  return shifts();
}

const inline = { children: `<script type="application/json">${feedText(recordsDown)}</script>` };

describe('the page does not move under its reader', () => {
  useBannerNetwork();

  it('where the notice is inlined', async () => {
    const count = await shiftsFromTheStart(async (into) => {
      const banner = mount({}, { ...inline, into });
      await eventually(() => banner.notices.length > 0);
    });
    expect(count).to.equal(0);
  });

  it('where "data" is set before the first paint', async () => {
    const count = await shiftsFromTheStart(async (into) => {
      const banner = mount({}, { data: feed([recordsDown]), into });
      await banner.updateComplete;
      expect(banner.notices.length).to.equal(1);
    });
    expect(count).to.equal(0);
  });

  it('where a copy is remembered, also when the feed then says the same', async () => {
    network.use(http.get(groupUrl, () => HttpResponse.text(feedText(recordsDown))));
    const earlier = mount({ feed: groupUrl, remember: true });
    await eventually(() => earlier.notices.length > 0);
    earlier.remove();
    const count = await shiftsFromTheStart(async (into) => {
      const banner = mount({ feed: groupUrl, remember: true }, { into });
      await banner.reload();
      expect(banner.notices.length).to.equal(1);
    });
    expect(count).to.equal(0);
  });

  it('more than once, on a first visit', async () => {
    network.use(http.get(groupUrl, () => HttpResponse.text(feedText(recordsDown))));
    const count = await shiftsOf(async (into) => {
      const banner = mount({ feed: groupUrl }, { into });
      await eventually(() => banner.notices.length > 0);
    });
    expect(count).to.equal(1);
  });

  it('on a quiet day', async () => {
    network.use(http.get(groupUrl, () => HttpResponse.text(feedText())));
    const count = await shiftsOf(async (into) => mount({ feed: groupUrl }, { into }).reload());
    expect(count).to.equal(0);
  });
});
