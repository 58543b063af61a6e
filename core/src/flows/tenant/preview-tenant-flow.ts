/** A journey tried out before it is saved: the contact's lines go in, what would be said comes out. Nothing is kept. */

import type { LiveProposal } from '../../actions/proposal.ts';
import type { CheckDraft } from '../../answering/draft.ts';
import { phrasesFor } from '../../answering/phrases/phrases-for.ts';
import type { FlowState, Instant, Locale, Tenant, TenantFlow } from '../../model.ts';
import type { Understand } from '../../understanding/understanding.ts';
import type { FlowStep } from '../flow.ts';
import { demoActions, demoOrder, proposalAfter } from './demo-order.ts';
import { runTenantFlow } from './run-tenant-flow.ts';

export type PreviewedLine = {
  /** What the contact wrote. */
  readonly said: string;
  /** Null: the journey has nothing to say to it; the knowledge would answer. */
  readonly reply: { readonly text: string; readonly choices: readonly string[] } | null;
  /** The step that waits for the contact; null: it is over, or was never begun. */
  readonly step: string | null;
  readonly handsOver: boolean;
};
export type PreviewDeps = { readonly understand: Understand; readonly check: CheckDraft };

/** Stops when the journey is over. The lines are tried in order, the first of them has to begin it. */
export async function previewTenantFlow(
  deps: PreviewDeps,
  of: {
    readonly tenant: Tenant;
    readonly flow: TenantFlow;
    readonly locale: Locale;
    readonly lines: readonly string[];
    readonly now: Instant;
  },
): Promise<readonly PreviewedLine[]> {
  const { locale, now } = of;
  const tenant: Tenant = {
    ...of.tenant,
    settings: { ...of.tenant.settings, flows: [{ ...of.flow, enabled: true }] },
  };
  const phrases = phrasesFor(locale, {
    settings: tenant.settings,
    tenantName: tenant.name,
    contactName: null,
  });
  const previewed: PreviewedLine[] = [];
  let state: FlowState | null = null;
  let proposal: LiveProposal | null = null;
  for (const said of of.lines) {
    const step: FlowStep | null = await runTenantFlow({
      turn: {
        tenant,
        conversation: {
          id: 'preview',
          channel: 'preview',
          status: 'pending',
          agentId: null,
          locale,
          identityLevel: 'host',
          verifiedOrder: null,
          flow: state,
        },
        message: { id: 'preview', text: said, fields: {} },
        history: [],
        failures: 0,
        clarifiedBefore: false,
        codeOutcome: null,
        contactName: null,
        proposal,
        now,
        asOf: now,
      },
      understanding: { ...deps.understand({ text: said, locale }), language: locale },
      phrases,
      readOrders: async () => ({ kind: 'orders', orders: [demoOrder(now)] }),
      actions: demoActions,
    });
    proposal = proposalAfter(step, now) ?? proposal;
    const text =
      step === null
        ? ''
        : deps.check({ text: step.reply.text, citations: step.reply.citations ?? [] }, step.tools)
            .text;
    previewed.push({
      said,
      reply:
        step === null
          ? null
          : { text, choices: (step.reply.choices ?? []).map(({ label }) => label) },
      step: step?.flow?.step ?? null,
      handsOver: step?.handoff !== undefined,
    });
    state = step?.flow ?? null;
    if (state === null) break;
  }
  return previewed;
}
