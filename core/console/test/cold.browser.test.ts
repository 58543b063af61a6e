/**
 * How long an address opened cold takes until it can be used. The budget is 1.5 s (DESIGN) and is printed beside what was
 * measured; the test fails at twice that, since the same commit has taken 1.1 s on one machine and 1.8 s on another.
 */
import { describe, expect, it } from '@jest/globals';
import type { ArticleInput } from '../../src/model.ts';
import { findAxeFaults } from './product.ts';
import { seatTeam } from './seat-team.ts';
import { until } from './visitors.ts';

const ARTICLES: readonly ArticleInput[] = [
  {
    id: 'help/returns',
    title: 'Returns',
    body: 'You can send anything back within 30 days of delivery.',
    questions: ['How long do I have to return something?'],
    locale: 'en',
  },
  {
    id: 'delivery',
    title: 'Delivery time and cost',
    body: 'Standard delivery takes 2–4 business days and costs €4.90.',
    locale: 'en',
  },
];
const RETURNS = `/knowledge/a/${encodeURIComponent('help/returns')}`;

const team = seatTeam(() => ({ articles: ARTICLES }));

describe('an address opened cold', () => {
  /** When what one came for can be used, and the page has stopped working on it; milliseconds from the navigation. */
  const WATCH = `{
    globalThis.longEnd = 0;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) globalThis.longEnd = Math.max(globalThis.longEnd, startTime + duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const found = document.querySelector('.composer textarea, .article textarea');
      if (found !== null && !found.disabled && found.checkVisibility()) {
        globalThis.usableAt = performance.now();
        performance.mark('usable');
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`;

  async function cold(place: string): Promise<number> {
    const { page, go } = await team.sit(team.mara);
    await page.addInitScript(WATCH);
    await go(place);
    await until(() => page.evaluate<boolean>('globalThis.usableAt !== undefined'));
    await page.waitForTimeout(500);
    return page.evaluate<number>(`(() => {
      const usable = performance.getEntriesByName('usable')[0].startTime;
      // A task that began before it was usable holds up the first key.
      const blocking = globalThis.longEnd > usable && globalThis.longEnd - usable < 300 ? globalThis.longEnd : usable;
      return blocking;
    })()`);
  }

  it('a waiting conversation and an article with a slash in its name, each at once', async () => {
    const kim = await team.waiting('Cold Kim');
    for (const place of [`/inbox/waiting/${kim.id}`, RETURNS]) {
      const ms: number[] = [];
      for (let round = 0; round < 5; round++) ms.push(await cold(place));
      process.stdout.write(
        `Cold, until usable, ${place.split('/')[1]}: ${ms.map((one) => one.toFixed(0)).join(', ')} ms of 1500\n`,
      );
      expect([...ms].sort((a, b) => a - b)[2]).toBeLessThan(3_000);
    }
    const [conversation, article] = [team.there.at(-10)?.page, team.there.at(-1)?.page];
    expect(await conversation?.locator('.conversation-head h2').textContent()).toContain(
      'Cold Kim',
    );
    expect(await article?.getByRole('heading', { level: 1 }).textContent()).toContain('Returns');
    for (const page of [conversation, article])
      expect(page === undefined ? null : await findAxeFaults(page)).toEqual([]);
  });
});
