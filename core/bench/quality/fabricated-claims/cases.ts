/** Draws cases: true answers to keep, and the same answers with one thing changed to stop. Same seed, same cases. */
import type { Draft, ToolResult } from '../../../src/answering/draft.ts';
import type { Citation } from '../../../src/model.ts';
import {
  CHANGES,
  type Change,
  drawSlots,
  type Facet,
  type Plan,
  planChange,
  type Slots,
} from './plan-change.ts';
import { createRandom, type Random } from './random.ts';
import { type BenchLanguage, LANGUAGES, TEXTS, TOPICS, type Topic } from './texts.ts';
import { writeValue } from './values.ts';

export const GOOD = ['verbatim', 'paraphrase', 'format', 'other language', 'tone'] as const;
export type Good = (typeof GOOD)[number];

export type Case = {
  readonly kind: Change | Good;
  readonly language: BenchLanguage;
  /** The articles' language. */
  readonly from: BenchLanguage;
  readonly draft: Draft;
  readonly tools: readonly ToolResult[];
  /** The changed sentence, which must not be said; null for a good answer, all of which must be. */
  readonly lie: string | null;
};
const ADDED: Readonly<Record<BenchLanguage, string>> = {
  en: ' and it costs {x}',
  de: ' und das kostet {x}',
  es: ' y cuesta {x}',
  fr: ' et cela coûte {x}',
  zh: '，费用{x}',
  it: ' e costa {x}',
  pt: ' e custa {x}',
  ru: ', и это стоит {x}',
  ja: '、料金は{x}です',
  ar: ' ويكلف {x}',
};

/** Fills a statement in. */
function write(
  text: string,
  slots: Slots,
  as: { readonly language: BenchLanguage; readonly style: number; readonly facet?: Facet },
): string {
  const { facet = {}, language, style } = as;
  const chosen = text
    .replace(/\[-([^→\]]*)→([^\]]*)\]/gu, (_all, truth, lie) => (facet.negated ? lie : truth))
    .replace(/\[~([^→\]]*)→([^\]]*)\]/gu, (_all, truth, lie) => (facet.bound ? lie : truth))
    .replace(/\[\?([^\]]*)\]/gu, (_all, condition) => (facet.dropped ? '' : condition))
    .replace(/\{(\w+)\}/g, (all, name) => {
      const value = slots[name];
      return value === undefined ? all : writeValue(value, language, style);
    })
    .replace(/ {2,}/g, ' ')
    .trim();
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}

/** Draws one case; null where the change happens to change nothing. */
export function drawCase(
  kind: Change | Good,
  language: BenchLanguage,
  random: Random,
): Case | null {
  const isGood = (GOOD as readonly string[]).includes(kind);
  const foreign = kind === 'other language' || (!isGood && random.int(1, 4) === 1);
  const from = foreign ? random.one(LANGUAGES.filter((one) => one !== language)) : language;
  if (kind === 'order state') return drawState(language, random);
  const slots = drawSlots(random);
  const plan = isGood ? { topics: [] } : planChange(kind as Change, slots, random);
  const rest = random.some(
    TOPICS.filter((topic) => !plan.topics.includes(topic)),
    3,
  );
  const topics = [...plan.topics, ...rest].slice(0, 3);
  const articles = topics.map((topic) =>
    write(TEXTS[from].statements[topic][0], slots, { language: from, style: 0 }),
  );
  const style = kind === 'verbatim' ? 0 : random.int(0, 5);
  const way =
    kind === 'verbatim' || kind === 'format' || (!isGood && random.int(0, 1) === 0) ? 0 : 1;
  const truths = topics.map((topic) =>
    write(TEXTS[language].statements[topic][way], slots, { language, style }),
  );
  const first = topics[0] ?? 'returns';
  const lie = isGood
    ? null
    : tellLie(kind as Change, {
        plan,
        slots,
        first,
        topics,
        language,
        style,
        way,
        truth: truths[0] ?? '',
        random,
      });
  if (lie !== null && truths.includes(lie)) return null;
  const opening = kind === 'tone' ? `${random.one(TEXTS[language].openings)} ` : '';
  return {
    kind,
    language,
    from,
    lie,
    tools: [],
    draft: arrange({
      kind,
      lie,
      truths,
      articles,
      from,
      opening,
      together: random.int(0, 1) === 0,
    }),
  };
}

type Telling = {
  readonly plan: Plan;
  readonly slots: Slots;
  readonly first: Topic;
  readonly topics: readonly Topic[];
  readonly language: BenchLanguage;
  readonly style: number;
  readonly way: number;
  readonly truth: string;
  readonly random: Random;
};
function tellLie(change: Change, telling: Telling): string {
  const { plan, slots, first, language, style, way, truth, random } = telling;
  if (change === 'promise') return random.one(TEXTS[language].promises);
  if (change === 'added') {
    const value = slots[telling.topics[1] ?? 'fee'];
    const clause = ADDED[language].replace(
      '{x}',
      value === undefined ? '' : writeValue(value, language, style),
    );
    return truth.replace(/[.。]$/, (stop) => clause + stop);
  }
  return write(TEXTS[language].statements[first][way === 0 ? 0 : 1], plan.slots ?? slots, {
    language,
    style,
    ...(plan.facet === undefined ? {} : { facet: plan.facet }),
  });
}

/** Sentences with their marks, over one article that says all or one for each topic. */
function arrange(of: {
  readonly kind: Change | Good;
  readonly lie: string | null;
  readonly truths: readonly string[];
  readonly articles: readonly string[];
  readonly from: BenchLanguage;
  readonly opening: string;
  readonly together: boolean;
}): Draft {
  const cite = (quote: string, mark: number): Citation => ({
    mark,
    articleId: `article-${mark}`,
    version: 1,
    title: 'Help',
    quote,
    locale: of.from,
  });
  const together = of.together && of.kind !== 'borrowed' && of.kind !== 'added';
  const citations = together
    ? [cite(of.articles.join(' '), 1)]
    : of.articles.map((quote, at) => cite(quote, at + 1));
  const markOf = (at: number): string => (together ? '[1]' : `[${at + 1}]`);
  // What is borrowed from another article is cited with it.
  const borrowed = of.kind === 'borrowed' || of.kind === 'added' ? `${markOf(0)}[2]` : markOf(0);
  const said =
    of.lie === null
      ? of.truths.slice(0, 2).map((text, at) => `${text} ${markOf(at)}`)
      : of.kind === 'promise'
        ? [`${of.truths[0]} ${markOf(0)}`, `${of.lie} ${markOf(0)}`]
        : [`${of.lie} ${borrowed}`, `${of.truths[2]} ${markOf(2)}`];
  return { text: of.opening + said.join(' '), citations };
}

function drawState(language: BenchLanguage, random: Random): Case {
  const states = Object.entries(TEXTS[language].orderStates);
  const [[state] = ['shipped', ''], [, said] = ['', '']] = random.some(states, 2);
  return {
    kind: 'order state',
    language,
    from: language,
    lie: said,
    draft: { text: said, citations: [] },
    tools: [{ name: 'orders', value: { orders: [{ number: '#1001', state }] } }],
  };
}

/** `count` changed answers, spread evenly over languages and kinds of change, and as many good ones. */
export function drawCases(
  count: number,
  seed: number,
): { readonly changed: readonly Case[]; readonly good: readonly Case[] } {
  const random = createRandom(seed);
  const draw = (kinds: readonly (Change | Good)[]): readonly Case[] => {
    const cases: Case[] = [];
    for (let at = 0; cases.length < count; at += 1) {
      const kind = kinds[at % kinds.length] ?? 'number';
      const language = LANGUAGES[Math.floor(at / kinds.length) % LANGUAGES.length] ?? 'en';
      const one = drawCase(kind, language, random);
      if (one !== null) cases.push(one);
    }
    return cases;
  };
  return { changed: draw(CHANGES), good: draw(GOOD) };
}
