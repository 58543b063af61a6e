/** The measured process: a whole service over synthetic articles. Prints one JSON line when it is ready, stops on SIGTERM. */
import { randomBytes } from 'node:crypto';
import { defaultSettings } from '../../src/default-settings.ts';
import { startAttendant } from '../../src/main.ts';
import { syntheticArticles, syntheticQuestions } from './synthetic-articles.ts';

/** Questions under way at once. */
const CONNECTIONS = 16;

const [folder = '', count = '10000'] = process.argv.slice(2);
const attendant = await startAttendant(
  {
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    data: folder,
    hosts: [],
    logLevel: 'silent',
    masterKey: randomBytes(32),
    databaseFile: `${folder}/attendant.db`,
    snapshotFolder: `${folder}/snapshots`,
  },
  { limits: { requestsPerAddress: 10_000_000, requestsPerCredential: 10_000_000 } },
);
const { store } = attendant;
const tenant = await store.tenants.create({
  id: 'bench',
  name: 'Bench',
  locale: 'en',
  locales: ['en'],
  widgetKey: 'wk_bench',
  settings: { ...defaultSettings, answerAbove: 0.05, unknownBelow: 0.01 },
});
const articles = [...syntheticArticles(Number(count))];
for (let start = 0; start < articles.length; start += 500) {
  await store.articles.record(tenant.id, 'bench', articles.slice(start, start + 500), {
    locale: 'en',
  });
}
await attendant.ask(tenant.id, { question: 'warm up' });
const { key } = await attendant.access.apiKeys.create({
  tenantId: tenant.id,
  name: 'bench',
  scopes: ['answers:read'],
  expiresAt: null,
});
const questions = syntheticQuestions(articles, 500);
const thinking = await thinkAtOnce();
process.stdout.write(`${JSON.stringify({ url: attendant.url, key, questions, thinking })}\n`);

/** Without HTTP: questions thought about a second with so many under way, and what one takes of a core. */
async function thinkAtOnce() {
  const ask = async (at: number) => {
    await attendant.ask(tenant.id, { question: questions[at % questions.length] ?? '' });
  };
  let asked = 0;
  const askFor = (milliseconds: number) => {
    const until = performance.now() + milliseconds;
    return Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < until) await ask(asked++);
      }),
    );
  };
  // Compiles what is hot, and starts the second thread.
  await askFor(3_000);
  asked = 0;
  const [started, before] = [performance.now(), process.cpuUsage()];
  await askFor(5_000);
  const used = process.cpuUsage(before);
  return {
    perSecond: asked / ((performance.now() - started) / 1_000),
    cpuMilliseconds: (used.user + used.system) / 1_000 / asked,
  };
}

process.once('SIGTERM', () => void attendant.stop().then(() => process.exit(0)));
