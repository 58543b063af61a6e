import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CITATION, ORDER, useVisits } from './browser.ts';

const come = useVisits();
const stored = (page: Page) =>
  page.evaluate(() => [document.cookie.length, localStorage.length, sessionStorage.length]);
describe('the page it is on', () => {
  it('asks for nothing and stores nothing before the visitor does something', async () => {
    const { shop, page, open, write, chat } = await come();
    await page.waitForTimeout(300);
    expect(shop.requests).toEqual([]);
    await open();
    expect(await stored(page)).toEqual([0, 0, 0]);
    expect(shop.requests.map(({ path }) => path)).toEqual(['/config']);
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    await page.waitForTimeout(100);
    expect(await stored(page)).toEqual([0, 0, 1]);
    await page.evaluate(() =>
      (window as unknown as { Attendant: { setConsent(yes: boolean): void } }).Attendant.setConsent(
        true,
      ),
    );
    expect(await stored(page)).toEqual([0, 1, 0]);
    await page.evaluate(() =>
      (window as unknown as { Attendant: { setConsent(yes: boolean): void } }).Attendant.setConsent(
        false,
      ),
    );
    expect(await stored(page)).toEqual([0, 0, 0]);
  });
  it('stores nothing at all without consent where the page wants it so', async () => {
    const { page, open, write, chat } = await come({ attributes: 'data-storage="consent"' });
    await open();
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    await page.waitForTimeout(100);
    expect(await stored(page)).toEqual([0, 0, 0]);
  });
  it('shifts no layout and is drawn in time', async () => {
    const { page, chat } = await come();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Reflect.set(window, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const milliseconds = await chat('.launcher').evaluate((launcher) => {
      const from = performance.now();
      (launcher as HTMLElement).click();
      const panel = (launcher.getRootNode() as ShadowRoot).querySelector('.panel');
      return panel?.getBoundingClientRect().height === 0
        ? Number.POSITIVE_INFINITY
        : performance.now() - from;
    });
    expect(milliseconds).toBeLessThan(100);
    await chat('.composer').waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  });
  it('is not reached by the rules of the page, whose text stays as it was', async () => {
    const { page, chat, open } = await come();
    const before = await page
      .locator('main > h1')
      .evaluate((one) => getComputedStyle(one).cssText + one.getBoundingClientRect().top);
    await open();
    const send = await chat('.main').evaluate((one) => {
      const { backgroundColor, textTransform, fontSize } = getComputedStyle(one);
      return { backgroundColor, textTransform, fontSize };
    });
    expect(send).toEqual({
      backgroundColor: 'rgb(42, 111, 91)',
      textTransform: 'none',
      fontSize: '15px',
    });
    expect(
      await page
        .locator('main > h1')
        .evaluate((one) => getComputedStyle(one).cssText + one.getBoundingClientRect().top),
    ).toBe(before);
  });
  it('takes calls made before it was there', async () => {
    const { shop, page, chat } = await come();
    await page.evaluate(() => {
      const events: string[] = [];
      Reflect.set(window, 'events', events);
      const api = Reflect.get(window, 'Attendant') as {
        push(call: unknown[]): void;
        on(event: string, listener: () => void): void;
      };
      api.on('open', () => events.push('open'));
      api.on('close', () => events.push('close'));
      api.push(['setLocale', 'de']);
      api.push(['open']);
      api.push(['nothing']);
    });
    await chat('.composer').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => Reflect.get(window, 'events'))).toEqual(['open', 'close']);
    expect(shop.requests.some(({ path }) => path === '/config')).toBe(true);
  });
  it('offers to try again when the server is away', async () => {
    let away = true;
    const { chat } = await come({ refuse: () => (away ? { status: 503 } : null) });
    await chat('.launcher').click();
    await chat('.failed').waitFor();
    away = false;
    await chat('.failed .act').click();
    await chat('.composer').waitFor();
  });
});

describe('hostile text', () => {
  it('stays text wherever it comes from', async () => {
    const evil =
      '<img src=x onerror="window.hit=1"><script>window.hit=1</script> \u202Egpj.exe [x](javascript:alert(1)) **<b onclick=hit>**';
    const bad = {
      ...ORDER,
      number: evil,
      items: [
        {
          ...ORDER.items[0],
          id: 'i',
          name: evil,
          quantity: 1,
          price: { minor: 1, currency: evil },
          imageUrl: 'javascript:hit',
        },
      ],
    };
    const { page, chat, open, write } = await come({
      config: {
        tenant: { name: evil },
        greeting: evil,
        suggestions: [evil],
        privacyUrl: 'javascript:window.hit=1',
        colour: 'red;} *{display:none',
      },
      onMessage: (shop) =>
        void shop.say({
          text: `${evil}\n\n${'x'.repeat(10_000)} [1]`,
          authorName: evil,
          citations: [{ ...CITATION, title: evil, quote: evil, url: 'javascript:window.hit=1' }],
          choices: [{ label: evil, text: evil }],
          cards: [
            {
              kind: 'order',
              order: {
                ...bad,
                shipments: [
                  {
                    state: 'delayed',
                    trackingUrl: 'javascript:window.hit=1',
                    carrier: evil,
                    itemIds: [],
                    events: [{ at: ORDER.placedAt, text: evil }],
                  },
                ],
              },
            },
          ],
          attachments: [{ id: 'a', name: evil, type: 'text/html', bytes: 3 }],
        }),
    });
    await open();
    await write(evil);
    await chat('.sources button').click();
    await chat('blockquote').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
    expect(await chat('img, script, b[onclick]').count()).toBe(0);
    for (const link of await chat('a').all())
      expect(await link.getAttribute('href')).toMatch(/^https:/);
    const wide = await chat('.log').evaluate((log) => log.scrollWidth > log.clientWidth);
    expect(wide).toBe(false);
  });
});
