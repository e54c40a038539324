import { groupFeed, now } from '../../../demo/feeds/example.js';
import { recordsDown } from '../../../demo/feeds/everyday.js';

/** The feeds of the bench as text: the typical bad day of the demo's fixtures, moved to this hour, and a quiet day. */
export function benchFeeds(): { readonly notice: string; readonly quiet: string } {
  return { notice: moved(JSON.stringify(groupFeed(recordsDown))), quiet: moved(JSON.stringify(groupFeed())) };
}

/** The text with every time in it as far from this moment as it was from the fixtures' own. */
function moved(text: string): string {
  const by = Date.now() - Date.parse(now);
  return text.replace(/"\d{4}-\d{2}-\d{2}T[^"]+"/g, (time) =>
    JSON.stringify(new Date(Date.parse(time.slice(1, -1)) + by).toISOString()),
  );
}
