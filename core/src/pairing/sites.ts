/**
 * Sites that connect themselves: an owner makes a code, the site's admin enters it there, and keys are exchanged. Each
 * site is a host of its tenant from then on, across restarts; its secrets are kept sealed.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { createSecret, hashSecret } from '../access/secrets.ts';
import type { HostAdapter } from '../host/adapter.ts';
import type { CallSite } from '../host/call-site.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import { askForSync } from '../knowledge/sync-host-job.ts';
import type { Instant, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { endTeam } from './site-team.ts';

/** Name of the sealed value that holds a tenant's sites. */
const VALUE = 'paired-sites';
/** A code is good for half an hour: long enough to install a plugin meanwhile. */
const CODE_MS = 30 * 60_000;
/** How long the keys before are good for a site that has not used its new ones. */
const PREVIOUS_MS = 10 * 60_000;
/** Without 0/O, 1/I/L and U: it is read from one screen and typed into another. 32¹² codes. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 12;

export type Site = {
  readonly id: string;
  readonly tenantId: string;
  /** Which adapter speaks with it: a name of `connectors` in the configuration. */
  readonly kind: string;
  /** Its name as a host of the tenant: the kind, with a number from the second on. */
  readonly name: string;
  readonly title: string;
  /** Its home page. */
  readonly url: string;
  /** Where it takes our calls. */
  readonly callUrl: string;
  /** Signs calls in both directions. */
  readonly secret: string;
  /** Signs who its signed-in visitors are. */
  readonly identitySecret: string;
  readonly connectedAt: Instant;
  /** What it says it can do, in words of its kind (a shop's `orders`); absent: nothing beyond what every one can. */
  readonly features?: readonly string[];
  /** The secret before a change of keys: good until the site has used the new one, ten minutes at most. */
  readonly previous?: { readonly secret: string; readonly until: Instant };
};
export type PairRequest = Pick<Site, 'kind' | 'title' | 'url' | 'callUrl' | 'features'> & {
  readonly code: string;
};
export type PairResult =
  | { readonly kind: 'paired'; readonly site: Site; readonly tenant: Tenant }
  | { readonly kind: 'refused'; readonly reason: 'code' | 'unknown-kind' };
/** What a connector's module exports as `createSiteAdapter`. */
export type CreateSiteAdapter = (of: {
  readonly name: string;
  readonly call: CallSite;
  readonly features: readonly string[];
}) => HostAdapter;

export type SitesDeps = {
  readonly store: Store;
  readonly hosts: Pick<HostRegistry, 'adapters' | 'add' | 'remove'>;
  /** The adapter of a kind; null: this service has none. */
  readonly connector: (kind: string) => Promise<CreateSiteAdapter | null>;
  readonly callSite: (site: Pick<Site, 'callUrl' | 'secret'>) => CallSite;
  readonly clock: () => Date;
};
export type Sites = {
  /** A code that pairs one site with the tenant, once, within half an hour. Earlier ones of the tenant end. */
  createCode(tenantId: string): Promise<{ readonly code: string; readonly expiresAt: Instant }>;
  pair(request: PairRequest): Promise<PairResult>;
  /** By the id the site sends with its calls. */
  find(siteId: string): Promise<Site | null>;
  list(tenantId: string): Promise<readonly Site[]>;
  /**
   * Other keys for a site, which may have moved: the service calls it where it is now. Should the answer be lost, the
   * site may ask once more with the keys it has. Null: there is no such site.
   */
  rekey(
    site: Pick<Site, 'id' | 'tenantId'>,
    to: Partial<Pick<Site, 'url' | 'callUrl'>>,
  ): Promise<{ readonly site: Site; readonly tenant: Tenant } | null>;
  /** The site has used its new keys: those before open nothing any more. */
  settle(site: Site): Promise<void>;
  /** Takes the site away, and what was read from it. False: there was none. */
  remove(tenantId: string, siteId: string): Promise<boolean>;
  /** The site can do other things than it said when it was paired. */
  setFeatures(tenantId: string, siteId: string, features: readonly string[]): Promise<void>;
  /** Makes hosts of all sites that are kept and are none yet; takes away those kept no more. */
  load(): Promise<void>;
};

export function createSites(deps: SitesDeps): Sites {
  const { store, clock } = deps;
  /** What stands in the registry by our doing, by site id. */
  const running = new Map<string, Site>();

  async function connect(site: Site): Promise<void> {
    const create = await deps.connector(site.kind);
    if (create === null) return;
    await deps.hosts.remove(site.tenantId, site.name);
    deps.hosts.add({
      tenantId: site.tenantId,
      adapter: create({
        name: site.name,
        call: deps.callSite(site),
        features: site.features ?? [],
      }),
    });
    running.set(site.id, site);
    await askForSync(deps, { tenantId: site.tenantId, host: site.name });
  }

  async function disconnect(site: Site): Promise<void> {
    running.delete(site.id);
    await deps.hosts.remove(site.tenantId, site.name);
  }

  async function load(): Promise<void> {
    const kept = new Map<string, Site>();
    for (const tenant of await store.tenants.list())
      for (const site of await readSites(store, tenant.id)) kept.set(site.id, site);
    for (const site of running.values()) if (!kept.has(site.id)) await disconnect(site);
    for (const site of kept.values()) {
      const known = running.get(site.id);
      if (known === undefined || !runsAs(known, site)) await connect(site);
    }
  }

  async function keep(site: Site): Promise<void> {
    await store.transaction(async (tx) => {
      const sites = await readSites(tx, site.tenantId);
      await writeSites(
        tx,
        site.tenantId,
        sites.map((one) => (one.id === site.id ? site : one)),
      );
    });
  }

  return {
    createCode: (tenantId) => createPairingCode(deps, tenantId),
    async pair(request) {
      if ((await deps.connector(request.kind)) === null) {
        return { kind: 'refused', reason: 'unknown-kind' };
      }
      const taken = (tenantId: string) => deps.hosts.adapters(tenantId).map(({ name }) => name);
      const result = await store.transaction((tx) => redeem(tx, request, { clock, taken }));
      if (result.kind === 'refused') return result;
      if (result.before !== null) await disconnect(result.before);
      await connect(result.site);
      return result;
    },
    async find(siteId) {
      const known = running.get(siteId);
      // Another process may have paired or removed it: what is kept counts.
      if (known === undefined) await load();
      const site = running.get(siteId);
      if (site === undefined) return null;
      const kept = (await readSites(store, site.tenantId)).find(({ id }) => id === siteId) ?? null;
      // Another process may have given it other keys, or heard that it can do other things.
      if (kept !== null && !runsAs(site, kept)) await connect(kept);
      return kept;
    },
    async rekey(of, to) {
      const done = await store.transaction((tx) => giveKeys(tx, of, { to, now: clock() }));
      if (done !== null) await connect(done.site);
      return done;
    },
    async settle({ previous: _, ...site }) {
      await keep(site);
    },
    list: (tenantId) => readSites(store, tenantId),
    async remove(tenantId, siteId) {
      const site = (await readSites(store, tenantId)).find(({ id }) => id === siteId);
      if (site === undefined) return false;
      await store.transaction((tx) => forget(tx, site));
      await disconnect(site);
      return true;
    },
    async setFeatures(tenantId, siteId, features) {
      await store.transaction(async (tx) => {
        const sites = await readSites(tx, tenantId);
        await writeSites(
          tx,
          tenantId,
          sites.map((site) => (site.id === siteId ? { ...site, features } : site)),
        );
      });
      await load();
    },
    load,
  };
}

/** See `Sites.createCode`; by itself for a command that runs no service. */
export async function createPairingCode(
  { store, clock }: Pick<SitesDeps, 'store' | 'clock'>,
  tenantId: string,
): Promise<{ readonly code: string; readonly expiresAt: Instant }> {
  const code = Array.from(randomBytes(CODE_LENGTH * 8))
    // Bytes above the last whole multiple would make some letters likelier.
    .filter((byte) => byte < 256 - (256 % ALPHABET.length))
    .slice(0, CODE_LENGTH)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('');
  const expiresAt = new Date(clock().getTime() + CODE_MS).toISOString();
  await store.transaction(async (tx) => {
    for (const old of await tx.credentials.list(tenantId, 'pairing-code'))
      await tx.credentials.revoke(tenantId, old.id);
    await tx.credentials.create({
      tenantId,
      kind: 'pairing-code',
      subject: null,
      name: null,
      scopes: [],
      expiresAt,
      hash: hashSecret(code),
    });
  });
  return { code: code.replace(/(.{4})(?=.)/gu, '$1-'), expiresAt };
}

type Redeemed =
  | (Extract<PairResult, { readonly kind: 'paired' }> & { readonly before: Site | null })
  | Extract<PairResult, { readonly kind: 'refused' }>;

/** The code goes, the site comes: one transaction. A site that pairs again (same address) replaces itself. */
async function redeem(
  tx: Store,
  request: PairRequest,
  of: { readonly clock: () => Date; readonly taken: (tenantId: string) => readonly string[] },
): Promise<Redeemed> {
  const hash = hashSecret(request.code.toUpperCase().replace(/[\s-]/gu, ''));
  const credential = await tx.credentials.byHash('pairing-code', hash);
  if (credential === null || !(await tx.credentials.consume('pairing-code', hash))) {
    return { kind: 'refused', reason: 'code' };
  }
  const { tenantId } = credential;
  const id = `site_${randomUUID().replaceAll('-', '')}`;
  await tx.audit.append(tenantId, {
    actor: { kind: 'system', id },
    action: 'site.paired',
    subject: id,
  });
  const sites = await readSites(tx, tenantId);
  const before =
    sites.find(({ url, kind }) => url === request.url && kind === request.kind) ?? null;
  const others = sites.filter((one) => one !== before);
  const taken = new Set([...of.taken(tenantId), ...others.map(({ name }) => name)]);
  const site: Site = {
    id,
    tenantId,
    kind: request.kind,
    title: request.title,
    url: request.url,
    callUrl: request.callUrl,
    name: before?.name ?? freeName(request.kind, taken),
    secret: createSecret(randomBytes),
    identitySecret: createSecret(randomBytes),
    connectedAt: of.clock().toISOString(),
    ...(request.features === undefined ? {} : { features: request.features }),
  };
  await writeSites(tx, tenantId, [...others, site]);
  const tenant = await allowOrigin(tx, tenantId, new URL(site.url).origin);
  return { kind: 'paired', site, tenant, before };
}

/** With the same keys and abilities. */
function runsAs(one: Site, other: Site): boolean {
  return (
    one.secret === other.secret && (one.features ?? []).join() === (other.features ?? []).join()
  );
}

async function giveKeys(
  tx: Store,
  of: Pick<Site, 'id' | 'tenantId'>,
  { to, now }: { readonly to: Partial<Pick<Site, 'url' | 'callUrl'>>; readonly now: Date },
): Promise<{ readonly site: Site; readonly tenant: Tenant } | null> {
  const { tenantId } = of;
  const sites = await readSites(tx, tenantId);
  const before = sites.find(({ id }) => id === of.id);
  if (before === undefined) return null;
  const site: Site = {
    ...before,
    url: to.url ?? before.url,
    callUrl: to.callUrl ?? before.callUrl,
    secret: createSecret(randomBytes),
    identitySecret: createSecret(randomBytes),
    previous: {
      secret: before.secret,
      until: new Date(now.getTime() + PREVIOUS_MS).toISOString(),
    },
  };
  await writeSites(
    tx,
    tenantId,
    sites.map((one) => (one === before ? site : one)),
  );
  await tx.audit.append(tenantId, {
    actor: { kind: 'system', id: site.id },
    action: 'site.rekeyed',
    subject: site.id,
    detail: { moved: site.url !== before.url },
  });
  return { site, tenant: await allowOrigin(tx, tenantId, new URL(site.url).origin) };
}

function freeName(kind: string, taken: ReadonlySet<string>): string {
  let number = 1;
  const name = () => (number === 1 ? kind : `${kind}-${number}`);
  while (taken.has(name())) number += 1;
  return name();
}

/** The site's pages carry the chat: that is what it is paired for. */
async function allowOrigin(tx: Store, tenantId: string, origin: string): Promise<Tenant> {
  const tenant = await tx.tenants.get(tenantId);
  if (tenant === null) throw new Error(`a code of no tenant: ${tenantId}`);
  const { allowedOrigins } = tenant.settings;
  if (allowedOrigins.includes(origin)) return tenant;
  const settings = { ...tenant.settings, allowedOrigins: [...allowedOrigins, origin] };
  return (await tx.tenants.update(tenantId, { settings })) ?? tenant;
}

async function forget(tx: Store, site: Site): Promise<void> {
  const { tenantId } = site;
  await tx.audit.append(tenantId, {
    actor: { kind: 'system', id: site.id },
    action: 'site.removed',
    subject: site.id,
  });
  await endTeam(tx, site);
  const sites = await readSites(tx, tenantId);
  await writeSites(
    tx,
    tenantId,
    sites.filter(({ id }) => id !== site.id),
  );
  for (const kind of ['articles', 'products']) {
    const source = `host:${site.name}:${kind}`;
    await tx.articles.retireMissing(tenantId, source, new Set());
    await tx.values.delete(tenantId, `${source}:cursor`);
  }
  await tx.values.delete(tenantId, `host:${site.name}:sync`);
  const tenant = await tx.tenants.get(tenantId);
  if (tenant === null) return;
  const gone = new URL(site.url).origin;
  const without = (origins: readonly string[]) => origins.filter((origin) => origin !== gone);
  const { allowedOrigins, consoleOrigins } = tenant.settings;
  await tx.tenants.update(tenantId, {
    settings: {
      ...tenant.settings,
      allowedOrigins: without(allowedOrigins),
      ...(consoleOrigins === undefined ? {} : { consoleOrigins: without(consoleOrigins) }),
    },
  });
}

async function readSites(store: Pick<Store, 'values'>, tenantId: string): Promise<readonly Site[]> {
  const text = await store.values.get(tenantId, VALUE);
  return text === null ? [] : (JSON.parse(text) as readonly Site[]);
}

async function writeSites(tx: Store, tenantId: string, sites: readonly Site[]): Promise<void> {
  if (sites.length === 0) await tx.values.delete(tenantId, VALUE);
  else await tx.values.set(tenantId, VALUE, JSON.stringify(sites), { sealed: true });
}
