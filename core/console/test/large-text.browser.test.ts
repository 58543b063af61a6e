/** The screens with text at twice its size: nothing is cut off, everything can be reached. */
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { findLayoutFaults } from './find-layout-faults.ts';
import { findAxeFaults } from './product.ts';
import { seatTeam } from './seat-team.ts';

const RETURNS = '/knowledge/a/returns';
const team = seatTeam();
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply', exact: true });
const articleText = (page: Page) => page.getByLabel('Text (Markdown)');

/** Can be pressed where it stands once it is scrolled to: nothing lies over it. Throws otherwise. */
async function reach(of: Locator): Promise<void> {
  await of.first().scrollIntoViewIfNeeded();
  await of.first().click({ trial: true, timeout: 3_000 });
}

describe('text at 200 %', () => {
  const LARGE = "document.documentElement.style.fontSize = '200%'";
  const lotte = 'Large Lotte with quite a long name';
  type Large = readonly [
    name: string,
    place: () => Promise<string>,
    actions: (page: Page) => readonly Locator[],
  ];
  const named = (page: Page, name: RegExp) => page.getByRole('button', { name });
  const screens: readonly Large[] = [
    ['Today', async () => '/', (page) => [page.getByRole('link', { name: 'Open the inbox' })]],
    [
      'a conversation',
      async () => `/inbox/waiting/${(await team.waiting(lotte)).id}`,
      (page) => [
        named(page, /^Take/u),
        named(page, /^Resolve/u),
        named(page, /^Snooze/u),
        named(page, /^Attach a file/u),
        named(page, /^Draft a reply/u),
        reply(page),
      ],
    ],
    [
      'the article editor',
      async () => RETURNS,
      (page) => [
        named(page, /^Schedule a change/u),
        named(page, /^Preview/u),
        named(page, /^More for this article/u),
        articleText(page),
      ],
    ],
    [
      'the hours',
      async () => '/settings/hours',
      (page) => [page.getByRole('textbox', { name: /Monday/u }), named(page, /^Remove/u)],
    ],
  ];

  describe.each(screens)('%s', (name, at, actions) => {
    it.each([360, 1280])(
      'at %i px: nothing is cut, overlaps or scrolls sideways',
      async (width) => {
        const place = await at();
        const { page, go } = await team.sit(team.mara, { viewport: { width, height: 800 } });
        await page.addInitScript(`addEventListener('DOMContentLoaded', () => { ${LARGE}; })`);
        await go(place);
        for (const action of actions(page)) await action.first().waitFor();
        await page.waitForTimeout(500);
        expect(await findLayoutFaults(page)).toEqual([]);
        expect(await findAxeFaults(page)).toEqual([]);
        // As tall as it is: what is further down is looked at as well.
        await page.setViewportSize({ width, height: 4_000 });
        await page.waitForTimeout(300);
        expect(await findLayoutFaults(page)).toEqual([]);
        await page.setViewportSize({ width, height: 800 });
        for (const action of actions(page)) await reach(action);
        for (const link of ['Today', 'Inbox', 'Knowledge', 'Review', 'Settings'])
          await reach(page.getByRole('navigation').getByRole('link', { name: link }));
        if (name === 'a conversation') {
          await reply(page).fill('Hello');
          await reach(named(page, /^Send/u));
          expect(
            await page.locator('.thread').evaluate(({ clientHeight }) => clientHeight),
          ).toBeGreaterThan(100);
        }
      },
    );
  });
});
