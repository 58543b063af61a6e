/** A busy evening: three agents, thirty customers, three browsers at once. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findAxeFaults, type Person, TENANT } from './product.ts';
import { seatTeam } from './seat-team.ts';
import { messagesOf, PERSON, statusOf } from './visitors.ts';

const team = seatTeam();
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply', exact: true });

describe('three agents and thirty customers', () => {
  const CROWD = 30;
  const NAMES = ['Mara', 'Jon', 'Noah'];

  /** One agent at work: take who waits longest but so many, answer, resolve; until nobody waits. */
  async function work({ page }: Person, at: number): Promise<number> {
    const mine = page.locator('.conversation .badge').getByText('Yours');
    let done = 0;
    for (let idle = 0; idle < 40; ) {
      const rows = page.locator('.inbox-row-link');
      const count = await rows.count();
      if (count === 0) {
        idle += 1;
        await page.waitForTimeout(250);
        continue;
      }
      idle = 0;
      const href = await rows
        .nth(Math.min(at * 2, count - 1))
        .getAttribute('href')
        .catch(() => null);
      if (href === null) continue;
      await rows
        .and(page.locator(`[href="${href}"]`))
        .click({ timeout: 1_000 })
        .catch(() => undefined);
      if (!page.url().endsWith(href)) continue;
      const take = page.getByRole('button', { name: /^Take\b(?! over)/u });
      // A colleague may have been faster; then the next one is looked at.
      await take
        .or(mine)
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
      if ((await take.count()) > 0)
        await take
          .first()
          .click({ timeout: 1_000 })
          .catch(() => undefined);
      const held = await mine.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (held) {
        const name = (await page.locator('.conversation-head h2').textContent()) ?? '';
        // Both of their messages are team.there before the answer.
        await page.locator('.message.contact').getByText('It is about parcel').waitFor();
        const text = `Hello ${name}, this is ${NAMES[at]}.`;
        await reply(page).fill(text);
        await reply(page).press('Control+Enter');
        await page.locator('.message.agent').getByText(text).waitFor({ timeout: 10_000 });
        await page
          .getByRole('button', { name: /^Resolve/u })
          .first()
          .click();
        await page
          .locator('.conversation .badge')
          .getByText('Resolved')
          .waitFor({ timeout: 10_000 });
        done += 1;
      }
      await page
        .getByRole('link', { name: /^Waiting/u })
        .first()
        .click();
    }
    return done;
  }

  it('lose no message and double none, and all three see the same counts at the end', async () => {
    const people = [await team.sit(team.mara), await team.sit(team.jon), await team.sit(team.noah)];
    await clear();
    for (const { go } of people) await go('/inbox/waiting');
    const began = performance.now();
    const coming = Promise.all(
      Array.from({ length: CROWD }, async (_, at) => {
        const one = await team.visitor(`Guest ${at + 1}`);
        const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
        await one.say(PERSON, first);
        await one.say(`It is about parcel ${at + 1}`, second);
        // A phone that was not sure says it again.
        await one.say(`It is about parcel ${at + 1}`, second);
        return one;
      }),
    );
    const [crowd, done] = await Promise.all([coming, Promise.all(people.map(work))]);
    process.stdout.write(
      `A crowd of ${CROWD}: ${done.join(' + ')} answered in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    );
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(CROWD);
    for (const one of crowd) {
      const all = await messagesOf(team.product, one.id);
      const of = (author: string): readonly string[] =>
        all.filter((message) => message.author === author).map(({ body }) => body.text);
      const number = one.name.split(' ')[1];
      expect(of('contact')).toEqual([PERSON, `It is about parcel ${number}`]);
      expect(of('agent')).toEqual([
        expect.stringMatching(new RegExp(`^Hello ${one.name}, this is`, 'u')),
      ]);
      expect(await statusOf(team.product, one.id)).toBe('resolved');
      // The customer has it once as well.
      expect((await one.read()).filter(({ author }) => author === 'agent')).toHaveLength(1);
    }
    for (const { page, faults } of people) {
      await page.getByText('Nobody is waiting').waitFor();
      expect(await page.locator('.inbox-view .count, .nav-link .count').allTextContents()).toEqual(
        [],
      );
      expect(await page.getByRole('link', { name: /^Mine/u }).textContent()).toBe('Mine');
      expect(await page.getByRole('link', { name: /^Team/u }).textContent()).toBe('Team');
      expect(await findAxeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  }, 240_000);

  /** What other tests left behind is done. */
  async function clear(): Promise<void> {
    for (const status of ['open', 'snoozed'] as const) {
      const { items } = await team.product.store.conversations.list(
        TENANT,
        { status },
        { limit: 100 },
      );
      for (const { id } of items) await team.product.conversations.resolve(team.mara, id);
    }
  }
});
