/** What is looked at to tell our own page's request from a foreign page's. */
export type OriginRequest = {
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly host: string | undefined;
  readonly contentType: string | undefined;
  /** Our own header, which a foreign page cannot send without being asked first (CORS preflight). */
  readonly ownHeader: string | undefined;
};

/**
 * May a write that a cookie authenticates go on? The browser must say it comes from our own page, and the request must
 * be one that no HTML form can make. Without any word from the browser only the own header will do.
 */
export function isOwnPage(request: OriginRequest, publicUrl: string): boolean {
  const { origin, secFetchSite } = request;
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin') return false;
  if (origin !== undefined && !isOwnOrigin(origin, publicUrl, request.host)) return false;
  if (request.ownHeader !== undefined) return true;
  const saysWhence = origin !== undefined || secFetchSite !== undefined;
  return saysWhence && isJson(request.contentType);
}

/** Our public address, or exactly the host this request was sent to. `null` and anything unreadable is foreign. */
export function isOwnOrigin(origin: string, publicUrl: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  const own = new URL(publicUrl);
  if (url.origin === own.origin) return true;
  // A page fetched without encryption may have been written by anybody on the way.
  const schemes = own.protocol === 'https:' ? ['https:'] : ['http:', 'https:'];
  return schemes.includes(url.protocol) && url.host === host?.toLowerCase();
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(contentType ?? '');
}
