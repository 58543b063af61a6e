/** Which pieces may stand in one answer: never two versions of a rule, never two markets, never two that contradict. */

import { type Claim, extractClaims } from './claims.ts';
import type { Passage, Unit } from './passages.ts';
import { proves } from './prove-value.ts';
import { questionTerms } from './question-terms.ts';

const MARKETS: readonly (readonly [string, RegExp])[] = [
  [
    'eu',
    /\b(?:EU|E\.U\.|European Union|Europe|Europäische Union|Europa|UE)\b|欧盟|歐盟|الاتحاد الأوروبي/u,
  ],
  [
    'uk',
    /\b(?:UK|U\.K\.|United Kingdom|Great Britain|Großbritannien|Reino Unido|Royaume-Uni)\b|英国|英國|بريطانيا/u,
  ],
  [
    'us',
    /\b(?:US|USA|U\.S\.|United States|America|Estados Unidos|États-Unis)\b|美国|美國|الولايات المتحدة/u,
  ],
  ['ca', /\b(?:Canada|Kanada)\b|加拿大/iu],
  ['au', /\b(?:Australia|Australien)\b|澳大利亚|澳洲/iu],
  ['de', /\b(?:Germany|Deutschland|Alemania|Allemagne)\b|德国|德國|ألمانيا/iu],
  ['at', /\b(?:Austria|Österreich)\b|奥地利/iu],
  ['ch', /\b(?:Switzerland|Schweiz|Suisse|Suiza)\b|瑞士/iu],
  ['fr', /\b(?:France|Frankreich|Francia)\b|法国|法國/iu],
  ['es', /\b(?:Spain|Spanien|España|Espagne)\b|西班牙/iu],
  ['cn', /\b(?:Mainland China)\b|中国大陆|中國大陸|大陆地区/iu],
  ['hk', /\bHong Kong\b|香港/iu],
  ['tw', /\bTaiwan\b|台湾|台灣/iu],
  ['jp', /\b(?:Japan)\b|日本/iu],
];

/** Markets a text names. */
export function marketsOf(text: string): ReadonlySet<string> {
  return new Set(MARKETS.filter(([, pattern]) => pattern.test(text)).map(([market]) => market));
}
/** True when both name markets and share none. */
export function differentMarkets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((market) => other.has(market));
}

/** May pieces of the two stand in one answer? */
export function mayJoin(one: Passage, other: Passage): boolean {
  if (one.hit.articleId === other.hit.articleId) {
    return one.hit.version === other.hit.version && one.hit.locale === other.hit.locale;
  }
  if (!sameRegion(one.hit.locale, other.hit.locale)) {
    return false;
  }
  return !differentMarkets(marketsOf(labelOf(one)), marketsOf(labelOf(other)));
}

export function labelOf(passage: Passage): string {
  return `${passage.hit.title} ${passage.hit.heading}`;
}

/** `de` and `de-AT` may join, `de-DE` and `de-AT`, or `de` and `en`, may not. */
function sameRegion(one: string, other: string): boolean {
  const a = one.toLowerCase().split('-');
  const b = other.toLowerCase().split('-');
  return (
    a[0] === b[0] && (a.length === 1 || b.length === 1 || one.toLowerCase() === other.toLowerCase())
  );
}

/** Do two pieces speak of the same thing with other figures? Half of the shorter one's words are shared, the figures of one kind are not. */
export function contradicts(one: Unit, other: Unit): boolean {
  const a = new Set(questionTerms(one.text));
  const b = new Set(questionTerms(other.text));
  const shared = [...a].filter((term) => b.has(term) && !/^\p{N}/u.test(term)).length;
  if (shared < Math.max(2, 0.5 * Math.min(a.size, b.size))) {
    return false;
  }
  const mine = figures(one.text);
  const theirs = figures(other.text);
  return mine.some((claim) => {
    const sameKind = theirs.filter((item) => item.kind === claim.kind);
    return sameKind.length > 0 && !sameKind.some((item) => claimProves(item, claim));
  });
}

function figures(text: string): readonly Claim[] {
  return extractClaims(text).filter((claim) => ['amount', 'duration', 'date'].includes(claim.kind));
}
function claimProves(source: Claim, claim: Claim): boolean {
  return claim.values.every((value) => source.values.some((other) => proves(other, value)));
}
