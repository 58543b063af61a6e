/** The public data sets, which lie beside the checkout and are not part of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type EvalQuestion,
  type Parsed,
  parseArticleLine,
  parseQuestionLine,
} from '../../src/evaluation/eval-lines.ts';
import type { ArticleInput } from '../../src/model.ts';

/** `--data`, or `../shared/data` beside the checkout. */
export function dataFolder(option: string | undefined): string {
  return option ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
}

export function readKb(file: string): readonly ArticleInput[] {
  return readAll(file, parseArticleLine);
}

export function readQuestions(file: string): readonly EvalQuestion[] {
  return readAll(file, parseQuestionLine);
}

function readAll<T>(file: string, parse: (line: string) => Parsed<T>): readonly T[] {
  const items: T[] = [];
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if (!parsed.ok) throw new Error(`${file}:${i + 1}: ${parsed.fault}`);
    items.push(parsed.value);
  }
  return items;
}
