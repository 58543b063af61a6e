import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildWidget } from '../build.ts';
import { CITATION, launch, ORDER, type Visit, visit } from './browser.ts';
import type { Script } from './scripted-server.ts';

const { AxeBuilder } = createRequire(import.meta.url)(
  '@axe-core/playwright',
) as typeof import('@axe-core/playwright');

let browser: Browser;
let here: Visit | null = null;
beforeAll(async () => {
  await buildWidget();
  browser = await launch();
}, 60_000);
afterEach(async () => {
  expect(here?.faults ?? []).toEqual([]);
  await here?.end();
  here = null;
});
afterAll(() => browser.close());
async function come(
  ...given: Parameters<typeof visit> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Visit> {
  here = await visit(browser, ...given);
  return here;
}
const stored = (page: Page) =>
  page.evaluate(() => [document.cookie.length, localStorage.length, sessionStorage.length]);
const everything: Script = {
  onMessage: (shop) => {
    shop.say({ author: 'system', notice: { kind: 'joined', name: 'Mara' } });
    shop.say({
      text: 'Within **30 days**. [1]\n\n1. Pack it\n2. Send it',
      citations: [CITATION],
      cards: [
        { kind: 'order', order: ORDER },
        { kind: 'form', form: 'order' },
      ],
      choices: [{ label: 'More', text: 'More' }],
    });
    shop.change({ status: 'resolved' });
  },
};

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

describe('everybody can use it', () => {
  it.each([
    ['light', 'en', 1024],
    ['dark', 'en', 1024],
    ['light', 'ar', 360],
    ['dark', 'zh-Hans', 320],
  ] as const)('axe finds nothing: %s, %s, %i px', async (colorScheme, locale, width) => {
    const { page, open, write, chat } = await come(
      { ...everything, config: { locale }, pageLanguage: locale },
      { colorScheme, viewport: { width, height: 700 } },
    );
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ target, failureSummary }) => [target, failureSummary]),
        ]),
      ).toEqual([]);
    };
    await open();
    await page.waitForTimeout(250);
    await check();
    await write('Hello');
    await chat('.rating').waitFor();
    await chat('.cite').click();
    await chat('.head .icon').nth(1).click();
    await page.waitForTimeout(250);
    await check();
  });
  it('goes all the way by keyboard alone, and gives the focus back', async () => {
    const { page, chat, shop } = await come({
      onMessage: (its) => void its.say({ text: 'Yes [1]', citations: [CITATION] }),
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await chat('.composer').waitFor();
    await chat('textarea:focus').waitFor();
    await page.keyboard.type('May I?');
    await page.keyboard.press('Enter');
    await chat('.cite').waitFor();
    for (let at = 0; at < 12 && (await chat('.cite:focus').count()) === 0; at += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await chat('blockquote').waitFor();
    await page.keyboard.press('Escape');
    await chat('.launcher:focus').waitFor();
    expect(shop.messages).toHaveLength(2);
  });
  it('keeps the focus inside while it fills the screen, and is a modal dialog then', async () => {
    const { page, chat, open } = await come({}, { viewport: { width: 320, height: 600 } });
    await open();
    expect(await chat('.panel').getAttribute('aria-modal')).toBe('true');
    for (let at = 0; at < 15; at += 1) {
      await page.keyboard.press('Tab');
      expect(await chat('.panel :focus').count()).toBe(1);
    }
    const box = await chat('.panel').boundingBox();
    expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 320, 600]);
    expect(await chat('.home').evaluate((home) => home.scrollWidth > home.clientWidth)).toBe(false);
  });
  it('has targets of 44 px and loses nothing at twice the text size', async () => {
    const { chat, open, page } = await come({}, { viewport: { width: 360, height: 700 } });
    await open();
    await page.waitForTimeout(250);
    for (const button of await chat('.panel button').all()) {
      const box = await button.boundingBox();
      expect(Math.round(Math.min(box?.width ?? 0, box?.height ?? 0))).toBeGreaterThanOrEqual(
        await button.evaluate((one) => (one.classList.contains('go') ? 40 : 44)),
      );
    }
    await chat('.home').evaluate((home) =>
      ((home.getRootNode() as ShadowRoot).host as HTMLElement).style.setProperty(
        'font-size',
        '32px',
        'important',
      ),
    );
    expect(await chat('.home').evaluate((home) => home.scrollWidth > home.clientWidth)).toBe(false);
    expect(
      await chat('.composer').evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
  });
  it('moves nothing where motion is not wanted', async () => {
    const { chat, open, page, shop, write } = await come({}, { reducedMotion: 'reduce' });
    await open();
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    shop.progress('thinking');
    await chat('.dots').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(
      await chat('.dots i')
        .first()
        .evaluate((dot) => getComputedStyle(dot).animationName),
    ).toBe('none');
  });
});
