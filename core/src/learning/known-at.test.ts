import { describe, expect, it } from '@jest/globals';
import type { ArticleVersion, Instant } from '../model.ts';
import { createIndex, loadIndex } from '../retrieval/create-retriever.ts';
import { createKnownAt, type KnownAtDeps } from './known-at.ts';

const day = (number: number): Instant => new Date(Date.UTC(2026, 10, number)).toISOString();
const NOW = day(20);
const query = { locale: 'en', at: NOW, audience: 'public' } as const;

const version = (number: number, body: string): ArticleVersion => ({
  tenantId: 'harbour',
  articleId: 'returns',
  version: number,
  source: 'test',
  title: 'Returns',
  body,
  url: null,
  locale: 'en',
  audience: 'public',
  questions: [],
  validFrom: null,
  validTo: null,
  recordedAt: day(number),
  supersededAt: number < 4 ? day(number + 1) : null,
});
/** One article, changed on the days 1 to 4. */
const versions = [1, 2, 3, 4].map((n) => version(n, `Send it back within ${n}0 days.`));

function setUp(more: Partial<KnownAtDeps> = {}) {
  const built: string[] = [];
  let atOnce = 0;
  let most = 0;
  const knownAt = createKnownAt({
    all: async function* (_, { knownAt: known = NOW } = {}) {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await Promise.resolve();
      yield* versions.filter(
        (one) => one.recordedAt <= known && (one.supersededAt === null || one.supersededAt > known),
      );
      atOnce -= 1;
    },
    head: async () => 4,
    copyOfToday: async () => {
      throw new Error('Nothing here has examples.');
    },
    lastChange: async (_, at) =>
      versions.findLast((one) => one.recordedAt <= at)?.recordedAt ?? null,
    clock: () => new Date(NOW),
    onBuild: (tenantId) => built.push(tenantId),
    ...more,
  });
  const textAt = async (at: Instant): Promise<string | null> => {
    const retrieve = await knownAt('harbour', at);
    if (retrieve === null) return null;
    const { hits } = await retrieve({ ...query, text: 'How many days to send it back?' });
    return hits[0]?.text ?? '';
  };
  return { knownAt, textAt, built, most: () => most };
}

describe('articles as they were known', () => {
  it('are those of the time, also when they were superseded since', async () => {
    const { textAt } = setUp();
    expect(await textAt(day(2))).toContain('20 days');
    expect(await textAt(day(3))).toContain('30 days');
    expect(await textAt(day(0))).toBe('');
  });
  it('need no index when nothing has changed since', async () => {
    const { textAt, built } = setUp();
    expect([await textAt(day(4)), await textAt(day(10))]).toEqual([null, null]);
    expect(built).toEqual([]);
  });
  it('share one index between two changes, also when asked for at once', async () => {
    const { knownAt, built } = setUp();
    const noon = (number: number) => new Date(Date.parse(day(number)) + 43_200_000).toISOString();
    const [one, other] = await Promise.all([
      knownAt('harbour', day(2)),
      knownAt('harbour', noon(2)),
    ]);
    expect(one).toBe(other);
    expect(built).toEqual(['harbour']);
  });
  it('are kept for the last two times only, and built one at a time', async () => {
    const { knownAt, built, most } = setUp();
    await Promise.all([1, 2, 3].map((number) => knownAt('harbour', day(number))));
    expect([built.length, most()]).toEqual([3, 1]);
    await knownAt('harbour', day(2));
    await knownAt('harbour', day(3));
    expect(built.length).toBe(3);
    await knownAt('harbour', day(1));
    expect(built.length).toBe(4);
    // The one asked for longest ago went.
    await knownAt('harbour', day(3));
    expect(built.length).toBe(4);
    await knownAt('harbour', day(2));
    expect(built.length).toBe(5);
  });
  it('are refused when many wait already, and given again afterwards', async () => {
    const { knownAt, built } = setUp({ lastChange: async (_, at) => at });
    const hourOf = (hour: number) => new Date(Date.parse(day(2)) + hour * 3_600_000).toISOString();
    const many = Array.from({ length: 9 }, (_, hour) => knownAt('harbour', hourOf(hour)));
    const settled = await Promise.allSettled(many);
    const refused = settled.filter(({ status }) => status === 'rejected');
    expect([refused.length, built.length]).toEqual([4, 5]);
    expect(refused[0]).toMatchObject({ reason: { code: 'REPLAY_BUSY', status: 429 } });
    expect(await knownAt('harbour', day(3))).not.toBeNull();
  });
  it('of another tenant are another index', async () => {
    const { knownAt, built } = setUp();
    await knownAt('harbour', day(2));
    await expect(knownAt('other', day(2))).rejects.toMatchObject({ code: 'INDEX_OTHER_TENANT' });
    expect(built).toEqual(['harbour', 'other']);
  });
  it('are refused when there are too many to hold, and a failure is not remembered', async () => {
    let fails = true;
    const { textAt } = setUp({
      all: async function* () {
        if (fails) throw new Error('the database is away');
        yield version(2, 'Send it back within 20 days.');
      },
    });
    await expect(textAt(day(2))).rejects.toThrow('away');
    fails = false;
    expect(await textAt(day(2))).toContain('20 days');
    const small = setUp({ mostCharacters: 10 });
    await expect(small.textAt(day(2))).rejects.toMatchObject({ code: 'REPLAY_TOO_LARGE' });
  });
});

describe('articles with example questions', () => {
  const faq = (
    articleId: string,
    number: number,
    of: { readonly body: string; readonly questions: readonly string[]; readonly until?: number },
  ): ArticleVersion => ({
    ...version(number, of.body),
    articleId,
    title: `About ${articleId}`,
    questions: of.questions,
    supersededAt: of.until === undefined ? null : day(of.until),
  });
  const RETURNS = ['How long can I send it back?', 'Can I return a jacket?'];
  const COSTS = ['What does delivery cost?', 'Is shipping free?'];
  const start = [
    faq('costs', 1, { body: 'Delivery costs €4.90.', questions: COSTS }),
    faq('stores', 1, { body: 'Our stores open at nine.', questions: ['When do you open?'] }),
    faq('returns', 1, { body: 'Send it back within 30 days.', questions: RETURNS, until: 5 }),
    faq('returns', 5, { body: 'Send it back within 60 days.', questions: RETURNS }),
    // Came later and has no examples.
    faq('news', 5, { body: 'We deliver and take back on Sundays.', questions: [] }),
  ];
  const rows = (all: readonly ArticleVersion[]): KnownAtDeps['all'] =>
    async function* (_, { knownAt: known = NOW } = {}) {
      yield* all.filter(
        (one) => one.recordedAt <= known && (one.supersededAt === null || one.supersededAt > known),
      );
    };
  const open = (all: readonly ArticleVersion[], more: Partial<KnownAtDeps> = {}) => {
    const built: string[] = [];
    const knownAt = createKnownAt({
      all: rows(all),
      lastChange: async (_, at) => (at < day(5) ? day(1) : day(5)),
      clock: () => new Date(NOW),
      head: async () => 9,
      copyOfToday: async () => {
        const index = createIndex({ tenantId: 'harbour' });
        for (const one of all) index.upsert(one);
        await index.prepare();
        return { index: loadIndex(index.serialise(), { tenantId: 'harbour' }), cursor: 9 };
      },
      onBuild: (_, from) => built.push(from),
      ...more,
    });
    const ask = async (text: string) => {
      const retrieve = await knownAt('harbour', day(2));
      if (retrieve === null) throw new Error('Today serves.');
      const { hits, articles, confidence } = await retrieve({ ...query, text });
      return { articles, confidence, texts: hits.map((hit) => [hit.version, hit.text]) };
    };
    return { ask, built };
  };
  const questions = [
    ...RETURNS,
    ...COSTS,
    'sunday',
    'when are the shops open',
    'return jaket cost',
  ];

  it('come from a copy of today’s, and answer as if built from nothing', async () => {
    const quick = open(start);
    const slow = open(start, { head: moving() });
    for (const text of questions) {
      const [copied, built] = [await quick.ask(text), await slow.ask(text)];
      expect([copied.articles, copied.texts]).toEqual([built.articles, built.texts]);
      // Words of versions taken out stay in the vocabulary, as in any index that has lived.
      expect(Math.abs(copied.confidence - built.confidence)).toBeLessThan(0.01);
    }
    expect((await quick.ask(RETURNS[0] ?? '')).texts[0]?.[1]).toContain('30 days');
    expect([quick.built, slow.built]).toEqual([['today'], ['nothing']]);
  });
  it('are learned anew when the examples were others', async () => {
    const changed = start.map((one) =>
      one.version === 5 && one.articleId === 'returns'
        ? { ...one, questions: [...RETURNS, 'Exchange?'] }
        : one,
    );
    const { ask, built } = open(changed, { copyOfToday: refuse });
    expect((await ask(RETURNS[0] ?? '')).texts[0]?.[1]).toContain('30 days');
    expect(built).toEqual(['nothing']);
  });

  /** The change log moves while the index is made. */
  function moving(): () => Promise<number> {
    let head = 0;
    return async () => {
      head += 1;
      return head;
    };
  }
  it('are built from nothing when an article changed while they were compared', async () => {
    const { ask, built } = open(start, { head: moving() });
    await ask('sunday');
    expect(built).toEqual(['nothing']);
  });
});

async function refuse(): Promise<never> {
  throw new Error('Today’s index was not to be copied.');
}
