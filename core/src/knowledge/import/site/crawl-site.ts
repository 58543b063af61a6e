/** Goes through a site within its limits: which pages, in which order, and when it is enough. */
import type { ImportFault } from '../import-item.ts';
import { fault } from '../import-item.ts';
import { type Followed, followRedirects } from './follow-redirects.ts';
import { readPage, type WebPage } from './read-page.ts';
import { type ListedPage, readSitemaps } from './read-sitemaps.ts';
import { type Robots, readRobots } from './robots.ts';
import type { GetOptions, Reply, SiteClient } from './site-client.ts';
import { pageKey, type Site, toPageUrl } from './site-url.ts';
import type { Listed } from './sitemap.ts';

export type CrawlLimits = {
  readonly maxPages: number;
  /** Clicks from the start; of pages a sitemap lists it does not matter. */
  readonly maxDepth: number;
  readonly pageBytes: number;
  readonly pageMilliseconds: number;
  readonly totalMilliseconds: number;
  /** Characters of all pages together: they are compared before the first is handed on. */
  readonly totalCharacters: number;
};
export type CrawlDeps = {
  readonly client: SiteClient;
  readonly limits: CrawlLimits;
  /** Milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, total: number | null) => void;
};
export type CrawledPage = WebPage & { readonly url: URL };
/** A fault and the page it is about; null: it is about more than one page. */
export type CrawlFault = { readonly fault: ImportFault; readonly page: URL | null };
export type Crawled = {
  readonly pages: readonly CrawledPage[];
  readonly faults: readonly CrawlFault[];
};

type Waiting = { readonly url: URL; readonly depth: number; readonly listed?: Listed };
type Crawl = CrawlDeps & {
  site: Site;
  readonly endsAt: number;
  readonly robots: Map<string, Robots>;
  readonly waiting: Waiting[];
  readonly seen: Set<string>;
  readonly queries: Map<string, number>;
  readonly pages: CrawledPage[];
  readonly faults: CrawlFault[];
  bySitemap: boolean;
  read: number;
  characters: number;
  /** One after the other that failed. */
  failed: number;
  lastRequest: number;
  /** Addresses that no room was left for. */
  left: number;
};

const SITEMAP_BYTES = 10 * 1024 * 1024;
const MOST_WAITING = 50_000;
/** A path with more queries than this is a calendar or a search. */
const MOST_QUERIES = 30;
/** Failures in a row after which the site counts as down. */
const MOST_FAILED = 5;
const LONGEST_WAIT = 10_000;

/** Reads the pages of a site one after the other. Throws only the signal's reason. */
export async function crawlSite(site: Site, deps: CrawlDeps): Promise<Crawled> {
  const crawl: Crawl = {
    ...deps,
    site,
    endsAt: deps.now() + deps.limits.totalMilliseconds,
    robots: new Map(),
    waiting: [],
    seen: new Set(),
    queries: new Map(),
    pages: [],
    faults: [],
    bySitemap: false,
    read: 0,
    characters: 0,
    failed: 0,
    lastRequest: Number.NEGATIVE_INFINITY,
    left: 0,
  };
  if (await begin(crawl)) await readWaiting(crawl);
  return { pages: crawl.pages, faults: crawl.faults };
}

/** The start itself must be readable: if it is not, nothing is. */
async function begin(crawl: Crawl): Promise<boolean> {
  const { start } = crawl.site;
  const robots = await robotsOf(crawl, start);
  if (!robots.allows(start)) {
    const message = 'its robots.txt forbids it to be read, or answers with a failure itself';
    const { code, message: why } = robots.problem ?? { code: 'IMPORT_SITE_ROBOTS', message };
    return stop(crawl, code, why);
  }
  if (/\.xml(?:\.gz)?$/i.test(start.pathname)) return beginWithSitemap(crawl, start);
  crawl.seen.add(pageKey(start));
  await visit(crawl, { url: start, depth: 0 });
  if (crawl.faults.length > 0) return false;
  crawl.onProgress?.(crawl.read, null);
  const usual = new URL('/sitemap.xml', start);
  takeListed(
    crawl,
    await readListed(crawl, robots.sitemaps.length > 0 ? robots.sitemaps : [usual]),
  );
  return true;
}

async function beginWithSitemap(crawl: Crawl, start: URL): Promise<boolean> {
  crawl.site = crawl.site.below(new URL('/', start));
  takeListed(crawl, await readListed(crawl, [start]));
  if (crawl.bySitemap) return true;
  const message = 'the sitemap cannot be read or lists no page of the site';
  return stop(crawl, 'IMPORT_SITE_SITEMAP', message);
}

/** What a site lists of itself is better than what the first page happens to link to. */
function takeListed(crawl: Crawl, listed: readonly ListedPage[]): void {
  if (listed.length === 0) return;
  crawl.bySitemap = true;
  for (const { url } of crawl.waiting) crawl.seen.delete(pageKey(url));
  crawl.waiting.length = 0;
  for (const page of listed) enqueue(crawl, { ...page, depth: 0 });
}

function stop(crawl: Crawl, code: string, message: string): false {
  crawl.faults.push({ fault: fault(crawl.site.start.href, code, message), page: null });
  return false;
}

async function robotsOf(crawl: Crawl, url: URL): Promise<Robots> {
  const known = crawl.robots.get(url.origin);
  if (known !== undefined) return known;
  const robots = await readRobots(url, {
    client: crawl.client,
    site: crawl.site,
    milliseconds: crawl.limits.pageMilliseconds,
    ...(crawl.signal === undefined ? {} : { signal: crawl.signal }),
  });
  crawl.robots.set(url.origin, robots);
  return robots;
}

/** Read as pages are: with the site's pauses, within the time there is. */
function readListed(crawl: Crawl, named: readonly URL[]): Promise<readonly ListedPage[]> {
  return readSitemaps(named, {
    site: crawl.site,
    isOver: () => crawl.now() >= crawl.endsAt,
    get: async (url) => {
      const { reply } = await get(crawl, url, { bytes: SITEMAP_BYTES, wants: () => true });
      return reply;
    },
  });
}

function enqueue(crawl: Crawl, page: Waiting): void {
  const key = pageKey(page.url);
  if (!crawl.site.holds(page.url) || crawl.seen.has(key)) return;
  if (page.url.search !== '') {
    const path = page.url.host + page.url.pathname;
    const queries = (crawl.queries.get(path) ?? 0) + 1;
    crawl.queries.set(path, queries);
    if (queries > MOST_QUERIES) return;
  }
  if (crawl.waiting.length >= MOST_WAITING) {
    crawl.left += 1;
    return;
  }
  crawl.seen.add(key);
  crawl.waiting.push(page);
}

async function readWaiting(crawl: Crawl): Promise<void> {
  const { limits, waiting } = crawl;
  const before = crawl.read;
  let next = 0;
  for (; next < waiting.length; next += 1) {
    const page = waiting[next];
    if (page === undefined || crawl.read >= limits.maxPages) break;
    if (crawl.now() >= crawl.endsAt) {
      const minutes = Math.round(limits.totalMilliseconds / 60_000);
      stop(crawl, 'IMPORT_SITE_TIME', `reading the site takes more than ${minutes} minutes`);
      return;
    }
    if (crawl.failed >= MOST_FAILED) {
      stop(
        crawl,
        'IMPORT_SITE_DOWN',
        `${MOST_FAILED} pages in a row could not be read; it was given up`,
      );
      return;
    }
    if (crawl.characters > limits.totalCharacters) {
      const message = `its pages have more than ${limits.totalCharacters} characters together`;
      stop(crawl, 'IMPORT_SITE_MORE', message);
      return;
    }
    await visit(crawl, page);
    const total = crawl.bySitemap ? Math.min(before + waiting.length, limits.maxPages) : null;
    crawl.onProgress?.(crawl.read, total);
  }
  const left = waiting.length - next + crawl.left;
  if (left > 0) {
    const message = `it has more than ${limits.maxPages} pages; ${left} addresses were not read`;
    stop(crawl, 'IMPORT_SITE_MORE', message);
  }
}

async function visit(crawl: Crawl, page: Waiting): Promise<void> {
  const robots = await robotsOf(crawl, page.url);
  if (!robots.allows(page.url)) return;
  crawl.read += 1;
  const { reply, url } = await get(crawl, page.url, {
    bytes: crawl.limits.pageBytes,
    wants: (type) => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type),
  });
  const isStart = page.url === crawl.site.start;
  if (!reply.ok) return unreadable(crawl, page, { isStart, ...reply });
  crawl.failed = 0;
  const problem = problemOf(reply, isStart);
  if (problem !== null) crawl.faults.push({ fault: fault(page.url.href, ...problem), page: null });
  if (!reply.wanted) return;
  if (isStart && !crawl.site.holds(url)) crawl.site = crawl.site.below(url);
  if (pageKey(url) !== pageKey(page.url)) {
    // It is another page: read once, if it is of the part that was asked for and may be read.
    if (crawl.seen.has(pageKey(url)) || !crawl.site.holds(url)) return;
    if (!(await robotsOf(crawl, url)).allows(url)) return;
    crawl.seen.add(pageKey(url));
  }
  keep(crawl, { ...page, url }, reply);
}

type OkReply = Extract<Reply, { ok: true }>;

/** A page that is gone or was never public is no fault; one that might be back tomorrow is. */
function problemOf(reply: OkReply, isStart: boolean): readonly [string, string] | null {
  const { status, wanted } = reply;
  if (
    status === 403 ||
    status === 429 ||
    status >= 500 ||
    (isStart && (status < 200 || status >= 300))
  ) {
    return ['IMPORT_SITE_STATUS', `the site answers with status ${status}`];
  }
  if (isStart && !wanted) return ['IMPORT_SITE_TYPE', 'it is no page (text/html)'];
  return null;
}

function unreadable(
  crawl: Crawl,
  page: Waiting,
  problem: { readonly isStart: boolean; readonly code: string; readonly message: string },
): void {
  const { isStart, code, message } = problem;
  // Links that lead elsewhere by a redirect are links to elsewhere.
  if (code === 'IMPORT_SITE_LEFT' && !isStart) return;
  const lasting = /_(?:TOO_LARGE|REDIRECTS|ENCODING|LEFT)$/.test(code);
  if (!lasting) crawl.failed += 1;
  crawl.faults.push({
    fault: fault(page.url.href, code, message),
    page: lasting ? page.url : null,
  });
}

function keep(crawl: Crawl, page: Waiting, reply: OkReply): void {
  const read = readPage({
    url: page.url,
    bytes: reply.body,
    contentType: reply.headers['content-type'] ?? '',
    robotsTag: reply.headers['x-robots-tag'] ?? '',
    lastModified: reply.headers['last-modified'] ?? '',
  });
  if ('code' in read) {
    crawl.faults.push({ fault: fault(page.url.href, read.code, read.message), page: page.url });
    return;
  }
  const alternates = read.alternates.length > 0 ? read.alternates : alternatesOf(page);
  const depth = page.depth + 1;
  if (read.canonical !== null) enqueue(crawl, { url: read.canonical, depth: page.depth });
  for (const { url } of alternates) enqueue(crawl, { url, depth: page.depth });
  if (!crawl.bySitemap && depth <= crawl.limits.maxDepth) {
    for (const url of read.links) enqueue(crawl, { url, depth });
  }
  if (!read.index) return;
  crawl.characters += read.body.length + read.title.length;
  const modifiedAt = page.listed?.modifiedAt ?? read.modifiedAt;
  // Links are of no more use, and may be many.
  crawl.pages.push({ ...read, links: [], alternates, modifiedAt, url: page.url });
}

function alternatesOf({ listed, url }: Waiting): WebPage['alternates'] {
  return (listed?.alternates ?? []).flatMap((each) => {
    const address = toPageUrl(each.url, url);
    return address === null ? [] : [{ locale: each.locale, url: address }];
  });
}

type Ask = Pick<GetOptions, 'bytes' | 'wants'>;

/** Waits as long as the site asks for between two requests; asks once more when it is told to come later. */
async function get(crawl: Crawl, url: URL, ask: Ask): Promise<Followed> {
  const followed = await getOnce(crawl, url, ask);
  const { reply } = followed;
  if (!reply.ok || (reply.status !== 429 && reply.status !== 503)) return followed;
  const seconds = Number(reply.headers['retry-after'] ?? 1);
  const wait = Math.min(Number.isFinite(seconds) ? seconds * 1_000 : 1_000, LONGEST_WAIT);
  await crawl.sleep(Math.max(wait, 0));
  return getOnce(crawl, url, ask);
}

async function getOnce(crawl: Crawl, url: URL, ask: Ask): Promise<Followed> {
  crawl.signal?.throwIfAborted();
  const delay = crawl.robots.get(url.origin)?.delay ?? 0;
  const wait = crawl.lastRequest + delay - crawl.now();
  if (wait > 0) await crawl.sleep(wait);
  crawl.lastRequest = crawl.now();
  const { client, limits, site, signal } = crawl;
  return followRedirects(client, url, {
    ...ask,
    milliseconds: limits.pageMilliseconds,
    owns: site.owns,
    ...(signal === undefined ? {} : { signal }),
  });
}
