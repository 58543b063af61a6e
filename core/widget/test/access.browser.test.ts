import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { CITATION, ORDER, useVisits } from './browser.ts';
import type { Script } from './scripted-server.ts';

const { AxeBuilder } = createRequire(import.meta.url)(
  '@axe-core/playwright',
) as typeof import('@axe-core/playwright');

const come = useVisits();
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
  it('has targets of 44 px', async () => {
    const { chat, open, page } = await come({}, { viewport: { width: 360, height: 700 } });
    await open();
    await page.waitForTimeout(250);
    for (const button of await chat('.panel button').all()) {
      const box = await button.boundingBox();
      expect(Math.round(Math.min(box?.width ?? 0, box?.height ?? 0))).toBeGreaterThanOrEqual(
        await button.evaluate((one) => (one.classList.contains('go') ? 40 : 44)),
      );
    }
  });
  it('loses nothing at twice the text size', async () => {
    const { chat, open, write } = await come(everything, { viewport: { width: 360, height: 740 } });
    await open();
    await chat('.home').evaluate((home) =>
      ((home.getRootNode() as ShadowRoot).host as HTMLElement).style.setProperty(
        'font-size',
        '32px',
        'important',
      ),
    );
    const wide = (selector: string) =>
      chat(selector).evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(await wide('.home')).toBe(0);
    expect(await chat('.main').evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    expect(
      await chat('.composer').evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
    await write('Hello');
    await chat('.rating').waitFor();
    expect(await wide('.log')).toBe(0);
  });
  it('tells the state of an order by shape where colours are forced', async () => {
    const { chat, open, write } = await come(everything, { forcedColors: 'active' });
    await open();
    await write('Hello');
    const look = (selector: string) =>
      chat(selector)
        .first()
        .evaluate((one) => {
          const { backgroundColor, borderTopWidth } = getComputedStyle(one);
          return { backgroundColor, borderTopWidth };
        });
    await chat('.bar').waitFor();
    const [done, ahead] = [await look('.bar .done'), await look('.bar i:not(.done)')];
    expect(done.backgroundColor).not.toBe(ahead.backgroundColor);
    expect(ahead.borderTopWidth).toBe('1px');
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
