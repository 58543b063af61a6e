import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Change } from '../../host/index.ts';
import { type HostFixture, type HostSpec, need, type OrSkip } from './host-fixture.ts';

type Item = { readonly id: string };
type FeedUnderTest = {
  readonly capability: 'articles' | 'products' | 'tickets';
  readonly removal: (fixture: HostFixture) => OrSkip<() => string | Promise<string>> | undefined;
  readonly removalName: string;
  readonly assertItem: (item: Item) => void;
};

export const articlesSpecs = feedSpecs({
  capability: 'articles',
  removal: (fixture) => fixture.removeArticle,
  removalName: 'removeArticle',
  assertItem: (item) => assertTexts(item, ['id', 'title', 'body']),
});
export const productsSpecs = feedSpecs({
  capability: 'products',
  removal: (fixture) => fixture.removeProduct,
  removalName: 'removeProduct',
  assertItem: (item) => {
    assertTexts(item, ['id', 'title']);
    const { variants } = item as { variants?: unknown };
    ok(Array.isArray(variants), `product ${item.id} has no list of variants`);
    for (const variant of variants as { price?: { minor?: unknown; currency?: unknown } }[]) {
      ok(
        Number.isSafeInteger(variant.price?.minor),
        `product ${item.id}: price not in minor units`,
      );
      ok(/^[A-Z]{3}$/.test(String(variant.price?.currency)), `product ${item.id}: currency`);
    }
  },
});
export const ticketsSpecs = feedSpecs({
  capability: 'tickets',
  removal: (fixture) => fixture.removeTicket,
  removalName: 'removeTicket',
  assertItem: (item) => {
    const { messages } = item as { messages?: unknown };
    ok(Array.isArray(messages), `ticket ${item.id} has no list of messages`);
  },
});

function feedSpecs(feed: FeedUnderTest): readonly HostSpec[] {
  return [
    {
      name: 'lists everything from the start, each with an id and a cursor',
      run: async (fixture) => {
        const changes = await collect(fixture, feed, null);
        ok(changes.length >= 2, 'the fixture needs two or more in this feed');
        for (const change of changes) {
          ok(change.cursor.length > 0, 'an empty cursor resumes nowhere');
          if (change.kind === 'upsert') feed.assertItem(change.item);
        }
      },
    },
    {
      name: 'resumes after each cursor with exactly what follows',
      run: async (fixture) => {
        const all = await collect(fixture, feed, null);
        // Three places are enough, and bearable with a host of thousands.
        for (const at of [0, Math.floor(all.length / 2), all.length - 1]) {
          const rest = await collect(fixture, feed, need(all[at], `change ${at}`).cursor);
          deepStrictEqual(rest, all.slice(at + 1));
        }
      },
    },
    {
      name: 'is stable: nothing changed, nothing new',
      run: async (fixture) => {
        deepStrictEqual(await collect(fixture, feed, null), await collect(fixture, feed, null));
      },
    },
    {
      name: 'tells a deletion after the cursor from before it',
      skip: (fixture) => {
        const removal = feed.removal(fixture);
        return removal !== undefined && 'skip' in removal ? removal.skip : null;
      },
      run: async (fixture) => {
        const removal = need(feed.removal(fixture), feed.removalName);
        if ('skip' in removal) throw new Error(removal.skip);
        const before = (await collect(fixture, feed, null)).at(-1)?.cursor ?? null;
        const id = await removal();
        const after = await collect(fixture, feed, before);
        const gone = after.filter((change) => change.kind === 'delete').map((change) => change.id);
        deepStrictEqual(gone, [id]);
        const now = await collect(fixture, feed, null);
        ok(!now.some((change) => change.kind === 'upsert' && change.item.id === id));
      },
    },
  ];
}

async function collect(
  fixture: HostFixture,
  feed: FeedUnderTest,
  since: string | null,
): Promise<readonly Change<Item>[]> {
  const open = need(fixture.adapter[feed.capability], `adapter.${feed.capability}`);
  const changes: Change<Item>[] = [];
  for await (const change of open(since)) changes.push(change);
  return changes;
}

function assertTexts(item: Item, names: readonly string[]): void {
  for (const name of names) {
    const value = (item as Readonly<Record<string, unknown>>)[name];
    ok(typeof value === 'string', `${item.id}: ${name} is not a text`);
  }
  ok(item.id.length > 0, 'an empty id');
}
