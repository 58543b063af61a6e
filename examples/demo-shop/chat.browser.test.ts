/** The product as a customer meets it: the demo as it is started by hand, the shop's page, a real browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  type AgentAtApi,
  becomeOwner,
  type Coming,
  codeFromMail,
  launch,
  type Visitor,
  visit,
} from './chat-visitor.ts';
import { type RunningDemo, startDemo } from './demo-process.ts';
import { findAxeFaults } from './find-axe.ts';

const RETURNS = 'How long do I have to send something back?';
let browser: Browser;
let demo: RunningDemo;
let agent: AgentAtApi;
const visitors: Visitor[] = [];

async function come(coming: Coming = {}): Promise<Visitor> {
  const visitor = await visit(browser, demo, coming);
  visitors.push(visitor);
  return visitor;
}
beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  agent = await becomeOwner(demo);
}, 120_000);
afterEach(async () => {
  for (const { context, faults } of visitors.splice(0)) {
    await context.close();
    expect(faults).toEqual([]);
  }
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe('a question', () => {
  it('about returns is answered with its page and the words it was taken from, soon after the page has loaded', async () => {
    const { open, write, chat, page } = await come();
    const started = Date.now();
    await page.reload();
    await open();
    await write(RETURNS);
    await chat('.cite').first().waitFor();
    const milliseconds = Date.now() - started;
    process.stdout.write(`From page load to the first cited answer: ${milliseconds} ms.\n`);
    expect(milliseconds).toBeLessThan(10_000);
    expect(await chat('article .text').last().textContent()).toContain('30 days');
    await chat('.cite').first().click();
    expect(await chat('.sources').textContent()).toContain('Returns');
    expect(await chat('blockquote').first().textContent()).toContain('30 days');
    expect(await chat('.sources a').getAttribute('href')).toBe(`${demo.shop}/help/returns`);
  });
  it('in Chinese is answered in Chinese', async () => {
    const { open, ask, chat } = await come({ path: '/zh/', locale: 'zh-CN' });
    await open();
    expect(await chat('.main').textContent()).toBe('我的订单到哪了？');
    expect(await ask('收到货后多久可以退货？')).toMatch(/\d+ ?天/);
    expect(await chat('.sources').textContent()).toContain('退货政策');
  });
  it('and its answer are still there after a reload, and the talk goes on', async () => {
    const { open, ask, chat, page } = await come();
    await open();
    await ask(RETURNS);
    await page.reload();
    await chat('article.mine').waitFor();
    expect(await chat('article').count()).toBe(2);
    expect(await ask('How do I assemble the shelf?')).toContain('panel');
  });
});

describe('"Where is my order?"', () => {
  it('signed in, tells the true state', async () => {
    const { open, chat, last } = await come({ customer: 'li-wei' });
    await open();
    await chat('.main').click();
    await chat('.choices button >> text=#1042').click();
    await chat('.order').waitFor();
    const card = (await chat('.order').textContent()) ?? '';
    for (const words of ['Order #1042', 'On its way', 'Delayed']) expect(card).toContain(words);
    expect(await last.textContent()).toContain('#1042');
  });
  it('as a guest, tells nothing for a wrong code and the same for the right one', async () => {
    const { open, chat } = await come();
    await open();
    await chat('.main').click();
    await chat('[name=orderNumber]').fill('1042');
    await chat('[name=email]').fill('li.wei@example.com');
    await chat('form.card .act').click();
    await chat('[name=code]').waitFor();
    const code = await codeFromMail(demo, 'li.wei@example.com');
    const wrong = code === '123456' ? '654321' : '123456';
    await chat('[name=code]').fill(wrong);
    await chat('form.card .act').click();
    await chat('text=This code is not right').waitFor();
    expect(await chat('.order').count()).toBe(0);
    expect(await chat('.log').textContent()).not.toMatch(/On its way|Delayed|€/);
    await chat('[name=code]').fill(code);
    await chat('form.card .act').click();
    await chat('.order').waitFor();
    const card = (await chat('.order').textContent()) ?? '';
    for (const words of ['Order #1042', 'On its way', 'Delayed']) expect(card).toContain(words);
    expect(await chat('.log').textContent()).not.toContain(code);
  });
});

describe('"I want a person"', () => {
  type Listed = { readonly items: readonly { readonly id: string }[] };

  it('brings one, who is seen without a reload, while the assistant is silent until it is handed back', async () => {
    const { open, ask, write, chat } = await come();
    await open();
    await ask('I want to talk to a person');
    await chat('.who >> text=Waiting for a person').waitFor();
    const [held] = (await agent.call<Listed>('/conversations?status=open')).items;
    const at = `/conversations/${held?.id}`;
    await agent.call(`${at}/take`, {});
    await chat('.notice >> text=Mara joined').waitFor();
    await agent.call(`${at}/messages`, { text: 'Hello, Mara here. What can I do?' });
    await chat('article >> text=Mara here').waitFor();
    expect(await chat('.who').textContent()).toContain('Mara is here');

    const before = await chat('article:not(.mine)').count();
    await write(RETURNS);
    await chat('article.mine[data-seq] >> text=send something back').waitFor();
    // Silence has no sign to wait for: three seconds are many times what an answer takes.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await chat('article:not(.mine)').count()).toBe(before);
    expect(await chat('.working').count()).toBe(0);

    await agent.call(`${at}/hand-back`, {});
    await chat('.notice >> text=The assistant is back').waitFor();
    expect(await ask('How do I assemble the shelf?')).toContain('panel');
    await chat('.who >> text=Usually answers at once').waitFor();

    await agent.call(`${at}/resolve`, {});
    await chat('.stars button').nth(4).click();
    await chat('.rated').waitFor();
    expect(await ask(RETURNS)).toContain('30 days');
    expect(await chat('.rating').count()).toBe(0);
  });
});

describe('when something breaks', () => {
  it('a crashed service comes back under the open chat, which asks again by itself', async () => {
    const { open, ask, write, chat } = await come();
    await open();
    await ask(RETURNS);
    const restarted = demo.crashAndRestart();
    await chat('.banner').waitFor();
    await write('How do I assemble the shelf?');
    await chat('.unsent').waitFor();
    await restarted;
    await chat('article:not(.mine) >> text=panel').first().waitFor({ timeout: 45_000 });
    expect(await chat('.banner').count()).toBe(0);
    expect(await chat('article.mine').count()).toBe(2);
  });
});

describe('everybody', () => {
  it.each([
    ['light', 1280, '/'],
    ['dark', 360, '/zh/'],
  ] as const)('can use it: axe finds nothing, %s, %i px, %s', async (colorScheme, width, path) => {
    const { open, chat, page } = await come({
      colorScheme,
      viewport: { width, height: 740 },
      path,
      customer: width > 500 ? 'jonas-petersen' : 'wang-fang',
    });
    const check = async () => {
      await page.waitForTimeout(250);
      expect(await findAxeFaults(page, 'attendant-chat')).toEqual([]);
    };
    await open();
    await check();
    await chat('.main').click();
    await chat('.choices button, .order').first().click();
    await chat('.order').last().waitFor();
    await check();
  });
  it('gets from the page to an order and back by keyboard alone', async () => {
    const { chat, page } = await come();
    const tabTo = async (selector: string, key = 'Tab') => {
      for (let at = 0; at < 80 && (await chat(`${selector}:focus`).count()) === 0; at += 1)
        await page.keyboard.press(key);
      expect(await chat(`${selector}:focus`).count()).toBe(1);
    };
    await tabTo('.launcher', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await chat('textarea:focus').waitFor();
    await tabTo('.main', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await chat('form.card').waitFor();
    await tabTo('[name=orderNumber]', 'Shift+Tab');
    await page.keyboard.type('1042');
    await page.keyboard.press('Tab');
    await page.keyboard.type('li.wei@example.com');
    await page.keyboard.press('Enter');
    await chat('[name=code]').waitFor();
    // What had the focus is gone; the place in the conversation is not lost.
    await tabTo('[name=code]');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await chat('text=This code is not right').waitFor();
    await page.keyboard.press('Escape');
    await chat('.launcher:focus').waitFor();
  });
});
