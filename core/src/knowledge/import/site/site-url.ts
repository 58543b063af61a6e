/** What belongs to a site, and how one page is always written. */
import { AttendantError } from '../../../errors.ts';

export type Site = {
  /** Where reading begins. */
  readonly start: URL;
  /** Is it a page of this site: the same host (with or without `www.`), http(s), an allowed port? */
  readonly owns: (url: URL) => boolean;
  /** … and does it stand below the address that was given? */
  readonly holds: (url: URL) => boolean;
  /** The same site with everything below another address: the one a redirect leads to. */
  readonly below: (url: URL) => Site;
};

const URL_LIMIT = 1_000;
const DEEPEST_PATH = 15;
/** Tell where a visitor came from, never what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|_ga|ref|sessionid|phpsessid|sid|replytocom|share)$/i;
/** Not worth a request: they are no pages. */
const NO_PAGE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|m?js|json|xml|rss|atom|pdf|docx?|xlsx?|pptx?|zip|gz|tgz|rar|7z|mp[34]|m4a|webm|mov|avi|wav|ogg|woff2?|ttf|eot|exe|dmg|apk|ics|csv|txt)$/i;

/**
 * Throws `IMPORT_SITE_URL` for what is no address of a web site: another scheme, a name and password in it, a port
 * other than 80 and 443. `allowedHosts` (`localhost:3000`) may have any port: a developer's own machine.
 */
export function toSite(address: string, allowedHosts: ReadonlySet<string>): Site {
  const start = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`);
  const problem = start === null ? 'it is no address' : problemOf(start, allowedHosts);
  if (start === null || problem !== null) {
    throw new AttendantError('IMPORT_SITE_URL', `${shown(address)} cannot be read: ${problem}.`, {
      wayOut: 'Give an address such as https://shop.example/help.',
      status: 400,
    });
  }
  start.hash = '';
  const home = hostOf(start);
  const owns = (url: URL): boolean =>
    hostOf(url) === home && problemOf(url, allowedHosts) === null && url.href.length <= URL_LIMIT;
  const below = (top: URL): Site => {
    const folder = top.pathname.replace(/[^/]*\.[^/]*$/, '').replace(/\/$/, '');
    const holds = ({ pathname }: URL): boolean =>
      pathname === folder || pathname.startsWith(`${folder}/`);
    return { start, owns, holds: (url) => owns(url) && holds(url), below };
  };
  return below(start);
}

/** Null: it may be asked. */
function problemOf(url: URL, allowedHosts: ReadonlySet<string>): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'it is not http or https';
  if (url.username !== '' || url.password !== '') return 'a name or password stands in it';
  if (url.hostname === '') return 'it names no host';
  const port = url.port === '' || url.port === '80' || url.port === '443';
  if (!port && !allowedHosts.has(url.host)) return 'only the ports 80 and 443 are read';
  return null;
}

/** `www.` says nothing; a port other than the usual is another site. */
function hostOf(url: URL): string {
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  return url.hostname.replace(/^www\./, '').replace(/\.$/, '') + port;
}

/** A link on a page as the address it is asked and kept under; null for what is no page. */
export function toPageUrl(link: string, base: URL): URL | null {
  const url = URL.parse(link.trim(), base.href);
  if (url === null || !/^https?:$/.test(url.protocol) || NO_PAGE.test(url.pathname)) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return isTrap(url) ? null : url;
}

/** Paths that repeat themselves come from links that lead deeper for ever. */
function isTrap(url: URL): boolean {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  if (url.href.length > URL_LIMIT || parts.length > DEEPEST_PATH) return true;
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts.values()].some((count) => count > 2);
}

/** One page under all its spellings: scheme, `www.`, a slash at the end and `index.html` do not matter. */
export function pageKey(url: URL): string {
  const path = url.pathname.replace(/\/index\.(?:html?|php)$/i, '/').replace(/(?<=.)\/$/, '');
  return hostOf(url) + path + url.search;
}

function shown(address: string): string {
  return `"${address.slice(0, 200).replace(/\p{Cc}/gu, '�')}"`;
}
