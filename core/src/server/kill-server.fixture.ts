/**
 * The process that `kill.test.ts` kills: the whole service on a folder and a port, with one tenant. Prints `ready` once
 * it listens. Not part of the product.
 */
import { readConfig } from '../config.ts';
import { defaultSettings } from '../default-settings.ts';
import { startAttendant } from '../main.ts';

const [data = '', port = '0', life = '0'] = process.argv.slice(2);
// Each life begins ten minutes after the one before: leases it left behind are over.
const later = Number(life) * 600_000;
const config = await readConfig({
  cwd: data,
  env: { ATTENDANT_LOG: 'silent' },
  overrides: { data, port: Number(port) },
});
const lots = 1_000_000;
const attendant = await startAttendant(config, {
  clock: () => new Date(Date.now() + later),
  firstTenant: {
    id: 'acme',
    name: 'Acme',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'wk_acme',
    settings: { ...defaultSettings, escalation: [] },
  },
  limits: {
    requestsPerAddress: lots,
    messagesPerVisitor: lots,
    messagesPerTenant: lots,
    sessionsPerAddress: lots,
    startsPerVisitor: lots,
  },
});
await attendant.store.articles.record(
  'acme',
  'test',
  [
    {
      id: 'delivery',
      title: 'Delivery',
      body: 'Delivery costs €4.90 within Germany and takes 2 to 4 working days.',
      questions: ['What does delivery cost?'],
    },
  ],
  { locale: 'en' },
);
process.stdout.write(`ready ${attendant.url}\n`);
process.on('SIGTERM', () => void attendant.stop().then(() => process.exit(0)));
