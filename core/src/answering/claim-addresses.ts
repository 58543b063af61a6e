/** Addresses in a text: web, e-mail, telephone. */
import type { ClaimValue } from './claims.ts';

type Found = { readonly start: number; readonly end: number; readonly value: ClaimValue };

/** Any scheme: what opens a page, and what runs code (`javascript:`). */
const SCHEME =
  /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{1,12}:\/\/|(?:javascript|vbscript|data):)[^\s<>"'()[\]{}，。；！？、]{1,2000}/giu;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
/** Letters of every script: a Cyrillic "о" in a shop's name makes another shop. */
const DOMAIN =
  /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}-]{2,24}(?::\d{1,5})?(?:\/[^\s<>"'()[\]{}，。；！？、]{0,2000})?(?![\p{L}\p{N}@])/giu;
/** Endings that make a page's name of two words with a dot between. Other words with dots are abbreviations or slips. */
const ENDING =
  /\.(?:com|net|org|shop|store|example|info|biz|io|co|eu|app|dev|online|site|help|support|me|tv|de|at|ch|fr|es|it|nl|be|pl|pt|uk|ie|us|ca|mx|br|ar|ru|ua|cn|hk|tw|jp|kr|in|tr|sa|ae|eg|au|nz|рф|中国|xn--[a-z0-9-]+)(?=[:/]|$)/iu;
/** A name in Latin letters written right after a word in a script without spaces. */
const GLUED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+(?=[a-z0-9-])/iu;
/** A telephone number: an area code in front, and seven digits or more; not a card, a date or a price. */
const PHONE =
  /(?<![\p{L}\p{N}.,:/-])(?:\+\d{1,3}[ \-./]?)?(?:\(0?\d{1,5}\)[ \-./]?)?\d{1,5}(?:[ \-./]\d{1,8}){1,6}(?![\d:])|(?<![\p{L}\p{N}.,:/-])\+?\d{9,15}(?!\d)/gu;
const DATE_LIKE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/;

/** E-mail and web addresses of a normalised text. */
export function findLinks(text: string): readonly Found[] {
  const found: Found[] = [];
  const isFree = (start: number, end: number): boolean =>
    !found.some((other) => start < other.end && other.start < end);
  if (text.includes('@')) {
    for (const match of text.matchAll(EMAIL)) {
      const address = match[0].toLowerCase();
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: { type: 'email', address },
      });
    }
  }
  // An address has a dot with a letter or digit right after it, or begins with its scheme.
  if (!/:\/\/|\.[\p{L}\p{N}]|script:|data:/iu.test(text)) return found;
  for (const match of [...text.matchAll(SCHEME), ...domains(text)]) {
    const address = match[0].replace(/[.,;:!?]{1,5}$/, '');
    const end = match.index + address.length;
    if (isFree(match.index, end)) {
      found.push({
        start: match.index,
        end,
        value: { type: 'url', address: sameAddress(address) },
      });
    }
  }
  return found;
}

function domains(text: string): readonly { readonly 0: string; readonly index: number }[] {
  return [...text.matchAll(DOMAIN)].flatMap(({ 0: whole, index }) => {
    const skipped = GLUED.exec(whole)?.[0].length ?? 0;
    const address = whole.slice(skipped);
    return ENDING.test(address.replace(/\/.*$/, ''))
      ? [{ 0: address, index: index + skipped }]
      : [];
  });
}

/** Host without case, no trailing slash, `http:` is not `https:`. */
function sameAddress(address: string): string {
  const [, scheme = '', host = '', path = ''] = /^([a-z]+:\/\/)?([^/]*)(.*)$/iu.exec(address) ?? [];
  return `${scheme}${host}`.toLowerCase() + path.replace(/\/$/, '');
}

/** Telephone numbers of a normalised text. Their digits are kept, with `+` when a country code leads. */
export function findPhoneNumbers(text: string): readonly Found[] {
  return [...text.matchAll(PHONE)].flatMap((match) => {
    const written = match[0];
    const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
    const leads = /^(?:\+|0|\()/.test(written);
    if (digits.length < 7 || digits.length > 15 || DATE_LIKE.test(written)) return [];
    // "1 000 000" is a number; "555-0199" and "030 …" are not.
    if (!leads && !/^\d{3,5}[-/]\d{4}|^\d{3}[-.]\d{3}[-.]\d{4}$/.test(written)) return [];
    const value: ClaimValue = {
      type: 'phone',
      digits: written.startsWith('+') ? `+${digits}` : digits,
    };
    return [{ start: match.index, end: match.index + written.length, value }];
  });
}

/** The same line with or without its country code: "+49 30 1234567" and "030 1234567". */
export function isSamePhone(one: string, other: string): boolean {
  if (one.startsWith('+') === other.startsWith('+')) return one === other;
  const [full, local] = one.startsWith('+') ? [one, other] : [other, one];
  if (local.startsWith('00')) return local.slice(2) === full.slice(1);
  const bare = local.replace(/^0/, '');
  const country = full.length - 1 - bare.length;
  return full.endsWith(bare) && country >= 1 && country <= 3;
}
