/**
 * Measures what the assistant notices, beside the committed baseline.
 *   node core/bench/understanding/run.ts [--data ../shared/data] [--texts <folder>] [--write]
 * `--texts`: also the language of each line of the folder's `<language>.txt` files, any texts; these figures are not kept.
 * Development data only; nothing of it is stored. Without the data it says so and measures nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPersonalData } from '../../src/privacy/find-personal-data.ts';
import { conversationMood } from '../../src/understanding/conversation-mood.ts';
import { detectLanguage } from '../../src/understanding/detect-language.ts';
import { injectionScore } from '../../src/understanding/injection.ts';
import { findSmallTalk } from '../../src/understanding/small-talk.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { injectionMessages } from './injection-messages.ts';
import { falseAlarmsIn, linesOf, unheardOf } from './measure-person.ts';
import { auroc, f1At, rates } from './measures.ts';
import { personRequests } from './person-requests.ts';
import { heldOutPersonRequests } from './person-requests-held-out.ts';
import { thirdPersonRequests } from './person-requests-third.ts';
import { smallTalkMessages } from './small-talk-messages.ts';

type Figures = Record<string, number>;
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rows = <Row>(file: string): Row[] =>
  readFileSync(join(values.data, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
const percent = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;

const firstThree = (text: string): string => text.trim().split(/\s+/).slice(0, 3).join(' ');
const hasText = (line: string): boolean => line.trim() !== '';

const xquadLanguages = ['en', 'zh', 'es', 'de', 'ru'];
const languages = (): Figures => {
  let count = 0;
  let whole = 0;
  let three = 0;
  for (const language of xquadLanguages)
    for (const { text } of rows<{ text: string }>(`xquad/${language}/questions.jsonl`)) {
      const is = (part: string): boolean =>
        detectLanguage(part).language.split('-')[0] === language;
      count += 1;
      if (is(text)) whole += 1;
      if (is(firstThree(text))) three += 1;
    }
  return {
    'language, whole question %': percent(whole, count),
    'language, first three words %': percent(three, count),
  };
};

/** Each language of a folder of texts, and their mean. */
const textsByLanguage = (folder: string): Figures => {
  const figures: Figures = {};
  const sums = { whole: 0, three: 0 };
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const name of files) {
    const language = name.slice(0, -'.txt'.length);
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(hasText);
    const share = (cut: (line: string) => string): number =>
      percent(
        lines.filter((line) => detectLanguage(cut(line)).language.split('-')[0] === language)
          .length,
        lines.length,
      );
    const whole = share((line) => line);
    const three = share(firstThree);
    figures[`${language}, whole line %`] = whole;
    figures[`${language}, first three words %`] = three;
    sums.whole += whole;
    sums.three += three;
  }
  figures['mean, whole line %'] = percent(sums.whole, 100 * files.length);
  figures['mean, first three words %'] = percent(sums.three, 100 * files.length);
  return figures;
};

/** Entries of clinc150 that are small talk themselves. */
const courtesies = ['greeting', 'goodbye', 'thank_you', 'yes', 'no'];
const smallTalk = (): Figures => {
  const found = smallTalkMessages.map(({ text, kind }) => ({ kind, seen: findSmallTalk(text) }));
  const right = found.filter(({ kind, seen }) => kind !== null && seen !== null).length;
  const { precision, recall } = rates(
    right,
    found.filter(({ seen }) => seen !== null).length,
    found.filter(({ kind }) => kind !== null).length,
  );
  const questions = [
    'banking77/questions.jsonl',
    'clinc150/questions.jsonl',
    ...xquadLanguages.map((language) => `xquad/${language}/questions.jsonl`),
  ]
    .flatMap((file) => rows<{ text: string; expect?: { articles?: string[] } }>(file))
    .filter(({ expect }) => !expect?.articles?.some((article) => courtesies.includes(article)));
  return {
    'small talk, precision %': percent(precision, 1),
    'small talk, recall %': percent(recall, 1),
    'small talk, kind right %': percent(
      found.filter(({ kind, seen }) => kind === seen).length,
      found.length,
    ),
    'small talk, questions taken for it %': percent(
      questions.filter(({ text }) => findSmallTalk(text) !== null).length,
      questions.length,
    ),
  };
};

/** Where agents are shown a mark. */
const MARK = 0.5;
const injection = (): Figures => {
  const benign = rows<{ text: string; attack: number }>('injection/messages.jsonl').filter(
    ({ attack }) => attack === 0,
  );
  const marked = (list: readonly { readonly text: string }[]): number =>
    percent(list.filter(({ text }) => injectionScore(text) >= MARK).length, list.length);
  const attacks = injectionMessages.filter(({ attack }) => attack !== null);
  return {
    'injection, benign texts marked %': marked(benign),
    'injection, harmless messages marked %': marked(
      injectionMessages.filter(({ attack }) => attack === null),
    ),
    'injection, clear attacks marked %': marked(attacks),
    'injection, clear attacks marked, worst language %': Math.min(
      ...[...new Set(attacks.map(({ attack }) => attack))].map((language) =>
        marked(attacks.filter(({ attack }) => attack === language)),
      ),
    ),
  };
};

const moods = (): Figures => {
  const examples = rows<{ text: string; labels: string[] }>('emotions/dev.jsonl');
  const truth = examples.map(
    ({ labels }) => labels.includes('anger') || labels.includes('annoyance'),
  );
  // As `attendant inspect` sees it: the language is not told.
  const understand = createUnderstand();
  const scores = examples.map(({ text }) => understand({ text }).mood.anger);
  return {
    'anger or annoyance, AUROC %': percent(auroc(scores, truth), 1),
    'anger or annoyance, F1 at 0.5 %': percent(f1At(scores, truth, 0.5).f1, 1),
  };
};

const signals = (): Figures => {
  const questions = rows<{ text: string }>('banking77/questions.jsonl');
  const understand = createUnderstand();
  // Processor time, so that a busy machine does not look like a slow rule.
  const before = process.cpuUsage();
  for (const { text } of questions) understand({ text });
  const { user, system } = process.cpuUsage(before);
  return {
    'wants a person, false alarms on banking77 %': percent(
      falseAlarmsIn(questions.map(({ text }) => text)).length,
      questions.length,
    ),
    ...personFigures(),
    'understand, mean processor ms': Math.round((user + system) / questions.length / 10) / 100,
  };
};

/** Requests for a person heard: the set the patterns were made with, and two written after them. */
const personFigures = (): Figures => {
  const recall = (set: Readonly<Record<string, string>>): number => {
    const all = linesOf(set).length;
    return percent(all - unheardOf(set).length, all);
  };
  const examples = rows<{ questions?: string[] }>('banking77/kb.jsonl').flatMap(
    ({ questions = [] }) => questions,
  );
  const calm = examples
    .slice(0, 1000)
    .map((text) => conversationMood({ texts: [text], language: 'en', unmet: 0 }));
  return {
    'wants a person, first set, recall %': recall(personRequests),
    'wants a person, second set, recall %': recall(heldOutPersonRequests),
    'wants a person, third set, recall %': recall(thirdPersonRequests),
    'wants a person, false alarms on banking77 examples %': percent(
      falseAlarmsIn(examples).length,
      examples.length,
    ),
    'banking77 examples that look upset %': percent(
      calm.filter(({ level }) => level > 0.75).length,
      calm.length,
    ),
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

/** What is asked of us, and what others reach. */
const bars: Readonly<Record<string, string>> = {
  'language, whole question %': 'bar ≥ 99.7; an n-gram library 99.8',
  'language, first three words %': 'bar ≥ 98.5; an n-gram library 98.2',
  'small talk, questions taken for it %': 'bar ≤ 0.2',
  'anger or annoyance, AUROC %': 'bar ≥ 86; plain logistic regression 79.1',
  'anger or annoyance, F1 at 0.5 %': 'bar ≥ 45; plain logistic regression 34.6, VADER 33.6',
  'wants a person, second set, recall %': 'bar ≥ 98; 72.4 when it was first measured',
  'wants a person, third set, recall %': 'bar ≥ 98; 67.2 when it was first measured',
  'wants a person, false alarms on banking77 %': 'bar ≤ 0.5',
  'injection, benign texts marked %': 'bar ≤ 3; PIGuard marks 12.7',
  'understand, mean processor ms': 'bar < 2',
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
  const now = {
    ...languages(),
    ...smallTalk(),
    ...moods(),
    ...injection(),
    ...signals(),
    ...personalData(),
  };
  for (const [name, value] of Object.entries(now))
    process.stdout.write(
      `${name.padEnd(52)} ${String(value).padStart(8)}   baseline ${String(before[name] ?? '–').padEnd(8)} ${bars[name] ?? ''}\n`,
    );
  if (values.texts !== undefined)
    for (const [name, value] of Object.entries(textsByLanguage(values.texts)))
      process.stdout.write(`${name.padEnd(52)} ${String(value).padStart(8)}\n`);
  if (values.write) {
    mkdirSync(join(import.meta.dirname, '../baselines'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    process.stdout.write(`written ${file}\n`);
  }
}
