import { createHmac } from 'node:crypto';
import type { Customer } from '../shop.ts';

/** A signed identity is good for 15 minutes; the chat asks for a new one when it needs it. */
const lifetimeSeconds = 15 * 60;

/** Says to Attendant who is signed in: a JWT (RFC 7519) signed with HS256, for one widget key. */
export function signIdentity(
  customer: Pick<Customer, 'id' | 'name' | 'email'>,
  { secret, widgetKey, now }: { secret: string; widgetKey: string; now: Date },
): string {
  const issued = Math.floor(now.getTime() / 1000);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    sub: customer.id,
    name: customer.name,
    email: customer.email,
    iat: issued,
    exp: issued + lifetimeSeconds,
    aud: widgetKey,
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
