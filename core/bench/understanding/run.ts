/**
 * Measures what the assistant notices, beside the committed baseline.
 *   node core/bench/understanding/run.ts [--data ../shared/data] [--write]
 * Development data only; nothing of it is stored. Without the data it says so and measures nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPersonalData } from '../../src/privacy/find-personal-data.ts';
import { detectLanguage } from '../../src/understanding/detect-language.ts';
import { injectionScore } from '../../src/understanding/injection.ts';
import { readMood } from '../../src/understanding/mood.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { wantsPerson } from '../../src/understanding/wants-person.ts';
import { auroc, f1At, rates } from './measures.ts';

type Figures = Record<string, number>;
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    write: { type: 'boolean', default: false },
  },
});
const rows = <Row>(file: string): Row[] =>
  readFileSync(join(values.data, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
const percent = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;

const languages = (): Figures => {
  let count = 0;
  let whole = 0;
  let three = 0;
  for (const language of ['en', 'zh', 'es', 'de', 'ru'])
    for (const { text } of rows<{ text: string }>(`xquad/${language}/questions.jsonl`)) {
      const is = (part: string): boolean =>
        detectLanguage(part).language.split('-')[0] === language;
      count += 1;
      if (is(text)) whole += 1;
      if (is(text.trim().split(/\s+/).slice(0, 3).join(' '))) three += 1;
    }
  return {
    'language, whole question %': percent(whole, count),
    'language, first three words %': percent(three, count),
  };
};

const moods = (): Figures => {
  const examples = rows<{ text: string; labels: string[] }>('emotions/dev.jsonl');
  const truth = examples.map(
    ({ labels }) => labels.includes('anger') || labels.includes('annoyance'),
  );
  const scores = examples.map(({ text }) => readMood(text, 'en').anger);
  return {
    'anger or annoyance, AUROC %': percent(auroc(scores, truth), 1),
    'anger or annoyance, F1 at 0.5 %': percent(f1At(scores, truth, 0.5).f1, 1),
  };
};

const signals = (): Figures => {
  const questions = rows<{ text: string }>('banking77/questions.jsonl');
  const messages = rows<{ text: string; attack: number }>('injection/messages.jsonl');
  const benign = messages.filter(({ attack }) => attack === 0);
  const understand = createUnderstand();
  // Processor time, so that a busy machine does not look like a slow rule.
  const before = process.cpuUsage();
  for (const { text } of questions) understand({ text });
  const { user, system } = process.cpuUsage(before);
  return {
    'wants a person, false alarms on banking77 %': percent(
      questions.filter(({ text }) => wantsPerson(text) >= 0.5).length,
      questions.length,
    ),
    'injection, benign texts at or above 0.5 %': percent(
      benign.filter(({ text }) => injectionScore(text) >= 0.5).length,
      benign.length,
    ),
    'understand, mean processor ms': Math.round((user + system) / questions.length / 10) / 100,
  };
};

const types: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  CREDIT_CARD: 'CREDIT_CARD',
  IBAN_CODE: 'IBAN',
  IP_ADDRESS: 'IP_ADDRESS',
  DOMAIN_NAME: 'URL',
  US_SSN: 'NATIONAL_ID',
  US_DRIVER_LICENSE: 'NATIONAL_ID',
  STREET_ADDRESS: 'STREET_ADDRESS',
  PERSON: 'PERSON',
};
const personalData = (): Figures => {
  const counts = new Map<string, { right: number; found: number; wanted: number; hit: number }>();
  const of = (type: string) => {
    const entry = counts.get(type) ?? { right: 0, found: 0, wanted: 0, hit: 0 };
    counts.set(type, entry);
    return entry;
  };
  for (const { text, spans } of rows<{ text: string; spans: [number, number, string][] }>(
    'personal-data/sentences.jsonl',
  )) {
    const gold = spans.flatMap(([start, end, name]) =>
      types[name] === undefined ? [] : [{ start, end, type: types[name] }],
    );
    const found = findPersonalData(text);
    for (const one of gold) {
      of(one.type).wanted += 1;
      if (
        found.some(
          ({ start, end, type }) => type === one.type && start < one.end && one.start < end,
        )
      )
        of(one.type).hit += 1;
    }
    for (const one of found) {
      of(one.type).found += 1;
      if (
        gold.some(({ start, end, type }) => type === one.type && start < one.end && one.start < end)
      )
        of(one.type).right += 1;
    }
  }
  const figures: Figures = {};
  for (const [type, { right, found, wanted, hit }] of [...counts].sort(([a], [b]) =>
    a.localeCompare(b),
  )) {
    // Types the data does not mark cannot be measured with it.
    if (wanted === 0) continue;
    figures[`${type}, recall %`] = percent(hit, wanted);
    figures[`${type}, precision %`] = percent(rates(right, found, wanted).precision, 1);
  }
  return figures;
};

const file = join(import.meta.dirname, '../baselines/understanding.json');
if (!existsSync(join(values.data, 'xquad'))) {
  process.stdout.write(
    `No data in ${values.data}: nothing was measured. Give its folder with --data.\n`,
  );
} else {
  const before: Figures = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Figures)
    : {};
  const now = { ...languages(), ...moods(), ...signals(), ...personalData() };
  for (const [name, value] of Object.entries(now))
    process.stdout.write(
      `${name.padEnd(48)} ${String(value).padStart(8)}   baseline ${before[name] ?? '–'}\n`,
    );
  if (values.write) {
    mkdirSync(join(import.meta.dirname, '../baselines'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    process.stdout.write(`written ${file}\n`);
  }
}
