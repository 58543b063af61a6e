import type { TenantSettings } from '../../model.ts';
import { deFamiliar } from './de.familiar.ts';
import { esFamiliar } from './es.familiar.ts';
import { frFamiliar } from './fr.familiar.ts';
import type { Words } from './words.ts';
import { zhHansFamiliar, zhHantFamiliar } from './zh.familiar.ts';

export type Tone = NonNullable<TenantSettings['tone']>;
/** The sentences a tone says in other words. */
export type Variant = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...args: never) => string)
    ? Words[Key]
    : Partial<Words[Key]>;
};

/**
 * Languages that address people in two ways. Their own words are the formal ones (Sie, vous, usted, 您), which `neutral`
 * and `formal` both use; `friendly` is du, tu, tú, 你. The other languages have one way here, whatever the tone.
 */
const FRIENDLY: Readonly<Record<string, Variant>> = {
  de: deFamiliar,
  fr: frFamiliar,
  es: esFamiliar,
  'zh-Hans': zhHansFamiliar,
  'zh-Hant': zhHantFamiliar,
};

export function inTone(words: Words, language: string, tone: Tone): Words {
  const variant = tone === 'friendly' ? FRIENDLY[language] : undefined;
  if (variant === undefined) return words;
  const entries = Object.entries(words).map(([key, value]) => {
    const other = variant[key as keyof Words];
    if (other === undefined) return [key, value];
    return [key, typeof value === 'object' ? { ...value, ...(other as object) } : other];
  });
  // Each key is taken from one of two values that the compiler has checked.
  return Object.fromEntries(entries) as unknown as Words;
}
