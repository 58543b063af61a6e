/** A contact who has left is written to, once for what they have not seen, with a link that opens one conversation as a guest. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createAccess } from '../access/create-access.ts';
import {
  type Desk,
  type DeskOptions,
  hireAgent,
  openChat,
  openDesk,
} from '../conversation/test-support.ts';
import { exportContact } from '../privacy/export-contact.ts';
import { callBack } from './call-back.ts';

const ASK = 'I want to talk to a person';
const EVENING = '2026-11-24T22:00:00.000Z';
const MORNING = Date.parse('2026-11-25T09:00:00.000Z');
let desk: Desk;
const open = async (options: DeskOptions = {}) => {
  await desk?.close();
  desk = await openDesk(options);
};
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const at = (minutes: number) => new Date(MORNING + minutes * 60_000).toISOString();
async function pass(minutes: number): Promise<void> {
  desk.setNow(at(minutes));
  await desk.drain();
}
/** Asked for a person in the evening, left an address, went away. */
async function leave(email = 'li@example.test') {
  desk.setNow(EVENING);
  const chat = await openChat(desk);
  await chat.says(ASK);
  await chat.says('I have sent my e-mail address', { email });
  return chat;
}
async function answer(id: string, ...texts: readonly string[]) {
  const agent = await hireAgent(desk);
  await desk.conversations.take(agent, id);
  for (const text of texts) await desk.conversations.reply(agent, id, { text });
  return agent;
}
const linkIn = (text: string) => /#attendant=([\w-]+)/u.exec(text)?.[1] ?? '';
const visitors = () =>
  createAccess({
    store: desk.store,
    clock: desk.verify.clock,
    publicUrl: () => 'https://help.example',
    identityHost: async () => desk.memory.adapter.name,
  }).visitors;
async function mailed(): Promise<string> {
  const [mail] = desk.mails;
  if (mail === undefined) throw new Error('No mail went out.');
  return linkIn(mail.text);
}

describe('the mail', () => {
  it('is one for all that an agent wrote, and says nothing of it', async () => {
    const chat = await leave();
    await pass(0);
    const agent = await answer(chat.id, 'Your parcel is in Leipzig.', 'It comes tomorrow.');
    await pass(1);
    expect(desk.mails).toEqual([]);
    await pass(3);
    expect(desk.mails).toHaveLength(1);
    const [mail] = desk.mails;
    expect(mail).toMatchObject({
      to: 'li@example.test',
      subject: 'Harbour & Pine: an answer is waiting for you',
    });
    expect(mail?.text).toContain('https://help.example/chat/wk_harbour?locale=en#attendant=');
    expect(mail?.text).not.toMatch(/parcel|Leipzig/u);
    // More of the same answer, still unseen: no second mail.
    await desk.conversations.reply(agent, chat.id, { text: 'And free.' });
    await pass(30);
    expect(desk.mails).toHaveLength(1);
  });

  it('does not go to who reads along, and goes again when they have left again', async () => {
    const chat = await leave();
    await pass(0);
    const agent = await answer(chat.id, 'Hello Li.');
    const { tenant, store } = desk;
    await store.conversations.markSeen(
      tenant.id,
      chat.id,
      (await chat.messages()).at(-1)?.seq ?? 0,
    );
    await pass(5);
    expect(desk.mails).toEqual([]);
    await desk.conversations.reply(agent, chat.id, { text: 'One thing more.' });
    await pass(10);
    expect(desk.mails).toHaveLength(1);
  });

  it('that was planned before the contact looked is not sent beside the one planned after', async () => {
    const chat = await leave();
    await pass(0);
    const agent = await answer(chat.id, 'Hello Li.');
    const { tenant, store } = desk;
    await store.conversations.markSeen(
      tenant.id,
      chat.id,
      (await chat.messages()).at(-1)?.seq ?? 0,
    );
    desk.setNow(at(1));
    await desk.conversations.reply(agent, chat.id, { text: 'One thing more.' });
    await pass(2);
    await pass(20);
    expect(desk.mails).toHaveLength(1);
  });

  it('carries the same link and key when its job runs twice', async () => {
    const chat = await leave();
    await pass(0);
    await answer(chat.id, 'Hello Li.');
    desk.setNow(at(3));
    const jobs = await desk.store.jobs.claim('test', {
      limit: 9,
      leaseMs: 60_000,
      kinds: ['call-back'],
    });
    expect(jobs).toHaveLength(1);
    for (const job of [...jobs, ...jobs]) await callBack(desk.callBacks, job);
    expect(new Set(desk.mails.map(({ key }) => key)).size).toBe(1);
    expect(new Set(desk.mails.map(({ text }) => linkIn(text))).size).toBe(1);
    const told = (await chat.messages()).filter(
      ({ body }) => body.teamNotice?.kind === 'called-back',
    );
    expect(told).toHaveLength(1);
  });

  it('goes to one address five times a day at most', async () => {
    for (let at = 0; at < 7; at += 1) {
      const chat = await leave();
      desk.setNow(EVENING);
      await answer(chat.id, 'Hello.');
    }
    await pass(0);
    expect(desk.mails).toHaveLength(5);
  });

  it('goes by the host that knows the contact where no mail server is', async () => {
    const host = { contacts: [{ externalId: 'c1', email: 'li@example.test' }] };
    await open({ mail: false, host });
    const chat = await openChat(desk, { identity: 'c1' });
    await chat.says(ASK);
    await answer(chat.id, 'Hello.');
    desk.setNow(EVENING);
    await desk.drain();
    expect(desk.memory.writes.filter(({ kind }) => kind === 'notify')).toHaveLength(1);
  });

  it('leads to the page the chat was begun on, as long as it may carry the chat', async () => {
    const allowed = { settings: { allowedOrigins: ['https://shop.example'] } };
    for (const [options, expected] of [
      [allowed, 'https://shop.example/pots/green#attendant='],
      [{}, 'https://help.example/chat/wk_harbour?locale=en#attendant='],
    ] as const) {
      await open(options);
      const contact = await desk.store.contacts.create('harbour', { email: 'li@example.test' });
      const { id } = await desk.conversations.open('harbour', {
        contactId: contact.id,
        channel: 'widget',
        page: 'https://shop.example/pots/green',
      });
      await desk.conversations.accept('harbour', id, { text: ASK });
      await answer(id, 'Hello.');
      desk.setNow(EVENING);
      await desk.drain();
      expect(desk.mails[0]?.text).toContain(expected);
    }
  });
});

describe('the link', () => {
  async function called(): Promise<Awaited<ReturnType<typeof leave>>> {
    const chat = await leave();
    await pass(0);
    await answer(chat.id, 'Your parcel is in Leipzig.');
    await pass(3);
    return chat;
  }

  it('opens its conversation once, for a guest who sees nothing else', async () => {
    const chat = await called();
    const link = await mailed();
    const session = await visitors().open(desk.tenant, { link });
    expect(session).toMatchObject({ opened: chat.id, limited: true, identified: false });
    if ('refused' in session) throw new Error(session.refused);
    const found = await visitors().find(session.token);
    expect(found?.credential.scopes).toEqual([chat.id]);
    const again = await visitors().open(desk.tenant, { link });
    expect(again).not.toHaveProperty('opened');
    expect(again).toMatchObject({ resumed: false });
  });

  it('is kept as a hash, and dies after seven days', async () => {
    await called();
    const link = await mailed();
    const [kept] = await desk.store.credentials.list(desk.tenant.id, 'call-back');
    expect(JSON.stringify(kept)).not.toContain(link);
    expect(kept?.expiresAt).toBe(at(7 * 24 * 60));
    desk.setNow(at(7 * 24 * 60 + 1));
    expect(await visitors().open(desk.tenant, { link })).not.toHaveProperty('opened');
  });

  it('is not made good again by its job running once more', async () => {
    await called();
    const link = await mailed();
    await visitors().open(desk.tenant, { link });
    const { store, tenant } = desk;
    const { giveCallBackLink } = await import('../access/call-back-links.ts');
    const [conversation] = (await store.conversations.list(tenant.id, {}, { limit: 1 })).items;
    if (conversation === undefined) throw new Error('no conversation');
    await giveCallBackLink(store, conversation, { token: link, since: at(0) });
    expect(await visitors().open(tenant, { link })).not.toHaveProperty('opened');
  });

  it('opens nothing at another tenant', async () => {
    await called();
    const { store, tenant } = desk;
    const other = await store.tenants.create({ ...tenant, id: 'other', widgetKey: 'wk_other' });
    const link = await mailed();
    expect(await visitors().open(other, { link })).not.toHaveProperty('opened');
    // And was not used up by the try.
    expect(await visitors().open(tenant, { link })).toHaveProperty('opened');
  });

  it('takes from a stranger what the contact has proved: level, order, orders', async () => {
    const host = { contacts: [{ externalId: 'c1', email: 'li@example.test' }] };
    await open({ mail: false, host });
    const chat = await openChat(desk, { identity: 'c1' });
    await chat.says(ASK);
    await answer(chat.id, 'Hello.');
    desk.setNow(EVENING);
    await desk.drain();
    const link = linkIn(desk.memory.writes.find(({ kind }) => kind === 'notify')?.text ?? '');
    const session = await visitors().open(desk.tenant, { link });
    expect(session).toMatchObject({ limited: true, identified: false });
    expect(await chat.current()).toMatchObject({
      guestOnly: true,
      identityLevel: 'anonymous',
      verifiedOrder: null,
    });
    const { loadTurn } = await import('../conversation/load-turn.ts');
    const agent = await hireAgent(desk, 'Ben');
    await desk.conversations.take(agent, chat.id, { force: true });
    await desk.conversations.handBack(agent, chat.id);
    const accepted = await desk.conversations.accept(desk.tenant.id, chat.id, {
      text: 'Where is my order?',
    });
    if ('refused' in accepted) throw new Error(accepted.refused);
    const loaded = await loadTurn(desk.verify, {
      tenantId: desk.tenant.id,
      conversationId: chat.id,
      messageId: accepted.message.id,
    });
    expect(loaded?.turn.conversation.identityLevel).toBe('anonymous');
    if (loaded === null) throw new Error('no turn');
    expect(await (await desk.thinkDeps(loaded)).readOrders()).toMatchObject({
      kind: 'orders',
      orders: [],
    });
  });

  it('leaves the contact themselves as they are in their own browser', async () => {
    desk.setNow(EVENING);
    const own = await visitors().open(desk.tenant, {});
    if ('refused' in own) throw new Error(own.refused);
    const chat = await openChat(desk, { contact: own.contact });
    await chat.says(ASK);
    await chat.says('I have sent my e-mail address', { email: 'li@example.test' });
    await pass(0);
    await answer(chat.id, 'Hello.');
    await pass(3);
    const back = await visitors().open(desk.tenant, { token: own.token, link: await mailed() });
    expect(back).toMatchObject({ token: own.token, opened: chat.id });
    expect(back).not.toHaveProperty('limited');
    expect((await chat.current()).guestOnly).toBe(false);
  });

  it('makes nobody the contact who signs in afterwards', async () => {
    const chat = await called();
    const session = await visitors().open(desk.tenant, { link: await mailed() });
    if ('refused' in session) throw new Error(session.refused);
    const { createHmac } = await import('node:crypto');
    const secret = await visitors().identitySecret(desk.tenant.id);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const iat = Math.floor(MORNING / 1000);
    const body = `${part({ alg: 'HS256' })}.${part({ sub: 'stranger', iat, exp: iat + 3600 })}`;
    const identity = `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
    const signedIn = await visitors().open(desk.tenant, { token: session.token, identity });
    if ('refused' in signedIn) throw new Error(signedIn.refused);
    expect(signedIn.contact.id).not.toBe(chat.contact.id);
    expect((await desk.store.contacts.get(desk.tenant.id, chat.contact.id))?.identities).toEqual(
      [],
    );
  });

  it('is in the contact’s export, in the audit, and goes when they are erased', async () => {
    const chat = await called();
    const { store, tenant } = desk;
    const link = await mailed();
    const of = { tenantId: tenant.id, contactId: chat.contact.id };
    expect((await exportContact(store, of))?.callBackLinks).toEqual([
      { conversationId: chat.id, sentAt: at(3), expiresAt: at(7 * 24 * 60) },
    ]);
    const audit = await store.audit.list(tenant.id, { limit: 100 });
    expect(audit.items.map(({ action }) => action)).toContain('contact.called-back');
    await store.contacts.erase(tenant.id, chat.contact.id);
    expect(await store.credentials.list(tenant.id, 'call-back')).toEqual([]);
    expect(await visitors().open(tenant, { link })).not.toHaveProperty('opened');
  });
});
