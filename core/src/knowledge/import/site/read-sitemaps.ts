/** The pages a site lists of itself, from all its sitemaps. */
import type { Reply } from './site-client.ts';
import { type Site, toPageUrl } from './site-url.ts';
import { type Listed, parseSitemap } from './sitemap.ts';

export type ListedPage = { readonly url: URL; readonly listed: Listed };
type Reading = {
  readonly site: Site;
  readonly get: (url: URL) => Promise<Reply>;
  /** No time is left. */
  readonly isOver: () => boolean;
};

const MOST_SITEMAPS = 50;
const MOST_PAGES = 50_000;

/** Pages below the address that was given. A sitemap of sitemaps is followed one level down, as the format says. */
export async function readSitemaps(
  named: readonly URL[],
  reading: Reading,
): Promise<readonly ListedPage[]> {
  const waiting = named.map((url) => ({ url, level: 0 }));
  const seen = new Set(waiting.map(({ url }) => url.href));
  const pages: ListedPage[] = [];
  for (const { url, level } of waiting) {
    if (reading.isOver() || pages.length > MOST_PAGES) break;
    const found = await readSitemap(url, reading);
    for (const page of found.pages) pages.push(page);
    for (const next of level === 0 ? found.sitemaps : []) {
      if (seen.has(next.href) || seen.size >= MOST_SITEMAPS) continue;
      seen.add(next.href);
      waiting.push({ url: next, level: 1 });
    }
  }
  return pages;
}

/** What cannot be read lists nothing. */
async function readSitemap(
  address: URL,
  { site, get }: Reading,
): Promise<{ readonly pages: readonly ListedPage[]; readonly sitemaps: readonly URL[] }> {
  const reply = await get(address);
  const found = reply.ok && reply.wanted ? parseSitemap(reply.body) : null;
  const pages = (found?.pages ?? []).flatMap((listed) => {
    const url = toPageUrl(listed.url, address);
    return url !== null && site.holds(url) ? [{ url, listed }] : [];
  });
  const sitemaps = (found?.sitemaps ?? []).flatMap((link) => {
    const url = URL.parse(link, address.href);
    return url !== null && site.owns(url) ? [url] : [];
  });
  return { pages, sitemaps };
}
