/**
 * Posts JSON to a tenant's own address, signed as Standard Webhooks are (standardwebhooks.com): `webhook-id`,
 * `webhook-timestamp` (seconds) and `webhook-signature` = `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`.
 * Who receives it refuses a timestamp more than five minutes off and an id it has seen: nothing can be played again.
 */
import { createHmac } from 'node:crypto';
import { lookup as systemLookup } from 'node:dns/promises';
import https from 'node:https';
import { AttendantError } from '../errors.ts';
import { checkedLookup, type Lookup } from '../knowledge/import/site/checked-lookup.ts';
import { isPublicAddress } from '../knowledge/import/site/public-address.ts';

export type WebhookDeps = {
  readonly clock: () => Date;
  /** May it be connected to? Default: the public internet alone, by the address of the connection. */
  readonly isPublic?: (address: string) => boolean;
  readonly lookup?: Lookup;
  /** Certificates to trust beside the system's. */
  readonly ca?: string;
  /** Until the whole answer is there, in ms. Default 8,000. */
  readonly timeoutMs?: number;
};
export type WebhookCall = {
  readonly url: string;
  readonly secret: string;
  /** The same for each retry. */
  readonly id: string;
  readonly body: string;
};
/** Bytes of an answer that are read. */
const ANSWER_BYTES = 16_384;

export function signWebhook(of: Omit<WebhookCall, 'url'> & { readonly timestamp: number }): string {
  const signed = `${of.id}.${of.timestamp}.${of.body}`;
  return `v1,${createHmac('sha256', of.secret).update(signed).digest('base64')}`;
}

/** Answers the body of a 2xx; anything else throws, redirects among it. */
export async function postWebhook(deps: WebhookDeps, call: WebhookCall): Promise<string> {
  const url = new URL(call.url);
  const isAllowed = deps.isPublic ?? isPublicAddress;
  // An address in place of a name is never looked up: it is judged here.
  const isBare = /^[\d.]+$|^\[/u.test(url.hostname);
  if (url.protocol !== 'https:' || (isBare && !isAllowed(url.hostname))) {
    throw new AttendantError('WEBHOOK_ADDRESS', 'The address of the webhook may not be called.', {
      wayOut: 'Name a public https address.',
      status: 422,
    });
  }
  const { status, text } = await send(deps, { url, isAllowed, call });
  if (status >= 200 && status < 300) return text;
  throw new AttendantError('WEBHOOK_REFUSED', `The webhook answered with status ${status}.`, {
    wayOut: 'Look into the log of the program that receives it; it is tried again.',
    status: 502,
  });
}

function send(
  deps: WebhookDeps,
  of: {
    readonly url: URL;
    readonly isAllowed: (address: string) => boolean;
    readonly call: WebhookCall;
  },
): Promise<{ readonly status: number; readonly text: string }> {
  const { url, isAllowed, call } = of;
  const timestamp = Math.floor(deps.clock().getTime() / 1000);
  const resolve = deps.lookup ?? ((host: string) => systemLookup(host, { all: true }));
  return new Promise((done, fail) => {
    const outgoing = https.request(url, {
      method: 'POST',
      // A connection of its own: one that others opened was not checked for this call.
      agent: false,
      lookup: checkedLookup(resolve, isAllowed),
      signal: AbortSignal.timeout(deps.timeoutMs ?? 8_000),
      ...(deps.ca === undefined ? {} : { ca: deps.ca }),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(call.body),
        'idempotency-key': call.id,
        'webhook-id': call.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signWebhook({ ...call, timestamp }),
      },
    });
    outgoing.on('error', fail);
    outgoing.once('response', (response) => {
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      response.on('error', fail);
      response.on('data', (piece: Uint8Array) => {
        bytes += piece.length;
        if (bytes <= ANSWER_BYTES) pieces.push(piece);
        else response.destroy(new Error('The answer is too long.'));
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }),
      );
    });
    outgoing.end(call.body);
  });
}
