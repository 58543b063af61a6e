/** A sentence as the check of receipts reads it. */
import { type Context, readContext, replaceClaims } from './claim-context.ts';
import { type Claim, extractClaims } from './claims.ts';
import { normaliseText } from './normalise-text.ts';
import { countNegations, withoutNegations } from './promises.ts';

export type ReadSentence = {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** The sentence without its claims, denials, case and punctuation. */
  readonly skeleton: string;
  readonly denials: number;
  readonly context: Context;
};

/** With `source` states count whatever they are about: what proves may be general. */
export function readSentence(text: string, options: { readonly source: boolean }): ReadSentence {
  const claims = extractClaims(text, options);
  const plain = normaliseText(text).replace(/\[\d{1,2}\]/g, (mark) => ' '.repeat(mark.length));
  return {
    text,
    claims,
    skeleton: skeletonOf(plain, claims),
    denials: countNegations(plain),
    context: readContext(plain, claims),
  };
}

function skeletonOf(plain: string, claims: readonly Claim[]): string {
  return withoutNegations(replaceClaims(plain, claims, () => ' # '))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}#]+/gu, '');
}
