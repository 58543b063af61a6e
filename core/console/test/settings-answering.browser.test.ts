/** Topics with limits of their own and the limits of the model, as an owner sets them by keyboard. */
import { describe, expect, it } from '@jest/globals';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { group, openSettings, save } from './settings-desk.ts';
import { enter } from './visitors.ts';

const desk = openSettings();

describe('topics', () => {
  it('are picked by the beginning of their ids, limited, and tried on what was asked', async () => {
    await desk.product.store.articles.record(
      TENANT,
      'test',
      [
        {
          id: 'legal/terms',
          title: 'Terms of sale',
          body: 'These terms hold for every order.',
          questions: ['Which terms hold for my order?'],
        },
        { id: 'legal/imprint', title: 'Imprint', body: 'Harbour & Pine, Kiel.' },
      ],
      { locale: 'en' },
    );
    const li = await enter(desk.product, 'Li Wei');
    await li.say('Which terms hold for my order?');
    const page = await desk.sit(desk.owner, '/settings/answering');
    const topics = await group(page, 'Topics with limits of their own');
    await topics.getByText('None yet').waitFor();
    await topics.getByRole('button', { name: 'Add a topic' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a topic' });
    await dialog.getByRole('button', { name: 'Take it over' }).press('Enter');
    await dialog.getByText('Choose at least one article.').waitFor();
    await dialog.getByText('Set at least one limit of its own.').waitFor();
    await dialog.getByRole('searchbox').fill('legal');
    await dialog.getByText('all whose id begins with legal/').waitFor();
    await dialog.getByRole('button', { name: 'Add: legal/*' }).press('Enter');
    await dialog.getByRole('button', { name: 'Remove legal/*' }).waitFor();
    await dialog.getByRole('checkbox', { name: /^Answers above, for this topic/u }).press(' ');
    const slider = dialog.getByRole('slider', { name: 'Answers above, for this topic' });
    await slider.press('End');
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'settings-topic');
    await dialog.getByRole('button', { name: 'Take it over' }).press('Enter');
    await topics.getByText('legal/*: answers above 100%').waitFor();

    const effect = await group(page, 'What it would change');
    await effect.getByRole('button', { name: 'Try on the last questions' }).press('Enter');
    await effect.getByText('1 question of the last 1 would end otherwise').waitFor();
    await effect
      .getByText('answered → asked back: 1')
      .or(effect.getByText(/^answered → /u))
      .first()
      .waitFor();
    expect((await desk.settingsNow()).topicThresholds).toBeUndefined();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'settings-topics');
    await save(page);
    expect((await desk.settingsNow()).topicThresholds).toEqual([
      { articles: ['legal/*'], answerAbove: 1 },
    ]);
    await topics.getByRole('button', { name: 'Remove “legal/*”' }).press('Enter');
    await save(page);
    expect((await desk.settingsNow()).topicThresholds).toBeUndefined();
  });
});

describe('limits of the model', () => {
  it('show what holds where nothing is set, refuse what is none, and are taken away by emptying', async () => {
    const page = await desk.sit(desk.owner, '/settings/connections');
    const limits = await group(page, 'Limits of the model');
    const seconds = limits.getByLabel('Seconds for one reply');
    expect(await seconds.getAttribute('placeholder')).toBe('15');
    await limits.getByText('Empty: 15').waitFor();
    await limits.getByLabel('Calls of the model for one reply').fill('40');
    await limits.getByText('Write a number from 1 to 20.').waitFor();
    await limits.getByLabel('Calls of the model for one reply').fill('3');
    await seconds.fill('7,5');
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'settings-limits');
    await save(page);
    expect((await desk.settingsNow()).modelLimits).toEqual({ steps: 3, seconds: 7.5 });
    await page.reload();
    expect(await seconds.inputValue()).toBe('7.5');
    await seconds.fill('');
    await limits.getByLabel('Calls of the model for one reply').fill('');
    await save(page);
    expect((await desk.settingsNow()).modelLimits).toBeUndefined();
  });
});
