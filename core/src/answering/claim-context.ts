/** What stands around the values of a sentence: topics and words, clause by clause, and whether they are denied. */
import { withoutBounds } from './claim-bounds.ts';
import { type Condition, findConditions, withoutConditions } from './claim-conditions.ts';
import { findTopics } from './claim-topics.ts';
import type { Claim } from './claims.ts';
import { countNegations } from './promises.ts';
import { questionTerms } from './question-terms.ts';

export type Clause = {
  readonly start: number;
  readonly end: number;
  readonly features: ReadonlySet<string>;
  readonly denies: boolean;
};
export type Context = {
  readonly clauses: readonly Clause[];
  /** What the sentence states, without its conditions: parted by "but" and semicolons, where one may deny and the next affirm. */
  readonly statements: readonly Clause[];
  readonly features: ReadonlySet<string>;
  readonly denies: boolean;
  readonly conditions: readonly (Condition & { readonly features: ReadonlySet<string> })[];
};

const CLAUSE_ENDS =
  /[,;:，；：、。()（）]|(?<![\p{L}\p{M}])(?:and|but|und|aber|y|pero|et|mais|e|ma|mas|en|maar|i|ale|и|но|ve|ama)(?![\p{L}\p{M}])|(?<=\s)و(?=\p{L})|但是?/gu;
const STATEMENT_ENDS =
  /[;；。]|(?<![\p{L}\p{M}])(?:but|however|aber|jedoch|pero|mais|ma|mas|maar|ale|но|ama|fakat|لكن)(?![\p{L}\p{M}])|但是?/gu;
/** "No, it cannot": the first word answers a question and denies nothing more. */
const ANSWER_WORD = /^\s*(?:no|nein|non|não|nee|nie|нет|いいえ|不|لا|hayır)\s*[,，.!。！]/iu;

/** Reads what is around the claims of a normalised sentence; the claims' own words are no context. */
export function readContext(text: string, claims: readonly Claim[]): Context {
  const conditions = findConditions(text);
  const plain = replaceClaims(text, claims, (length) => ' '.repeat(length));
  const main = withoutConditions(plain, conditions);
  const read = (ends: RegExp, of: string): readonly Clause[] =>
    splitAt(ends, of).map(({ start, end }) => {
      const words = of.slice(start, end);
      const days = daysIn(claims, start, end);
      return {
        start,
        end,
        features: new Set([...featuresOf(words), ...days]),
        denies: isDenied(words),
      };
    });
  const clauses = read(CLAUSE_ENDS, plain);
  return {
    clauses,
    features: new Set(clauses.flatMap(({ features }) => [...features])),
    statements: read(STATEMENT_ENDS, main),
    denies: isDenied(hasWords(main) ? main : plain),
    conditions: conditions.map((condition) => ({
      ...condition,
      features: featuresOf(plain.slice(...condition.words)),
    })),
  };
}

/** A weekday says of which day a time is. */
function daysIn(claims: readonly Claim[], start: number, end: number): readonly string[] {
  return claims
    .filter((claim) => start <= claim.start && claim.start < end)
    .flatMap(({ values }) =>
      values.flatMap((value) => (value.type === 'weekday' ? [`#day ${value.day}`] : [])),
    );
}

/** Without its condition nothing may be left: "batteries are excluded" denies by its marker. */
function hasWords(text: string): boolean {
  return (text.match(/[\p{L}\p{M}]/gu)?.length ?? 0) > 2;
}

function splitAt(
  ends: RegExp,
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(ends)) {
    if (match.index > from) parts.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}

/** Words that go with any value and say nothing about what it is the value of. */
const GENERIC = new Set(
  questionTerms(
    'cost costs price pay take takes last lasts wait apply applies need must get each per about only order orders item items product ' +
      'products kosten kostet preis zahlen dauert dauern beträgt gilt gelten pro jede nur bestellung bestellungen artikel produkt ihr ihre ' +
      'cuesta cuestan precio paga tarda dura aplica cada solo pedido pedidos artículo artículos producto coûte prix prend dure ' +
      "s'applique chaque commande commandes article articles produit costa prezzo richiede dura ogni ordine ordini articolo articoli prodotto " +
      'custa preço demora encomenda encomendas pedido artigo artigos produto стоит цена занимает действует каждый заказ заказа товар товары ' +
      'يكلف تكلف يستغرق سعر كل الطلب طلب طلبات المنتجات المنتج',
  ),
);
const GENERIC_PAIR =
  /^[需要费费用元收取订单每个内天日为的商品您可以订單ごご注文文商品品料金かかりまます]{1,2}$/u;

/** Topics, and the telling words by their stems. */
export function featuresOf(text: string): ReadonlySet<string> {
  return new Set([
    ...findTopics(text).map((topic) => `#${topic}`),
    ...questionTerms(text).filter(
      (term) =>
        !/^\p{N}|^\p{Script=Hiragana}{1,2}$|^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$|^(?:eur|usd|gbp|chf)$/u.test(
          term,
        ) &&
        !GENERIC.has(term) &&
        !GENERIC_PAIR.test(term),
    ),
  ]);
}

function isDenied(text: string): boolean {
  return countNegations(withoutBounds(text.replace(ANSWER_WORD, ' '))) > 0;
}

/** The clause around a place of the sentence; null when it names nothing of its own. */
export function clauseAt(context: Context, start: number): Clause | null {
  const clause = context.clauses.find((one) => one.start <= start && start < one.end);
  // "… and takes 2–4 days" is about what the sentence is about.
  return clause === undefined || clause.features.size === 0 ? null : clause;
}

/** The text with something in the place of every claim. One pass, however many there are. */
export function replaceClaims(
  text: string,
  claims: readonly Claim[],
  toText: (length: number) => string,
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of claims) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), toText(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}
