/** Puts the parts together: everything a start needs, made once. Reads no configuration by itself and starts nothing. */
import { createHash, hkdfSync, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createAccess } from './access/create-access.ts';
import { provedIdentities } from './access/proved-identity.ts';
import { createActions } from './actions/create-actions.ts';
import { createTryPolicy } from './actions/try-policy.ts';
import { checkDraft } from './answering/check-receipts.ts';
import { phrasesFor } from './answering/phrases/phrases-for.ts';
import type { Config } from './config.ts';
import { createAsk } from './conversation/ask.ts';
import { createConversations } from './conversation/create-conversations.ts';
import type { LoadedTurn } from './conversation/load-turn.ts';
import { receiveInbound } from './conversation/receive-inbound.ts';
import type { RunTurnDeps } from './conversation/run-turn.ts';
import { createThinker } from './conversation/thinker.ts';
import type { ThinkDeps } from './conversation/turn.ts';
import type { VerifyDeps } from './conversation/verify-order.ts';
import { isOpen, nextOpening } from './escalation/hours.ts';
import { createOrderTotals } from './escalation/order-totals.ts';
import { createTeamEvaluations } from './evaluation/team-evaluations.ts';
import { callsBack } from './handoff/call-back.ts';
import { createReadPacket } from './handoff/read-packet.ts';
import { createCallBackWays } from './handoff/send-call-back.ts';
import { createSendMail } from './handoff/send-mail.ts';
import { createSendPacket } from './handoff/send-packet.ts';
import type { HostRegistry } from './host/host-registry.ts';
import { createOrdersOf } from './inbox/contact-orders.ts';
import { createDraft } from './inbox/draft-reply.ts';
import { createPresence } from './inbox/presence.ts';
import type { JobRunner } from './jobs/run-jobs.ts';
import { createKnowledge } from './knowledge/create-knowledge.ts';
import type { ImportFormat } from './knowledge/import/open-import.ts';
import { askForSync } from './knowledge/sync-host-job.ts';
import { createKnownAt } from './learning/known-at.ts';
import { createReplay } from './learning/replay.ts';
import { createTryRules } from './learning/try-rules.ts';
import { createAnswerSite } from './pairing/site-calls.ts';
import type { Sites } from './pairing/sites.ts';
import {
  type ComposersDeps,
  createComposers,
  createRerankers,
  createSecondMoods,
} from './providers/create-composers.ts';
import { createEmbeddingModel } from './providers/embedding-model.ts';
import { createOnnxEmbedding, toModelKey } from './providers/onnx-embedding.ts';
import type { Embed } from './retrieval/embeddings.ts';
import { createIndexCache } from './retrieval/index-cache.ts';
import type { createServer } from './server/create-server.ts';
import { createMetrics, type Metrics } from './server/metrics.ts';
import type { Limits } from './server/server-deps.ts';
import { createProgress, createTyping, type ProgressHub } from './server/signals.ts';
import type { Store } from './storage/store.ts';
import { createUnderstand } from './understanding/understand.ts';
import { readVersion } from './version.ts';
import { createJobs } from './wire-jobs.ts';

const WIDGET_FOLDER = fileURLToPath(new URL('../widget/dist', import.meta.url));
export const CONSOLE_FOLDER = fileURLToPath(new URL('../console/dist', import.meta.url));

export type Base = {
  readonly config: Config;
  readonly store: Store;
  readonly hosts: HostRegistry;
  readonly sites: Sites;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly limits: Partial<Limits>;
};

export function wire(base: Base) {
  const { config, store, hosts, sites, clock, log } = base;
  const indexes = createIndexCache({
    changes: store.articles.changes,
    version: store.articles.version,
    all: store.articles.all,
    head: store.articles.head,
    ...wireEmbedding(config, log),
    // A look at the change log is a few microseconds on SQLite: there a changed article holds for the very next question.
    checkEvery: config.databaseUrl === undefined ? 0 : 1_000,
    log: { info: (message) => log.info(message) },
  });
  const secretFor = (use: string) =>
    new Uint8Array(hkdfSync('sha256', config.masterKey, '', use, 32));
  const verify: VerifyDeps = {
    store,
    hosts,
    clock,
    secret: secretFor('attendant one-time codes'),
    codeMail: (locale, code, orderNumber) => phrasesFor(locale ?? 'en').codeMail(code, orderNumber),
  };
  const understand = createUnderstand();
  const thinker = createThinker({ log });
  const modelDeps: ComposersDeps = {
    model: config.model,
    store,
    clock,
    log,
    onSpent: (tenantId) => noteTrouble({ store, log }, tenantId, ['model-budget.spent', tenantId]),
  };
  const composersFor = createComposers(modelDeps);
  const reranked = createRerankers(modelDeps);
  const secondMoods = createSecondMoods(modelDeps);
  const thinkParts = async (tenantId: string): Promise<Omit<ThinkDeps, 'readOrders'>> => {
    const started = performance.now();
    return {
      understand,
      retrieve: reranked(tenantId, await indexes.retrieverFor(tenantId)),
      composers: composersFor(tenantId),
      check: checkDraft,
      elapsed: () => performance.now() - started,
    };
  };
  const secondMoodOf = (tenantId: string): Pick<ThinkDeps, 'secondMood'> => {
    const secondMood = secondMoods(tenantId);
    return secondMood === undefined ? {} : { secondMood };
  };
  const totals = createOrderTotals();
  const thinkDeps = async (loaded: LoadedTurn): Promise<ThinkDeps> => ({
    ...(await thinkParts(loaded.tenant.id)),
    async readOrders() {
      const read = await hosts.readOrders(loaded.tenant.id, verifiedContact(loaded));
      if (read.kind === 'orders') {
        totals.note(loaded.tenant.id, read.orders);
        if (loaded.turn.conversation.identityLevel === 'host') {
          actions.noteOrders(loaded.tenant.id, loaded.contact.id, read.orders);
        }
      }
      return read;
    },
    rankOfOrder: (total) => totals.rankOf(loaded.tenant.id, total),
    mask: loaded.mask,
    ...secondMoodOf(loaded.tenant.id),
  });
  const replay = createReplay({
    store,
    thinkParts,
    retrieveKnownAt: createKnownAt({
      all: store.articles.all,
      lastChange: store.figures.lastArticleChange,
      head: store.articles.head,
      async copyOfToday(tenantId) {
        await (await indexes.indexFor(tenantId)).prepare();
        return indexes.copyFor(tenantId);
      },
      clock,
    }),
    readOrders: (of) => hosts.readOrders(of.tenantId, verifiedContact(of)),
    clock,
  });
  const tryRules = createTryRules({ store, understand });
  const progress = createProgress();
  const metrics = createMetrics({ store });
  const knowledge = createKnowledge({
    store,
    clock,
    thinkParts,
    indexes,
    hosts,
    model: config.model,
    uploadFolder: join(config.data, 'uploads'),
    // What reads foreign files and sites is loaded by the first import: 8 MB that most days nobody needs.
    async openImport(path, format, of) {
      const { openImport } = await import('./knowledge/import/open-import.ts');
      return openImport(path, format as ImportFormat | 'auto', of);
    },
    async *importSite(url, of) {
      const { importSite } = await import('./knowledge/import/import-site.ts');
      yield* importSite(url, of);
    },
    wakeJobs: () => jobs.wake(),
  });
  const evaluations = createTeamEvaluations({
    store,
    clock,
    // Without a model that ranks again: thousands of questions would cost what nobody has agreed to.
    thinkParts: async (tenantId) => ({
      ...(await thinkParts(tenantId)),
      retrieve: await indexes.retrieverFor(tenantId),
    }),
    newId: () => `eva_${randomUUID()}`,
    wakeJobs: () => jobs.wake(),
  });
  const actions = createActions({ store, hosts, clock });
  const ordersOf = createOrdersOf({ hosts });
  const draft = createDraft({ store, thinkParts, ordersOf, clock });
  const readPacket = createReadPacket({ store, ordersOf, draft });
  const mail = config.mail === undefined ? null : createSendMail(config.mail);
  const sendPacket = createSendPacket({
    store,
    hosts,
    mail,
    webhook: { clock },
  });
  const handOffs = { readPacket, send: sendPacket };
  let publicUrl = () => config.publicUrl ?? '';
  const callBacks = {
    secret: secretFor('attendant call-back links'),
    publicUrl: () => publicUrl(),
    ...createCallBackWays({ hosts, mail }),
  };
  const work = { imports: knowledge.imports, evaluations, handOffs, actions, callBacks };
  const jobs: JobRunner = createJobs(base, work, {
    verify,
    thinkDeps,
    think: thinker.think,
    actions: actions.forTurn,
    ...turnListeners(progress, metrics),
  });
  const conversationsDeps = {
    store,
    wakeJobs: jobs.wake,
    clock,
    askForPersonText: (locale: string | null) => phrasesFor(locale ?? 'en').talkToPerson(),
  };
  const conversations = createConversations(conversationsDeps);
  const ask = createAsk({ store, thinkParts, clock, think: thinker.think });
  const access = createAccess({
    store,
    clock,
    publicUrl: () => publicUrl(),
    identityHost: async (tenantId) => identityHost(hosts, tenantId),
    async issuer(tenantId, iss) {
      const site = (await sites.list(tenantId)).find(({ id }) => id === iss);
      return site === undefined ? null : { host: site.name, secret: site.identitySecret };
    },
  });
  const typing = createTyping();
  const serverDeps = (url: () => string): Parameters<typeof createServer>[0] => {
    publicUrl = url;
    return {
      store,
      conversations,
      access,
      ask,
      draft,
      readPacket,
      sendPacket,
      ordersOf,
      presence: createPresence(),
      replay,
      tryRules,
      tryPolicy: createTryPolicy({ store }),
      knowledge,
      evaluations,
      actions,
      callsBack: (conversation) => callsBack(store, callBacks.reaches, conversation),
      hoursAt: (hours, now) => ({
        open: isOpen(hours, now.toISOString()),
        nextOpening: nextOpening(hours, now.toISOString()),
      }),
      hostFeatures: async (tenantId) => ({
        orders: hosts.has(tenantId, 'orders') || hosts.has(tenantId, 'orderByNumber'),
      }),
      async receiveWebhook({ tenantId, host, request }) {
        const received = await hosts.receive(tenantId, host, request);
        if (received === null) return { kind: 'unknown' };
        if (!received.valid) return { kind: 'refused' };
        await receiveInbound(conversationsDeps, { tenantId, host }, received.messages);
        return { kind: 'accepted' };
      },
      sites,
      answerSite: createAnswerSite({
        store,
        sites,
        clock,
        connections: async (tenantId) => (await knowledge.connections.all(tenantId)).items,
        async sync(tenantId, host) {
          await askForSync({ store, clock }, { tenantId, host });
          jobs.wake();
        },
        questions: (tenantId, of) =>
          knowledge.likelyQuestions(tenantId, { ...of, withAsked: false }),
        consoleUrl: () => `${url()}/console/`,
        embedding: access.embedding,
        ask,
        order: async ({ tenantId, name }, { number, email }) => {
          const host = hosts.adapters(tenantId).find((one) => one.name === name);
          return (await host?.orderByNumber?.(number, email)) ?? null;
        },
      }),
      progress,
      typing,
      metrics,
      log,
      clock,
      config: {
        publicUrl: url,
        trustProxy: config.trustProxy,
        secureCookies: (config.publicUrl ?? '').startsWith('https:'),
        version: readVersion(),
        limits: base.limits,
        widgetFolder: existsSync(WIDGET_FOLDER) ? WIDGET_FOLDER : null,
        consoleFolder: existsSync(CONSOLE_FOLDER) ? CONSOLE_FOLDER : null,
      },
    };
  };
  return { access, conversations, ask, jobs, knowledge, evaluations, thinker, serverDeps };
}

/** Vectors of one model mean nothing to another: each has snapshots of its own. The model is loaded while nobody waits. */
function wireEmbedding(
  { embedding, model, snapshotFolder }: Pick<Config, 'embedding' | 'model' | 'snapshotFolder'>,
  log: Logger,
): { readonly snapshotFolder: string; readonly embed?: Embed } {
  if (embedding === undefined) {
    const remote = model?.embedding;
    if (model === undefined || remote === undefined) return { snapshotFolder };
    const { dimensions, ...rest } = remote;
    const size = dimensions === undefined ? {} : { dimensions };
    const name = JSON.stringify([model.baseUrl, remote.model, dimensions]);
    const key = createHash('sha256').update(name).digest('hex').slice(0, 16);
    const { baseUrl, apiKey } = model;
    return {
      snapshotFolder: join(snapshotFolder, `embedding-${key}`),
      embed: createEmbeddingModel({ baseUrl, apiKey, ...rest, ...size }),
    };
  }
  const embed = createOnnxEmbedding({ ...embedding, log: (message) => log.info(message) });
  embed(['.']).catch((error: unknown) =>
    log.warn({ err: error }, 'There are no embeddings; search goes on by words.'),
  );
  const folder = `embedding-${toModelKey(embedding.local)}`;
  return { snapshotFolder: join(snapshotFolder, folder), embed };
}

function verifiedContact(
  loaded: Pick<LoadedTurn, 'contact' | 'conversation'>,
): Parameters<HostRegistry['readOrders']>[1] {
  const { contact, conversation } = loaded;
  const proved = conversation.verifiedOrder !== null && contact.email !== undefined;
  return {
    identities: provedIdentities(contact, conversation),
    verifiedOrder: proved ? { number: conversation.verifiedOrder, email: contact.email } : null,
  };
}

/** The host whose customers the tenant's own server signs for: the first that knows contacts. */
function identityHost(hosts: HostRegistry, tenantId: string): string {
  return (hosts.capable(tenantId, 'orders')[0] ?? hosts.adapters(tenantId)[0])?.name ?? 'site';
}

function turnListeners(
  progress: ProgressHub,
  metrics: Metrics,
): Pick<RunTurnDeps, 'progress' | 'decided'> {
  return {
    progress: (place, state, text) =>
      progress.publish(place.tenantId, place.conversationId, {
        inReplyTo: place.messageId,
        state,
        ...(text === undefined ? {} : { text }),
      }),
    decided: (_tenant, decision) =>
      metrics.observeTurn({
        decision: decision.kind,
        seconds: decision.trace.milliseconds / 1_000,
      }),
  };
}

/** Written down so that the team finds it in the morning; a store in trouble too has that in the log. */
export function noteTrouble(
  deps: { readonly store: Pick<Store, 'audit'>; readonly log: Logger },
  tenantId: string,
  [action, subject]: readonly [action: string, subject: string],
): void {
  deps.store.audit
    .append(tenantId, { actor: { kind: 'system', id: null }, action, subject })
    .catch((error: unknown) => deps.log.error({ err: error, action }, 'trouble was not noted'));
}
