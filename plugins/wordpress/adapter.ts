/**
 * The adapter half: what the plugin on the site says, in core's words. Everything that decides is in core; everything
 * that reads the site is in the plugin. `call` signs and sends (see `core/src/host/call-site.ts`).
 */
import {
  type ArticleInput,
  type CallSite,
  type Change,
  type HostAdapter,
  htmlToMarkdown,
} from '@attendant/core/host';
import { z } from 'zod';
import { shopCapabilities } from './woo-adapter.ts';

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delete'), id: z.string().min(1), cursor: z.string().min(1) }),
  z.object({
    kind: z.literal('upsert'),
    id: z.string().min(1),
    cursor: z.string().min(1),
    title: z.string(),
    html: z.string(),
    url: z.string(),
    locale: z.string(),
  }),
]);
const pageSchema = z.object({
  items: z.array(changeSchema),
  /** Where the next page begins: items that are not public have no line of their own. */
  cursor: z.string().min(1),
  more: z.boolean(),
});

/** The adapter of one paired site. `features`: what the site says it can do besides; a shop's are in `woo-adapter.ts`. */
export function createSiteAdapter(of: {
  readonly name: string;
  readonly call: CallSite;
  readonly features?: readonly string[];
}): HostAdapter {
  const { name, call, features = [] } = of;
  return {
    ...shopCapabilities({ call, features }),
    name,
    articles: (since) => readArticles(call, since),
  };
}

async function* readArticles(
  call: CallSite,
  since: string | null,
): AsyncIterable<Change<ArticleInput>> {
  let cursor = since;
  for (;;) {
    const page = pageSchema.parse(await call('articles', { cursor }));
    for (const change of page.items) {
      yield change.kind === 'delete'
        ? change
        : { kind: 'upsert', cursor: change.cursor, item: toArticle(change) };
    }
    // A site that says "more" without getting on would be asked for ever.
    if (!page.more || page.cursor === cursor) return;
    cursor = page.cursor;
  }
}

function toArticle(post: Extract<z.infer<typeof changeSchema>, { kind: 'upsert' }>): ArticleInput {
  return {
    id: post.id,
    title: post.title.trim() || post.url,
    body: htmlToMarkdown(post.html).body,
    url: post.url,
    ...(post.locale === '' ? {} : { locale: post.locale }),
  };
}
