/** What a site's robots.txt says to us (RFC 9309). */
import robotsParser from 'robots-parser';
import { followRedirects } from './follow-redirects.ts';
import type { SiteClient } from './site-client.ts';
import type { Site } from './site-url.ts';

type Rules = {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined;
  readonly getCrawlDelay: (agent: string) => number | undefined;
  readonly getSitemaps: () => readonly string[];
};
/** Its types describe a default export that the module, being CommonJS, is itself. */
const parseRules = robotsParser as unknown as (address: string, text: string) => Rules;

export type Robots = {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds between two requests: what the site asks for, at most 10 s. */
  readonly delay: number;
  /** Sitemaps it names, on this site. */
  readonly sitemaps: readonly URL[];
  /** Why everything is forbidden: it could not be read. */
  readonly problem?: { readonly code: string; readonly message: string };
};

const AGENT = 'Attendant';
const BYTES = 500 * 1024;
const LONGEST_DELAY = 10_000;

/** Matching costs the length of a rule times that of an address for each rule with a wildcard. */
const MOST_WILDCARDS = 2_000;
const LONGEST_LINE = 2_000;

const EVERYTHING: Robots = { allows: () => true, delay: 0, sitemaps: [] };
const NOTHING: Robots = { allows: () => false, delay: 0, sitemaps: [] };

type Reading = {
  readonly client: SiteClient;
  readonly site: Site;
  readonly milliseconds: number;
  readonly signal?: AbortSignal;
};

/** Absent (4xx) allows everything; a server that fails or cannot be reached allows nothing. */
export async function readRobots(origin: URL, reading: Reading): Promise<Robots> {
  const address = new URL('/robots.txt', origin);
  const { reply } = await followRedirects(reading.client, address, {
    bytes: BYTES,
    milliseconds: reading.milliseconds,
    wants: () => true,
    owns: reading.site.owns,
    ...(reading.signal === undefined ? {} : { signal: reading.signal }),
  });
  // It is there and leads elsewhere, or is a file of another kind: that forbids nothing.
  if (!reply.ok) {
    const { code, message } = reply;
    return /LEFT|REDIRECTS|TOO_LARGE/.test(code)
      ? EVERYTHING
      : { ...NOTHING, problem: { code, message } };
  }
  if (reply.status >= 500 || reply.status === 429) return NOTHING;
  if (reply.status < 200 || reply.status >= 300) return EVERYTHING;
  return parseRobots(address, reply.body.toString('utf8'), reading.site);
}

function parseRobots(address: URL, text: string, site: Site): Robots {
  if (isHostile(text)) return NOTHING;
  const rules = parseRules(address.href, text);
  const seconds = rules.getCrawlDelay(AGENT) ?? 0;
  const sitemaps = rules.getSitemaps().flatMap((link) => {
    const url = URL.parse(link, address.href);
    return url !== null && site.owns(url) ? [url] : [];
  });
  return {
    // Undefined for an address of another origin, which has its own rules.
    allows: (url) => rules.isAllowed(url.href, AGENT) !== false,
    delay: Math.min(Math.max(Number.isFinite(seconds) ? seconds * 1_000 : 0, 0), LONGEST_DELAY),
    sitemaps: sitemaps.slice(0, 50),
  };
}

/** Written to keep its reader busy. */
function isHostile(text: string): boolean {
  const lines = text.split('\n');
  const wildcards = lines.filter((line) => line.includes('*') && line.includes('/')).length;
  return wildcards > MOST_WILDCARDS || lines.some((line) => line.length > LONGEST_LINE);
}
