import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readConfig } from '../config.ts';
import { defaultSettings } from '../default-settings.ts';
import { AttendantError, UsageError } from '../errors.ts';
import type { HostAdapter } from '../host/adapter.ts';
import { syncHost } from '../knowledge/sync-host.ts';
import { type Attendant, startAttendant } from '../main.ts';
import type { Tenant, TenantSettings } from '../model.ts';
import type { AddCommand } from './command.ts';
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
  }) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
};
type DemoOptions = { port?: number; data?: string; shop: string; options: string };

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
    .addHelpText(
      'after',
      '\nExamples:\n  attendant demo\n  attendant demo --port 8080 --data /tmp/demo\n',
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
      });
      await allowOrigin(attendant, tenant, shop.url);
      // The first question should not pay for the first index.
      await attendant.ask(tenant.id, { question: 'returns' });
      for (const note of attendant.notes) say(note);
      say(
        `\n  The shop, with the chat:   ${shop.url}\n  Its mail (one-time codes): ${shop.url}/mail\n  The service's API:         ${attendant.url}/openapi.json`,
      );
      await sayFirstSignIn(attendant, tenant.id, say);
      say('\nCtrl-C stops it; the data stays.');
      await untilStopped(context, async () => {
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

async function ensureTenant(attendant: Attendant, demo: Demo): Promise<Tenant> {
  const { store } = attendant;
  const known = await store.tenants.get(TENANT_ID);
  if (known !== null) return known;
  const { settings, ...rest } = demo.tenant;
  return store.tenants.create({
    ...rest,
    id: TENANT_ID,
    widgetKey: 'wk_demo',
    settings: { ...defaultSettings, ...settings },
  });
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
  const agents = await attendant.store.agents.list(tenantId);
  if (agents.some((agent) => agent.active)) return;
  const link = await attendant.access.links.setup(tenantId);
  say(`  Become its owner (once):   ${link.url}`);
}
