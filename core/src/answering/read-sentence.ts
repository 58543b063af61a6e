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

/**
 * With `source` states count whatever they are about: what proves may be general. What stands around the claims is read
 * when first asked for: a sentence that repeats its quote word for word never needs it.
 */
export function readSentence(text: string, options: { readonly source: boolean }): ReadSentence {
  const claims = extractClaims(text, options);
  const plain = once(() =>
    normaliseText(text).replace(/\[\d{1,2}\]/g, (mark) => ' '.repeat(mark.length)),
  );
  const skeleton = once(() => skeletonOf(plain(), claims));
  const denials = once(() => countNegations(plain()));
  const context = once(() => readContext(plain(), claims));
  return {
    text,
    claims,
    get skeleton() {
      return skeleton();
    },
    get denials() {
      return denials();
    },
    get context() {
      return context();
    },
  };
}

/** Made at the first call. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The base with more, or other, properties; getters stay getters. */
export function derived<Base extends object, More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More {
  return Object.defineProperties(Object.create(base), Object.getOwnPropertyDescriptors(more));
}

function skeletonOf(plain: string, claims: readonly Claim[]): string {
  return withoutNegations(replaceClaims(plain, claims, () => ' # '))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}#]+/gu, '');
}
