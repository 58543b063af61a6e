/**
 * Do synonyms learnt from corrections help? Part of the examples of banking77 and clinc150 play the corrections: questions
 * with the article an agent would name. All that is proposed is accepted, and the test questions are asked without and with it.
 *
 *   node core/bench/quality/learn-synonyms.ts [--data ../shared/data]
 */
import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../../src/default-settings.ts';
import { proposeSynonyms } from '../../src/learning/propose-synonyms.ts';
import type { Heard } from '../../src/learning/word-pairs.ts';
import type { ArticleIndex } from '../../src/retrieval/create-retriever.ts';
import { otherWords } from '../../src/understanding/other-words.ts';
import { dataFolder, readKb, readQuestions } from './data-sets.ts';
import { toIndex } from './to-index.ts';

const AT = '2026-01-01T00:00:00.000Z';
const REWORDED = 0.02;

function finder(index: ArticleIndex) {
  return async (text: string) => {
    const { articles, confidence } = await index.retrieve({
      text,
      locale: 'en',
      at: AT,
      audience: 'public',
    });
    const [articleId] = articles;
    return articleId === undefined ? null : { articleId, confidence };
  };
}

/** Articles with `kept` example questions each, and the next `corrected` of them as corrections. */
async function measure(
  name: string,
  file: string,
  of: { readonly kept: number; readonly corrected: number; readonly questions: string },
): Promise<void> {
  const all = readKb(file);
  const articles = all.map((article) => ({
    ...article,
    questions: (article.questions ?? []).slice(0, of.kept),
  }));
  const heard = all.flatMap(({ id = '', questions = [] }) =>
    questions.slice(of.kept, of.kept + of.corrected).map(
      (question, at): Heard => ({
        question,
        articleId: id,
        saidBy: `${id} ${at}`,
        from: 'correction',
      }),
    ),
  );
  const findFirst = finder(await toIndex(articles));
  const started = performance.now();
  const proposals = await proposeSynonyms(
    { findFirst, breathe: nextTurn },
    {
      heard,
      locale: 'en',
      known: [],
      answerAbove: defaultSettings.answerAbove,
      articles: articles.map(({ id = '', title, questions }) => ({
        articleId: id,
        wordings: [title, ...questions],
      })),
    },
  );
  const seconds = (performance.now() - started) / 1_000;
  const lines = proposals.map(({ said, written }) => `${said}, ${written}`);
  const figures = { before: 0, after: 0, gained: 0, lost: 0, said: 0, saidThen: 0, asked: 0 };
  const { answerAbove } = defaultSettings;
  for (const { text, expect } of readQuestions(of.questions)) {
    const right = expect !== undefined && 'articles' in expect ? expect.articles[0] : undefined;
    if (right === undefined) continue;
    figures.asked += 1;
    let best = await findFirst(text);
    const before = best?.articleId === right;
    let worth = best?.confidence ?? 0;
    figures.said += Number(before && worth >= answerAbove);
    for (const other of otherWords(text, { language: 'en', synonyms: { en: lines } })) {
      const found = await findFirst(other);
      if (found === null || found.confidence - REWORDED <= worth) continue;
      best = found;
      worth = found.confidence - REWORDED;
    }
    const after = best?.articleId === right;
    figures.saidThen += Number(after && (best?.confidence ?? 0) >= answerAbove);
    figures.before += Number(before);
    figures.after += Number(after);
    figures.gained += Number(after && !before);
    figures.lost += Number(before && !after);
  }
  const share = (count: number) => ((100 * count) / figures.asked).toFixed(1);
  console.log(
    `${name}: ${heard.length} questions heard, ${lines.length} pairs proposed in ${seconds.toFixed(1)} s; ` +
      `accuracy@1 ${share(figures.before)} → ${share(figures.after)} (${figures.gained} gained, ${figures.lost} lost), ` +
      `answered right ${share(figures.said)} → ${share(figures.saidThen)}`,
  );
  for (const { said, written, helps, hurts } of proposals)
    console.log(`    ${said} = ${written} (helps ${helps}, hurts ${hurts})`);
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = dataFolder(values.data);
if (!existsSync(folder)) {
  console.log(`No data at ${folder}: nothing was measured. Give its folder with --data.`);
} else {
  const banking = `${folder}/banking77/kb.jsonl`;
  const asked = `${folder}/banking77/questions.jsonl`;
  await measure('banking77, titles only', banking, { kept: 0, corrected: 20, questions: asked });
  await measure('banking77, 3 examples', banking, { kept: 3, corrected: 20, questions: asked });
  await measure('banking77, 10 examples', banking, { kept: 10, corrected: 30, questions: asked });
  await measure('clinc150, titles only', `${folder}/clinc150/kb.jsonl`, {
    kept: 0,
    corrected: 20,
    questions: `${folder}/clinc150/questions.jsonl`,
  });
}
