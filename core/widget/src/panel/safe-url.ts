const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The address, if a visitor may be sent there or shown a picture from there: https without a user name in it, or http
 * to this very machine, as on a shop that is tried out. null otherwise. `site`: the page a path (`/help/returns`)
 * belongs to; without it a path is dropped too.
 */
export function safeUrl(text: string | null | undefined, site?: string): string | null {
  try {
    const url = new URL(text ?? '', text?.startsWith('/') ? site : undefined);
    const kept =
      url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
    return kept && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
