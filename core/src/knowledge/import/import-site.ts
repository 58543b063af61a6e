/** The pages of a web site as articles. */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fault, type ImportItem, type ImportOptions, toItem } from './import-item.ts';
import { type Crawled, type CrawledPage, type CrawlLimits, crawlSite } from './site/crawl-site.ts';
import { withoutRepeated } from './site/drop-boilerplate.ts';
import { createSiteClient, type Lookup } from './site/site-client.ts';
import { pageKey, type Site, toSite } from './site/site-url.ts';

export type SiteOptions = ImportOptions & {
  /** Pages asked for. Default 1 000. */
  readonly maxPages?: number;
  /** Clicks from the start, where the site has no sitemap. Default 5. */
  readonly maxDepth?: number;
  readonly signal?: AbortSignal;
  /** Pages asked for so far, and of how many where a sitemap tells. */
  readonly onProgress?: (read: number, total: number | null) => void;
  /**
   * `localhost:3000`: hosts that may lie on a private address and any port. For a developer's own machine only: never
   * from what somebody else may set. Default: none.
   */
  readonly allowedHosts?: readonly string[];
  readonly limits?: Partial<Omit<CrawlLimits, 'maxPages' | 'maxDepth'>>;
  /** All addresses of a host. Default: the system's. */
  readonly lookup?: Lookup;
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
};

const DEFAULTS: CrawlLimits = {
  maxPages: 1_000,
  maxDepth: 5,
  pageBytes: 2 * 1024 * 1024,
  pageMilliseconds: 20_000,
  totalMilliseconds: 30 * 60_000,
  totalCharacters: 64_000_000,
};
const ID_LIMIT = 280;

/**
 * One article for each page and language below the address: found by the site's sitemap, else by its links. What
 * robots.txt or the page forbids is left out; pages that name each other as translations share the id. Connects to
 * public addresses only. Throws `IMPORT_SITE_URL` for an address that cannot be one, and the signal's reason; all else
 * is a fault. Pages are compared with each other before the first is given, so items come at the end.
 */
export async function* importSite(
  address: string,
  options: SiteOptions = {},
): AsyncGenerator<ImportItem> {
  const allowedHosts = new Set(options.allowedHosts ?? []);
  const site = toSite(address, allowedHosts);
  const { signal } = options;
  const client = createSiteClient({
    allowedHosts,
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
  });
  let crawled: Crawled;
  try {
    crawled = await crawlSite(site, {
      client,
      limits: limitsOf(options),
      now: options.now ?? Date.now,
      sleep: options.sleep ?? sleepUntil(signal),
      onProgress: (read, total) => {
        options.onProgress?.(read, total);
        options.progress?.({ bytes: read, totalBytes: total, rows: read });
      },
      ...(signal === undefined ? {} : { signal }),
    });
  } finally {
    client.close();
  }
  yield* toItems(site, crawled, options);
}

/** Ends early, with the signal's reason. */
function sleepUntil(signal: AbortSignal | undefined): (milliseconds: number) => Promise<void> {
  return async (milliseconds) => {
    try {
      await wait(milliseconds, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  };
}

function limitsOf(options: SiteOptions): CrawlLimits {
  return {
    ...DEFAULTS,
    ...options.limits,
    maxPages: options.maxPages ?? DEFAULTS.maxPages,
    maxDepth: options.maxDepth ?? DEFAULTS.maxDepth,
  };
}

function* toItems(site: Site, crawled: Crawled, options: ImportOptions): Generator<ImportItem> {
  const groups = groupsOf(crawled.pages, site);
  for (const { fault: found, page } of crawled.faults) {
    yield page === null ? found : { ...found, articleId: articleId(pageKey(page), groups) };
  }
  const pages = withoutCopies(crawled.pages, site).map((page) => ({
    page,
    locale: localeOf(page) ?? '',
    blocks: page.body.split(/\n{2,}/),
  }));
  const texts = withoutRepeated(pages);
  const slots = new Set<string>();
  const bodies = new Set<string>();
  let count = 0;
  for (const [index, { page, locale }] of pages.entries()) {
    const body = texts[index]?.join('\n\n') ?? '';
    // A page of pictures or lists only says nothing; the same text twice says nothing new.
    const hash = hashOf(`${locale}\n${page.title}\n${body}`);
    if (body.trim() === '' || bodies.has(hash)) continue;
    bodies.add(hash);
    const key = pageKey(page.url);
    const shared = articleId(key, groups);
    // Two pages that claim to be the same translation stay two.
    const id = slots.has(`${locale}\n${shared}`) ? shortened(key) : shared;
    slots.add(`${locale}\n${id}`);
    const { title } = page;
    const { href } = addressOf(page);
    const item = toItem({ id, title: title || key, body, url: href, locale }, href, options);
    const { modifiedAt } = page;
    yield item.kind === 'article' && modifiedAt !== null ? { ...item, modifiedAt } : item;
    count += 1;
  }
  if (count === 0 && crawled.faults.length === 0) {
    yield fault(site.start.href, 'IMPORT_SITE_EMPTY', 'no page of the site holds a text');
  }
}

/** The page's own spelling of its address, if it is the same page. */
function addressOf({ url, canonical }: CrawledPage): URL {
  return canonical !== null && pageKey(canonical) === pageKey(url) ? canonical : url;
}

/** Page → the page its translations are kept under: the default one if named, else the first by its address. */
function groupsOf(pages: readonly CrawledPage[], site: Site): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { url, alternates } of pages) {
    const own = pageKey(url);
    const others = alternates.filter((each) => site.owns(each.url));
    // A page that others name and that does not name itself is not one of them.
    if (!others.some((each) => pageKey(each.url) === own)) continue;
    const fallback = others.find(({ locale }) => locale.toLowerCase() === 'x-default');
    const [first = own] = others.map((each) => pageKey(each.url)).toSorted();
    const group = fallback === undefined ? first : pageKey(fallback.url);
    for (const each of others)
      groups.set(pageKey(each.url), groups.get(pageKey(each.url)) ?? group);
    groups.set(own, group);
  }
  return groups;
}

function articleId(key: string, groups: ReadonlyMap<string, string>): string {
  return shortened(groups.get(key) ?? key);
}

function shortened(key: string): string {
  return key.length <= ID_LIMIT
    ? key
    : `${key.slice(0, ID_LIMIT - 20)}~${hashOf(key).slice(0, 16)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A page that names another of the site as the true one is left out if that one was read and does not point on. */
function withoutCopies(pages: readonly CrawledPage[], site: Site): readonly CrawledPage[] {
  const byKey = new Map(pages.map((page) => [pageKey(page.url), page]));
  const canonicalOf = (page: CrawledPage): string => {
    const { canonical } = page;
    return canonical !== null && site.owns(canonical) ? pageKey(canonical) : pageKey(page.url);
  };
  return pages.filter((page) => {
    const key = pageKey(page.url);
    const canonical = canonicalOf(page);
    if (canonical === key) return true;
    const original = byKey.get(canonical);
    return original === undefined || canonicalOf(original) !== canonical;
  });
}

/** As its translations call it, else as it says itself; what is no language tag is none. */
function localeOf(page: CrawledPage): string | undefined {
  const own = page.alternates.find(
    ({ locale, url }) => pageKey(url) === pageKey(page.url) && locale.toLowerCase() !== 'x-default',
  );
  for (const locale of [own?.locale, page.locale]) {
    try {
      const tag = Intl.getCanonicalLocales((locale ?? '').replaceAll('_', '-'))[0];
      if (tag !== undefined && tag !== 'und') return tag;
    } catch {
      // The next one may be better.
    }
  }
  return undefined;
}
