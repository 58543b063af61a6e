/** Answer time, questions a second and memory of a whole service, by how many articles it knows. */
import type { Figure } from './figure.ts';
import { measureServer } from './measure-server.ts';

/** Bars in milliseconds and questions. Null: only written down. */
const SIZES = [
  { articles: 1_000, p50: null, p95: null, perSecond: 500 },
  { articles: 10_000, p50: 10, p95: 30, perSecond: 500 },
  { articles: 100_000, p50: null, p95: 60, perSecond: 150 },
] as const;

export async function serverFigures(say: (what: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const of = `${size.articles.toLocaleString('en')} articles`;
    say(`a service with ${of}`);
    const found = await measureServer(size.articles);
    figures.push(
      {
        name: `answer over HTTP, ${of}, p50`,
        value: found.p50,
        unit: 'ms',
        ...atMost(size.p50),
      },
      {
        name: `answer over HTTP, ${of}, p95`,
        value: found.p95,
        unit: 'ms',
        ...atMost(size.p95),
      },
      {
        name: `questions a second, one process, ${of}`,
        value: found.questionsPerSecond,
        unit: '/s',
        bar: { least: size.perSecond },
      },
      {
        name: `questions a second without HTTP, ${of}`,
        value: found.thinking.perSecond,
        unit: '/s',
      },
      {
        name: `processor time a question, ${of}`,
        value: found.thinking.cpuMilliseconds,
        unit: 'ms',
      },
      { name: `resident memory, ${of}`, value: found.residentMegabytes, unit: 'MB' },
    );
  }
  return figures;
}

function atMost(most: number | null): Pick<Figure, 'bar'> {
  return most === null ? {} : { bar: { most } };
}
