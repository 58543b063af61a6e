/** Our calls of a paired site: one address, signed, JSON both ways, bounded in time and bytes. */
import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { AttendantError } from '../errors.ts';
import { checkedLookup } from '../knowledge/import/site/checked-lookup.ts';
import { isPublicAddress } from '../knowledge/import/site/public-address.ts';
import { signCall } from './signed-call.ts';

/** Bytes of an answer; a page of a feed with long articles stays far below. */
const MOST_BYTES = 32 * 1_048_576;
const TIMEOUT_MS = 30_000;

/**
 * Asks the site. Throws `SITE_UNREACHABLE` (no answer, or an address inside a private network), `SITE_REFUSED` (it
 * answered an error; `status` of the site is in the message) and `SITE_ANSWER` (what it said is no JSON, or too much).
 */
export type CallSite = (call: string, args?: object, signal?: AbortSignal) => Promise<unknown>;
export type CallSiteDeps = {
  /** Where the site takes our calls. No redirect is followed. */
  readonly url: string;
  readonly secret: string;
  readonly clock: () => Date;
  /** May the site lie in this machine or its network? Only for a service that itself is not on the internet. */
  readonly allowPrivate: boolean;
};

export function createCallSite(deps: CallSiteDeps): CallSite {
  const url = new URL(deps.url);
  const isAllowed = (address: string) => deps.allowPrivate || isPublicAddress(address);
  return async (call, args = {}, signal) => {
    const body = JSON.stringify({ call, ...args });
    const nonce = randomBytes(18).toString('base64url');
    const headers = signCall({ ...deps, direction: 'to-site', body, now: deps.clock(), nonce });
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const both = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
    if (/^[\d.]+$|^\[/u.test(url.hostname) && !isAllowed(url.hostname)) throw unreachable(url);
    const answer = await send(url, { body, headers, signal: both, isAllowed }).catch((cause) => {
      throw unreachable(url, cause);
    });
    const text = await read(answer);
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 299) {
      throw new AttendantError('SITE_REFUSED', `${url.host} answered ${status}.`, {
        wayOut:
          'Look at Site Health in the site’s admin; connect it again if its keys have changed.',
      });
    }
    return parse(url, text);
  };
}

function send(
  url: URL,
  of: {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
    readonly isAllowed: (address: string) => boolean;
  },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      // Where a name leads is checked when the connection is made, so that a second answer gains nothing.
      lookup: checkedLookup((host) => lookup(host, { all: true }), of.isAllowed),
      signal: of.signal,
      headers: {
        ...of.headers,
        accept: 'application/json',
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(of.body),
        'user-agent': 'Attendant',
      },
    });
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    outgoing.end(of.body);
  });
}

async function read(answer: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer) {
    length += (piece as Uint8Array).length;
    if (length > MOST_BYTES) {
      answer.destroy();
      throw new AttendantError('SITE_ANSWER', 'The site answered more than 32 MB.');
    }
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(url: URL, text: string): unknown {
  try {
    // Some plugins print warnings or a byte-order mark before the JSON.
    return JSON.parse(text.slice(Math.max(0, text.search(/[[{]/u))));
  } catch (cause) {
    throw new AttendantError('SITE_ANSWER', `${url.host} did not answer JSON.`, {
      wayOut: 'Another plugin or a firewall of the site may answer in its place.',
      cause,
    });
  }
}

function unreachable(url: URL, cause?: unknown): AttendantError {
  return new AttendantError('SITE_UNREACHABLE', `${url.host} cannot be reached.`, {
    wayOut:
      'The service must be able to open the site’s address; a private one only where both are.',
    ...(cause === undefined ? {} : { cause }),
  });
}
