import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { verifyAudit } from '../audit/verify-audit.ts';
import { defaultSettings } from '../default-settings.ts';
import type { TenantSettings } from '../model.ts';
import { retentionCutoffs } from '../privacy/retention.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { describeOnEachDatabase, type TestDatabase } from '../storage/test-databases.ts';
import { createRetentionHandler, startRetention } from './retention.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T18:00:00.000Z');

it('counts days back from now; what is not set is kept', () => {
  const now = new Date(START);
  expect(retentionCutoffs(undefined, now)).toEqual({
    resolvedBefore: null,
    attachmentsBefore: null,
  });
  expect(retentionCutoffs({ resolvedDays: 30, attachmentDays: null }, now)).toEqual({
    resolvedBefore: '2026-10-23T18:00:00.000Z',
    attachmentsBefore: null,
  });
});

describeOnEachDatabase('retention', (make) => {
  let own: TestDatabase;
  let store: Store;
  let now: number;
  beforeEach(async () => {
    now = START;
    own = await make();
    store = await openStore({ ...own.options, clock: () => new Date(now) });
  });
  afterEach(async () => {
    await store.close();
    await own.remove();
  });
  const makeTenant = (id: string, retention?: TenantSettings['retention']) =>
    store.tenants.create({
      id,
      name: id,
      locale: 'en',
      locales: ['en'],
      widgetKey: `key-${id}`,
      settings: { ...defaultSettings, ...(retention === undefined ? {} : { retention }) },
    });
  const talk = async (tenantId: string, text: string, status: 'resolved' | 'open') => {
    const contact = await store.contacts.create(tenantId, { name: `Name ${text}` });
    const made = await store.conversations.create(tenantId, {
      contactId: contact.id,
      channel: 'widget',
    });
    await store.messages.append(tenantId, made.id, {
      author: 'contact',
      audience: 'everyone',
      body: { text },
    });
    const current = await store.conversations.get(tenantId, made.id);
    await store.conversations.update(tenantId, made.id, current?.revision ?? 0, { status });
    return { contact, id: made.id };
  };
  const run = async (lines: string[] = []) => {
    const [job] = await store.jobs.claim('w', { limit: 1, leaseMs: 1000, kinds: ['retention'] });
    if (job === undefined) throw new Error('no job');
    const handler = createRetentionHandler({
      store,
      clock: () => new Date(now),
      log: { info: (_, says) => lines.push(says), error: (_, says) => lines.push(says) },
    });
    await handler(job, new AbortController().signal);
    await store.jobs.done('w', job.id);
  };

  it('erases daily what each tenant keeps no longer, and writes the counts down', async () => {
    await makeTenant('keeps');
    await makeTenant('months', { resolvedDays: 30, attachmentDays: null });
    await makeTenant('years', { resolvedDays: 3650, attachmentDays: null });
    const talks = await Promise.all(
      ['keeps', 'months', 'years'].map((id) => talk(id, 'it is late', 'resolved')),
    );
    const open = await talk('months', 'still open', 'open');
    await startRetention({ store, clock: () => new Date(now) });
    await startRetention({ store, clock: () => new Date(now) });
    expect((await store.jobs.counts()).waiting).toBe(1);
    await run();
    expect(await store.conversations.get('months', talks[1]?.id ?? '')).not.toBeNull();
    // The next day's job is there by then; after 31 days it has grown due.
    now += 31 * DAY;
    await run();
    const found = await Promise.all(
      ['keeps', 'months', 'years'].map((id, at) =>
        store.conversations.get(id, talks[at]?.id ?? ''),
      ),
    );
    expect(found.map((one) => one !== null)).toEqual([true, false, true]);
    expect(await store.conversations.get('months', open.id)).not.toBeNull();
    const { items } = await store.audit.list('months', { limit: 9 });
    expect(items.map(({ action, detail }) => ({ action, detail }))).toEqual([
      {
        action: 'retention.erased',
        detail: { conversations: 1, messages: 1, contacts: 1, attachments: 0 },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('late');
    expect((await store.audit.list('years', { limit: 9 })).items).toEqual([]);
    expect(await verifyAudit(store.audit.all('months'))).toMatchObject({ ok: true, count: 1 });
  });

  it('erases a contact with their last conversation as erasing by hand does', async () => {
    await makeTenant('months', { resolvedDays: 1, attachmentDays: null });
    const { contact, id } = await talk('months', 'x', 'resolved');
    await store.credentials.create({
      tenantId: 'months',
      kind: 'visitor',
      subject: contact.id,
      name: null,
      scopes: [],
      hash: 'token',
      expiresAt: new Date(now + 90 * DAY).toISOString(),
    });
    await startRetention({ store, clock: () => new Date(now) });
    await run();
    expect(await store.credentials.byHash('visitor', 'token')).not.toBeNull();
    now += 2 * DAY;
    await run();
    expect(await store.conversations.get('months', id)).toBeNull();
    expect(await store.contacts.get('months', contact.id)).toEqual({
      tenantId: 'months',
      id: contact.id,
      identities: [],
      createdAt: contact.createdAt,
      erasedAt: new Date(now).toISOString(),
    });
    expect(await store.credentials.byHash('visitor', 'token')).toBeNull();
  });

  it('goes on with the other tenants when one fails, and fails as a job', async () => {
    await makeTenant('broken', { resolvedDays: 1, attachmentDays: null });
    await makeTenant('whole', { resolvedDays: 1, attachmentDays: null });
    const { id } = await talk('whole', 'x', 'resolved');
    now += 2 * DAY;
    const handler = createRetentionHandler({
      store: {
        jobs: store.jobs,
        tenants: store.tenants,
        transaction: (work) =>
          store.transaction((tx) =>
            work({
              ...tx,
              retention: {
                ...tx.retention,
                eraseConversations: (tenantId, before, limit) => {
                  if (tenantId === 'broken') throw new Error('disk');
                  return tx.retention.eraseConversations(tenantId, before, limit);
                },
              },
            }),
          ),
      },
      clock: () => new Date(now),
      log: { info: () => undefined, error: () => undefined },
    });
    const [job] = [{ id: 'j' } as never];
    await expect(handler(job, new AbortController().signal)).rejects.toThrow('disk');
    expect(await store.conversations.get('whole', id)).toBeNull();
    expect((await store.jobs.counts()).waiting).toBe(1);
  });

  it('stops between two slices when it is told to', async () => {
    await makeTenant('months', { resolvedDays: 1, attachmentDays: null });
    const { id } = await talk('months', 'x', 'resolved');
    now += 2 * DAY;
    const handler = createRetentionHandler({
      store,
      clock: () => new Date(now),
      log: { info: () => undefined, error: () => undefined },
    });
    await handler({ id: 'j' } as never, AbortSignal.abort());
    expect(await store.conversations.get('months', id)).not.toBeNull();
  });
});
