/**
 * The measured process: a whole service over a database that is there, an agent signed in. Prints one JSON line when it is
 * ready, puts its clock forward by each number it is sent (ms), stops on SIGTERM.
 */
import { startAttendant } from '../../src/main.ts';
import { sessionCookieName } from '../../src/server/session-cookie.ts';
import { TENANT } from './seed-team.ts';

const [folder = '', key = '', agentId = ''] = process.argv.slice(2);
let ahead = 0;
const attendant = await startAttendant(
  {
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    data: folder,
    hosts: [],
    logLevel: 'silent',
    masterKey: Buffer.from(key, 'hex'),
    databaseFile: `${folder}/attendant.db`,
    snapshotFolder: `${folder}/snapshots`,
  },
  { limits: { requestsPerAddress: 10_000_000 }, clock: () => new Date(Date.now() + ahead) },
);
const agent = await attendant.store.agents.get(TENANT, agentId);
if (agent === null) throw new Error(`There is no agent ${agentId}.`);
const { token } = await attendant.access.sessions.create(agent);
process.on('message', (milliseconds) => {
  ahead += Number(milliseconds);
  process.send?.('done');
});
process.stdout.write(
  `${JSON.stringify({ url: attendant.url, cookie: `${sessionCookieName(false)}=${token}` })}\n`,
);
process.once('SIGTERM', () => void attendant.stop().then(() => process.exit(0)));
