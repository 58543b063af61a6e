import { AttendantError } from '../errors.ts';
import type { Decision, Instant, Locale, Tenant } from '../model.ts';
import { mask, unmask } from '../privacy/mask.ts';
import type { Store } from '../storage/store.ts';
import type { HistoryLine } from '../understanding/understanding.ts';
import { think } from './think.ts';
import type { Think } from './thinker.ts';
import type { ThinkDeps, Turn } from './turn.ts';

export type AskQuestion = {
  readonly question: string;
  readonly locale?: Locale;
  /** Answer as of this time. Default: now. */
  readonly at?: Instant;
  readonly history?: readonly HistoryLine[];
};
/** One question outside any conversation: the same `think`, nothing written; there is nobody whose orders could be read. */
export type Ask = (tenantId: string, question: AskQuestion) => Promise<Decision>;

export type AskDeps = {
  readonly store: Pick<Store, 'tenants'>;
  readonly thinkParts: (tenantId: string) => Promise<Omit<ThinkDeps, 'readOrders'>>;
  readonly clock: () => Date;
  /** Default: `think`, in this thread. */
  readonly think?: Think;
};

export function createAsk(deps: AskDeps): Ask {
  return async (tenantId, question) => {
    const tenant = await deps.store.tenants.get(tenantId);
    if (tenant === null)
      throw new AttendantError('TENANT_NOT_FOUND', 'There is no such tenant.', { status: 404 });
    return askOnce(await deps.thinkParts(tenantId), {
      tenant,
      question,
      now: deps.clock().toISOString(),
      ...(deps.think === undefined ? {} : { think: deps.think }),
    });
  };
}

/**
 * The turn a bare question makes: a fresh anonymous conversation. Evaluation and benchmarks call it too.
 * @param parts without `readOrders` no host has orders; with it, it is asked for those of nobody.
 */
export async function askOnce(
  parts: Omit<ThinkDeps, 'readOrders'> & Partial<Pick<ThinkDeps, 'readOrders'>>,
  of: {
    readonly tenant: Tenant;
    readonly question: AskQuestion;
    readonly now: Instant;
    readonly think?: Think;
  },
): Promise<Decision> {
  const { tenant, question, now } = of;
  let vault: ReturnType<typeof mask>['vault'] = new Map();
  const masked = (text: string): string => {
    const result = mask(text, vault);
    vault = result.vault;
    return result.text;
  };
  const history = (question.history ?? []).map((line) => ({ ...line, text: masked(line.text) }));
  const turn: Turn = {
    tenant,
    conversation: {
      id: 'none',
      channel: 'ask',
      status: 'pending',
      agentId: null,
      locale: question.locale ?? null,
      identityLevel: 'anonymous',
      verifiedOrder: null,
      flow: null,
    },
    message: { id: 'none', text: masked(question.question), fields: {} },
    history,
    failures: 0,
    clarifiedBefore: false,
    codeOutcome: null,
    now,
    asOf: question.at ?? now,
  };
  const decision = await (of.think ?? think)(
    { readOrders: async () => ({ kind: 'unavailable', trouble: false }), ...parts },
    turn,
  );
  if (decision.kind === 'silence' || vault.size === 0) return decision;
  return { ...decision, reply: { ...decision.reply, text: unmask(decision.reply.text, vault) } };
}
