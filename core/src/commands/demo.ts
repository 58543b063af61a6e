import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readConfig } from '../config.ts';
import { defaultSettings } from '../default-settings.ts';
import { AttendantError, UsageError } from '../errors.ts';
import type { HostAdapter } from '../host/adapter.ts';
import { syncHost } from '../knowledge/sync-host.ts';
import { type Attendant, startAttendant } from '../main.ts';
import type { Agent, Tenant, TenantSettings } from '../model.ts';
import type { AddCommand } from './command.ts';
import { type MakePast, providePast } from './provide-past.ts';
import { untilStopped } from './until-stopped.ts';

const CHECKOUT_SHOP = fileURLToPath(new URL('../../../examples/demo-shop', import.meta.url));
/** The demo has one tenant, with an id a person can type. */
const TENANT_ID = 'demo';

/** What a demo folder's `demo.ts` gives. */
type Demo = {
  readonly tenant: Pick<Tenant, 'name' | 'locale' | 'locales'> & {
    readonly settings: Partial<TenantSettings>;
  };
  readonly adapter: HostAdapter;
  readonly openShop: (start: {
    readonly widgetKey: string;
    readonly attendantUrl: string;
    readonly identitySecret: () => Promise<string>;
    readonly port: number;
    /** Customers come from the start. */
    readonly evening?: boolean;
  }) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
  /** Writes a database with a past into a folder. */
  readonly makePast?: MakePast;
  /** Called when the owner is there, at each start. */
  readonly welcome?: (
    attendant: Attendant,
    of: { readonly tenantId: string; readonly ownerId: string },
  ) => Promise<void>;
};
type DemoOptions = {
  port?: number;
  data?: string;
  shop: string;
  options: string;
  past: boolean;
  evening?: boolean;
};
/** How often is looked whether the owner has come, in ms. */
const OWNER_MS = 1_000;

/** `attendant demo`: the demo shop on this machine, with its data in a file of its own. */
export const addDemoCommand: AddCommand = (program, context) => {
  program
    .command('demo')
    .description('Run the demo shop: no key, no account, everything stays on this machine')
    .option(
      '--port <number>',
      'port of the service (default: 4321; a taken one is stepped over)',
      Number,
    )
    .option(
      '--data <folder>',
      "folder of its database (default: .attendant/ and the shop's folder name)",
    )
    .option('--shop <folder>', 'folder of the shop', CHECKOUT_SHOP)
    .option('--options <json>', 'what the shop is told, e.g. \'{"folder":"…"}\'', '{}')
    .option('--evening', 'let simulated customers come; the page /evening of the shop stops them')
    .option('--no-past', 'begin with no past: without a month of conversations')
    .addHelpText(
      'after',
      '\nExamples:\n  attendant demo\n  attendant demo --evening\n  attendant demo --port 8080 --data /tmp/demo\n',
    )
    .action(async (options: DemoOptions) => {
      const say = (line: string) => context.stdout.write(`${line}\n`);
      const demo = await loadDemo(options.shop, toObject(options.options));
      const config = await readConfig({
        cwd: process.cwd(),
        env: { ATTENDANT_LOG: 'warn', ...context.env },
        overrides: {
          data: options.data ?? `.attendant/${basename(resolve(options.shop))}`,
          ...(options.port === undefined ? {} : { port: options.port }),
        },
      });
      if (options.past && demo.makePast !== undefined) {
        await providePast(config, { make: demo.makePast, tenant: toTenant(demo) }, say);
      }
      const attendant = await startAttendant(config, {
        hosts: [{ tenantId: TENANT_ID, adapter: demo.adapter }],
      });
      const tenant = await ensureTenant(attendant, demo);
      say('Loading the demo shop …');
      const { articles, products } = await syncHost(attendant.store, {
        tenantId: tenant.id,
        adapter: demo.adapter,
        locale: tenant.locale,
      });
      say(
        `Articles: ${articles.added} added, ${articles.changed} changed. Products: ${products.added} added, ${products.changed} changed.`,
      );
      const shop = await demo.openShop({
        widgetKey: tenant.widgetKey,
        attendantUrl: attendant.url,
        identitySecret: () => attendant.access.visitors.identitySecret(tenant.id),
        port: Number(new URL(attendant.url).port) + 1,
        ...(options.evening === true && { evening: true }),
      });
      await allowOrigin(attendant, tenant, shop.url);
      // The first question should not pay for the first index.
      await attendant.ask(tenant.id, { question: 'returns' });
      for (const note of attendant.notes) say(note);
      say(toAddresses(attendant, shop.url, demo.makePast !== undefined));
      await sayFirstSignIn(attendant, tenant.id, say);
      say('\nCtrl-C stops it; the data stays.');
      const stopWaiting = awaitOwner(attendant, tenant.id, demo.welcome);
      await untilStopped(context, async () => {
        stopWaiting();
        await shop.close();
        await attendant.stop();
      });
    });
};

function toObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through to the same error.
  }
  throw new UsageError(
    `--options ${text} is not a JSON object.`,
    'Write it as \'{"folder":"../shop"}\'.',
  );
}

async function loadDemo(folder: string, options: object): Promise<Demo> {
  const file = resolve(folder, 'demo.ts');
  if (!existsSync(file)) {
    throw new AttendantError('DEMO_NOT_FOUND', `There is no demo shop in ${folder}.`, {
      wayOut: 'Name its folder with --shop; in a checkout it is examples/demo-shop.',
    });
  }
  const loaded = (await import(pathToFileURL(file).href)) as {
    readonly createDemo: (options: object) => Demo;
  };
  return loaded.createDemo(options);
}

function toTenant(demo: Demo): Omit<Tenant, 'createdAt'> {
  const { settings, ...rest } = demo.tenant;
  return {
    ...rest,
    id: TENANT_ID,
    widgetKey: 'wk_demo',
    settings: { ...defaultSettings, ...settings },
  };
}

async function ensureTenant(attendant: Attendant, demo: Demo): Promise<Tenant> {
  const { store } = attendant;
  return (await store.tenants.get(TENANT_ID)) ?? store.tenants.create(toTenant(demo));
}

function toAddresses(attendant: Attendant, shop: string, lively: boolean): string {
  return [
    '',
    `  The shop, with the chat:   ${shop}`,
    ...(attendant.hasConsole ? [`  The team's console:        ${attendant.url}/console/`] : []),
    `  Its mail (one-time codes): ${shop}/mail`,
    ...(lively ? [`  An evening of customers:   ${shop}/evening`] : []),
    `  The service's API:         ${attendant.url}/openapi.json`,
  ].join('\n');
}

async function allowOrigin(attendant: Attendant, tenant: Tenant, origin: string): Promise<void> {
  // Both names of this machine, because people type either.
  const origins = [origin, origin.replace('127.0.0.1', 'localhost')];
  const known = tenant.settings.allowedOrigins;
  const missing = origins.filter((one) => !known.includes(one));
  if (missing.length === 0) return;
  await attendant.store.tenants.update(tenant.id, {
    settings: { ...tenant.settings, allowedOrigins: [...known, ...missing] },
  });
}

/** No default password: whoever started it makes the owner by a link that opens once. */
async function sayFirstSignIn(
  attendant: Attendant,
  tenantId: string,
  say: (line: string) => void,
): Promise<void> {
  if ((await findOwner(attendant, tenantId)) !== null) return;
  const link = await attendant.access.links.setup(tenantId);
  say(`  Become its owner (once):   ${link.url}`);
}

async function findOwner(attendant: Attendant, tenantId: string): Promise<Agent | null> {
  const agents = await attendant.store.agents.list(tenantId);
  return agents.find(({ role, active }) => role === 'owner' && active) ?? null;
}

/** The owner comes by the link, whenever that is. Returns what ends the waiting. */
function awaitOwner(attendant: Attendant, tenantId: string, welcome: Demo['welcome']): () => void {
  let timer: NodeJS.Timeout | undefined;
  let over = welcome === undefined;
  const look = async () => {
    const owner = await findOwner(attendant, tenantId);
    if (owner === null) return plan();
    await welcome?.(attendant, { tenantId, ownerId: owner.id });
  };
  const plan = () => {
    // A demo without its welcome is still a demo.
    if (!over) timer = setTimeout(() => void look().catch(() => undefined), OWNER_MS);
  };
  plan();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
