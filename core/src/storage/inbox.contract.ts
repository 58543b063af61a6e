/** What every store does with the inbox, search filters and canned responses. Run on each database by `store.test.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyFilter, has, probesOf, withWords } from '../inbox/bloom.ts';
import { eraseContact } from '../privacy/erase-contact.ts';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { ConversationPatch, InboxFilter, ActivityPlace as Place, Store } from './store.ts';

const START = Date.parse('2026-11-22T18:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
type Slice = { readonly hits: readonly Place[]; readonly end: Place | null };
const ALL: readonly InboxFilter[] = [
  'waiting',
  'mine',
  'team',
  'mentions',
  'assistant',
  'snoozed',
  'resolved',
  'all',
];

export function describeInboxContract(name: string, open: OpenContractStore): void {
  describe(`inbox contract: ${name}`, () => {
    let store: Store;
    let minutes: number;
    beforeEach(() => {
      minutes = 0;
    });
    openBeforeEach(open, {
      clock: () => new Date(START + minutes * 60_000),
      ready: (fresh) => {
        store = fresh;
      },
    });

    /** A conversation with the contact's words, each a minute after the other. */
    async function chat(
      patch: ConversationPatch,
      words: readonly string[] = ['hello'],
      tenantId = 'harbour',
    ) {
      const contact = await store.contacts.create(tenantId, { name: 'Li Wei', email: 'li@wei.cn' });
      const made = await store.conversations.create(tenantId, {
        contactId: contact.id,
        channel: 'widget',
      });
      for (const text of words) await says(made.id, text, tenantId);
      const { status } = patch;
      if (status !== undefined) await store.conversations.update(tenantId, made.id, 1, patch);
      return { id: made.id, contact };
    }
    async function says(id: string, text: string, tenantId = 'harbour') {
      minutes += 1;
      const { message } = await store.messages.append(tenantId, id, {
        author: 'contact',
        audience: 'everyone',
        body: { text },
      });
      return message;
    }
    const ids = async (view: InboxFilter, agentId: string | null = 'mara', holder?: string) => {
      const of = { view, agentId, ...(holder === undefined ? {} : { holder }) };
      const page = await store.inbox.list('harbour', of, { limit: 50 });
      return page.items.map(({ conversation }) => conversation.id);
    };
    const rowOf = async (id: string, agentId: string | null = 'mara') =>
      (await store.inbox.rows('harbour', agentId, [id]))[0];

    it('shows each conversation in its views, and no other tenant’s', async () => {
      const waiting = await chat({ status: 'open', agentId: null });
      const mine = await chat({ status: 'open', agentId: 'mara' });
      const theirs = await chat({ status: 'open', agentId: 'ben' });
      const pending = await chat({});
      const snoozed = await chat({ status: 'snoozed', agentId: 'mara', snoozedUntil: at(99) });
      const resolved = await chat({ status: 'resolved' });
      for (const status of ['open', 'snoozed', 'resolved'] as const)
        await chat({ status, agentId: 'mara' }, ['secret'], 'other');
      expect(await ids('waiting')).toEqual([waiting.id]);
      expect(await ids('mine')).toEqual([mine.id]);
      expect(await ids('mine', null)).toEqual([]);
      expect(await ids('team')).toEqual([theirs.id, mine.id]);
      expect(await ids('team', 'mara', 'ben')).toEqual([theirs.id]);
      expect(await ids('assistant')).toEqual([pending.id]);
      expect(await ids('snoozed')).toEqual([snoozed.id]);
      expect(await ids('resolved')).toEqual([resolved.id]);
      expect(await ids('mentions')).toEqual([]);
      expect((await ids('all')).length).toBe(6);
      expect(await store.inbox.counts('harbour', 'mara')).toEqual({
        waiting: 1,
        mine: 1,
        team: 2,
        mentions: 0,
        assistant: 1,
        snoozed: 1,
        unread: 2,
        breached: 0,
        due: 0,
        undelivered: 0,
        waitingSince: at(1),
      });
      const [other] = (
        await store.inbox.list('other', { view: 'all', agentId: null }, { limit: 1 })
      ).items;
      expect(await store.inbox.rows('harbour', 'mara', [other?.conversation.id ?? ''])).toEqual([]);
      expect(await store.inbox.heldBy('harbour', 'mara')).toEqual([mine.id, snoozed.id]);
    });

    it('sorts the queue by the longest wait, everything else by the newest activity, and pages both', async () => {
      const made: string[] = [];
      for (let n = 0; n < 7; n++) made.push((await chat({ status: 'open', agentId: null })).id);
      // Who writes again has not waited longer for it, nor shorter.
      await says(made[0] ?? '', 'still there?');
      const read = async (view: InboxFilter) => {
        const found: string[] = [];
        for (let cursor: string | null = null; ; ) {
          const page = await store.inbox.list(
            'harbour',
            { view, agentId: null },
            { limit: 2, cursor },
          );
          found.push(...page.items.map(({ conversation }) => conversation.id));
          if (page.next === null) return found;
          cursor = page.next;
        }
      };
      expect(await read('waiting')).toEqual(made);
      const [first = '', ...rest] = made;
      expect(await read('all')).toEqual([first, ...rest.reverse()]);
    });

    it('counts a wait from the moment nobody held it, and ends it when somebody does', async () => {
      const { id } = await chat({});
      const change = async (revision: number, patch: ConversationPatch) => {
        minutes += 10;
        await store.conversations.update('harbour', id, revision, patch);
        return (await rowOf(id))?.waitingSince;
      };
      expect(await change(1, { status: 'open' })).toBe(at(11));
      expect(await change(2, { locale: 'de' })).toBe(at(11));
      expect(await change(3, { status: 'open', agentId: null })).toBe(at(11));
      expect(await change(4, { agentId: 'mara' })).toBeNull();
      expect(await change(5, { agentId: null })).toBe(at(51));
      expect(await change(6, { status: 'snoozed' })).toBeNull();
      expect(await change(7, { status: 'open' })).toBe(at(71));
      expect(await change(8, { status: 'resolved' })).toBeNull();
    });

    it('keeps reading positions per agent, by number and not by time', async () => {
      const { id } = await chat({ status: 'open', agentId: 'mara' }, ['one', 'two', 'three']);
      const read = (agentId: string, to: number | 'unread') =>
        store.inbox.setPosition(
          'harbour',
          { agentId, conversationId: id },
          to === 'unread' ? to : { read: to },
        );
      expect((await rowOf(id))?.unread).toBe(3);
      expect(await read('mara', 2)).toBe(true);
      expect(await read('mara', 1)).toBe(false);
      expect((await rowOf(id))?.unread).toBe(1);
      expect((await rowOf(id, 'ben'))?.unread).toBe(3);
      expect((await rowOf(id, null))?.unread).toBe(3);
      // Not further than there is anything to read: what comes next is unread again.
      expect(await read('mara', 99)).toBe(true);
      expect(await store.inbox.position('harbour', 'mara', id)).toBe(3);
      expect(await store.inbox.counts('harbour', 'mara')).toMatchObject({ mine: 1, unread: 0 });
      // A clock that was set back an hour changes nothing of it.
      minutes -= 60;
      await says(id, 'four');
      expect((await rowOf(id))?.unread).toBe(1);
      expect(await store.inbox.counts('harbour', 'mara')).toMatchObject({ unread: 1 });
      expect(await read('mara', 4)).toBe(true);
      expect(await read('mara', 'unread')).toBe(true);
      expect(await read('mara', 'unread')).toBe(false);
      expect((await rowOf(id))?.unread).toBe(1);
      expect(
        await store.inbox.setPosition(
          'other',
          { agentId: 'mara', conversationId: id },
          { read: 1 },
        ),
      ).toBe(false);
    });

    it('shows a mention until it is read, and lists it until the conversation is over', async () => {
      const { id } = await chat({ status: 'open', agentId: 'ben' });
      const note = await says(id, 'note');
      const mention = { conversationId: id, seq: note.seq };
      await store.inbox.addMentions('harbour', mention, ['mara', 'mara']);
      expect((await rowOf(id))?.mentioned).toBe(true);
      expect((await rowOf(id, 'ben'))?.mentioned).toBe(false);
      expect(await store.inbox.counts('harbour', 'mara')).toMatchObject({ mentions: 1 });
      const of = { agentId: 'mara', conversationId: id };
      await store.inbox.setPosition('harbour', of, { read: note.seq });
      expect((await rowOf(id))?.mentioned).toBe(false);
      expect(await store.inbox.counts('harbour', 'mara')).toMatchObject({ mentions: 0 });
      expect(await ids('mentions')).toEqual([id]);
      expect(await ids('mentions', 'ben')).toEqual([]);
      await store.conversations.update('harbour', id, 2, { status: 'resolved' });
      expect(await ids('mentions')).toEqual([]);
    });

    it('previews the newest words everybody sees, in one line', async () => {
      const { id } = await chat({}, ['first']);
      const add = (author: 'assistant' | 'agent' | 'system', team: boolean, body: object) =>
        store.messages.append('harbour', id, {
          author,
          audience: team ? 'team' : 'everyone',
          body: { text: '', ...body },
        });
      await add('assistant', false, { text: `two\n\n lines\t${'𝒶'.repeat(200)}` });
      await add('system', false, { notice: { kind: 'handed-back' } });
      await add('agent', true, { text: 'secret note' });
      const preview = (await rowOf(id))?.preview;
      expect(preview?.author).toBe('assistant');
      expect(preview?.text).toBe(`two lines ${'𝒶'.repeat(149)}…`);
      const files = [{ id: 'a', name: 'lamp.png', type: 'image/png', bytes: 1 }];
      await add('agent', false, { attachments: files });
      expect((await rowOf(id))?.preview).toMatchObject({ author: 'agent', text: 'lamp.png' });
      expect(await rowOf(id)).toMatchObject({
        contact: { name: 'Li Wei', email: 'li@wei.cn' },
        lastSeq: 5,
      });
    });

    it('keeps a search filter per conversation up to the message it was made from', async () => {
      const { id, contact } = await chat({}, ['one', 'two']);
      const filters = store.searchFilters;
      const place = { tenantId: 'harbour', conversationId: id, lastMessageAt: at(2) };
      expect(await filters.unindexed('harbour', 9)).toEqual([place]);
      expect(await filters.unindexed(null, 9)).toEqual([place]);
      expect(await filters.unindexed('other', 9)).toEqual([]);
      expect(await filters.get('harbour', id)).toEqual({ bits: null, indexedSeq: -1 });
      expect(await filters.get('other', id)).toBeNull();
      const bits = new Uint8Array(32).fill(255);
      const put = (indexedSeq: number, ifIndexedSeq: number) =>
        filters.put('harbour', id, { bits, indexedSeq, ifIndexedSeq });
      expect(await put(2, 0)).toBe(false);
      expect(await put(2, -1)).toBe(true);
      expect(await filters.get('harbour', id)).toMatchObject({ indexedSeq: 2 });
      expect(
        Buffer.compare((await filters.get('harbour', id))?.bits ?? bits.subarray(1), bits),
      ).toBe(0);
      expect(await filters.unindexed(null, 9)).toEqual([]);
      const slice = async (tenantId: string, after: Place | null) =>
        (await filters.slice(tenantId, [[1]], { after, limit: 9 })).hits;
      expect(await slice('harbour', null)).toEqual([{ id, at: at(2) }]);
      expect(await slice('harbour', { at: at(2), id })).toEqual([]);
      expect(await slice('other', null)).toEqual([]);
      await says(id, 'three');
      expect((await filters.unindexed(null, 9)).length).toBe(1);
      expect(await put(3, 2)).toBe(true);
      expect(await slice('harbour', null)).toEqual([{ id, at: at(3) }]);
      // Who the contact is, is searched for too: a change of it makes the filter anew.
      await store.contacts.update('harbour', contact.id, { name: 'Wei Li' });
      expect((await filters.get('harbour', id))?.indexedSeq).toBe(-1);
      expect(filters.hash('harbour', 'word')).toEqual(filters.hash('harbour', 'word'));
      expect(filters.hash('harbour', 'word')).not.toEqual(filters.hash('other', 'word'));
    });

    it('reads slices of filters newest first, each once', async () => {
      const made: string[] = [];
      for (let n = 0; n < 5; n++) {
        const { id } = await chat({});
        made.unshift(id);
        const bits = new Uint8Array(32).fill(255);
        await store.searchFilters.put('harbour', id, { bits, indexedSeq: 1, ifIndexedSeq: -1 });
      }
      const seen: string[] = [];
      for (let after: Place | null = null; ; ) {
        const { hits, end }: Slice = await store.searchFilters.slice('harbour', [[7]], {
          after,
          limit: 2,
        });
        seen.push(...hits.map(({ id }) => id));
        if (end === null) break;
        expect(end.id).toBe(hits.at(-1)?.id);
        after = end;
      }
      expect(seen).toEqual(made);
    });

    it('finds in filters what the filters say is in them, in the database as in the program', async () => {
      const hash = (word: string) => probesOf(store.searchFilters.hash('harbour', word));
      const words = Array.from({ length: 60 }, (_, n) => `word ${n}`);
      const filters = new Map<string, Uint8Array>();
      for (let n = 0; n < 12; n++) {
        const { id } = await chat({});
        const mine = words.filter((_, at) => (at * 7 + n) % 5 === 0).map(hash);
        const bits = withWords(emptyFilter(mine.length - n), mine);
        if (bits === null) throw new Error('full');
        filters.set(id, bits);
        await store.searchFilters.put('harbour', id, { bits, indexedSeq: 1, ifIndexedSeq: -1 });
      }
      for (const asked of [...words.map((word) => [word]), words.slice(0, 2), []]) {
        const probes = asked.map(hash);
        const { hits } = await store.searchFilters.slice('harbour', probes, {
          after: null,
          limit: 99,
        });
        const expected = [...filters].filter(([, bits]) => probes.every((one) => has(bits, one)));
        expect(hits.map(({ id }) => id).sort()).toEqual(expected.map(([id]) => id).sort());
      }
    });

    it('erases positions, mentions and filters with their contact', async () => {
      const { id, contact } = await chat({ status: 'open', agentId: 'mara' });
      const of = { agentId: 'mara', conversationId: id };
      await store.inbox.setPosition('harbour', of, { read: 1 });
      await store.inbox.addMentions('harbour', { conversationId: id, seq: 1 }, ['mara']);
      const change = { bits: new Uint8Array([1]), indexedSeq: 1, ifIndexedSeq: -1 };
      await store.searchFilters.put('harbour', id, change);
      const proof = await eraseContact(store, {
        tenantId: 'harbour',
        contactId: contact.id,
        actor: { kind: 'system', id: null },
      });
      expect(proof).toMatchObject({ reading_positions: 1, mentions: 1, search_filters: 1 });
      const left = await store.searchFilters.slice('harbour', [], { after: null, limit: 9 });
      expect(left).toEqual({ hits: [], end: null });
      expect(await store.searchFilters.put('harbour', id, change)).toBe(false);
      for (const view of ALL) expect(await ids(view)).toEqual([]);
      expect(await store.inbox.position('harbour', 'mara', id)).toBe(0);
    });

    it('keeps canned responses per tenant, each shortcut once', async () => {
      const canned = store.cannedResponses;
      const write = { name: 'Returns', shortcut: 'Return', texts: { en: 'Hi {{contact.name}}' } };
      const made = await canned.put('harbour', null, write);
      if (typeof made === 'string') throw new Error(made);
      expect(made).toMatchObject(write);
      expect(await canned.put('harbour', null, { ...write, shortcut: 'rETURN' })).toBe('taken');
      expect(await canned.put('other', null, write)).not.toBe('taken');
      minutes += 1;
      const changed = await canned.put('harbour', made.id, { ...write, texts: { de: 'Hallo' } });
      expect(changed).toEqual({ ...made, texts: { de: 'Hallo' }, updatedAt: at(1) });
      expect(await canned.put('other', made.id, { ...write, shortcut: 'x' })).toBe('absent');
      await canned.put('harbour', null, { ...write, shortcut: 'a' });
      expect((await canned.list('harbour')).map(({ shortcut }) => shortcut)).toEqual([
        'a',
        'Return',
      ]);
      await canned.noteUse('harbour', made.id);
      await canned.noteUse('harbour', made.id);
      await canned.noteUse('other', made.id);
      const used = await canned.get('harbour', made.id);
      expect([made.uses, used?.uses]).toEqual([0, 2]);
      // Saved anew it is still the one that is used.
      const renamed = await canned.put('harbour', made.id, { ...write, name: 'Send back' });
      expect(renamed).toMatchObject({ name: 'Send back', uses: 2 });
      expect(await canned.get('other', made.id)).toBeNull();
      expect(await canned.delete('other', made.id)).toBe(false);
      expect(await canned.delete('harbour', made.id)).toBe(true);
      expect(await canned.get('harbour', made.id)).toBeNull();
    });
  });
}
