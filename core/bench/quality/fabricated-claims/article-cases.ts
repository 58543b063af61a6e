/** Cases from real articles: their own sentences are kept, and stopped with one value changed, exchanged or brought in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Claim, extractClaims } from '../../../src/answering/claims.ts';
import { normaliseText } from '../../../src/answering/normalise-text.ts';
import { toPlainText } from '../../../src/answering/plain-text.ts';
import { claimProves } from '../../../src/answering/prove-value.ts';
import { splitSentences } from '../../../src/answering/sentences.ts';
import type { Citation } from '../../../src/model.ts';
import type { Case } from './cases.ts';
import { createRandom, type Random } from './random.ts';
import { type BenchLanguage, LANGUAGES, TEXTS } from './texts.ts';

const KNOWLEDGE = new URL('../../../../examples/demo-shop/knowledge/', import.meta.url);
export const ARTICLE_CHANGES = ['number', 'swapped', 'borrowed', 'promise'] as const;

type ArticleChange = (typeof ARTICLE_CHANGES)[number];
type Article = { readonly language: BenchLanguage; readonly sentences: readonly string[] };

/** Help articles of the demonstration shop in the languages it has; none when it does not lie beside core. */
function readArticles(): readonly Article[] {
  return LANGUAGES.flatMap((language) => {
    const folder = new URL(`${language}/`, KNOWLEDGE);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
      return { language, sentences: splitSentences(toPlainText(text)) };
    });
  });
}

const valuesOf = (sentence: string): readonly Claim[] =>
  extractClaims(sentence).filter(
    ({ start, values }) =>
      start >= 0 && ['amount', 'duration', 'percent', 'number'].includes(values[0]?.type ?? ''),
  );

/** The sentence with the first value of its kind replaced by other words; null when there is none. */
function replaceValue(sentence: string, claim: Claim, words: string): string {
  const text = normaliseText(sentence);
  return text.slice(0, claim.start) + words + text.slice(claim.end);
}

/** One case of a kind; null when this draw has no value to change. */
function drawArticleCase(
  kind: ArticleChange | 'verbatim' | 'tone',
  articles: readonly Article[],
  random: Random,
): Case | null {
  const { language, sentences } = random.one(articles);
  const other = random.one(
    articles.filter((article) => article.language === language && article.sentences !== sentences),
  );
  const truth = random.one(sentences);
  const lie =
    kind === 'verbatim' || kind === 'tone'
      ? null
      : tellLie(kind, { truth, language, sentences, other: other.sentences, random });
  if (
    lie === '' ||
    (lie !== null &&
      [...sentences, ...other.sentences].map(normaliseText).includes(normaliseText(lie)))
  )
    return null;
  const cite = (quote: string, mark: number): Citation => ({
    mark,
    articleId: `article-${mark}`,
    version: 1,
    title: 'Help',
    quote,
    locale: language,
  });
  const citations = [cite(sentences.join('\n'), 1), cite(other.sentences.join('\n'), 2)];
  const opening = kind === 'tone' ? `${random.one(TEXTS[language].openings)} ` : '';
  const said =
    lie === null ? `${opening}${truth} [1]` : `${lie} ${kind === 'borrowed' ? '[1][2]' : '[1]'}`;
  return { kind, language, from: language, lie, tools: [], draft: { text: said, citations } };
}

type Given = {
  readonly truth: string;
  readonly language: BenchLanguage;
  readonly sentences: readonly string[];
  readonly other: readonly string[];
  readonly random: Random;
};
function tellLie(
  kind: ArticleChange,
  { truth, language, sentences, other, random }: Given,
): string {
  if (kind === 'promise') return random.one(TEXTS[language].promises);
  const [claim] = valuesOf(truth);
  if (claim === undefined) return '';
  if (kind === 'number') {
    const words = claim.text.replace(/\d+/, (digits) =>
      String(Number(digits) + random.int(1, 9) * 7),
    );
    return words === claim.text ? '' : replaceValue(truth, claim, words);
  }
  const rivals = (kind === 'swapped' ? sentences : other)
    .filter((sentence) => sentence !== truth)
    .flatMap(valuesOf)
    .filter(
      (rival) =>
        rival.values[0]?.type === claim.values[0]?.type &&
        !rival.values.every((value) => claimProves(claim, rival, value)),
    );
  return rivals.length === 0 ? '' : replaceValue(truth, claim, random.one(rivals).text);
}

/** `count` changed and as many good answers; none when there are no articles. */
export function drawArticleCases(
  count: number,
  seed: number,
): { readonly changed: readonly Case[]; readonly good: readonly Case[] } {
  const articles = readArticles();
  const random = createRandom(seed);
  const draw = (kinds: readonly (ArticleChange | 'verbatim' | 'tone')[]): readonly Case[] => {
    const cases: Case[] = [];
    for (let at = 0; articles.length > 1 && cases.length < count; at += 1) {
      const one = drawArticleCase(kinds[at % kinds.length] ?? 'verbatim', articles, random);
      if (one !== null) cases.push(one);
    }
    return cases;
  };
  return { changed: draw(ARTICLE_CHANGES), good: draw(['verbatim', 'tone']) };
}
