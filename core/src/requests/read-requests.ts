/**
 * What a contact asks to be done, from their own words, their orders and the catalogue; no model takes part. It yields
 * proposals only: each is shown to the contact and needs their yes, and the policy decides as about any other request.
 */
import { nameProducts, type ProductNames } from './find-products.ts';
import { mergeRequests } from './merge-requests.ts';
import { readFrames } from './read-frames.ts';
import type { ReadProduct, ReadRequest, RequestContext } from './request-context.ts';
import { resolveFrame } from './resolve.ts';
import { plain } from './text.ts';

/** `I never want to cancel the entire order`. */
const KEEPS_ORDERS = /\b(?:never|not) want to cancel (?:any|(?:the|my|your) (?:entire|whole)) /u;

/** In characters; what comes after it is no request but a document. */
const LONGEST = 4_000;

export function readRequests(text: string, context: RequestContext): readonly ReadRequest[] {
  const raw = text.slice(0, LONGEST);
  const names = namesOf(context.products);
  const { frames, remarks } = readFrames(raw, names);
  const resolver = { context, names, text: plain(raw), raw, remarks, frames };
  const read = frames
    .flatMap((frame) => resolveFrame(frame, resolver))
    .filter(
      ({ request }) => request.action !== 'cancel-order' || !KEEPS_ORDERS.test(resolver.text),
    );
  return mergeRequests(read, context, resolver.text);
}

const named = new WeakMap<readonly ReadProduct[], ProductNames>();

/** A catalogue is read once and then asked about in many turns. */
function namesOf(products: readonly ReadProduct[]): ProductNames {
  const names = named.get(products) ?? nameProducts(products);
  named.set(products, names);
  return names;
}
