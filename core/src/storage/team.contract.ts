/** Preferences, tokens that open once, audit filters, invites and retention: what every store does. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Trace } from '../model.ts';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { Store } from './store.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T18:00:00.000Z');
const trace: Trace = {
  question: 'Where is it?',
  language: 'en',
  mood: null,
  steps: [],
  hits: [],
  receipts: [],
  articles: [],
  milliseconds: 1,
};

export function describeTeamContract(name: string, open: OpenContractStore): void {
  describe(`team contract: ${name}`, () => {
    let store: Store;
    let now: number;
    beforeEach(() => {
      now = START;
    });
    openBeforeEach(open, {
      clock: () => new Date(now),
      ready: (fresh) => {
        store = fresh;
      },
    });
    const at = (days: number) => new Date(START + days * DAY).toISOString();
    const makeAgent = (email: string, passwordHash: string | null = 'h', tenantId = 'harbour') =>
      store.agents.create(tenantId, { email, name: email, role: 'agent', passwordHash });

    describe('preferences', () => {
      it('are kept per agent and replaced, and absent for another tenant', async () => {
        const mara = await makeAgent('mara@x.example');
        const noor = await makeAgent('noor@x.example');
        expect(await store.preferences.get('harbour', mara.id)).toBeNull();
        await store.preferences.set('harbour', mara.id, { theme: 'dark' });
        await store.preferences.set('harbour', mara.id, { theme: 'light', sound: true });
        await store.preferences.set('harbour', noor.id, { theme: 'system' });
        expect(await store.preferences.get('harbour', mara.id)).toEqual({
          theme: 'light',
          sound: true,
        });
        expect(await store.preferences.get('other', mara.id)).toBeNull();
      });
    });

    describe('tokens of somebody else’s making', () => {
      it('open once, of many at the same time one, and each tenant has its own', async () => {
        const uses = Array.from({ length: 6 }, () =>
          store.credentials.markUsed('harbour', 'hash', at(1)),
        );
        expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
        expect(await store.credentials.markUsed('harbour', 'hash', at(1))).toBe(false);
        expect(await store.credentials.markUsed('other', 'hash', at(1))).toBe(true);
      });
      it('are forgotten when they are over, not before', async () => {
        await store.credentials.markUsed('harbour', 'old', at(1));
        await store.credentials.markUsed('harbour', 'young', at(3));
        now = START + 2 * DAY;
        expect((await store.prune(at(0))).usedTokens).toBe(1);
        expect(await store.credentials.markUsed('harbour', 'young', at(3))).toBe(false);
        expect(await store.credentials.markUsed('harbour', 'old', at(3))).toBe(true);
      });
    });

    describe('audit filters', () => {
      beforeEach(async () => {
        const add = (tenantId: string, actorId: string | null, action: string, subject: string) =>
          store.audit.append(tenantId, {
            actor: { kind: actorId === null ? 'assistant' : 'agent', id: actorId },
            action,
            subject,
          });
        await add('harbour', 'a1', 'conversation.taken', 'c1');
        now += DAY;
        await add('harbour', 'a2', 'conversation.resolved', 'c1');
        await add('harbour', null, 'turn.replied', 'c2');
        now += DAY;
        await add('harbour', 'a1', 'conversations.odd', 'c3');
        await add('harbour', 'a3', 'conversation-list.read', 'c4');
        await add('other', 'a1', 'conversation.taken', 'c1');
      });
      const seqs = async (filter: object) => {
        const newest = await store.audit.list('harbour', { limit: 10, ...filter });
        const oldest: number[] = [];
        for await (const entry of store.audit.all('harbour', filter)) oldest.push(entry.seq);
        expect(newest.items.map(({ seq }) => seq).reverse()).toEqual(oldest);
        return oldest;
      };
      it('find by actor, kind of actor, action, family of actions, subject and time', async () => {
        expect(await seqs({})).toEqual([1, 2, 3, 4, 5]);
        expect(await seqs({ actor: 'a1' })).toEqual([1, 4]);
        expect(await seqs({ actor: 'assistant' })).toEqual([3]);
        expect(await seqs({ action: 'conversation.taken' })).toEqual([1]);
        expect(await seqs({ action: 'conversation' })).toEqual([1, 2]);
        expect(await seqs({ action: 'nothing' })).toEqual([]);
        expect(await seqs({ subject: 'c1' })).toEqual([1, 2]);
        expect(await seqs({ from: at(1), to: at(2) })).toEqual([2, 3]);
        expect(await seqs({ actor: 'a1', from: at(1) })).toEqual([4]);
      });
      it('page on through what fits', async () => {
        const first = await store.audit.list('harbour', { limit: 1, actor: 'a1' });
        expect(first.items.map(({ seq }) => seq)).toEqual([4]);
        const cursor = first.next;
        const second = await store.audit.list('harbour', { limit: 1, actor: 'a1', cursor });
        expect([second.items.map(({ seq }) => seq), second.next]).toEqual([[1], null]);
      });
    });

    describe('the team', () => {
      it('knows who has not chosen a password, and removes nobody else', async () => {
        const mara = await makeAgent('mara@x.example');
        const noor = await makeAgent('noor@x.example', null);
        expect(await store.agents.invited('harbour')).toEqual([noor.id]);
        expect(await store.agents.removeInvited('harbour', mara.id)).toBe(false);
        expect(await store.agents.removeInvited('other', noor.id)).toBe(false);
        expect(await store.agents.removeInvited('harbour', noor.id)).toBe(true);
        expect((await store.agents.list('harbour')).map(({ id }) => id)).toEqual([mara.id]);
      });
      it('is told how many open conversations each holds', async () => {
        const mara = await makeAgent('mara@x.example');
        const contact = await store.contacts.create('harbour', {});
        const hold = async (status: 'open' | 'resolved', agentId: string | null) => {
          const made = await store.conversations.create('harbour', {
            contactId: contact.id,
            channel: 'widget',
          });
          await store.conversations.update('harbour', made.id, made.revision, { status, agentId });
        };
        await hold('open', mara.id);
        await hold('open', mara.id);
        await hold('resolved', mara.id);
        await hold('open', null);
        expect([...(await store.agents.workload('harbour'))]).toEqual([[mara.id, 2]]);
        expect([...(await store.agents.workload('other'))]).toEqual([]);
      });
    });

    describe('retention', () => {
      /** A conversation with two messages, a turn and a file in the first message. */
      async function makeConversation(
        contactId: string,
        of: { readonly status: 'resolved' | 'open'; readonly tenantId?: string },
      ) {
        const tenantId = of.tenantId ?? 'harbour';
        const made = await store.conversations.create(tenantId, { contactId, channel: 'widget' });
        const bytes = new Uint8Array([1, 2, 3]);
        const file = { name: 'a.pdf', type: 'application/pdf', bytes };
        const attachment = await store.attachments.put(tenantId, contactId, file);
        const { message } = await store.messages.append(tenantId, made.id, {
          author: 'contact',
          audience: 'everyone',
          body: { text: 'where is it', attachments: [attachment] },
        });
        const reply = await store.messages.append(tenantId, made.id, {
          author: 'assistant',
          audience: 'everyone',
          body: { text: 'there' },
        });
        await store.turns.begin(tenantId, message.id, made.id);
        await store.turns.finish(tenantId, message.id, {
          kind: 'answer',
          reason: 'answered',
          confidence: 1,
          replyId: reply.message.id,
          trace,
        });
        const current = await store.conversations.get(tenantId, made.id);
        await store.conversations.update(tenantId, made.id, current?.revision ?? 0, {
          status: of.status,
        });
        return { id: made.id, attachmentId: attachment.id, messageId: message.id };
      }
      const before = at(5);
      const count = (resolved: string | null, attachments: string | null) =>
        store.retention.count('harbour', {
          resolvedBefore: resolved,
          attachmentsBefore: attachments,
        });

      it('erases what is resolved and old, with its contact if nothing else is theirs', async () => {
        const [leaves, stays] = [
          await store.contacts.create('harbour', { name: 'Leaves' }),
          await store.contacts.create('harbour', { name: 'Stays' }),
        ];
        const foreign = await store.contacts.create('other', {});
        const theirs = await makeConversation(foreign.id, {
          status: 'resolved',
          tenantId: 'other',
        });
        const gone = await makeConversation(leaves.id, { status: 'resolved' });
        const half = await makeConversation(stays.id, { status: 'resolved' });
        const open = await makeConversation(stays.id, { status: 'open' });
        now = START + 6 * DAY;
        const young = await makeConversation(stays.id, { status: 'resolved' });

        expect(await count(before, null)).toEqual({
          conversations: 2,
          messages: 4,
          contacts: 1,
          attachments: 1,
        });
        const erased = await store.retention.eraseConversations('harbour', before, 100);
        expect(erased).toEqual({ conversations: 2, messages: 4, contacts: 1, attachments: 2 });
        for (const { id, messageId, attachmentId } of [gone, half]) {
          expect(await store.conversations.get('harbour', id)).toBeNull();
          expect(await store.messages.get('harbour', messageId)).toBeNull();
          expect(await store.turns.trace('harbour', messageId)).toBeNull();
          expect(await store.attachments.get('harbour', attachmentId)).toBeNull();
        }
        for (const { id, messageId, attachmentId } of [open, young]) {
          expect(await store.conversations.get('harbour', id)).not.toBeNull();
          expect(await store.messages.get('harbour', messageId)).not.toBeNull();
          expect(await store.attachments.get('harbour', attachmentId)).not.toBeNull();
        }
        expect((await store.contacts.get('harbour', leaves.id))?.erasedAt).toBe(at(6));
        expect((await store.contacts.get('harbour', stays.id))?.name).toBe('Stays');
        expect(await store.conversations.get('other', theirs.id)).not.toBeNull();
        expect(await store.retention.eraseConversations('harbour', before, 100)).toEqual({
          conversations: 0,
          messages: 0,
          contacts: 0,
          attachments: 0,
        });
      });

      it('goes in slices, the oldest first', async () => {
        const contact = await store.contacts.create('harbour', {});
        const ids: string[] = [];
        for (let n = 0; n < 3; n += 1) {
          now += 1000;
          ids.push((await makeConversation(contact.id, { status: 'resolved' })).id);
        }
        now = START + 9 * DAY;
        const slice = () => store.retention.eraseConversations('harbour', before, 2);
        expect(await slice()).toMatchObject({ conversations: 2, contacts: 0 });
        const left = await store.conversations.list('harbour', {}, { limit: 9 });
        expect(left.items.map(({ id }) => id)).toEqual([ids[2]]);
        expect(await slice()).toMatchObject({ conversations: 1, contacts: 1 });
      });

      it('erases attachments by their own age', async () => {
        const contact = await store.contacts.create('harbour', {});
        const old = await makeConversation(contact.id, { status: 'open' });
        now = START + 6 * DAY;
        const young = await makeConversation(contact.id, { status: 'open' });
        expect(await count(null, before)).toEqual({
          conversations: 0,
          messages: 0,
          contacts: 0,
          attachments: 1,
        });
        expect(await store.retention.eraseAttachments('other', before, 10)).toBe(0);
        expect(await store.retention.eraseAttachments('harbour', before, 10)).toBe(1);
        expect(await store.attachments.get('harbour', old.attachmentId)).toBeNull();
        expect(await store.attachments.get('harbour', young.attachmentId)).not.toBeNull();
        expect(await store.messages.get('harbour', old.messageId)).not.toBeNull();
      });

      it('undoes all of a slice when what it is part of fails', async () => {
        const contact = await store.contacts.create('harbour', { name: 'Li Wei' });
        const old = await makeConversation(contact.id, { status: 'resolved' });
        now = START + 6 * DAY;
        const failing = store.transaction(async (tx) => {
          await tx.retention.eraseConversations('harbour', before, 9);
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        const message = await store.messages.get('harbour', old.messageId);
        expect(message?.body.text).toBe('where is it');
      });
    });
  });
}
