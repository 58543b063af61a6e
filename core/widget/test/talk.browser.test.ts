import { describe, expect, it } from '@jest/globals';
import { CITATION, ORDER, until, useVisits } from './browser.ts';

const come = useVisits();

describe('asking', () => {
  it('sends on Enter, shows sentences as they come, and the reply in their place without a jump', async () => {
    const { shop, chat, open, write } = await come();
    await open();
    await write('Can I send it back?');
    await chat('.working').waitFor();
    await until(() => shop.streams() === 1);
    shop.progress('writing', 'You can send it back within 30 days.');
    await chat('.partial').waitFor();
    const before = await chat('.partial .text').boundingBox();
    shop.say({ text: 'You can send it back within 30 days. [1]', citations: [CITATION] });
    await chat('.sources').waitFor();
    expect(await chat('.partial').count()).toBe(0);
    const after = await chat('.message:not(.mine) .text').boundingBox();
    expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
    expect(shop.requests.filter(({ path }) => path.endsWith('/messages')).length).toBe(1);
  });
  it('opens the quote and its page from the mark, and says that it is in another language', async () => {
    const german = {
      ...CITATION,
      mark: 2,
      locale: 'de',
      otherLanguage: true,
      url: 'http://shop.example/plain',
    };
    const { chat, open, write } = await come({
      onMessage: (shop) =>
        void shop.say({ text: 'Yes [1] [2] [7]', citations: [CITATION, german] }),
    });
    await open();
    await write('?');
    await chat('.cite').first().click();
    expect(await chat('blockquote').textContent()).toBe(CITATION.quote);
    expect(await chat('figure a').getAttribute('href')).toBe(CITATION.url);
    expect(await chat('figure a').getAttribute('rel')).toContain('noopener');
    await chat('.cite').nth(1).click();
    expect(await chat('figure a').count()).toBe(0);
    expect(await chat('.sources').textContent()).toContain('In German');
    expect(await chat('.message:not(.mine) .text').first().textContent()).toContain('[7]');
  });
  it('names a page once, and shows its lists as lists', async () => {
    const list = { ...CITATION, quote: '- Unused\n- Complete' };
    const { chat, open, write } = await come({
      onMessage: (shop) =>
        void shop.say({ text: 'Yes [1] [2]', citations: [list, { ...list, mark: 2 }] }),
    });
    await open();
    await write('?');
    await chat('.cite').nth(1).click();
    expect(await chat('.sources > li').count()).toBe(1);
    expect(await chat('blockquote li').allTextContents()).toEqual(['Unused', 'Complete']);
    const [one, two] = await Promise.all(
      [0, 1].map((at) => chat('blockquote li').nth(at).boundingBox()),
    );
    expect(two?.y).toBeGreaterThanOrEqual((one?.y ?? 0) + (one?.height ?? 0));
  });
  it('does not send while an input method composes, nor on Shift+Enter', async () => {
    const { shop, chat, open, page } = await come();
    await open();
    await chat('textarea').fill('ni');
    await chat('textarea').evaluate((field) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          isComposing: true,
          bubbles: true,
          composed: true,
        }),
      ),
    );
    await chat('textarea').press('Shift+Enter');
    await page.keyboard.type('hao');
    expect(await chat('textarea').inputValue()).toBe('ni\nhao');
    expect(shop.messages).toEqual([]);
  });
  it('keeps what could not be sent, says when to try again, and sends it once', async () => {
    let refusing = true;
    const { shop, chat, open, write } = await come({
      refuse: (path, method) =>
        refusing && method === 'POST' && path.endsWith('/messages')
          ? { status: 429, body: { retryAfterSeconds: 40 } }
          : null,
    });
    await open();
    await write('Hello?');
    await chat('.unsent').waitFor();
    expect(await chat('.trouble p').textContent()).toMatch(/again at \d/);
    await chat('.trouble button').nth(1).click();
    expect(await chat('textarea').inputValue()).toBe('Hello?');
    refusing = false;
    await chat('textarea').press('Enter');
    await chat('.message.mine[data-seq]').waitFor();
    expect(shop.messages.map(({ text }) => text)).toEqual(['Hello?']);
    expect(await chat('.unsent').count()).toBe(0);
  });
  it('gets a new session when the old one is forgotten, without a word', async () => {
    const { shop, chat, open, write } = await come();
    await open();
    await write('One');
    await chat('[data-seq="1"]').waitFor();
    shop.forgetSessions();
    await write('Two');
    await chat('.message.mine[data-seq] >> text=Two').waitFor();
    expect(await chat('.unsent').count()).toBe(0);
  });
  it('asks the page for the identity of its customer', async () => {
    const { shop, open, chat } = await come({ attributes: 'data-identity-url="/identity"' });
    await open();
    await chat('.home').waitFor();
    for (let at = 0; at < 50 && !shop.requests.some(({ path }) => path === '/sessions'); at += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shop.requests.find(({ path }) => path === '/sessions')?.body).toMatchObject({
      identity: 'signed.by.host',
    });
  });
});

describe('what hangs on a reply', () => {
  it('shows the order in words with its days and a link to the carrier', async () => {
    const { shop, chat, open } = await come({
      onMessage: (its, { text }) =>
        void (
          text.includes('help') ||
          its.say({ text: 'Here it is.', cards: [{ kind: 'order', order: ORDER }] })
        ),
    });
    await open();
    await chat('.main').click();
    await chat('.order').waitFor();
    const words = await chat('.order').textContent();
    for (const part of ['Order #1042', 'On its way', 'Nov 24', 'Fisherman jumper', '€99.00'])
      expect(words).toContain(part);
    expect(await chat('.order a').getAttribute('href')).toBe('https://track.example/1');
    await chat('.order button').click();
    await until(() => shop.messages.at(-1)?.text === 'I need help with order #1042');
  });
  it('sends a form’s values as fields and repeats none of them in the chat', async () => {
    const { shop, chat, open, write } = await come({
      onMessage: (its, { fields }) =>
        void its.say({
          text: fields === undefined ? 'Which one?' : 'Enter the code.',
          cards: [{ kind: 'form', form: fields === undefined ? 'order' : 'code' }],
        }),
    });
    await open();
    await write('Where is it?');
    await chat('form.card').waitFor();
    await chat('[name=orderNumber]').fill('1042');
    await chat('[name=email]').fill('li@');
    await chat('form.card .act').click();
    expect(await chat('.fault').textContent()).toContain('full e-mail');
    await chat('[name=email]').fill('li@shop.example');
    await chat('form.card .act').click();
    await chat('[name=code]').waitFor();
    expect(await chat('[name=code]').getAttribute('autocomplete')).toBe('one-time-code');
    const sent = shop.requests
      .filter(({ path, method }) => method === 'POST' && path.endsWith('/messages'))
      .at(-1)?.body;
    expect(sent).toMatchObject({ fields: { orderNumber: '1042', email: 'li@shop.example' } });
    expect(await chat('.log').textContent()).not.toContain('li@shop.example');
  });
  it('offers quick replies until one is chosen', async () => {
    const { shop, chat, open, write } = await come({
      onMessage: (its) =>
        void (
          its.messages.length < 2 &&
          its.say({ text: 'Which?', choices: [{ label: 'Jumper', text: 'The jumper' }] })
        ),
    });
    await open();
    await write('Hello');
    await chat('.choices button').click();
    await until(() => shop.messages.at(-1)?.text === 'The jumper');
    expect(await chat('.choices').count()).toBe(0);
  });
  it('uploads a file with the message and names what cannot be sent', async () => {
    const { shop, chat, open, page } = await come();
    await open();
    const chooser = page.waitForEvent('filechooser');
    await chat('.field .icon').first().click();
    const file = (name: string, mimeType: string) => ({
      name,
      mimeType,
      buffer: Buffer.alloc(1000),
    });
    await (await chooser).setFiles([
      file('a.png', 'image/png'),
      file('b.exe', 'application/x-msdownload'),
    ]);
    await chat('.uploads .fault').waitFor();
    await chat('.uploads >> text=1 kB').waitFor();
    await chat('.go').click();
    await until(() => shop.messages.length === 1);
    expect(shop.messages[0]?.attachments.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a.png', 1000],
    ]);
    await chat('.files button').waitFor();
  });
  it('hands over, says who joined, ends, and is rated', async () => {
    const { shop, chat, open } = await come({
      onPerson: (its) => {
        its.say({ author: 'system', notice: { kind: 'handed-over', expectedAt: null } });
        its.change({ status: 'open', waiting: true });
      },
    });
    await open();
    await chat('.rows button').last().click();
    await chat('text=Handed over to a person').waitFor();
    await chat('.who >> text=Waiting for a person').waitFor();
    shop.change({ waiting: false, agentName: 'Mara' });
    shop.say({ author: 'system', notice: { kind: 'joined', name: 'Mara' } });
    shop.typing();
    await chat('text=Mara is writing').waitFor();
    shop.say({ author: 'agent', authorName: 'Mara', text: 'Hello' });
    await chat('text=Mara can see this chat').waitFor();
    await chat('.head .icon').nth(1).click();
    await chat('text=End this conversation').click();
    await chat('text=End it').click();
    await chat('.stars button').nth(3).click();
    await chat('.rated').waitFor();
    // It is thanked for at once, and sent meanwhile.
    await until(() => shop.conversation()?.rating === 4);
  });
  it('counts replies while it is closed', async () => {
    const { shop, chat, open, write } = await come();
    await open();
    await write('Hello');
    await chat('[data-seq="1"]').waitFor();
    await until(() => shop.streams() === 1);
    await chat('.launcher').click();
    shop.say({ text: 'One' });
    shop.say({ text: 'Two' });
    await chat('.count >> text=2').waitFor();
    expect(await chat('.launcher').getAttribute('aria-label')).toBe('Open chat. New messages: 2');
    await chat('.launcher').click();
    expect(await chat('.count').isVisible()).toBe(false);
  });
});
