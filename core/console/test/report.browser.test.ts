/** The report: what came of conversations, each figure with its definition, on the real product. */
import { describe, expect, it } from '@jest/globals';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { seatTeam } from './seat-team.ts';
import { messagesOf, until } from './visitors.ts';

const team = seatTeam(() => ({
  settings: { handoff: { wrapUps: ['Late parcel', 'Sizes'] } },
}));

/** One answered, one that found nothing, one handed over and closed with a reason. */
async function someDays(): Promise<void> {
  const { conversations, store } = team.product;
  const answered = await team.visitor('Li Wei');
  await answered.say('How long do I have to return something?');
  const nothing = await team.visitor('Vera Viel');
  await nothing.say('Do you rent out hovercraft?');
  const waiting = await team.waiting('Jon Bell');
  for (const { id } of [answered, nothing])
    await until(async () =>
      (await messagesOf(team.product, id)).some(({ author }) => author === 'assistant'),
    );
  await conversations.reply(team.jon, waiting.id, { text: 'I am here.' });
  await conversations.resolve(team.jon, waiting.id, 'Late parcel');
  const found = await store.conversations.get(TENANT, answered.id);
  await store.conversations.update(TENANT, answered.id, found?.revision ?? 0, { rating: 5 });
}

describe('the report', () => {
  it('teaches what it will count before there is anything', async () => {
    const { page, go } = await team.sit(team.mara);
    await go('/');
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByText('No conversation was begun in these days.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'report-empty');
  });

  it('counts each conversation once, says what each figure means, and changes with the period', async () => {
    await someDays();
    const { page, go } = await team.sit(team.jon);
    await go('/report');
    const part = (name: string) => page.getByRole('region', { name });
    await page.getByText('3 conversations were begun.').waitFor();
    const outcomes = part('What came of them').locator('li');
    for (const name of ['Answered by the assistant', 'Handed over to a person', 'Not answered'])
      await outcomes.filter({ hasText: name }).getByText('1 · 33%').waitFor();
    await part('What came of them').getByText('“Answered” does not mean solved').waitFor();
    await part('Waiting for a person').getByText('1 of 1').waitFor();
    await part('Why it was handed over').getByText('Asked for a person').waitFor();
    await part('What they were about').getByText('Late parcel').waitFor();
    await part('Satisfaction').getByText('100% gave 4 or 5 of 1 ratings').waitFor();
    await part('Satisfaction').getByText('2 conversations were not rated').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'report');
    await page.getByRole('button', { name: /Last 30 days/u }).click();
    await page.getByRole('option', { name: 'Last 7 days' }).click();
    await page.getByRole('button', { name: /Last 7 days/u }).waitFor();
    await page.getByText('3 conversations were begun.').waitFor();
  });

  it.each([
    ['ar', 'rtl'],
    ['zh-CN', 'ltr'],
  ] as const)('reads in %s', async (locale, direction) => {
    const { page, go } = await team.sit(team.noah, {
      locale,
      viewport: { width: 360, height: 800 },
    });
    await go('/report');
    await page.locator('.ranked').first().waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe(direction);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
      true,
    );
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, `report-${locale}`);
  });
});
