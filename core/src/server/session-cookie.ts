import type { CookieSerializeOptions } from '@fastify/cookie';

/**
 * `__Host-`: the browser takes it only with Secure, Path=/ and no Domain, so that no neighbouring subdomain can plant
 * one. Over plain http (a trial on one's own machine) browsers refuse that prefix.
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-attendant-session' : 'attendant-session';
}

export function sessionCookie(secure: boolean, expires: Date): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure, expires };
}
