import { expect } from 'chai';
import { fixtures } from '../../demo/feeds/fixtures.js';
import { axeViolations } from '../support/axe.js';
import { useBannerNetwork } from '../support/banner.js';
import { emulate, setViewport, type EmulatedMedia } from '../support/commands.js';
import { lostText, mountFixture, surgeryPage, unfold } from '../support/host-page.js';

export const light = 'html { background: #fff; color: #212b32 } a { color: #005eb8 }';
export const dark = 'html { background: #111; color: #eee; color-scheme: dark } a { color: #9cf }';

/** How a page is looked at. */
export interface View {
  readonly width: number;
  readonly css: string;
  readonly media?: EmulatedMedia;
  /** Whether every disclosure is open. */
  readonly isOpen: boolean;
}

/** Tests that no fixture breaks a rule of axe, best practices included, loses text or needs sideways scrolling, seen so. */
export function testEveryFixture({ width, css, media, isOpen }: View): void {
  useBannerNetwork();

  before(async () => {
    await setViewport({ width, height: 800 });
    if (media) await emulate(media);
  });

  for (const fixture of fixtures) {
    it(fixture.name, async () => {
      const banner = await mountFixture(fixture, surgeryPage(css));
      unfold(banner, isOpen);
      expect([...(await axeViolations()), ...lostText(banner)]).to.deep.equal([]);
    });
  }
}
