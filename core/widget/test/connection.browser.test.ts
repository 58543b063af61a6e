import { describe, expect, it } from '@jest/globals';
import { until, useVisits } from './browser.ts';
import { FIRST_EVENT } from './scripted-state.ts';

const come = useVisits();

describe('connection', () => {
  it('reconnects after a cut and misses and doubles nothing', async () => {
    const { shop, chat, open, write } = await come();
    await open();
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    await until(() => shop.streams() === 1);
    shop.cut();
    shop.say({ text: 'While you were away' });
    await chat('text=While you were away').waitFor();
    await until(() => shop.streams() === 1);
    const resumed = shop.requests.filter(({ path }) => path.endsWith('/events')).at(-1);
    expect(resumed?.headers['last-event-id']).toBe(String(FIRST_EVENT + 1));
    shop.say({ text: 'And now' });
    await chat('text=And now').waitFor();
    expect(await chat('.message').count()).toBe(3);
  });
  it('says that it is offline, keeps the message, and sends it when the network is back', async () => {
    const { shop, chat, open, write, context } = await come();
    await open();
    await write('One');
    await chat('[data-seq="1"]').waitFor();
    await context.setOffline(true);
    await write('Two');
    await chat('.unsent').waitFor();
    await chat('.banner').waitFor();
    await context.setOffline(false);
    await chat('.message.mine[data-seq] >> text=Two').waitFor();
    expect(shop.messages.map(({ text }) => text)).toEqual(['One', 'Two']);
  });
  it('goes on where it was after a reload', async () => {
    const { chat, open, write, page } = await come({
      onMessage: (shop) => void shop.say({ text: 'An answer' }),
    });
    await open();
    await write('A question');
    await chat('text=An answer').waitFor();
    await page.reload();
    await chat('text=An answer').waitFor();
    expect(await chat('.message').count()).toBe(2);
  });
});
