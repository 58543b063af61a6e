import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addInspectCommand } from './inspect.ts';

const run = async (argv: readonly string[], stdin = '') => {
  const seen = { out: '', err: '', code: 0 };
  const stdout = new PassThrough().on('data', (chunk) => {
    seen.out += String(chunk);
  });
  const stderr = new PassThrough().on('data', (chunk) => {
    seen.err += String(chunk);
  });
  const program = new Command();
  addInspectCommand(program, {
    stdin: Readable.from([stdin]),
    stdout,
    stderr,
    env: {},
    storeOptions: () => {
      throw new Error('no store is needed');
    },
    openStore: () => Promise.reject(new Error('no store is needed')),
    tenantId: () => Promise.reject(new Error('no tenant is needed')),
    setExitCode: (code) => {
      seen.code = code;
    },
  });
  await program.parseAsync(['node', 'attendant', 'inspect', ...argv]);
  return seen;
};

describe('attendant inspect', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes one line per message in order, names bad lines and does the others', async () => {
    const input = join(folder, 'in.jsonl');
    const output = join(folder, 'out.jsonl');
    writeFileSync(
      input,
      '{"id":"a","text":"我的包裹還沒到"}\nnonsense\n{"id":1}\n\n{"id":"b","text":"mail ann@example.com, I want a human","history":[{"author":"contact","text":"hi"}]}',
    );
    const { err, code } = await run(['--in', input, '--out', output]);
    expect(code).toBe(1);
    expect(err).toContain('line 2: not valid JSON');
    expect(err).toContain('line 3: ');
    const rows = readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(Object.keys(rows[0])).toEqual([
      'id',
      'language',
      'mood',
      'wantsPerson',
      'topics',
      'injection',
      'personalData',
      'masked',
    ]);
    expect(rows[0].language).toBe('zh-Hant');
    expect(rows[1]).toMatchObject({
      personalData: [{ start: 5, end: 20, type: 'EMAIL' }],
      masked: 'mail [EMAIL_1], I want a human',
    });
  });
  it('reads standard input and writes standard output', async () => {
    const { out, code } = await run(['--in', '-', '--out', '-'], '{"id":"a","text":"hi"}\n');
    expect(code).toBe(0);
    expect(JSON.parse(out).language).toBe('en');
  });
  it.each([
    [[]],
    [['--in', 'x']],
    [['--in', '-']],
    [['--in', '/nowhere/x', '--out', '-']],
    [['--in', '-', '--out', '/nowhere/x']],
    [['--in', 'x', '--out', 'x']],
  ])('says what is wrong with %p', async (argv) => {
    await expect(run(argv)).rejects.toMatchObject({ code: 'CLI_USAGE' });
  });
});
