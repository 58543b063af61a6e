import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Download, Page } from 'playwright-core';
import { CITATION, until, useVisits } from './browser.ts';
import type { Script } from './scripted-server.ts';

const come = useVisits();

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');
/** Drops or pastes a file as the browser would, on an element of the chat. */
async function give(page: Page, how: 'drop' | 'paste', selector: string, name: string) {
  await page.evaluate(
    ([event, where, file]) => {
      const data = new DataTransfer();
      data.items.add(new File(['a'.repeat(2_000)], file, { type: 'image/png' }));
      const target = document.querySelector('attendant-chat')?.shadowRoot?.querySelector(where);
      const given = { bubbles: true, composed: true, cancelable: true };
      if (event === 'paste') {
        target?.dispatchEvent(new ClipboardEvent('paste', { ...given, clipboardData: data }));
        return;
      }
      for (const kind of ['dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(kind, { ...given, dataTransfer: data }));
    },
    [how, selector, name] as const,
  );
}

describe('files of the visitor', () => {
  it('may be pasted into the text field', async () => {
    const { shop, chat, open, page } = await come();
    await open();
    await give(page, 'paste', 'textarea', 'pasted.png');
    await chat('.uploads >> text=2 kB').waitFor();
    await chat('.go').click();
    await until(() => shop.messages[0]?.attachments[0]?.name === 'pasted.png');
  });
  it('may be dropped on the conversation', async () => {
    const { shop, chat, open, write, page } = await come();
    await open();
    await write('Look');
    await chat('[data-seq="1"]').waitFor();
    await give(page, 'drop', '.log', 'dropped.png');
    await chat('.uploads >> text=2 kB').waitFor();
    expect(await chat('.drop').count()).toBe(0);
    await write('This one');
    await until(() => shop.messages[1]?.attachments[0]?.name === 'dropped.png');
    expect(await chat('.uploads').count()).toBe(0);
  });
  it('get through although the session has died meanwhile', async () => {
    const { shop, chat, open, write, page } = await come();
    await open();
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    shop.forgetSessions();
    await give(page, 'paste', 'textarea', 'late.png');
    await chat('.uploads >> text=2 kB').waitFor();
    expect(await chat('.uploads .fault').count()).toBe(0);
  });
  it('that cannot be sent are named, and can be taken away', async () => {
    const { chat, open, page } = await come({
      refuse: (path) => (path.endsWith('/attachments') ? { status: 500 } : null),
    });
    await open();
    await give(page, 'paste', 'textarea', 'broken.png');
    await chat('.uploads .fault >> text=broken.png could not be sent').waitFor();
    await chat('.uploads .icon').click();
    expect(await chat('.uploads').count()).toBe(0);
  });
});

describe('files for the visitor', () => {
  it('are downloaded with their name', async () => {
    const { shop, chat, open, page } = await come();
    await open();
    await give(page, 'paste', 'textarea', 'mine.png');
    await chat('.uploads >> text=2 kB').waitFor();
    await chat('.go').click();
    await until(() => shop.messages.length === 1);
    const coming = page.waitForEvent('download');
    await chat('.files button').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('mine.png');
    expect(await textOf(download)).toHaveLength(2_000);
  });
  it('include the conversation itself', async () => {
    const { chat, open, write, page } = await come({
      onMessage: (shop) => void shop.say({ text: 'Within 30 days.' }),
    });
    await open();
    await write('How long?');
    await chat('text=Within 30 days.').waitFor();
    await chat('.head .icon').nth(1).click();
    const coming = page.waitForEvent('download');
    await chat('text=Download this conversation').click();
    expect(await textOf(await coming)).toBe('contact: How long?\nassistant: Within 30 days.');
  });
  it('that could not be had are said to be missing, until one can', async () => {
    let away = true;
    const { chat, open, write, page } = await come({
      refuse: (path) => (away && path.endsWith('/transcript') ? { status: 503 } : null),
    });
    await open();
    await write('How long?');
    await chat('[data-seq="1"]').waitFor();
    const download = async () => {
      await chat('.head .icon').nth(1).click();
      await chat('text=Download this conversation').click();
    };
    await download();
    await chat('.banner >> text=The download did not work').waitFor();
    away = false;
    const coming = page.waitForEvent('download');
    await download();
    await coming;
    await until(async () => (await chat('.banner').count()) === 0);
  });
});

describe('thumbs', () => {
  const answer: Script = {
    onMessage: (shop) => {
      shop.say({ text: 'Within 30 days. [1]', citations: [CITATION] });
      shop.say({ text: 'Anything else?' });
    },
  };

  it('say what was thought of an answer, and take it back', async () => {
    const { shop, chat, open, write } = await come(answer);
    await open();
    await write('How long?');
    const up = chat('.thumb').first();
    await up.focus();
    await up.press('Enter');
    await until(async () => (await up.getAttribute('aria-pressed')) === 'true');
    await up.press('Enter');
    await until(async () => (await up.getAttribute('aria-pressed')) === 'false');
    const said = () =>
      shop.requests.filter(({ path }) => path.endsWith('/feedback')).map(({ body }) => body);
    await until(() => said().length === 2);
    expect(said()).toEqual([{ value: 'up' }, { value: null }]);
  });
  it('stand below answers only', async () => {
    const { chat, open, write } = await come(answer);
    await open();
    await write('How long?');
    await chat('text=Anything else?').waitFor();
    expect(await chat('.thumbs').count()).toBe(1);
  });
  it('go back to what they were when the server does not take them', async () => {
    const { chat, open, write } = await come({
      ...answer,
      refuse: (path) => (path.endsWith('/feedback') ? { status: 500 } : null),
    });
    await open();
    await write('How long?');
    const down = chat('.thumb').nth(1);
    await down.click();
    await until(async () => (await down.getAttribute('aria-pressed')) === 'false');
  });
});
