/** What every store does. Run on SQLite in memory, on a SQLite file and on PostgreSQL. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { Contact, Conversation, MessageBody, TenantSettings, Trace } from '../model.ts';
import { eraseContact } from '../privacy/erase-contact.ts';
import { describeKnowledgeContract } from './knowledge.contract.ts';
import type { StoreOptions } from './open-store.ts';
import { slotKey } from './slot-key.ts';
import type { Store } from './store.ts';
import { MASTER_KEY } from './test-databases.ts';

export type OpenContractStore = (
  options: Pick<StoreOptions, 'clock'>,
) => Promise<{ readonly store: Store; readonly remove: () => Promise<void> }>;

export { MASTER_KEY };

const START = Date.parse('2026-11-22T18:00:00.000Z');
const MINUTE = 60_000;
const trace: Trace = {
  question: 'Where is it?',
  language: 'en',
  mood: null,
  steps: [{ step: 'load', says: 'ok' }],
  hits: [],
  receipts: [],
  articles: [],
  milliseconds: 3,
};
const settings: TenantSettings = {
  brand: { colour: '#123456' },
  hours: { timeZone: 'UTC', week: {}, exceptions: [] },
  allowedOrigins: [],
  suggestions: {},
  answerAbove: 0.5,
  unknownBelow: 0.2,
  escalation: [],
  modelBudgetCents: 0,
};
const says = (text: string) => ({
  author: 'contact' as const,
  audience: 'everyone' as const,
  body: { text },
});

export function describeStoreContract(name: string, open: OpenContractStore): void {
  describeKnowledgeContract(name, open);
  describe(`store contract: ${name}`, () => {
    let store: Store;
    let remove: () => Promise<void>;
    let now: number;
    beforeEach(async () => {
      now = START;
      const opened = await open({ clock: () => new Date(now) });
      store = opened.store;
      remove = opened.remove;
      await makeTenant('harbour');
      await makeTenant('other');
    });
    afterEach(async () => {
      await store.close();
      await remove();
    });

    const makeTenant = (id: string) =>
      store.tenants.create({
        id,
        name: id,
        locale: 'en',
        locales: ['en', 'zh-Hans'],
        widgetKey: `key-${id}`,
        settings,
      });
    const makeConversation = async (
      tenantId = 'harbour',
    ): Promise<{ readonly contact: Contact; readonly conversation: Conversation }> => {
      const contact = await store.contacts.create(tenantId, { name: 'Li Wei', email: 'li@wei.cn' });
      const conversation = await store.conversations.create(tenantId, {
        contactId: contact.id,
        channel: 'widget',
      });
      return { contact, conversation };
    };

    describe('tenants', () => {
      it('are found by id and by widget key, and changed in part', async () => {
        expect((await store.tenants.byWidgetKey('key-harbour'))?.id).toBe('harbour');
        expect(await store.tenants.byWidgetKey('nobody')).toBeNull();
        const changed = await store.tenants.update('harbour', { name: 'Harbour & Pine' });
        expect(changed).toMatchObject({
          name: 'Harbour & Pine',
          locales: ['en', 'zh-Hans'],
          settings,
        });
        expect(await store.tenants.update('harbour', {})).toEqual(changed);
        expect(await store.tenants.update('nobody', { name: 'x' })).toBeNull();
        expect((await store.tenants.list()).map((t) => t.id)).toEqual(['harbour', 'other']);
      });
      it('cannot be made twice', async () => {
        await expect(makeTenant('harbour')).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
      });
    });

    describe('contacts', () => {
      it('come back as they were and are found by a verified identity', async () => {
        const identity = { host: 'shop', externalId: 'li@wei.cn' };
        const made = await store.contacts.create('harbour', { name: '李伟', locale: 'zh' }, [
          identity,
        ]);
        expect(made.identities).toEqual([identity]);
        expect(await store.contacts.get('harbour', made.id)).toEqual(made);
        expect(await store.contacts.byIdentity('harbour', identity)).toEqual(made);
        expect(await store.contacts.byIdentity('other', identity)).toBeNull();
      });
      it('keep what a change does not name', async () => {
        const { contact } = await makeConversation();
        const changed = await store.contacts.update('harbour', contact.id, { phone: '+49 30 1' });
        expect(changed).toEqual({ ...contact, phone: '+49 30 1' });
        expect(await store.contacts.get('harbour', contact.id)).toEqual(changed);
        expect(await store.contacts.update('harbour', 'nobody', {})).toBeNull();
      });
      it('never share an identity', async () => {
        const { contact } = await makeConversation();
        const { contact: second } = await makeConversation();
        const identity = { host: 'shop', externalId: '7' };
        const add = (id: string) => store.contacts.addIdentity('harbour', id, identity);
        expect(await add(contact.id)).toBe('added');
        expect(await add(contact.id)).toBe('had');
        expect(await add(second.id)).toBe('taken');
        await expect(add('nobody')).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
        await expect(store.contacts.create('harbour', {}, [identity])).rejects.toMatchObject({
          code: 'STORE_CONFLICT',
        });
      });
      it('are erased with everything of theirs, with proof, and stay as a tombstone', async () => {
        const { contact, conversation } = await makeConversation();
        await store.contacts.addIdentity('harbour', contact.id, { host: 'shop', externalId: '7' });
        const { message } = await store.messages.append('harbour', conversation.id, says('hello'));
        await store.turns.begin('harbour', message.id, conversation.id);
        await store.verifications.put('harbour', {
          conversationId: conversation.id,
          orderNumber: '1042',
          codeHash: 'h',
          expiresAt: '2027-01-01T00:00:00.000Z',
        });
        const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([1, 2]) };
        const attachment = await store.attachments.put('harbour', contact.id, file);
        await store.idempotency.begin('harbour', 'k', 'h');
        const body = JSON.stringify({ message: { id: message.id } });
        await store.idempotency.complete('harbour', 'k', { status: 202, body });
        const other = await makeConversation();
        await store.messages.append('harbour', other.conversation.id, says('stays'));

        const of = { tenantId: 'harbour', contactId: contact.id };
        const proof = await eraseContact(store, { ...of, actor: { kind: 'system', id: null } });
        expect(proof).toEqual({
          keys: 1,
          conversations: 1,
          corrections: 0,
          proposals: 0,
          uses: 0,
          mentions: 0,
          reading_positions: 0,
          search_filters: 0,
          messages: 1,
          turns: 1,
          attachments: 1,
          verifications: 1,
          identities: 1,
          credentials: 0,
          idempotencyAnswers: 1,
        });
        expect(await store.contacts.get('harbour', contact.id)).toEqual({
          tenantId: 'harbour',
          id: contact.id,
          identities: [],
          createdAt: contact.createdAt,
          erasedAt: new Date(now).toISOString(),
        });
        expect(await store.messages.get('harbour', message.id)).toBeNull();
        expect(await store.attachments.get('harbour', attachment.id)).toBeNull();
        expect(await store.contacts.update('harbour', contact.id, { name: 'x' })).toBeNull();
        await expect(store.attachments.put('harbour', contact.id, file)).rejects.toMatchObject({
          code: 'STORE_NOT_FOUND',
        });
        await expect(
          store.conversations.create('harbour', { contactId: contact.id, channel: 'widget' }),
        ).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
        expect(
          await store.messages.list('harbour', other.conversation.id, { limit: 9 }),
        ).toHaveLength(1);
        expect(await store.contacts.erase('harbour', 'nobody')).toBeNull();
        const again = await store.contacts.erase('harbour', contact.id);
        expect(Object.values(again ?? {}).every((count) => count === 0)).toBe(true);
        expect((await store.audit.list('harbour', { limit: 1 })).items[0]?.detail).toEqual(proof);
      });
    });

    describe('conversations', () => {
      it('change only from the revision they are at', async () => {
        const { conversation } = await makeConversation();
        const flow = { name: 'order-status', step: 'ask', slots: { email: 'li@wei.cn' } };
        const patch = { status: 'open', agentId: 'a', flow, verifiedOrder: '#1042' } as const;
        const changed = await store.conversations.update('harbour', conversation.id, 1, patch);
        expect(changed).toMatchObject({ ...patch, revision: 2 });
        expect(await store.conversations.get('harbour', conversation.id)).toEqual(changed);
        expect(await store.conversations.update('harbour', conversation.id, 1, patch)).toBeNull();
        expect(await store.conversations.update('harbour', 'nobody', 1, patch)).toBeNull();
        const handoff = {
          reason: 'anger',
          rule: 'anger',
          at: '2026-11-22T18:00:00.000Z',
          expectedAt: null,
        } as const;
        const back = {
          flow: null,
          verifiedOrder: null,
          handoff,
          rating: 5,
          identityLevel: 'host',
          locale: 'de',
          snoozedUntil: null,
        } as const;
        expect(await store.conversations.update('harbour', conversation.id, 2, back)).toMatchObject(
          back,
        );
        expect(
          await store.conversations.update('harbour', conversation.id, 3, { handoff: null }),
        ).toMatchObject({ handoff: null });
      });
      it('let exactly one of many writers win each revision', async () => {
        const { conversation } = await makeConversation();
        const writers = Array.from({ length: 12 }, (_, at) =>
          store.conversations.update('harbour', conversation.id, 1, { agentId: `agent-${at}` }),
        );
        const won = (await Promise.all(writers)).filter((result) => result !== null);
        expect(won).toHaveLength(1);
        const kept = await store.conversations.get('harbour', conversation.id);
        expect(kept).toEqual(won[0]);
      });
      it('are listed by newest activity, filtered, in pages', async () => {
        const made: string[] = [];
        for (let at = 0; at < 5; at += 1) {
          now += MINUTE;
          made.push((await makeConversation()).conversation.id);
        }
        now += MINUTE;
        await store.messages.append('harbour', made[1] ?? '', says('news'));
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await store.conversations.list('harbour', {}, { limit: 2, cursor });
          seen.push(...page.items.map((item) => item.id));
          cursor = page.next;
        } while (cursor !== null);
        expect(seen).toEqual([made[1], made[4], made[3], made[2], made[0]]);
        await store.conversations.update('harbour', made[0] ?? '', 1, {
          status: 'open',
          agentId: 'a',
        });
        const list = async (filter: Parameters<Store['conversations']['list']>[1]) =>
          (await store.conversations.list('harbour', filter, { limit: 9 })).items.length;
        expect(await list({ status: 'open' })).toBe(1);
        expect(await list({ agentId: 'a' })).toBe(1);
        expect(await list({ agentId: null })).toBe(4);
        expect(await list({ contactId: 'nobody' })).toBe(0);
        for (const bad of ['!!', 'W10', 'WzEsMl0']) {
          await expect(
            store.conversations.list('harbour', {}, { limit: 2, cursor: bad }),
          ).rejects.toMatchObject({ code: 'STORE_CURSOR_INVALID' });
        }
      });
    });

    describe('messages', () => {
      it('are numbered 1, 2, 3 and come back exactly, whatever they hold', async () => {
        const { conversation } = await makeConversation();
        const bodies: MessageBody[] = [
          { text: 'plain' },
          { text: 'emoji 👩‍👩‍👧, bidi \u202E, NUL \0, lone \uD800, quote \' " `' },
          { text: '', fields: { email: 'a@b.c' }, choices: [{ label: 'a', text: 'b' }] },
        ];
        for (const body of bodies) {
          await store.messages.append('harbour', conversation.id, { ...says(''), body });
        }
        const read = await store.messages.list('harbour', conversation.id, { limit: 9 });
        expect(read.map((message) => message.seq)).toEqual([1, 2, 3]);
        expect(read.map((message) => message.body)).toEqual(bodies);
      });
      it('read forwards, backwards and without notes', async () => {
        const { conversation } = await makeConversation();
        for (let at = 1; at <= 6; at += 1) {
          const audience = at === 4 ? 'team' : 'everyone';
          await store.messages.append('harbour', conversation.id, { ...says(`${at}`), audience });
        }
        const seqs = async (range: Parameters<Store['messages']['list']>[2]) =>
          (await store.messages.list('harbour', conversation.id, range)).map((m) => m.seq);
        expect(await seqs({ after: 2, limit: 2 })).toEqual([3, 4]);
        expect(await seqs({ before: 6, limit: 3 })).toEqual([3, 4, 5]);
        expect(await seqs({ before: 6, limit: 3, audience: 'everyone' })).toEqual([2, 3, 5]);
        expect(await seqs({ after: 2, before: 5, limit: 9 })).toEqual([3, 4]);
      });
      it('with one external id are one message, also when delivered at once', async () => {
        const { conversation } = await makeConversation();
        const delivery = { ...says('hello'), externalId: 'x-1' };
        const append = () => store.messages.append('harbour', conversation.id, delivery);
        const results = await Promise.all(Array.from({ length: 10 }, append));
        expect(results.filter((result) => !result.repeated)).toHaveLength(1);
        expect(new Set(results.map((result) => result.message.id)).size).toBe(1);
        const next = await store.messages.append('harbour', conversation.id, says('next'));
        expect(next.message.seq).toBe(2);
        const second = (await makeConversation()).conversation;
        expect((await store.messages.append('harbour', second.id, delivery)).repeated).toBe(false);
      });
      it('of many writers have no gap and no repeat', async () => {
        const { conversation } = await makeConversation();
        const writers = Array.from({ length: 20 }, (_, at) =>
          store.messages.append('harbour', conversation.id, says(`${at}`)),
        );
        await Promise.all(writers);
        const read = await store.messages.list('harbour', conversation.id, { limit: 99 });
        expect(read.map((message) => message.seq)).toEqual(
          Array.from({ length: 20 }, (_, at) => at + 1),
        );
      });
      it('take feedback, and refuse a conversation that is not there', async () => {
        const { conversation } = await makeConversation();
        const { message } = await store.messages.append('harbour', conversation.id, says('hi'));
        expect(await store.messages.setFeedback('harbour', message.id, 'up')).toBe(true);
        expect((await store.messages.get('harbour', message.id))?.feedback).toBe('up');
        expect(await store.messages.setFeedback('other', message.id, 'down')).toBe(false);
        await expect(store.messages.append('harbour', 'nobody', says('x'))).rejects.toMatchObject({
          code: 'STORE_NOT_FOUND',
          status: 404,
        });
        const taken = { ...says('x'), id: message.id };
        await expect(
          store.messages.append('harbour', conversation.id, taken),
        ).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
      });
    });

    describe('turns', () => {
      const finish = (messageId: string, replyId: string | null, through: Store = store) =>
        through.turns.finish('harbour', messageId, {
          kind: 'answer',
          reason: 'answered',
          confidence: 0.75,
          replyId,
          trace,
        });
      it('finish once, and are found by question and by reply', async () => {
        const { conversation } = await makeConversation();
        const { message } = await store.messages.append('harbour', conversation.id, says('q'));
        expect(await store.turns.begin('harbour', message.id, conversation.id)).toBe('begun');
        expect(await store.turns.begin('harbour', message.id, conversation.id)).toBe('begun');
        const first = await Promise.all([finish(message.id, 'reply'), finish(message.id, 'reply')]);
        expect(first.filter(Boolean)).toHaveLength(1);
        expect(await store.turns.begin('harbour', message.id, conversation.id)).toBe('finished');
        const found = {
          kind: 'answer',
          reason: 'answered',
          confidence: 0.75,
          trace,
          conversationId: conversation.id,
          messageId: message.id,
          replyId: 'reply',
        };
        expect(await store.turns.trace('harbour', message.id)).toEqual(found);
        expect(await store.turns.trace('harbour', 'reply')).toEqual(found);
        expect(await store.turns.trace('other', message.id)).toBeNull();
      });
      it('keep the first outcome', async () => {
        const { conversation } = await makeConversation();
        const { message } = await store.messages.append('harbour', conversation.id, says('q'));
        await expect(store.turns.setOutcome('harbour', message.id, 'x')).rejects.toMatchObject({
          code: 'STORE_NOT_FOUND',
        });
        await store.turns.begin('harbour', message.id, conversation.id);
        expect(await store.turns.getOutcome('harbour', message.id)).toBeNull();
        expect(await store.turns.setOutcome('harbour', message.id, 'passed')).toBe('passed');
        expect(await store.turns.setOutcome('harbour', message.id, 'wrong')).toBe('passed');
        expect(await store.turns.getOutcome('harbour', message.id)).toBe('passed');
        await expect(store.turns.begin('harbour', 'nobody', conversation.id)).rejects.toMatchObject(
          {
            code: 'STORE_NOT_FOUND',
          },
        );
      });
    });

    describe('articles', () => {
      const record = (body: string, more: object = {}, source = 'folder') =>
        store.articles.record(
          'harbour',
          source,
          [{ id: 'returns', title: 'Returns', body, ...more }],
          {
            locale: 'en',
          },
        );
      it('write only what changed, and log it', async () => {
        expect(await record('30 days')).toEqual(['added']);
        expect(await record('30 days')).toEqual(['unchanged']);
        now += MINUTE;
        expect(await record('60 days')).toEqual(['changed']);
        const all = await store.articles.versions('harbour', 'returns', { superseded: true });
        expect(all.map((version) => [version.version, version.supersededAt !== null])).toEqual([
          [1, true],
          [2, false],
        ]);
        const changes = await store.articles.changes('harbour', 0, 10);
        expect(changes.items.map((change) => [change.version, change.kind])).toEqual([
          [1, 'recorded'],
          [1, 'superseded'],
          [2, 'recorded'],
        ]);
        expect(changes.cursor).toBe(await store.articles.head('harbour'));
        expect((await store.articles.changes('harbour', 2, 10)).items).toHaveLength(1);
        expect(await store.articles.changes('harbour', 3, 10)).toEqual({ items: [], cursor: 3 });
        expect(await store.articles.head('other')).toBe(0);
      });
      it('are told as they were known at a time', async () => {
        await record('30 days');
        const then = new Date(now).toISOString();
        now += MINUTE;
        await record('60 days');
        const bodies = async (options?: { readonly knownAt: string }) => {
          const found: string[] = [];
          for await (const version of store.articles.all('harbour', options))
            found.push(version.body);
          return found;
        };
        expect(await bodies()).toEqual(['60 days']);
        expect(await bodies({ knownAt: then })).toEqual(['30 days']);
        expect(await bodies({ knownAt: '2020-01-01T00:00:00.000Z' })).toEqual([]);
      });
      it('hold several validities side by side and refuse an empty window', async () => {
        await record('30 days', { validTo: '2027-01-01' });
        await record('60 days', { validFrom: '2027-01-01T00:00:00Z' });
        const current = await store.articles.versions('harbour', 'returns');
        expect(current.map((version) => version.validFrom)).toEqual([
          null,
          '2027-01-01T00:00:00.000Z',
        ]);
        const windows = [
          { validFrom: '2027-01-01', validTo: '2027-01-01' },
          { validFrom: '2027-01-02', validTo: '2027-01-01' },
        ];
        for (const window of windows) {
          await expect(record('never', window)).rejects.toMatchObject({
            code: 'ARTICLE_WINDOW_EMPTY',
          });
        }
        await expect(record('never', { validFrom: 'soon' })).rejects.toMatchObject({
          code: 'ARTICLE_TIME_INVALID',
        });
        expect(await store.articles.versions('harbour', 'returns')).toHaveLength(2);
      });
      it('keep by whose date a statement applies; saying it otherwise is a change', async () => {
        await record('30 days');
        expect(await record('30 days', { appliesBy: 'now' })).toEqual(['unchanged']);
        expect(await record('30 days', { appliesBy: 'order-date' })).toEqual(['changed']);
        const [, now] = await store.articles.versions('harbour', 'returns', { superseded: true });
        expect(now).toMatchObject({ version: 2, appliesBy: 'order-date' });
        expect(await store.articles.version('harbour', 'returns', 1)).not.toHaveProperty(
          'appliesBy',
        );
      });
      it('take the later of two statements of one slot in one call', async () => {
        const twice = ['one', 'two'].map((body) => ({ id: 'a', title: 'A', body }));
        expect(await store.articles.record('harbour', 's', twice, { locale: 'en' })).toEqual([
          'added',
          'changed',
        ]);
        expect((await store.articles.versions('harbour', 'a')).map((v) => v.body)).toEqual(['two']);
        const kinds = (await store.articles.changes('harbour', 0, 9)).items.map((c) => c.kind);
        expect(kinds).toEqual(['recorded', 'recorded', 'superseded']);
      });
      it('retire what a source no longer has, and nothing of another source', async () => {
        await record('30 days');
        await record('30 Tage', { locale: 'de' });
        await record('other', { id: 'shipping' }, 'elsewhere');
        const keep = new Set([slotKey({ articleId: 'returns', locale: 'de' })]);
        expect(await store.articles.retireMissing('harbour', 'folder', keep)).toBe(1);
        expect(await store.articles.retireMissing('harbour', 'folder', keep)).toBe(0);
        const left = await store.articles.list('harbour', { limit: 9 });
        expect(left.items.map((v) => [v.articleId, v.locale])).toEqual([
          ['returns', 'de'],
          ['shipping', 'en'],
        ]);
        expect(await store.articles.retire('harbour', 'shipping')).toBe(1);
        expect(await store.articles.retire('other', 'returns')).toBe(0);
        expect(await record('back')).toEqual(['added']);
        expect((await store.articles.version('harbour', 'returns', 3))?.body).toBe('back');
        expect(await store.articles.version('harbour', 'returns', 9)).toBeNull();
      });
      it('page and stream more than one batch, and survive odd text', async () => {
        const inputs = Array.from({ length: 1203 }, (_, at) => ({
          id: `a${String(at).padStart(4, '0')}`,
          title: 'T \0 \uD800',
          body: `${at}`,
        }));
        await store.articles.record('harbour', 's', inputs, { locale: 'en' });
        const again = await store.articles.record('harbour', 's', inputs, { locale: 'en' });
        expect(new Set(again)).toEqual(new Set(['unchanged']));
        let streamed = 0;
        for await (const version of store.articles.all('harbour')) {
          expect(version.body).toBe(`${streamed}`);
          streamed += 1;
        }
        expect(streamed).toBe(1203);
        const first = await store.articles.list('harbour', { limit: 1000 });
        const second = await store.articles.list('harbour', { limit: 1000, cursor: first.next });
        expect([first.items.length, second.items.length, second.next]).toEqual([1000, 203, null]);
      });
    });

    describe('events', () => {
      it('are read in order after a number, per tenant and conversation', async () => {
        const one = await store.events.append('harbour', {
          kind: 'message.added',
          conversationId: 'c',
        });
        await store.events.append('other', { kind: 'message.added' });
        const two = await store.events.append('harbour', { kind: 'turn.started', messageId: 'm' });
        expect(two.seq).toBeGreaterThan(one.seq);
        expect(await store.events.after('harbour', 0, { limit: 9 })).toEqual([one, two]);
        expect(await store.events.after('harbour', one.seq, { limit: 9 })).toEqual([two]);
        expect(await store.events.after('harbour', 0, { limit: 9, conversationId: 'c' })).toEqual([
          one,
        ]);
        expect(await store.events.head('harbour')).toBe(two.seq);
        expect(await store.events.head('nobody')).toBe(0);
      });
      it('call subscribers after the commit, and not after unsubscribing', async () => {
        const seen: number[] = [];
        const stop = store.events.subscribe('harbour', () => {
          seen.push(inside);
        });
        store.events.subscribe('harbour', () => {
          throw new Error('a subscriber of its own kind');
        })();
        let inside = 1;
        await store.transaction(async (tx) => {
          await tx.events.append('harbour', { kind: 'a.b' });
          await tx.events.append('other', { kind: 'a.b' });
          inside = 2;
        });
        expect(seen).toEqual([2]);
        await store.events.append('other', { kind: 'a.b' });
        expect(seen).toHaveLength(1);
        stop();
        await store.events.append('harbour', { kind: 'a.b' });
        expect(seen).toHaveLength(1);
      });
      it('are never skipped by a reader that follows while many write', async () => {
        const seen: number[] = [];
        let writing = true;
        const read = async () => {
          const next = await store.events.after('harbour', seen.at(-1) ?? 0, { limit: 100 });
          seen.push(...next.map((event) => event.seq));
        };
        const follow = (async () => {
          while (writing) {
            await read();
            await new Promise((resolve) => setImmediate(resolve));
          }
        })();
        const write = async (at: number) => {
          await store.transaction(async (tx) => {
            await tx.events.append('harbour', { kind: 'a.b' });
            await new Promise((resolve) => setTimeout(resolve, (at * 7) % 5));
          });
        };
        await Promise.all(Array.from({ length: 40 }, (_, at) => write(at)));
        writing = false;
        await follow;
        await read();
        expect(seen).toHaveLength(40);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      });
    });

    describe('jobs', () => {
      const add = (payload: object, more: object = {}) =>
        store.jobs.add('harbour', { kind: 'turn', payload: { ...payload }, ...more });
      const claim = (worker = 'w', limit = 10) =>
        store.jobs.claim(worker, { limit, leaseMs: 30_000 });
      const numbers = (jobs: readonly { readonly payload: Readonly<Record<string, unknown>> }[]) =>
        jobs.map((job) => job.payload.n);

      it('are claimed once, when due, and are gone when done', async () => {
        await add({ n: 1 });
        await add({ n: 2 }, { runAt: new Date(now + MINUTE).toISOString() });
        const [job] = await claim();
        expect(job).toMatchObject({
          kind: 'turn',
          attempts: 1,
          payload: { n: 1 },
          tenantId: 'harbour',
        });
        expect(await claim('v')).toEqual([]);
        expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 1, dead: 0 });
        expect(await store.jobs.done('v', job?.id ?? '')).toBe(false);
        expect(await store.jobs.done('w', job?.id ?? '')).toBe(true);
        now += MINUTE;
        expect(numbers(await claim())).toEqual([2]);
      });
      it('of a group run one at a time and in order', async () => {
        for (const n of [1, 2, 3]) await add({ n }, { group: 'g' });
        await add({ n: 9 }, { group: 'h' });
        const first = await claim();
        expect(numbers(first)).toEqual([1, 9]);
        await store.jobs.done('w', first[1]?.id ?? '');
        expect(await claim()).toEqual([]);
        await store.jobs.failed(
          'w',
          first[0]?.id ?? '',
          'no',
          new Date(now + MINUTE).toISOString(),
        );
        expect(await claim()).toEqual([]);
        now += MINUTE;
        const again = await claim();
        expect(numbers(again)).toEqual([1]);
        expect(again[0]?.attempts).toBe(2);
        await store.jobs.done('w', again[0]?.id ?? '');
        const next = await claim();
        expect(numbers(next)).toEqual([2]);
        await store.jobs.failed('w', next[0]?.id ?? '', 'never', null);
        expect(numbers(await claim())).toEqual([3]);
      });
      it('of one group are never held twice by racing workers', async () => {
        for (let n = 0; n < 12; n += 1) await add({ n }, { group: `g${n % 3}` });
        const order: unknown[][] = [[], [], []];
        let active = 0;
        for (let round = 0; round < 4; round += 1) {
          const workers = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => claim(worker, 2)));
          const jobs = workers.flat();
          active = Math.max(active, jobs.length);
          expect(new Set(jobs.map((job) => job.group)).size).toBe(jobs.length);
          for (const [at, worker] of ['a', 'b', 'c', 'd'].entries()) {
            for (const job of workers[at] ?? []) {
              order[Number(job.group?.slice(1))]?.push(job.payload.n);
              await store.jobs.done(worker, job.id);
            }
          }
        }
        expect(order).toEqual([
          [0, 3, 6, 9],
          [1, 4, 7, 10],
          [2, 5, 8, 11],
        ]);
        expect(active).toBe(3);
      });
      it('with one key are one job, also after it was done', async () => {
        expect(await add({ n: 1 }, { key: 'k' })).toBe(true);
        expect(await add({ n: 2 }, { key: 'k' })).toBe(false);
        expect(await store.jobs.add('other', { kind: 'turn', payload: {}, key: 'k' })).toBe(true);
        for (const job of await claim()) await store.jobs.done('w', job.id);
        expect(await add({ n: 3 }, { key: 'k' })).toBe(false);
      });
      it('of a worker that died are claimed again when the lease ends, unless it was extended', async () => {
        await add({ n: 1 });
        const [job] = await claim();
        now += 20_000;
        expect(await store.jobs.extend('w', job?.id ?? '', 30_000)).toBe(true);
        now += 20_000;
        expect(await claim('v')).toEqual([]);
        now += 20_000;
        expect((await claim('v'))[0]?.attempts).toBe(2);
        expect(await store.jobs.extend('w', job?.id ?? '', 30_000)).toBe(false);
        expect(await store.jobs.done('w', job?.id ?? '')).toBe(false);
      });
      it('that are dead can be seen and tried again, by their tenant', async () => {
        await add({ n: 1 });
        const [job] = await claim();
        const id = job?.id ?? '';
        await store.jobs.failed('w', id, 'it\0broke', null);
        expect(await store.jobs.dead('harbour')).toMatchObject([{ id, error: 'it\uFFFDbroke' }]);
        expect(await store.jobs.dead('other')).toEqual([]);
        expect(await store.jobs.retryDead('other', id)).toBe(false);
        expect(await store.jobs.retryDead('harbour', id)).toBe(true);
        expect((await claim())[0]).toMatchObject({ id, attempts: 1 });
      });
      it('back from the dead letters do not run beside a later one of their group', async () => {
        for (const n of [1, 2]) await add({ n }, { group: 'g' });
        const [first] = await claim();
        await store.jobs.failed('w', first?.id ?? '', 'no', null);
        const [second] = await claim();
        expect(second?.payload.n).toBe(2);
        expect(await store.jobs.retryDead('harbour', first?.id ?? '')).toBe(true);
        expect(await claim()).toEqual([]);
        await store.jobs.done('w', second?.id ?? '');
        expect(numbers(await claim())).toEqual([1]);
      });
      it('are claimed by kind only', async () => {
        await add({ n: 1 });
        const of = (kinds: readonly string[]) =>
          store.jobs.claim('w', { limit: 5, leaseMs: 1000, kinds });
        expect(await of(['deliver'])).toEqual([]);
        expect(await of([])).toEqual([]);
        expect(await of(['deliver', 'turn'])).toHaveLength(1);
      });
    });

    describe('audit', () => {
      const append = (n: number) =>
        store.audit.append('harbour', {
          actor: { kind: 'agent', id: 'a' },
          action: 'conversation.taken',
          subject: `c${n}`,
          detail: { n, nested: { b: 1, a: [1.5, null] } },
        });
      it('is one chain, also when many write at once', async () => {
        await Promise.all(Array.from({ length: 12 }, (_, at) => append(at)));
        await store.audit.append('other', {
          actor: { kind: 'system', id: null },
          action: 'a.b',
          subject: '',
        });
        expect(await verifyAudit(store.audit.all('harbour'))).toMatchObject({
          ok: true,
          count: 12,
        });
        const page = await store.audit.list('harbour', { limit: 5 });
        expect(page.items.map((entry) => entry.seq)).toEqual([12, 11, 10, 9, 8]);
        const next = await store.audit.list('harbour', { limit: 50, cursor: page.next });
        expect([next.items.length, next.next]).toEqual([7, null]);
      });
    });

    describe('agents and credentials', () => {
      const makeAgent = (tenantId: string) =>
        store.agents.create(tenantId, {
          email: 'Mara@Example.com',
          name: 'Mara',
          role: 'agent',
          passwordHash: null,
        });
      it('agents sign in by e-mail without case, once per tenant', async () => {
        const mara = await makeAgent('harbour');
        await makeAgent('other');
        await expect(makeAgent('harbour')).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
        expect(await store.agents.byEmail('mara@example.COM')).toHaveLength(2);
        const patch = { active: false, role: 'admin', name: 'M', passwordHash: 'argon' } as const;
        const changed = await store.agents.update('harbour', mara.id, patch);
        expect(changed).toMatchObject({ active: false, role: 'admin', name: 'M' });
        expect(await store.agents.update('harbour', mara.id, {})).toEqual(changed);
        expect(await store.agents.update('other', mara.id, patch)).toBeNull();
        expect(await store.agents.get('other', mara.id)).toBeNull();
        expect(await store.agents.list('harbour')).toEqual([changed]);
      });
      const credential = (more: object = {}) => ({
        tenantId: 'harbour',
        kind: 'api-key' as const,
        subject: 's',
        name: null,
        scopes: ['read'],
        expiresAt: new Date(now + MINUTE).toISOString(),
        hash: 'h1',
        ...more,
      });
      it('credentials open until they expire or are revoked', async () => {
        const made = await store.credentials.create(credential());
        expect(await store.credentials.byHash('api-key', 'h1')).toEqual(made);
        expect(await store.credentials.byHash('session', 'h1')).toBeNull();
        await store.credentials.touch('harbour', made.id);
        expect((await store.credentials.list('harbour', 'api-key'))[0]?.lastUsedAt).not.toBeNull();
        expect(await store.credentials.revoke('other', made.id)).toBe(false);
        now += MINUTE;
        expect(await store.credentials.byHash('api-key', 'h1')).toBeNull();
        expect(await store.credentials.list('harbour', 'api-key')).toEqual([]);
        const forEver = await store.credentials.create(credential({ hash: 'h2', expiresAt: null }));
        expect(await store.credentials.revoke('harbour', forEver.id)).toBe(true);
        expect(await store.credentials.byHash('api-key', 'h2')).toBeNull();
        await store.credentials.create(credential({ hash: 'h3', expiresAt: null }));
        expect(await store.credentials.revokeAll('harbour', 'api-key', 's')).toBe(2);
      });
      it('a one-time link opens for one of many', async () => {
        await store.credentials.create(credential({ kind: 'invite' }));
        const tries = await Promise.all(
          Array.from({ length: 8 }, () => store.credentials.consume('invite', 'h1')),
        );
        expect(tries.filter(Boolean)).toHaveLength(1);
        await store.credentials.create(credential({ kind: 'invite', hash: 'h2' }));
        now += MINUTE;
        expect(await store.credentials.consume('invite', 'h2')).toBe(false);
      });
    });

    describe('small stores', () => {
      it('verifications count attempts and are replaced', async () => {
        const { conversation } = await makeConversation();
        const of = {
          conversationId: conversation.id,
          orderNumber: '#1042',
          codeHash: null,
          expiresAt: '2027-01-01T00:00:00.000Z',
        };
        await store.verifications.put('harbour', of);
        const counts = await Promise.all(
          [1, 2, 3].map(() => store.verifications.countAttempt('harbour', conversation.id)),
        );
        expect(counts.toSorted()).toEqual([1, 2, 3]);
        expect(await store.verifications.get('harbour', conversation.id)).toEqual({
          ...of,
          attempts: 3,
        });
        await store.verifications.put('harbour', { ...of, codeHash: 'h' });
        expect(await store.verifications.get('harbour', conversation.id)).toEqual({
          ...of,
          codeHash: 'h',
          attempts: 0,
        });
        expect(await store.verifications.get('other', conversation.id)).toBeNull();
        await store.verifications.delete('harbour', conversation.id);
        expect(await store.verifications.get('harbour', conversation.id)).toBeNull();
        await expect(
          store.verifications.countAttempt('harbour', conversation.id),
        ).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
        await expect(store.verifications.put('other', of)).rejects.toMatchObject({
          code: 'STORE_NOT_FOUND',
        });
      });
      it('throttles count within a window and start again after it', async () => {
        const hits = await Promise.all([1, 2, 3].map(() => store.throttles.hit('ip', MINUTE)));
        expect(hits.map((hit) => hit.count).toSorted()).toEqual([1, 2, 3]);
        expect(hits[0]?.resetAt).toBe('2026-11-22T18:01:00.000Z');
        now += MINUTE;
        expect((await store.throttles.hit('ip', MINUTE)).count).toBe(1);
        await store.throttles.reset('ip');
        expect((await store.throttles.hit('ip', MINUTE)).count).toBe(1);
      });
      it('an idempotent request is done once and answered again', async () => {
        const begin = (hash = 'h') => store.idempotency.begin('harbour', 'k', hash);
        const first = await Promise.all([begin(), begin(), begin()]);
        expect(first.map((answer) => answer.state).toSorted()).toEqual([
          'new',
          'running',
          'running',
        ]);
        await store.idempotency.abandon('harbour', 'k');
        expect(await begin()).toEqual({ state: 'new' });
        await store.idempotency.complete('harbour', 'k', { status: 201, body: '{"a":"é"}' });
        await store.idempotency.abandon('harbour', 'k');
        expect(await begin()).toEqual({ state: 'same', status: 201, body: '{"a":"é"}' });
        expect(await begin('other')).toEqual({ state: 'different' });
        expect(await store.idempotency.begin('other', 'k', 'h')).toEqual({ state: 'new' });
        now += 24 * 60 * MINUTE + 1;
        expect(await begin('other')).toEqual({ state: 'new' });
        now += 6 * MINUTE;
        expect(await begin('other')).toEqual({ state: 'new' });
        await expect(
          store.idempotency.complete('harbour', 'none', { status: 200, body: '' }),
        ).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
      });
      it('values are set, replaced, sealed and deleted', async () => {
        await store.values.set('harbour', 'cursor', '1');
        await store.values.set('harbour', 'cursor', 'secret ü', { sealed: true });
        expect(await store.values.get('harbour', 'cursor')).toBe('secret ü');
        expect(await store.values.get('other', 'cursor')).toBeNull();
        await store.values.delete('harbour', 'cursor');
        expect(await store.values.get('harbour', 'cursor')).toBeNull();
      });
      it('attachments come back byte for byte, to their tenant only', async () => {
        const { contact } = await makeConversation();
        const bytes = new Uint8Array(70_000).map((_, at) => at % 251);
        const file = { name: 'Rücksendung.pdf', type: 'application/pdf', bytes };
        const put = await store.attachments.put('harbour', contact.id, file);
        expect(put).toEqual({ id: put.id, name: file.name, type: file.type, bytes: 70_000 });
        expect(await store.attachments.get('harbour', put.id)).toEqual({
          contactId: contact.id,
          ...file,
        });
        expect(await store.attachments.get('other', put.id)).toBeNull();
      });
      it('answers a ping', async () => {
        await expect(store.ping()).resolves.toBeUndefined();
      });
    });

    describe('transactions', () => {
      it('write all or nothing, nested ones too', async () => {
        const { conversation } = await makeConversation();
        const work = store.transaction(async (tx) => {
          await tx.messages.append('harbour', conversation.id, says('lost'));
          await tx.transaction((inner) => inner.jobs.add('harbour', { kind: 'turn', payload: {} }));
          await tx.ping();
          throw new Error('crash');
        });
        await expect(work).rejects.toThrow('crash');
        expect(await store.messages.list('harbour', conversation.id, { limit: 9 })).toEqual([]);
        expect((await store.jobs.counts()).waiting).toBe(0);
        await expect(store.transaction((tx) => tx.close())).rejects.toMatchObject({
          code: 'STORE_IN_TRANSACTION',
        });
      });
      it('keep calls from outside out: none slips in, none is lost', async () => {
        const { conversation } = await makeConversation();
        let outside: Promise<unknown> = Promise.resolve();
        const failed = store.transaction(async (tx) => {
          await tx.messages.append('harbour', conversation.id, says('inside'));
          outside = store.jobs.add('harbour', { kind: 'outside', payload: {} });
          await new Promise((resolve) => setTimeout(resolve, 20));
          throw new Error('rolled back');
        });
        await expect(failed).rejects.toThrow('rolled back');
        await outside;
        expect((await store.jobs.counts()).waiting).toBe(1);
        expect(await store.messages.list('harbour', conversation.id, { limit: 9 })).toEqual([]);
      });
      it('that fail leave the others that ran at the same time whole', async () => {
        const { conversation } = await makeConversation();
        const works = Array.from({ length: 30 }, (_, at) =>
          store.transaction(async (tx) => {
            await tx.messages.append('harbour', conversation.id, says(`${at}`));
            if (at % 3 === 0) throw new Error('no');
            return `${at}`;
          }),
        );
        const settled = await Promise.allSettled(works);
        const kept = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const read = await store.messages.list('harbour', conversation.id, { limit: 99 });
        expect(read.map((message) => message.body.text).toSorted()).toEqual(kept.toSorted());
        expect(read.map((message) => message.seq)).toEqual(read.map((_, at) => at + 1));
        expect(kept).toHaveLength(20);
      });
    });

    it('shows no tenant anything of another, in any repository', async () => {
      const read = {
        contact: (id: string, s: Seeded) => store.contacts.get(id, s.contactId),
        identity: (id: string, s: Seeded) => store.contacts.byIdentity(id, s.identity),
        conversation: (id: string, s: Seeded) => store.conversations.get(id, s.conversationId),
        message: (id: string, s: Seeded) => store.messages.get(id, s.messageId),
        trace: (id: string, s: Seeded) => store.turns.trace(id, s.messageId),
        outcome: (id: string, s: Seeded) => store.turns.getOutcome(id, s.messageId),
        article: (id: string, s: Seeded) => store.articles.version(id, s.articleId, 1),
        attachment: (id: string, s: Seeded) => store.attachments.get(id, s.attachmentId),
        verification: (id: string, s: Seeded) => store.verifications.get(id, s.conversationId),
        agent: (id: string, s: Seeded) => store.agents.get(id, s.agentId),
        value: (id: string, s: Seeded) => store.values.get(id, s.valueName),
        conversationUpdate: (id: string, s: Seeded) =>
          id === s.tenantId ? 'own' : store.conversations.update(id, s.conversationId, 1, {}),
      };
      const lists = {
        messages: (id: string, s: Seeded) =>
          store.messages.list(id, s.conversationId, { limit: 9 }),
        versions: (id: string, s: Seeded) => store.articles.versions(id, s.articleId),
        events: (id: string, s: Seeded) =>
          store.events.after(id, 0, { limit: 99, conversationId: s.conversationId }),
      };
      type Seeded = Awaited<ReturnType<typeof seed>>;
      const seed = async (tenantId: string, salt: string) => {
        const identity = { host: 'shop', externalId: salt };
        const contact = await store.contacts.create(tenantId, { name: salt }, [identity]);
        const conversation = await store.conversations.create(tenantId, {
          contactId: contact.id,
          channel: 'widget',
        });
        const { message } = await store.messages.append(tenantId, conversation.id, says(salt));
        await store.turns.begin(tenantId, message.id, conversation.id);
        await store.turns.setOutcome(tenantId, message.id, 'passed');
        const decision = {
          kind: 'answer',
          reason: 'answered',
          confidence: 1,
          replyId: null,
          trace,
        };
        await store.turns.finish(tenantId, message.id, decision);
        const article = { id: `a-${salt}`, title: salt, body: salt };
        await store.articles.record(tenantId, 's', [article], { locale: 'en' });
        const file = { name: salt, type: 'text/plain', bytes: new Uint8Array(3) };
        const attachment = await store.attachments.put(tenantId, contact.id, file);
        await store.verifications.put(tenantId, {
          conversationId: conversation.id,
          orderNumber: salt,
          codeHash: null,
          expiresAt: '2027-01-01T00:00:00.000Z',
        });
        const agent = await store.agents.create(tenantId, {
          email: `${salt}@example.com`,
          name: salt,
          role: 'viewer',
          passwordHash: null,
        });
        await store.values.set(tenantId, `v-${salt}`, salt);
        await store.events.append(tenantId, { kind: 'a.b', conversationId: conversation.id });
        return {
          tenantId,
          identity,
          contactId: contact.id,
          conversationId: conversation.id,
          messageId: message.id,
          articleId: article.id,
          attachmentId: attachment.id,
          agentId: agent.id,
          valueName: `v-${salt}`,
        };
      };
      let round = 0;
      const tenant = fc.constantFrom('harbour', 'other');
      await fc.assert(
        fc.asyncProperty(fc.array(tenant, { minLength: 1, maxLength: 3 }), async (owners) => {
          for (const owner of owners) {
            round += 1;
            const seeded = await seed(owner, `s${round}`);
            const stranger = owner === 'harbour' ? 'other' : 'harbour';
            for (const look of Object.values(read)) {
              expect(await look(owner, seeded)).not.toBeNull();
              expect(await look(stranger, seeded)).toBeNull();
            }
            for (const look of Object.values(lists)) {
              expect((await look(owner, seeded)).length).toBeGreaterThan(0);
              expect(await look(stranger, seeded)).toEqual([]);
            }
          }
        }),
        { numRuns: 6, seed: 42 },
      );
    });
  });
}
