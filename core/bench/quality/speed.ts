/**
 * Speed of the index alone on made-up help articles: `node core/bench/quality/speed.ts [--articles 10000] [--questions 500]`.
 * Words follow Zipf's law and are seeded, so that two runs index the same text.
 */
import { parseArgs } from 'node:util';
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import { createIndex, loadIndex } from '../../src/retrieval/create-retriever.ts';
import { createRandom } from '../../src/retrieval/random.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '500' },
    words: { type: 'string', default: '110' },
  },
});
const random = createRandom(11);
const SYLLABLES =
  'ba co de fi gu ha je ki lo mu na pe qui ro su ta ve wi xo za tion ment ing er'.split(' ');
const vocabulary = Array.from({ length: 20_000 }, () =>
  Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
  ).join(''),
);
/** Rank r with probability about 1/r. */
const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'refund';
const text = (count: number) => Array.from({ length: count }, word).join(' ');

const toVersion = createVersionMaker('en');
const articles = Array.from({ length: Number(values.articles) }, (_, i) =>
  toVersion({
    id: `a${i}`,
    title: text(5),
    body: `${text(Number(values.words) / 2)}. ${text(Number(values.words) / 2)}.`,
  }),
);
const index = createIndex();
let from = performance.now();
for (const article of articles) index.upsert(article);
await index.prepare();
const seconds = (performance.now() - from) / 1000;
const { chunks, postings } = index.stats();
console.log(
  `indexed    ${chunks} chunks, ${(postings / 1e6).toFixed(1)} M postings in ${seconds.toFixed(2)} s: ${Math.round(chunks / seconds)} chunks/s`,
);

let longest = 0;
from = performance.now();
const pieces: Uint8Array[] = [];
let last = from;
for (const piece of index.serialiseParts()) {
  pieces.push(piece);
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}
console.log(
  `snapshot   ${((performance.now() - from) / 1000).toFixed(2)} s, longest step ${longest.toFixed(0)} ms`,
);
const bytes = Buffer.concat(pieces);
from = performance.now();
const again = loadIndex(bytes);
console.log(
  `restart    ${(bytes.length / 1e6).toFixed(0)} MB in ${((performance.now() - from) / 1000).toFixed(2)} s`,
);

const times: number[] = [];
for (let i = 0; i < Number(values.questions); i++) {
  // Seven words of one article and three others, as a question paraphrases what it asks for.
  const about = articles[Math.floor(random() * articles.length)]?.body.split(' ') ?? [];
  const start = Math.floor(random() * Math.max(1, about.length - 7));
  const question = `${about.slice(start, start + 7).join(' ')} ${text(3)}`;
  const asked = performance.now();
  await again.retrieve({
    text: question,
    locale: 'en',
    at: '2026-01-01T00:00:00.000Z',
    audience: 'public',
  });
  times.push(performance.now() - asked);
}
times.sort((left, right) => left - right);
const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(2);
console.log(`questions  p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(0.999)} ms`);
console.log(`memory     ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident`);
