import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from './cli.ts';
import { createCommandContext } from './commands/create-command-context.ts';
import { defaultSettings } from './default-settings.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The command line as a person uses it, with its output kept. */
async function run(...argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { ATTENDANT_DATA: join(folder, 'data'), ATTENDANT_LOG: 'silent' };
  const { context, exitCode } = createCommandContext({
    stdin: process.stdin,
    stdout,
    stderr,
    env,
  } as unknown as NodeJS.Process);
  const code = await runCli(argv, context);
  const text = (stream: PassThrough) => String(stream.read() ?? '');
  return { code: code === 0 ? exitCode() : code, out: text(stdout), err: text(stderr), context };
}
async function addTenant(id: string): Promise<void> {
  const { context } = await run('--version');
  const store = await context.openStore();
  await store.tenants.create({
    id,
    name: id,
    locale: 'en',
    locales: ['en'],
    widgetKey: `wk_${id}`,
    settings: defaultSettings,
  });
  await store.close();
}

describe('attendant', () => {
  it('lists its commands, and each explains itself', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    for (const name of [
      'serve',
      'demo',
      'import',
      'ask',
      'eval',
      'inspect',
      'audit',
      'backup',
      'restore',
      'doctor',
      'contact',
    ]) {
      expect(help.out).toContain(name);
      const own = await run(name, '--help');
      expect(own.code).toBe(0);
      expect(own.out).toContain(`attendant ${name}`);
    }
  });

  it.each([
    [['nonsense']],
    [['ask']],
    [['ask', 'x', '--nonsense']],
    [['ask', 'x', '--at', 'someday']],
    [['eval', '--kb', 'a']],
    [['demo', '--options', 'x']],
  ])('answers wrong usage %j with exit code 2 and the way out', async (argv) => {
    const result = await run(...argv);
    expect(result.code).toBe(2);
    expect(result.err).not.toBe('');
    expect(result.err).not.toContain('    at ');
  });

  it('says which tenant is meant when that is not clear', async () => {
    const none = await run('ask', 'hello');
    expect(none).toMatchObject({ code: 1 });
    expect(none.err).toContain('TENANT_UNCLEAR');
    await addTenant('one');
    await addTenant('two');
    expect((await run('ask', 'hello')).err).toMatch(/one.*two|two.*one/u);
    expect((await run('ask', 'hello', '--tenant', 'three')).err).toContain('TENANT_NOT_FOUND');
    expect((await run('ask', 'hello', '--tenant', 'two')).code).toBe(0);
  });

  it('imports a folder, answers from it with its source, and tells why', async () => {
    await addTenant('shop');
    const pages = join(folder, 'pages.jsonl');
    await writeFile(
      pages,
      `${JSON.stringify({ id: 'returns', title: 'Returns', body: 'You can return unworn items within 30 days of delivery.', questions: ['How long do I have to return something?'], url: 'https://shop.example/returns' })}\n`,
    );
    expect(await run('import', pages)).toMatchObject({ code: 0 });
    const asked = await run('ask', 'How long do I have to return something?');
    expect(asked.out).toContain('30 days');
    expect(asked.out).toContain('https://shop.example/returns');
    const json = JSON.parse(
      (await run('ask', 'How long do I have to return something?', '--json')).out,
    ) as { kind: string };
    expect(json.kind).toBe('answer');
  });

  it('scores questions with the whole of think, in the exact format', async () => {
    const [kb, questions, out] = ['kb.jsonl', 'questions.jsonl', 'predictions.jsonl'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(
      kb,
      `${JSON.stringify({ id: 'returns', title: 'Returns', body: 'You can return unworn items within 30 days of delivery.' })}\n${JSON.stringify({ id: 'card_arrival', title: 'card arrival', body: '', questions: ['where is my new card?', 'my card has not arrived', 'when does the card come?'] })}\n`,
    );
    await writeFile(
      questions,
      `${JSON.stringify({ id: 'q1', text: 'I want to talk to a person', expect: { handoff: true } })}\nbroken\n${JSON.stringify({ id: 'q2', text: 'my new card has not arrived', expect: { articles: ['card_arrival'] } })}\n`,
    );
    const result = await run('eval', '--kb', kb, '--questions', questions, '--out', out, '--json');
    expect(result.code).toBe(1);
    expect(result.err).toContain('questions.jsonl:2');
    const lines = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => [line.id, line.decision, line.reason])).toEqual([
      ['q1', 'handoff', 'asked-for-person'],
      ['q2', expect.any(String), expect.any(String)],
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual([
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
    expect(lines[1]?.articles).toEqual(expect.arrayContaining(['card_arrival']));
  });

  it('doctor finds a sound installation sound, and a wrong key not', async () => {
    await addTenant('shop');
    const sound = await run('doctor', '--json');
    const findings = JSON.parse(sound.out) as { check: string; ok: boolean }[];
    expect(findings.filter((finding) => !finding.ok).map((finding) => finding.check)).toEqual([]);
    await writeFile(join(folder, 'data', 'master.key'), Buffer.alloc(32, 9).toString('base64'));
    const broken = await run('doctor');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('STORE_WRONG_KEY');
  });
});
