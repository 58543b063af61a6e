/**
 * What a contact asks to be done, from their own words, their orders and the catalogue; no model takes part. It yields
 * proposals only: each is shown to the contact and needs their yes, and the policy decides as about any other request.
 */
import { nameProducts } from './find-products.ts';
import { mergeRequests } from './merge-requests.ts';
import { readFrames } from './read-frames.ts';
import type { ReadRequest, RequestContext } from './request-context.ts';
import { resolveFrame } from './resolve.ts';
import { plain } from './text.ts';

/** `I never want to cancel the entire order`. */
const KEEPS_ORDERS = /\b(?:never|not) want to cancel (?:any|(?:the|my|your) (?:entire|whole)) /u;

export function readRequests(text: string, context: RequestContext): readonly ReadRequest[] {
  const names = nameProducts(context.products);
  const { frames, remarks } = readFrames(text, names);
  const resolver = { context, names, text: plain(text), raw: text, remarks, frames };
  const read = frames
    .flatMap((frame) => resolveFrame(frame, resolver))
    .filter(
      ({ request }) => request.action !== 'cancel-order' || !KEEPS_ORDERS.test(resolver.text),
    );
  return mergeRequests(read, context, plain(text));
}
