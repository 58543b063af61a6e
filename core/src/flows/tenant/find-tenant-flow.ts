/** Which of the tenant's own journeys does a message begin? */
import { textFor } from '../../answering/phrases/text-for.ts';
import type { Locale, TenantFlow } from '../../model.ts';

/** Least likeness to an example, 0..1: the Dice coefficient of their character pairs and words. */
const LIKE_ENOUGH = 0.72;
/** Longer messages tell a story; a journey begins with a line. UTF-16 units. */
const LONGEST = 300;

/**
 * The enabled journey with the example most like the message; null when none is like enough. Examples in the message's
 * language are compared first, those of other languages as well: a shop may have written them in one.
 */
export function findTenantFlow(
  flows: readonly TenantFlow[],
  message: { readonly text: string; readonly locale: Locale },
): TenantFlow | null {
  if (message.text.length > LONGEST) return null;
  const said = featuresOf(message.text);
  if (said.size === 0) return null;
  let best: { readonly flow: TenantFlow; readonly like: number } | null = null;
  for (const flow of flows) {
    if (!flow.enabled) continue;
    const own = Object.entries(flow.examples);
    const near = own.filter(([tag]) => textFor({ [tag]: 'x' }, message.locale) !== null);
    for (const example of (near.length > 0 ? near : own).flatMap(([, examples]) => examples)) {
      const like = likeness(said, featuresOf(example));
      if (like >= LIKE_ENOUGH && like > (best?.like ?? 0)) best = { flow, like };
    }
  }
  return best?.flow ?? null;
}

/** Words, and pairs of characters within them: alike in spite of a slip or an ending, in scripts without spaces as well. */
function featuresOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase().slice(0, LONGEST);
  const features = new Set<string>();
  for (const [word] of plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    features.add(`=${word}`);
    const signs = [...word];
    for (let at = 0; at + 1 < signs.length; at++) features.add(`${signs[at]}${signs[at + 1]}`);
  }
  return features;
}

/** Dice: twice what both have over what each has. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const feature of one) if (other.has(feature)) both += 1;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
