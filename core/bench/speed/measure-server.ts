/** Answer time and questions a second of a whole service, asked over HTTP from this process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { percentile } from './percentile.ts';

type Ready = {
  readonly url: string;
  readonly key: string;
  readonly questions: readonly string[];
  readonly thinking: Thinking;
};
/** In the process itself, without HTTP. */
type Thinking = {
  readonly perSecond: number;
  /** Of all its threads, a question. */
  readonly cpuMilliseconds: number;
};
export type ServerFigures = {
  readonly p50: number;
  readonly p95: number;
  readonly questionsPerSecond: number;
  readonly residentMegabytes: number;
  readonly thinking: Thinking;
};

export async function measureServer(articles: number): Promise<ServerFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-bench-'));
  const script = fileURLToPath(new URL('serve-synthetic.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, String(articles)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const ready = await firstLine<Ready>(child);
    const times = await askOneByOne(ready);
    const questionsPerSecond = await askAtOnce(ready);
    return {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      questionsPerSecond,
      residentMegabytes: await residentMegabytes(child.pid ?? 0),
      thinking: ready.thinking,
    };
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a measured process says when it is ready: one line of JSON. */
export async function firstLine<T>(child: ChildProcess): Promise<T> {
  if (child.stdout === null) throw new Error('The measured process has no output.');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as T;
  throw new Error('The measured process ended before it was ready.');
}

async function askOneByOne(ready: Ready): Promise<readonly number[]> {
  const times: number[] = [];
  for (const question of [...ready.questions.slice(0, 50), ...ready.questions]) {
    const started = performance.now();
    const response = await fetch(`${ready.url}/v1/answers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ready.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`The service answered ${response.status}.`);
    times.push(performance.now() - started);
  }
  return times.slice(50);
}

async function askAtOnce(ready: Ready): Promise<number> {
  const result = await autocannon({
    url: `${ready.url}/v1/answers`,
    connections: 16,
    duration: 8,
    requests: ready.questions.map((question) => ({
      method: 'POST' as const,
      headers: { authorization: `Bearer ${ready.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    })),
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} of the questions were not answered.`);
  return result.requests.average;
}

/** Linux only; elsewhere not a number, and the table says so. */
export async function residentMegabytes(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
