/** A page at the end of its redirects, every one of which must stay on the site. */
import type { GetOptions, Reply, SiteClient } from './site-client.ts';

export type Followed = { readonly reply: Reply; readonly url: URL };

const MOST_REDIRECTS = 5;
const STATUS = new Set([301, 302, 303, 307, 308]);

/** Leaving the site or a sixth redirect is a refusal; a redirect to nowhere too. */
export async function followRedirects(
  client: SiteClient,
  start: URL,
  options: GetOptions & { readonly owns: (url: URL) => boolean },
): Promise<Followed> {
  let url = start;
  for (let count = 0; ; count += 1) {
    const reply = await client.get(url, options);
    const location = reply.ok && STATUS.has(reply.status) ? reply.headers.location : undefined;
    if (location === undefined) return { reply, url };
    const next = URL.parse(location, url.href);
    if (next === null || !options.owns(next)) {
      return refused(url, 'IMPORT_SITE_LEFT', 'it leads away from the site');
    }
    if (count >= MOST_REDIRECTS) {
      const message = `it leads on more than ${MOST_REDIRECTS} times`;
      return refused(url, 'IMPORT_SITE_REDIRECTS', message);
    }
    next.hash = '';
    url = next;
  }
}

function refused(url: URL, code: string, message: string): Followed {
  return { reply: { ok: false, code, message }, url };
}
