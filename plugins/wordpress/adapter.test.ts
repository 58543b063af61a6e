import type { CallSite } from '@attendant/core/host';
import { describeHostContract } from '@attendant/core/testing';
import { describe, expect, it } from '@jest/globals';
import { createSiteAdapter } from './adapter.ts';

type Post = { readonly id: number; readonly html: string | null };

/** A site's feed as `Articles::page` gives it: a walk by id, in batches of two. Null: not public. */
function feedOf(posts: readonly Post[], asked: (string | null)[] = []): CallSite {
  return async (call, args = {}) => {
    if (call !== 'articles') throw new Error(`no such call: ${call}`);
    const { cursor } = args as { readonly cursor: string | null };
    asked.push(cursor);
    const after = Number(cursor?.split('.')[1] ?? 0);
    const batch = posts.filter(({ id }) => id > after).slice(0, 2);
    const last = batch.at(-1)?.id ?? after;
    return {
      items: batch.flatMap(({ id, html }) =>
        html === null
          ? []
          : [
              {
                kind: 'upsert',
                id: `post:${id}`,
                cursor: `e.${id}.0`,
                title: `Post ${id}`,
                html,
                url: `https://shop.example/?p=${id}`,
                locale: 'en',
              },
            ],
      ),
      cursor: `e.${last}.0`,
      more: batch.length === 2,
    };
  };
}

async function all(call: CallSite, since: string | null = null) {
  const changes = [];
  for await (const change of createSiteAdapter({ name: 'wordpress', call }).articles?.(since) ?? [])
    changes.push(change);
  return changes;
}

await describeHostContract('the WordPress adapter', async () => ({
  adapter: createSiteAdapter({
    name: 'wordpress',
    call: feedOf([1, 2, 3, 4, 5].map((id) => ({ id, html: `<p>Answer ${id}</p>` }))),
  }),
  contacts: [
    { externalId: '1', email: 'ada@example.com', orderNumbers: [] },
    { externalId: '2', email: 'ben@example.com', orderNumbers: [] },
  ],
  removeArticle: { skip: 'shown on a real site in site.browser.test.ts' },
}));

describe('articles', () => {
  it('come as Markdown with their address and language', async () => {
    const html = '<h2>Returns</h2><p>Within <strong>30 days</strong>.</p><script>alert(1)</script>';
    const [change] = await all(feedOf([{ id: 1, html }]));
    expect(change).toEqual({
      kind: 'upsert',
      cursor: 'e.1.0',
      item: {
        id: 'post:1',
        title: 'Post 1',
        body: '## Returns\n\nWithin **30 days**.',
        url: 'https://shop.example/?p=1',
        locale: 'en',
      },
    });
  });

  it('go on past batches in which nothing is public', async () => {
    const posts = [null, null, null, null, '<p>At last</p>'].map((html, at) => ({
      id: at + 1,
      html,
    }));
    expect((await all(feedOf(posts))).map(({ cursor }) => cursor)).toEqual(['e.5.0']);
  });

  it('go on from the cursor, and end with a site that does not get on', async () => {
    const asked: (string | null)[] = [];
    await all(feedOf([{ id: 1, html: 'a' }], asked), 'e.1.0');
    expect(asked).toEqual(['e.1.0']);
    const stuck: CallSite = async () => ({ items: [], cursor: 'e.1.0', more: true });
    expect(await all(stuck, 'e.1.0')).toEqual([]);
  });

  it('throw when the site answers something else', async () => {
    await expect(all(async () => ({ items: [{ kind: 'upsert' }] }))).rejects.toThrow();
  });
});
