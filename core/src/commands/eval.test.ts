import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { createRetrievalDecider } from '../evaluation/retrieval-decider.ts';
import { addEvalCommand, type MakeAssistant } from './eval.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-eval-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const jsonl = (...lines: readonly (object | string)[]) =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
let ticks = 0;
const makeAssistant: MakeAssistant = async (kb) => ({
  decide: await createRetrievalDecider(kb, {
    now: () => '2026-06-01T00:00:00.000Z',
    elapsed: () => ticks++,
  }),
});

async function run(
  files: { kb: string; questions: string },
  options: { args?: readonly string[]; tty?: boolean; make?: MakeAssistant } = {},
) {
  await writeFile(path('kb.jsonl'), files.kb);
  await writeFile(path('questions.jsonl'), files.questions);
  const stdout = new PassThrough();
  const stderr = Object.assign(
    new PassThrough(),
    options.tty === true ? { isTTY: true, columns: 80 } : {},
  );
  let exitCode = 0;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const unused = () => Promise.reject(new Error('eval opens no store'));
  addEvalCommand(options.make ?? makeAssistant)(program, {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: {},
    openStore: unused,
    storeOptions: unused,
    tenantId: unused,
    setExitCode: (code) => {
      exitCode = code;
    },
  });
  const args = options.args ?? [
    '--kb',
    path('kb.jsonl'),
    '--questions',
    path('questions.jsonl'),
    '--out',
    path('out.jsonl'),
    '--json',
  ];
  const failure = await program.parseAsync(['eval', ...args], { from: 'user' }).then(
    () => null,
    (error: unknown) => error,
  );
  stdout.end();
  stderr.end();
  const [said, complained] = await Promise.all([text(stdout), text(stderr)]);
  const out = existsSync(path('out.jsonl')) ? await readFile(path('out.jsonl'), 'utf8') : '';
  const predictions = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { failure, exitCode, said, complained, predictions };
}

const KB = jsonl(
  { id: 'wool', title: 'How to wash wool', body: 'Wash wool by hand in cold water.' },
  { id: 'pay', title: 'Ways to pay', body: 'We accept Visa and PayPal.' },
  {
    id: 'pay',
    title: 'Ways to pay',
    body: 'We accept Visa, PayPal and Klarna.',
    validFrom: '2026-09-01',
  },
  {
    id: 'hours',
    title: 'Reach our team',
    body: 'By phone from 9:00 to 18:00 on weekdays.',
    locale: 'en',
  },
);
const QUESTIONS = jsonl(
  { id: 'q1', text: 'how should I wash wool', expect: { articles: ['wool'] } },
  {
    id: 'q2',
    text: 'do you accept Klarna',
    at: '2026-10-01',
    expect: { articles: ['pay'] },
    extra: 1,
  },
  { id: 'q3', text: 'who won the world cup', expect: { none: true } },
  { id: 'q4', text: 'I want to sue you', expect: { handoff: true } },
  { id: 'q5', text: 'phone hours', history: [{ author: 'contact', text: 'hello' }] },
);

describe('attendant eval', () => {
  it('writes one prediction a question, in order, with the keys of the format, and a summary', async () => {
    const { failure, exitCode, said, complained, predictions } = await run({
      kb: KB,
      questions: QUESTIONS,
    });
    expect([failure, exitCode, complained]).toEqual([null, 0, '']);
    expect(predictions.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    for (const prediction of predictions)
      expect(Object.keys(prediction)).toEqual([
        'id',
        'decision',
        'reason',
        'confidence',
        'articles',
        'text',
        'citations',
        'mood',
        'language',
        'ms',
      ]);
    expect(predictions[0]).toMatchObject({
      decision: 'answer',
      articles: expect.arrayContaining(['wool']),
      citations: [{ article: 'wool' }],
    });
    expect(JSON.parse(said)).toMatchObject({
      questions: 5,
      answerable: 2,
      accuracyAt1: 1,
      unanswerable: 1,
      handoffRecall: 1,
      badLines: 0,
    });
  });

  it('answers as of the question, not as of now', async () => {
    const { predictions } = await run({
      kb: KB,
      questions: jsonl(
        { id: 'now', text: 'ways to pay' },
        { id: 'later', text: 'ways to pay', at: '2026-10-01T00:00:00+02:00' },
      ),
    });
    expect(predictions[0].text).not.toContain('Klarna');
    expect(predictions[1].text).toContain('Klarna');
  });

  it('says the same twice, apart from the time', async () => {
    const strip = (list: readonly object[]) => list.map((one) => ({ ...one, ms: 0 }));
    const one = await run({ kb: KB, questions: QUESTIONS });
    const two = await run({ kb: KB, questions: QUESTIONS });
    expect(strip(two.predictions)).toEqual(strip(one.predictions));
  });

  it('names bad lines by file and number, scores the others and exits with 1', async () => {
    const { exitCode, said, complained, predictions } = await run({
      kb: `${KB}\n{"title":"no id"}`,
      questions: jsonl(
        '\uFEFF{"id":"ok","text":"wash wool"}',
        '',
        'not json',
        { id: 'x' },
        { id: 'y', text: 'a', expect: { articles: [] } },
        { id: 'z', text: 'pay', locale: '!' },
        { id: 'last', text: 'pay' },
      ),
    });
    expect(exitCode).toBe(1);
    expect(predictions.map(({ id }) => id)).toEqual(['ok', 'last']);
    expect(complained.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'kb.jsonl:5:',
      'questions.jsonl:3:',
      'questions.jsonl:4:',
      'questions.jsonl:5:',
      'questions.jsonl:6:',
      '',
    ]);
    expect(complained).toContain('"id"');
    expect(complained).toContain('"text"');
    expect(JSON.parse(said)).toMatchObject({ questions: 2, badLines: 5 });
  });

  it('reports a question that could not be decided and goes on', async () => {
    const make: MakeAssistant = async (kb, of) => {
      const { decide } = await makeAssistant(kb, of);
      return {
        decide: (question) =>
          question.id === 'q2' ? Promise.reject(new Error('no luck')) : decide(question),
      };
    };
    const { exitCode, complained, predictions } = await run(
      { kb: KB, questions: QUESTIONS },
      { make },
    );
    expect([exitCode, predictions.length]).toEqual([1, 4]);
    expect(complained).toBe('questions.jsonl:2: could not be decided: no luck\n');
  });

  it('prints a table for people, bars only on a terminal', async () => {
    const args = [
      '--kb',
      path('kb.jsonl'),
      '--questions',
      path('questions.jsonl'),
      '--out',
      path('out.jsonl'),
    ];
    const quiet = await run({ kb: KB, questions: QUESTIONS }, { args });
    expect(quiet.said).toMatch(/accuracy@1 +100\.0 %/);
    expect(quiet.complained).toBe('');
    const { complained } = await run({ kb: KB, questions: QUESTIONS }, { args, tty: true });
    expect(complained).toContain('questions [');
  });

  it('an empty file of questions is an evaluation of nothing', async () => {
    const { exitCode, said } = await run({ kb: '', questions: '' });
    expect(exitCode).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ questions: 0, accuracyAt1: null });
  });

  it.each([
    [
      '--kb',
      'a file that is not there',
      () => [
        '--kb',
        path('none'),
        '--questions',
        path('questions.jsonl'),
        '--out',
        path('out.jsonl'),
      ],
    ],
    [
      '--questions',
      'a folder',
      () => ['--kb', path('kb.jsonl'), '--questions', folder, '--out', path('out.jsonl')],
    ],
    [
      '--out',
      'a folder that is not there',
      () => [
        '--kb',
        path('kb.jsonl'),
        '--questions',
        path('questions.jsonl'),
        '--out',
        path('no/out.jsonl'),
      ],
    ],
    [
      '--out',
      'its own questions',
      () => [
        '--kb',
        path('kb.jsonl'),
        '--questions',
        path('questions.jsonl'),
        '--out',
        path('questions.jsonl'),
      ],
    ],
  ])('%s: refuses %s, naming the option and the way out', async (option, _, args) => {
    const { failure } = await run({ kb: KB, questions: QUESTIONS }, { args: args() });
    expect(failure).toMatchObject({
      code: 'CLI_USAGE',
      message: expect.stringContaining(option),
      wayOut: expect.stringContaining(option),
    });
    expect(await readFile(path('questions.jsonl'), 'utf8')).toBe(QUESTIONS);
  });

  it('refuses two lines for one article, locale and validFrom', async () => {
    const { failure } = await run({
      kb: `${KB}\n${JSON.stringify({ id: 'wool', title: 'again' })}`,
      questions: QUESTIONS,
    });
    expect(failure).toMatchObject({
      code: 'CLI_USAGE',
      message: expect.stringContaining('lines 1 and 5'),
    });
  });

  it('insists on its options', async () => {
    const { failure } = await run(
      { kb: KB, questions: QUESTIONS },
      { args: ['--kb', path('kb.jsonl')] },
    );
    expect(failure).toMatchObject({ code: 'commander.missingMandatoryOptionValue' });
  });
});
