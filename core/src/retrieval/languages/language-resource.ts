export type LanguageResource = {
  /** Separated by white space, as anybody spells them; for Chinese and Japanese single characters and pairs. */
  readonly functionWords: string;
  /**
   * Each line one meaning: words or short phrases, separated by commas, the meaning's name first. Words of grammar in a
   * phrase are passed over. Behind a `;` words that only answers say: `price, cost; fee`. Forms as `forms.ts` reads them.
   */
  readonly synonyms: readonly string[];
  /**
   * What is asked without being named: `how much, what … cost: price`. Words of grammar count, `…` is up to three other
   * words. Behind the colon the name of a meaning of `synonyms`. One way only: articles do not ask. Default: none.
   */
  readonly asks?: readonly string[];
};
