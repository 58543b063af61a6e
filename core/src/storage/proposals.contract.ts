/** What every store does with proposals. Run on each database by `store.test.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionRequest } from '../actions/action.ts';
import type { ProposalState } from '../actions/proposal.ts';
import { exportContact } from '../privacy/export-contact.ts';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { NewProposal, PastQuery, Store } from './store.ts';

const START = Date.parse('2026-11-23T09:00:00.000Z');
const SINCE = '2026-11-01T00:00:00.000Z';
const person = { host: 'shop', externalId: 'mara' };
const invoice = (orderId: string): ActionRequest => ({ action: 'resend-invoice', orderId });

export function describeProposalsContract(name: string, open: OpenContractStore): void {
  describe(`proposals contract: ${name}`, () => {
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
    const conversation = async (tenantId = 'harbour') => {
      const contact = await store.contacts.create(tenantId, { email: 'mara@example.com' });
      return store.conversations.create(tenantId, { contactId: contact.id, channel: 'widget' });
    };
    const given = (conversationId: string, more: Partial<NewProposal> = {}): NewProposal => ({
      conversationId,
      state: 'proposed',
      request: invoice('order-1'),
      host: 'shop',
      ownerId: 'mara',
      verdict: {
        kind: 'allowed',
        rule: { id: 'invoices', action: 'resend-invoice' },
        amount: null,
        approval: null,
      },
      risk: { score: 0.1, signs: [] },
      difference: [],
      proposedBy: 'flow',
      expiresAt: new Date(now + 60_000).toISOString(),
      ...more,
    });
    const create = async (conversationId: string, more: Partial<NewProposal> = {}) => {
      now += 1_000;
      const made = await store.proposals.create('harbour', given(conversationId, more));
      if (made === 'taken') throw new Error('taken');
      return made;
    };
    const move = async (id: string, state: ProposalState, confirmed = true) => {
      const before = await store.proposals.get('harbour', id);
      if (before === null) throw new Error('absent');
      return store.proposals.update('harbour', id, before.revision, {
        state,
        ...(confirmed ? { confirmedAt: new Date(now).toISOString() } : {}),
      });
    };

    it('keeps a proposal whole, and each change of it once', async () => {
      const { id: conversationId, contactId } = await conversation();
      const made = await create(conversationId);
      expect(made).toMatchObject({ contactId, revision: 1, confirmedAt: null, outcome: null });
      expect(await store.proposals.get('harbour', made.id)).toEqual(made);
      const patch = {
        state: 'done',
        confirmedAt: '2026-11-23T10:00:00.000Z',
        decidedBy: { agentId: 'agt', role: 'admin', at: '2026-11-23T10:01:00.000Z' },
        outcome: { reference: 'INV-1' },
      } as const;
      const changed = await store.proposals.update('harbour', made.id, 1, patch);
      expect(changed).toEqual({ ...made, ...patch, revision: 2 });
      expect(await store.proposals.get('harbour', made.id)).toEqual(changed);
      expect(await store.proposals.update('harbour', made.id, 1, { state: 'failed' })).toBeNull();
      const racing = await Promise.all(
        ['failed', 'unsure', 'done'].map((state) =>
          store.proposals.update('harbour', made.id, 2, { state: state as ProposalState }),
        ),
      );
      expect(racing.filter((one) => one !== null)).toHaveLength(1);
    });

    it('keeps tenants apart', async () => {
      const { id } = await conversation();
      const made = await create(id);
      expect(await store.proposals.get('other', made.id)).toBeNull();
      expect(await store.proposals.update('other', made.id, 1, { state: 'done' })).toBeNull();
      expect(await store.proposals.live('other', id)).toBeNull();
      expect(await store.proposals.list('other', 'all', { limit: 9 })).toMatchObject({ items: [] });
      await expect(store.proposals.create('other', given(id))).rejects.toMatchObject({
        code: 'STORE_NOT_FOUND',
      });
    });

    it('lets one of a conversation be unconfirmed, also of several at once', async () => {
      const { id } = await conversation();
      const made = await Promise.all(
        [1, 2, 3].map(() => store.proposals.create('harbour', given(id))),
      );
      expect(made.filter((one) => one !== 'taken')).toHaveLength(1);
      const first = made.find((one) => typeof one !== 'string');
      if (typeof first !== 'object') throw new Error('unreachable');
      await move(first.id, 'waiting');
      const second = await create(id);
      const waiting = await create((await conversation()).id, { state: 'waiting' });
      expect(waiting.confirmedAt).not.toBeNull();
      expect((await store.proposals.live('harbour', id))?.id).toBe(second.id);
      await move(second.id, 'withdrawn', false);
      expect((await store.proposals.live('harbour', id))?.id).toBe(first.id);
      await move(first.id, 'declined');
      expect(await store.proposals.live('harbour', id)).toBeNull();
      const all = await store.proposals.ofConversation('harbour', id);
      expect(all.map((one) => one.id)).toEqual([second.id, first.id]);
    });

    it('lists what an agent has to look at by its end, page by page, and the rest newest first', async () => {
      const ids: string[] = [];
      for (const minutes of [30, 10, 20]) {
        const { id } = await conversation();
        const expiresAt = new Date(START + minutes * 60_000).toISOString();
        ids.push((await create(id, { state: 'waiting', expiresAt })).id);
      }
      const unsure = await create((await conversation()).id, { state: 'unsure' });
      const done = await create((await conversation()).id, { state: 'done' });
      await create((await conversation()).id);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await store.proposals.list('harbour', 'open', { limit: 2, cursor });
        seen.push(...page.items.map((one) => one.id));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual([unsure.id, ids[1], ids[2], ids[0]]);
      expect(await store.proposals.countOpen('harbour')).toBe(4);
      const over = await store.proposals.list('harbour', 'over', { limit: 9 });
      expect(over.items.map((one) => one.id)).toEqual([done.id]);
      expect((await store.proposals.list('harbour', 'all', { limit: 9 })).items).toHaveLength(6);
    });

    it('counts what was confirmed and may still be done, for the person behind several contacts', async () => {
      const query = (contactId: string, more: Partial<PastQuery> = {}): PastQuery => ({
        contactId,
        person,
        orderId: 'order-1',
        since: SINCE,
        ofTenant: false,
        ...more,
      });
      const first = await conversation();
      const second = await conversation();
      const stranger = await conversation();
      for (const state of ['waiting', 'approved', 'running', 'done', 'unsure'] as const)
        await create(first.id, { state });
      for (const state of ['failed', 'withdrawn', 'declined', 'expired', 'refused'] as const)
        await create(first.id, { state });
      await create(second.id);
      const past = await store.proposals.past('harbour', query(second.contactId));
      expect(past).toHaveLength(5);
      expect(past[0]).toMatchObject({ contactId: second.contactId, orderId: 'order-1' });
      expect(past.map((one) => one.at)).toEqual(
        past
          .map((one) => one.at)
          .toSorted()
          .toReversed(),
      );
      const guest = query(stranger.contactId, { person: null, orderId: null });
      expect(await store.proposals.past('harbour', guest)).toEqual([]);
      // The same order through another contact is found, without saying whose it was.
      const sameOrder = { ...guest, orderId: 'order-1' };
      const found = await store.proposals.past('harbour', sameOrder);
      expect(found.map((one) => [one.contactId, one.orderId])).toEqual(
        Array.from({ length: 5 }, () => ['', 'order-1']),
      );
      const all = await store.proposals.past('harbour', { ...guest, ofTenant: true });
      expect(all.map((one) => [one.contactId, one.orderId])).toEqual(
        Array.from({ length: 5 }, () => ['', null]),
      );
      const later = query(second.contactId, { since: '2026-12-01T00:00:00.000Z' });
      expect(await store.proposals.past('harbour', later)).toEqual([]);
      expect(await store.proposals.past('other', { ...guest, ofTenant: true })).toEqual([]);
    });

    it('knows whether another one of an order is sent and unsettled', async () => {
      const { id } = await conversation();
      const first = await create(id, { state: 'approved' });
      const second = await create(id, { state: 'approved' });
      const busy = (orderId: string, except: string, tenantId = 'harbour') =>
        store.proposals.isRunningOn(tenantId, { orderId, except });
      expect(await busy('order-1', second.id)).toBe(false);
      await move(first.id, 'running');
      expect(await busy('order-1', second.id)).toBe(true);
      expect(await busy('order-1', first.id)).toBe(false);
      expect(await busy('order-2', second.id)).toBe(false);
      expect(await busy('order-1', second.id, 'other')).toBe(false);
      await move(first.id, 'unsure');
      expect(await busy('order-1', second.id)).toBe(false);
    });

    it('lets of two that would both be the last allowed one pass', async () => {
      const { contactId } = await conversation();
      const made = [
        await create((await conversation()).id),
        await create((await conversation()).id),
      ];
      const confirm = (id: string) =>
        store.transaction(async (tx) => {
          await tx.proposals.lockCounts('harbour');
          const of = { contactId, person, orderId: null, since: SINCE, ofTenant: false };
          const before = await tx.proposals.past('harbour', { ...of, except: id });
          if (before.length + 1 > 1) return false;
          const confirmedAt = new Date(now).toISOString();
          return (
            (await tx.proposals.update('harbour', id, 1, { state: 'approved', confirmedAt })) !==
            null
          );
        });
      const passed = await Promise.all(made.map((one) => confirm(one.id)));
      expect(passed.toSorted()).toEqual([false, true]);
    });

    it('says what is usual: amounts of one currency, and how many a person asks for on one day', async () => {
      const { id } = await conversation();
      const worth = (minor: number, currency: string, state: ProposalState = 'done') =>
        create(id, {
          state,
          verdict: {
            kind: 'allowed',
            rule: { id: 'r', action: 'resend-invoice' },
            amount: { minor, currency },
            approval: null,
          },
        });
      await worth(100, 'EUR');
      await worth(-300, 'EUR');
      await worth(900, 'USD');
      await worth(500, 'EUR', 'declined');
      const of = { action: 'resend-invoice', currency: 'EUR', since: SINCE } as const;
      expect(await store.proposals.usual('harbour', of)).toEqual({
        amounts: [-300, 100],
        perPersonAndDay: [3],
      });
      expect(await store.proposals.usual('other', of)).toEqual({
        amounts: [],
        perPersonAndDay: [],
      });
    });

    it('seals what is asked, exports it with the contact, and erases it', async () => {
      const { id, contactId } = await conversation();
      const made = await create(id, {
        request: { action: 'update-contact', change: { phone: '+49 431 5550199' } },
      });
      const exported = await exportContact(store, { tenantId: 'harbour', contactId });
      expect(exported?.conversations[0]?.proposals).toEqual([
        expect.objectContaining({ id: made.id, request: made.request, state: 'proposed' }),
      ]);
      expect(JSON.stringify(exported)).not.toContain('risk');
      expect(await store.contacts.erase('harbour', contactId)).toMatchObject({ proposals: 1 });
      expect(await store.proposals.get('harbour', made.id)).toBeNull();
      await expect(store.proposals.create('harbour', given(id))).rejects.toMatchObject({
        code: 'STORE_NOT_FOUND',
      });
    });
  });
}
