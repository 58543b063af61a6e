export type LanguageResource = {
  /** Separated by white space, as anybody spells them; for Chinese single characters and pairs. */
  readonly functionWords: string;
  /** Each line one meaning: words or short phrases, separated by commas. */
  readonly synonyms: readonly string[];
};
