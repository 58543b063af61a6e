/** A whole desk for tests: a real store, real search, a memory host, and jobs run by hand so that order is the test's. */
import { randomBytes } from 'node:crypto';
import { provedIdentities } from '../access/proved-identity.ts';
import { createActions } from '../actions/create-actions.ts';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { defaultSettings } from '../default-settings.ts';
import { attend } from '../handoff/attend.ts';
import { ATTEND_JOB } from '../handoff/awaiting.ts';
import { CALL_BACK_JOB, type CallBackDeps, callBack } from '../handoff/call-back.ts';
import { createCallBackWays } from '../handoff/send-call-back.ts';
import type { Mail } from '../handoff/send-mail.ts';
import type { HostAdapter } from '../host/adapter.ts';
import { createHostRegistry } from '../host/host-registry.ts';
import { createMemoryHost, type MemoryHostData } from '../host/memory-host.ts';
import type {
  Agent,
  ArticleInput,
  Contact,
  Conversation,
  Message,
  Tenant,
  TenantSettings,
} from '../model.ts';
import { createIndexCache } from '../retrieval/index-cache.ts';
import { openStore } from '../storage/open-store.ts';
import type { Job, Store } from '../storage/store.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { isRefused } from './conversations.ts';
import { createConversations } from './create-conversations.ts';
import { deliver, replyThrough } from './deliver.ts';
import { WAKE_JOB, wakeDue } from './desk-moves.ts';
import { giveUp } from './give-up.ts';
import type { LoadedTurn } from './load-turn.ts';
import { runTurn } from './run-turn.ts';
import type { ThinkDeps } from './turn.ts';
import { sendCode, type VerifyDeps } from './verify-order.ts';

/** A Tuesday at noon, inside the hours of the test tenant. */
export const NOON = '2026-11-24T12:00:00.000Z';

export const ARTICLES: readonly ArticleInput[] = [
  {
    id: 'returns',
    title: 'Returns',
    body: '# Returns\n\nYou can return unworn items within 30 days of delivery. Returning is free of charge in the European Union.\n\nSale items cannot be returned.',
    url: 'https://shop.example/help/returns',
    questions: ['How long do I have to return something?', 'Can I send an item back?'],
  },
  {
    id: 'shipping',
    title: 'Shipping',
    body: '# Shipping\n\nStandard delivery takes 3–5 business days and costs €4.90. Orders over €80 ship free of charge.',
    url: 'https://shop.example/help/shipping',
    questions: ['What does delivery cost?', 'How long does shipping take?'],
  },
  {
    id: 'warranty',
    title: 'Warranty',
    body: '# Warranty\n\nAll lanterns carry a warranty of 24 months from the day of purchase. Keep the invoice as proof.',
    url: 'https://shop.example/help/warranty',
  },
];

export type DeskOptions = {
  readonly host?: MemoryHostData;
  readonly articles?: readonly ArticleInput[];
  readonly settings?: Partial<TenantSettings>;
  /** Instead of the host in memory: one that is elsewhere. */
  readonly adapter?: HostAdapter;
  /** SQLite file; default in memory. */
  readonly file?: string;
  readonly masterKey?: Uint8Array;
  /** False: no mail server. */
  readonly mail?: boolean;
  /** A PostgreSQL to use instead. */
  readonly url?: string;
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(options: DeskOptions = {}) {
  let now = new Date(NOON);
  const clock = () => now;
  const store = await openStore({
    masterKey: options.masterKey ?? randomBytes(32),
    clock,
    ...(options.url === undefined ? { file: options.file ?? ':memory:' } : { url: options.url }),
  });
  const tenant = await ensureTenant(store, options);
  const memory = createMemoryHost(options.host ?? {});
  const warnings: string[] = [];
  const hosts = createHostRegistry(
    [{ tenantId: tenant.id, adapter: options.adapter ?? memory.adapter }],
    {
      clock,
      timeoutMs: 200,
      log: { warn: (_fields, message) => warnings.push(message) },
    },
  );
  const cache = createIndexCache({
    changes: store.articles.changes,
    version: store.articles.version,
    all: store.articles.all,
    head: store.articles.head,
    checkEvery: 0,
  });
  const verify: VerifyDeps = {
    store,
    hosts,
    clock,
    secret: new Uint8Array(32).fill(7),
    codeMail: (locale, code, order) => phrasesFor(locale ?? 'en').codeMail(code, order),
  };
  const understand = createUnderstand();
  const thinkDeps = async (loaded: LoadedTurn): Promise<ThinkDeps> => ({
    understand,
    retrieve: await cache.retrieverFor(tenant.id),
    composers: [{ name: 'extractive', compose: createExtractiveComposer() }],
    check: checkDraft,
    elapsed: () => 0,
    readOrders: () =>
      hosts.readOrders(tenant.id, {
        identities: provedIdentities(loaded.contact, loaded.conversation),
        verifiedOrder:
          loaded.conversation.verifiedOrder !== null && loaded.contact.email !== undefined
            ? { number: loaded.conversation.verifiedOrder, email: loaded.contact.email }
            : null,
      }),
  });
  const conversations = createConversations({
    store,
    wakeJobs: () => {},
    clock,
    askForPersonText: (locale) => phrasesFor(locale ?? 'en').talkToPerson(),
  });

  const actions = createActions({ store, hosts, clock });
  const mails: Mail[] = [];
  const callBacks: CallBackDeps = {
    store,
    clock,
    secret: new Uint8Array(32).fill(9),
    publicUrl: () => 'https://help.example',
    ...createCallBackWays({
      hosts,
      mail:
        options.mail === false
          ? null
          : async (mail) => {
              mails.push(mail);
              return mail.key;
            },
    }),
  };

  const run = async (job: Job): Promise<void> => {
    const place = {
      tenantId: job.tenantId,
      conversationId: String(job.payload.conversationId),
      messageId: String(job.payload.messageId),
    };
    if (job.kind === 'turn')
      await runTurn(
        {
          verify,
          thinkDeps,
          actions: actions.forTurn,
          progress: () => {},
          decided: () => {},
        },
        place,
      );
    await actions.handlers[job.kind]?.(job);
    if (job.kind === WAKE_JOB) await wakeDue(store, clock, job);
    if (job.kind === ATTEND_JOB) await attend(store, clock, job);
    if (job.kind === CALL_BACK_JOB) await callBack(callBacks, job);
    if (job.kind === 'send-code') await sendCode(verify, job);
    if (job.kind === 'deliver')
      await deliver({ store, reply: (to, text, key) => replyThrough(hosts, to, text, key) }, job);
  };

  return {
    store,
    tenant,
    memory,
    hosts,
    conversations,
    verify,
    thinkDeps,
    actions,
    warnings,
    /** What went out by our own mail server. */
    mails,
    callBacks,
    run,
    setNow: (instant: string) => {
      now = new Date(instant);
    },
    /** Runs every job that is due, one after the other, until none is left. */
    async drain(): Promise<number> {
      let done = 0;
      for (;;) {
        const jobs = await store.jobs.claim('test', { limit: 1, leaseMs: 60_000 });
        const [job] = jobs;
        if (job === undefined) return done;
        await run(job);
        await store.jobs.done('test', job.id);
        done++;
      }
    },
    giveUp: (job: Job) =>
      giveUp(
        store,
        {
          tenantId: job.tenantId,
          conversationId: String(job.payload.conversationId),
          messageId: String(job.payload.messageId),
        },
        clock,
      ),
    async close(): Promise<void> {
      await cache.close();
      await hosts.close();
      await store.close();
    },
  };
}

async function ensureTenant(store: Store, options: DeskOptions): Promise<Tenant> {
  const id = 'harbour';
  const known = await store.tenants.get(id);
  if (known !== null) return known;
  const tenant = await store.tenants.create({
    id,
    name: 'Harbour & Pine',
    locale: 'en',
    locales: ['en', 'zh'],
    widgetKey: `wk_${id}`,
    settings: { ...defaultSettings, ...options.settings },
  });
  await store.articles.record(tenant.id, 'test', options.articles ?? ARTICLES, { locale: 'en' });
  return tenant;
}

/** A contact with a conversation, spoken to in words. */
export async function openChat(
  desk: Desk,
  of: { readonly identity?: string; readonly name?: string; readonly contact?: Contact } = {},
) {
  const { store, tenant, conversations } = desk;
  const contact: Contact =
    of.contact ??
    (await store.contacts.create(
      tenant.id,
      of.name === undefined ? {} : { name: of.name },
      of.identity === undefined
        ? []
        : [{ host: desk.memory.adapter.name, externalId: of.identity }],
    ));
  const conversation: Conversation = await conversations.open(tenant.id, {
    contactId: contact.id,
    channel: 'widget',
    locale: null,
  });
  const messages = (): Promise<readonly Message[]> =>
    store.messages.list(tenant.id, conversation.id, { limit: 200 });
  return {
    contact,
    id: conversation.id,
    messages,
    current: async (): Promise<Conversation> => {
      const found = await store.conversations.get(tenant.id, conversation.id);
      if (found === null) throw new Error('The conversation is gone.');
      return found;
    },
    /** Says it, lets the assistant work, answers what came after it. */
    async says(
      text: string,
      fields?: Readonly<Record<string, string>>,
    ): Promise<readonly Message[]> {
      const accepted = await conversations.accept(tenant.id, conversation.id, {
        text,
        ...(fields === undefined ? {} : { fields }),
      });
      if (isRefused(accepted)) throw new Error(accepted.refused);
      await desk.drain();
      return (await messages()).filter((one) => one.seq > accepted.message.seq);
    },
  };
}

/** The one-time code that the host was asked to mail to this address last; null when none was. */
export function mailedCode(at: Desk, email: string): string | null {
  const mail = at.memory.writes.findLast(
    (write) => write.kind === 'notify' && write.email === email,
  );
  return /\d{6}/u.exec(mail?.text ?? '')?.[0] ?? null;
}

export async function hireAgent(desk: Desk, name = 'Mara Lind'): Promise<Agent> {
  return desk.store.agents.create(desk.tenant.id, {
    email: `${randomBytes(6).toString('hex')}@shop.example`,
    name,
    role: 'agent',
    passwordHash: null,
  });
}
