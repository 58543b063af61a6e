/** An address in a contact's own words, also one that is hidden from THINK by a mask. */
import type { ActionRequest, PostalAddress } from './action.ts';

const PARTS = 8;
/** Longest part of an address. UTF-16 units. */
const PART = 100;
/**
 * An address as people write it: street, postcode and city, country, apart by commas or lines. Null: a part is missing.
 * `D-10115 Berlin`, `Berlin 10115`, `San Francisco, CA 94110, USA`. Of a masked one nothing can be told apart: it stays as
 * it was written, until `takeApart` reads what the mask hides.
 */
export function readAddress(text: string | undefined): PostalAddress | null {
  const apart = readParts(text);
  if (apart !== null || text === undefined || !MASKED.test(text)) return apart;
  return { ...UNREAD, line1: text.trim().replace(/\s*\n\s*/gu, ', ') };
}
const MASKED = /\[STREET_ADDRESS_\d{1,9}\]/u;
/** What no address has that was read: no city and no postcode. */
const UNREAD = { line1: '', city: '', postcode: '', country: '' } as const;

/** A request whose masks were lifted, with the parts of its address. What is no address stays, and the policy refuses it. */
export function takeApart(request: ActionRequest): ActionRequest {
  if (request.action !== 'change-address') return request;
  const { address } = request;
  if (address.city !== UNREAD.city || address.postcode !== UNREAD.postcode) return request;
  const apart = readParts(address.line1);
  return apart === null ? request : { ...request, address: apart };
}

function readParts(text: string | undefined): PostalAddress | null {
  const parts = (text ?? '')
    .normalize('NFKC')
    .split(/[\n,;，；、]+/u)
    .map((part) => part.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > PARTS || parts.some((part) => part.length > PART))
    return null;
  const at = parts.findLastIndex((part, index) => index > 0 && POSTCODE.test(part));
  if (at === -1) return null;
  const postcode = POSTCODE.exec(parts[at] ?? '')?.[0].trim() ?? '';
  const rest = (parts[at] ?? '').replace(postcode, '').trim();
  const after = parts.slice(at + 1);
  // "San Francisco, CA 94110": the city stands in a part of its own.
  const isRegion = /^[A-Z]{2,3}$/u.test(rest) || rest === '';
  const city = isRegion ? (parts[at - 1] ?? '') : rest;
  const street = parts.slice(0, isRegion ? at - 1 : at);
  const line1 = street.find((part) => /\d/u.test(part)) ?? street[0];
  if (line1 === undefined || city === '') return null;
  const line2 = street.filter((part) => part !== line1).join(', ');
  return {
    line1,
    ...(line2 === '' ? {} : { line2 }),
    city,
    ...(isRegion && rest !== '' ? { region: rest } : {}),
    postcode,
    country: after.at(-1) ?? '',
  };
}
const POSTCODE =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d{3}-\d{4}(?!\d)|(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d{2}-\d{3}(?!\d)|(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d{4,6}(?: ?[A-Z]{2}(?!\p{L}))?(?!\d)|(?<!\p{L})[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\p{L})/u;
