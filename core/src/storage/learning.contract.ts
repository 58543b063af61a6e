/** Corrections, uses of articles and the figures of a day: what every store does. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Trace } from '../model.ts';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { Store } from './store.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const START = Date.parse('2026-11-22T18:00:00.000Z');
const traceOf = (question: string): Trace => ({
  question,
  language: 'en',
  mood: null,
  steps: [],
  hits: [],
  receipts: [],
  articles: [],
  milliseconds: 1,
});
const NOTHING = {
  conversations: 0,
  answered: 0,
  asked: 0,
  handedOver: 0,
  foundNothing: 0,
  liked: 0,
  disliked: 0,
};

export function describeLearningContract(name: string, open: OpenContractStore): void {
  describe(`learning contract: ${name}`, () => {
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

    /** A conversation in which one question was put and decided. */
    const decide = async (
      of: {
        readonly tenantId?: string;
        readonly kind?: string;
        readonly reason?: string;
        readonly question?: string;
        readonly articles?: readonly { readonly articleId: string; readonly version: number }[];
      } = {},
    ) => {
      const { tenantId = 'harbour', kind = 'answer', reason = 'answered' } = of;
      const contact = await store.contacts.create(tenantId, { name: 'Li Wei' });
      const { id: conversationId } = await store.conversations.create(tenantId, {
        contactId: contact.id,
        channel: 'widget',
      });
      const asked = await store.messages.append(tenantId, conversationId, {
        author: 'contact',
        audience: 'everyone',
        body: { text: of.question ?? 'Where is it?' },
      });
      const messageId = asked.message.id;
      await store.turns.begin(tenantId, messageId, conversationId);
      const reply = await store.messages.append(tenantId, conversationId, {
        author: 'assistant',
        audience: 'everyone',
        body: { text: 'There.' },
        inReplyTo: messageId,
      });
      await store.uses.record(tenantId, reply.message.id, of.articles ?? []);
      await store.turns.finish(tenantId, messageId, {
        kind,
        reason,
        confidence: 0.5,
        replyId: reply.message.id,
        trace: traceOf(of.question ?? 'Where is it?'),
      });
      return { contactId: contact.id, conversationId, messageId, replyId: reply.message.id };
    };
    const correct = async (messageId: string, note: string | null = 'The old price.', id = {}) =>
      (
        await store.corrections.add('harbour', {
          ...id,
          messageId,
          kind: 'outdated',
          note,
          articleId: null,
          agentId: 'agent-1',
        })
      ).correction;

    describe('corrections', () => {
      it('come back as they were, by id and by message, and not to another tenant', async () => {
        const turn = await decide();
        const made = await correct(turn.messageId);
        expect(made).toEqual({
          id: made.id,
          conversationId: turn.conversationId,
          messageId: turn.messageId,
          kind: 'outdated',
          note: 'The old price.',
          articleId: null,
          agentId: 'agent-1',
          createdAt: new Date(START).toISOString(),
          resolvedAt: null,
          resolvedVersion: null,
        });
        expect(await store.corrections.get('harbour', made.id)).toEqual(made);
        expect(await store.corrections.ofMessage('harbour', turn.messageId)).toEqual([made]);
        expect(await store.corrections.get('other', made.id)).toBeNull();
        expect(await store.corrections.ofMessage('other', turn.messageId)).toEqual([]);
        await expect(correct('nothing')).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' });
        const once = await correct(turn.messageId, 'first', { id: 'cor_1' });
        expect(await correct(turn.messageId, 'second', { id: 'cor_1' })).toEqual(once);
        expect(once.note).toBe('first');
      });
      it('are paged newest first, and listed open or resolved', async () => {
        const turn = await decide();
        const ids: string[] = [];
        for (let minute = 0; minute < 5; minute += 1) {
          now = START + minute * MINUTE;
          ids.unshift((await correct(turn.messageId, null)).id);
        }
        const first = await store.corrections.list('harbour', null, { limit: 3 });
        const second = await store.corrections.list('harbour', null, {
          limit: 3,
          cursor: first.next,
        });
        expect([...first.items, ...second.items].map((one) => one.id)).toEqual(ids);
        expect(second.next).toBeNull();
        const [newest = '', ...others] = ids;
        now += MINUTE;
        const by = { articleId: 'returns', version: 3 };
        const resolved = await store.corrections.resolve('harbour', newest, by);
        expect(resolved).toMatchObject({
          articleId: 'returns',
          resolvedVersion: 3,
          resolvedAt: new Date(now).toISOString(),
        });
        expect(await store.corrections.resolve('harbour', newest, by)).toBeNull();
        expect(await store.corrections.resolve('other', others[0] ?? '', by)).toBeNull();
        const idsOf = async (state: 'open' | 'resolved') =>
          (await store.corrections.list('harbour', state, { limit: 10 })).items.map(({ id }) => id);
        expect(await idsOf('open')).toEqual(others);
        expect(await idsOf('resolved')).toEqual([newest]);
        expect(await store.corrections.countOpen('harbour')).toBe(4);
        expect(await store.corrections.countOpen('other')).toBe(0);
      });
      it('go with their contact, notes and all, and so do the uses', async () => {
        const turn = await decide({ articles: [{ articleId: 'returns', version: 1 }] });
        const stays = await decide({ articles: [{ articleId: 'returns', version: 1 }] });
        const made = await correct(turn.messageId);
        const kept = await correct(stays.messageId);
        expect(await store.contacts.erase('harbour', turn.contactId)).toMatchObject({
          corrections: 1,
          uses: 1,
        });
        expect(await store.corrections.get('harbour', made.id)).toBeNull();
        expect(await store.corrections.get('harbour', kept.id)).toEqual(kept);
        const uses = await store.uses.byArticle('harbour', {
          since: at(-1),
          articleIds: ['returns'],
        });
        expect(uses.get('returns')?.used).toBe(1);
      });
    });

    describe('uses', () => {
      it('are counted by article and time, with the thumbs under the replies', async () => {
        for (const id of ['returns', 'shipping', 'never-cited']) {
          await store.articles.record('harbour', 'test', [{ id, title: id, body: id }], {
            locale: 'en',
          });
        }
        const returns = { articleId: 'returns', version: 1 };
        const shipping = { articleId: 'shipping', version: 4 };
        await decide({ articles: [returns] });
        now += 10 * DAY;
        const liked = await decide({ articles: [returns, shipping] });
        const disliked = await decide({ articles: [returns, { ...returns, version: 2 }] });
        await decide({ tenantId: 'other', articles: [returns] });
        await store.messages.setFeedback('harbour', liked.replyId, 'up');
        await store.messages.setFeedback('harbour', disliked.replyId, 'up');
        await store.messages.setFeedback('harbour', disliked.replyId, 'down');
        const all = new Map([
          ['returns', { used: 3, liked: 1, disliked: 1 }],
          ['shipping', { used: 1, liked: 1, disliked: 0 }],
        ]);
        expect(await store.uses.byArticle('harbour', { since: at(-1) })).toEqual(all);
        expect(await store.uses.byArticle('harbour', { since: at(1) })).toEqual(
          new Map([
            ['returns', { used: 2, liked: 1, disliked: 1 }],
            ['shipping', { used: 1, liked: 1, disliked: 0 }],
          ]),
        );
        const some = { since: at(-1), articleIds: ['shipping', 'shipping', 'nothing'] };
        expect(await store.uses.byArticle('harbour', some)).toEqual(
          new Map([['shipping', { used: 1, liked: 1, disliked: 0 }]]),
        );
        expect(await store.uses.byArticle('harbour', { since: at(20) })).toEqual(new Map());
        await store.messages.setFeedback('harbour', disliked.replyId, null);
        const now2 = await store.uses.byArticle('harbour', { since: at(-1) });
        expect(now2.get('returns')).toEqual({ used: 3, liked: 1, disliked: 0 });
        const both = ['returns', 'shipping'];
        const replies = (since: string, articleIds: readonly string[]) =>
          store.uses.countReplies('harbour', { since, articleIds });
        expect(await replies(at(-1), both)).toBe(3);
        expect(await replies(at(1), both)).toBe(2);
        expect(await replies(at(-1), ['shipping'])).toBe(1);
        expect(await replies(at(-1), [])).toBe(0);
      });
      it('are counted for more articles than one query names', async () => {
        await decide({ articles: [{ articleId: 'a-1200', version: 1 }] });
        const articleIds = Array.from({ length: 1_300 }, (_, i) => `a-${i}`);
        expect(await store.uses.byArticle('harbour', { since: at(-1), articleIds })).toEqual(
          new Map([['a-1200', { used: 1, liked: 0, disliked: 0 }]]),
        );
        expect(await store.uses.countReplies('harbour', { since: at(-1), articleIds })).toBe(1);
      });
      it('lead to the questions, newest first', async () => {
        const articles = [{ articleId: 'returns', version: 1 }];
        const first = await decide({ articles });
        now += MINUTE;
        const second = await decide({ articles });
        await decide({ tenantId: 'other', articles });
        const recent = (limit: number) => store.uses.recentQuestions('harbour', 'returns', limit);
        expect(await recent(10)).toEqual([
          { messageId: second.messageId },
          { messageId: first.messageId },
        ]);
        expect(await recent(1)).toEqual([{ messageId: second.messageId }]);
        expect(await store.uses.recentQuestions('harbour', 'nothing', 10)).toEqual([]);
      });
    });

    describe('figures', () => {
      it('count each turn once by what was decided, in the span and the tenant only', async () => {
        await decide();
        await decide({ reason: 'flow' });
        await decide({ reason: 'small-talk' });
        await decide({ kind: 'clarify', reason: 'several-possible' });
        await decide({ kind: 'clarify', reason: 'unknown' });
        await decide({ kind: 'handoff', reason: 'anger' });
        await decide({ kind: 'silence', reason: 'agent-holds' });
        const { replyId } = await decide({ tenantId: 'other' });
        await store.messages.setFeedback('other', replyId, 'up');
        const span = { from: at(0), to: at(1) };
        expect(await store.figures.inSpan('harbour', span)).toEqual({
          ...NOTHING,
          conversations: 7,
          answered: 2,
          asked: 1,
          handedOver: 1,
          foundNothing: 1,
        });
        expect(await store.figures.inSpan('other', span)).toEqual({
          ...NOTHING,
          conversations: 1,
          answered: 1,
          liked: 1,
        });
        // The end is not in the span.
        expect(await store.figures.inSpan('harbour', { from: at(-1), to: at(0) })).toEqual(NOTHING);
      });
      it('tell what came of the conversations of a span, each once, and how long people waited', async () => {
        const span = { from: at(0), to: at(1) };
        const says = (conversationId: string, author: 'agent' | 'contact', audience = 'everyone') =>
          store.messages.append('harbour', conversationId, {
            author,
            audience: audience as 'everyone' | 'team',
            body: { text: 'Hello' },
          });
        const set = async (conversationId: string, patch: object) => {
          const found = await store.conversations.get('harbour', conversationId);
          await store.conversations.update('harbour', conversationId, found?.revision ?? 0, patch);
        };
        const answered = await decide();
        await set(answered.conversationId, { rating: 5 });
        await decide({ kind: 'clarify', reason: 'unknown' });
        await decide({ reason: 'small-talk' });
        await decide({ kind: 'silence', reason: 'agent-holds' });
        await decide({ tenantId: 'other', kind: 'handoff', reason: 'anger' });
        // A note among the team is no answer; an agent who wrote unasked took over all the same.
        const noted = await decide();
        await says(noted.conversationId, 'agent', 'team');
        const joined = await decide();
        await says(joined.conversationId, 'agent');
        const waited = await decide({ kind: 'handoff', reason: 'anger' });
        now += 7 * MINUTE;
        await says(waited.conversationId, 'agent');
        now += MINUTE;
        await says(waited.conversationId, 'agent');
        await set(waited.conversationId, { status: 'resolved', wrapUp: 'Late parcel' });
        const left = await decide({ kind: 'handoff', reason: 'rule' });
        await set(left.conversationId, { status: 'resolved' });
        await decide({ kind: 'handoff', reason: 'anger' });
        expect(await store.figures.report('harbour', span)).toEqual({
          outcomes: { handedOver: 4, answered: 2, unanswered: 1, nothingAsked: 2 },
          wrapUps: expect.arrayContaining([
            { wrapUp: 'Late parcel', count: 1 },
            { wrapUp: null, count: 1 },
          ]),
          ratings: [{ rating: 5, count: 1 }],
          liked: 0,
          disliked: 0,
          reasons: [
            { reason: 'anger', count: 2 },
            { reason: 'rule', count: 1 },
          ],
        });
        const waits = await store.figures.waits('harbour', span, 10);
        expect(waits).toHaveLength(3);
        expect(waits).toContainEqual({
          at: at(0),
          answeredAt: new Date(START + 7 * MINUTE).toISOString(),
          resolved: true,
        });
        expect(
          waits.filter(({ answeredAt }) => answeredAt === null).map((one) => one.resolved),
        ).toEqual(expect.arrayContaining([true, false]));
        expect(await store.figures.waits('harbour', span, 1)).toHaveLength(1);
        expect(await store.figures.waits('harbour', { from: at(-1), to: at(0) }, 10)).toEqual([]);
      });
      it('list reasons, and what could not be answered, newest first', async () => {
        await decide({ kind: 'handoff', reason: 'anger' });
        now += MINUTE;
        const second = await decide({ kind: 'handoff', reason: 'anger' });
        await decide({ kind: 'handoff', reason: 'rule' });
        await decide({ kind: 'clarify', reason: 'several-possible', question: 'not this' });
        const gift = await decide({ kind: 'clarify', reason: 'unknown', question: 'Gift cards?' });
        now += MINUTE;
        const box = await decide({ kind: 'handoff', reason: 'low-confidence', question: 'A box?' });
        await decide({ tenantId: 'other', kind: 'clarify', reason: 'unknown' });
        expect(await store.figures.handoffReasons('harbour', at(-1))).toEqual([
          { reason: 'anger', count: 2 },
          { reason: 'low-confidence', count: 1 },
          { reason: 'rule', count: 1 },
        ]);
        const anger = { reason: 'anger', since: at(-1), limit: 1 };
        expect(await store.figures.handedOver('harbour', anger)).toEqual([second.conversationId]);
        const expected = [
          { messageId: box.messageId, conversationId: box.conversationId, question: 'A box?' },
          {
            messageId: gift.messageId,
            conversationId: gift.conversationId,
            question: 'Gift cards?',
          },
        ];
        const unanswered = (limit: number, since = at(-1)) =>
          store.figures.unanswered('harbour', { since, limit });
        expect(await unanswered(10)).toEqual(expected);
        expect(await unanswered(1)).toEqual(expected.slice(0, 1));
        expect(await unanswered(10, at(1))).toEqual([]);
        await decide({ kind: 'answer', reason: 'small-talk', question: 'Hello' });
        now += MINUTE;
        await decide({ kind: 'answer', reason: 'answered', question: 'Returns?' });
        const asked = await store.figures.asked('harbour', { limit: 10 });
        expect(asked.map(({ question }) => question).slice(0, 2)).toEqual(['Returns?', 'A box?']);
        // These two were decided at one time.
        expect(
          asked
            .map(({ question }) => question)
            .slice(2)
            .toSorted(),
        ).toEqual(['Gift cards?', 'not this']);
      });
      it('tell what began and ended by itself, not what was changed afterwards', async () => {
        const record = (id: string, validity: { validFrom?: string; validTo?: string }) =>
          store.articles.record('harbour', 'test', [{ id, title: id, body: id, ...validity }], {
            locale: 'en',
          });
        await record('sale', { validFrom: at(1), validTo: at(3) });
        await record('returns', { validTo: at(2) });
        await record('returns', { validFrom: at(2) });
        await record('later', { validFrom: at(9) });
        // Written down after they began and ended.
        now = START + 3.5 * DAY;
        await record('late', { validFrom: at(2.5), validTo: at(3.2) });
        const flips = await store.figures.flips('harbour', { from: at(0), to: at(4) }, 10);
        expect(flips.map(({ kind, articleId, at: when }) => [kind, articleId, when])).toEqual([
          ['began', 'returns', at(2)],
          ['began', 'sale', at(1)],
          ['ended', 'sale', at(3)],
        ]);
        expect(await store.figures.flips('other', { from: at(0), to: at(4) }, 10)).toEqual([]);
      });
      it('know when an article last changed, and what it is called', async () => {
        const record = (title: string) =>
          store.articles.record('harbour', 'test', [{ id: 'returns', title, body: 'b' }], {
            locale: 'en',
          });
        expect(await store.figures.lastArticleChange('harbour', at(9))).toBeNull();
        await record('Returns');
        now = START + DAY;
        await record('Sending back');
        now = START + 2 * DAY;
        await store.articles.retire('harbour', 'returns');
        const last = (days: number) => store.figures.lastArticleChange('harbour', at(days));
        expect(await last(-1)).toBeNull();
        expect([await last(0.5), await last(1), await last(1.5), await last(9)]).toEqual([
          at(0),
          at(1),
          at(1),
          at(2),
        ]);
        expect(await store.figures.titles('harbour', ['returns', 'nothing'])).toEqual(
          new Map([['returns', 'Sending back']]),
        );
        expect(await store.figures.titles('other', ['returns'])).toEqual(new Map());
      });
      it('list low ratings as they are now, and what was written down', async () => {
        const rate = async (conversationId: string, rating: number) => {
          const found = await store.conversations.get('harbour', conversationId);
          await store.conversations.update('harbour', conversationId, found?.revision ?? 0, {
            rating,
          });
          await store.events.append('harbour', { kind: 'conversation.rated', conversationId });
        };
        const low = await decide();
        const mended = await decide();
        await rate(low.conversationId, 1);
        await rate(mended.conversationId, 1);
        now += MINUTE;
        await rate(mended.conversationId, 5);
        const rated = (since: string) =>
          store.figures.lowRatings('harbour', { since, atMost: 2, limit: 10 });
        expect(await rated(at(-1))).toEqual([
          {
            conversationId: low.conversationId,
            contactId: low.contactId,
            rating: 1,
            at: at(0),
          },
        ]);
        expect(await rated(at(1))).toEqual([]);

        const write = (kind: 'agent' | 'system', action: string) =>
          store.audit.append('harbour', {
            actor: { kind, id: 'mara' },
            action,
            subject: 'returns',
          });
        await write('agent', 'article.changed');
        await write('system', 'host.down');
        await write('agent', 'conversation.taken');
        const entries = await store.figures.audited('harbour', {
          actions: ['article.changed', 'host.down'],
          since: at(0),
          limit: 10,
        });
        expect(entries.map(({ action, agentId }) => [action, agentId])).toEqual([
          ['host.down', null],
          ['article.changed', 'mara'],
        ]);
      });
    });
  });
}
