import { describe, expect, it } from '@jest/globals';
import { until, useVisits, type Visit } from './browser.ts';

const come = useVisits();
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const consent = (page: Visit['page']) =>
  page.evaluate(() =>
    (window as unknown as { Attendant: { setConsent(yes: boolean): void } }).Attendant.setConsent(
      true,
    ),
  );

describe('a conversation that changes hands', () => {
  it('says who has it and when a person comes, also when only a notice tells', async () => {
    const { shop, chat, open, write } = await come({
      onMessage: (its) => {
        const expectedAt = tomorrow();
        // The state is there to be loaded; no event says so.
        its.put({ status: 'open', waiting: true, expectedAt });
        its.say({ author: 'system', notice: { kind: 'handed-over', expectedAt } });
      },
    });
    await open();
    await write('A person, please');
    await chat('.notice >> text=Handed over to a person').waitFor();
    expect(await chat('.notice').textContent()).toMatch(/tomorrow, \d/);
    await chat('.who >> text=Waiting for a person').waitFor();

    shop.put({ waiting: false, agentName: 'Mara' });
    shop.say({ author: 'system', notice: { kind: 'joined', name: 'Mara' } });
    await chat('.who >> text=Mara is here').waitFor();
    expect(await chat('.notice').last().textContent()).toContain('Mara can see this chat');

    shop.put({ status: 'snoozed' });
    shop.say({ author: 'system', notice: { kind: 'left', name: 'Mara' } });
    await chat('.notice >> text=Mara left').waitFor();

    shop.put({ status: 'pending', agentName: null });
    shop.say({ author: 'system', notice: { kind: 'handed-back' } });
    await chat('.notice >> text=The assistant is back').waitFor();
    await chat('.who >> text=Usually answers at once').waitFor();
  });
  it('shows no thinking while a person has it', async () => {
    const { shop, chat, open, write } = await come();
    await open();
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    await until(() => shop.streams() === 1);
    shop.progress('thinking');
    await chat('.working').waitFor();
    shop.change({ status: 'open', waiting: true });
    await until(async () => (await chat('.working').count()) === 0);
    shop.progress('thinking');
    shop.say({ author: 'agent', authorName: 'Mara', text: 'Here I am' });
    await chat('text=Here I am').waitFor();
    shop.progress('thinking');
    await write('Good');
    await chat('article.mine[data-seq] >> text=Good').waitFor();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await chat('.working').count()).toBe(0);
  });
  it('that is resolved opens again with the next message', async () => {
    const { shop, chat, open, write } = await come({
      onMessage: (its) => {
        if (its.conversation()?.status === 'resolved') its.change({ status: 'pending' });
        its.say({ text: 'An answer' });
      },
    });
    await open();
    await write('One');
    await chat('text=An answer').waitFor();
    shop.change({ status: 'resolved' });
    shop.say({ author: 'system', notice: { kind: 'resolved' } });
    await chat('.rating').waitFor();
    await write('Two');
    await chat('article >> text=An answer').nth(1).waitFor();
    expect(await chat('.rating').count()).toBe(0);
    expect(shop.messages.filter(({ author }) => author === 'contact')).toHaveLength(2);
  });
});

describe('two tabs', () => {
  it('show one conversation, each message once, whichever tab it was written in', async () => {
    const { shop, context, page, chat, open, write } = await come();
    await consent(page);
    await open();
    await write('From the first');
    await chat('[data-seq="1"]').waitFor();
    const second = await context.newPage();
    await second.goto(shop.pageUrl);
    const other = (selector: string) => second.locator('attendant-chat').locator(selector);
    await other('text=From the first').waitFor();
    await until(() => shop.streams() === 2);
    await other('textarea').fill('From the second');
    await other('textarea').press('Enter');
    await chat('article >> text=From the second').waitFor();
    shop.say({ text: 'To both' });
    for (const tab of [chat, other]) {
      await tab('text=To both').waitFor();
      expect(await tab('article').count()).toBe(3);
    }
    expect(shop.messages).toHaveLength(3);
  });
});
