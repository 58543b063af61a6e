/** The queue of actions that wait for a person: look, approve, change, decline, done by hand. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { explainRefusal } from '../../actions/explain-verdict.ts';
import type { Proposal } from '../../actions/proposal.ts';
import type { Reviewed, ReviewOf, ReviewRefusal } from '../../actions/review-proposal.ts';
import { mayApprove } from '../../actions/review-rules.ts';
import type { ChangeTrial } from '../../actions/try-change.ts';
import { AttendantError } from '../../errors.ts';
import type { App } from '../app.ts';
import { actingAgent, principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import {
  approveSchema,
  changeSchema,
  declineSchema,
  markDoneSchema,
  proposalSchema,
  proposalsQuery,
  proposalsSchema,
  proposalTrialSchema,
  trySchema,
} from '../schemas/proposals.ts';
import { idParams, line } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['conversations'];
type View = z.output<typeof proposalSchema>;
type Trial = z.output<typeof proposalTrialSchema>;

export function addProposalRoutes(app: App, deps: RouteDeps): void {
  const { proposals } = deps.store;
  app.get('/proposals', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'Actions that wait for a person, what ends first comes first; or all there were',
      description:
        '`open`: those to be approved or done by hand, and those of which nobody knows whether the host did them.',
      tags,
      querystring: proposalsQuery,
      response: { 200: proposalsSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { view, conversationId, ...page } = request.query;
      const { items, next } =
        conversationId === undefined
          ? await proposals.list(tenantId, view, page)
          : { items: await proposals.ofConversation(tenantId, conversationId), next: null };
      const open = await proposals.countOpen(tenantId);
      return { items: items.map((one) => toView(request, one)), next, open };
    },
  });
  app.get('/proposals/:id', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'A proposed action: what is asked, why it waits, what would be different',
      tags,
      params: idParams,
      response: { 200: proposalSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const found = await proposals.get(tenantId, request.params.id);
      if (found === null) throw notFound('PROPOSAL_NOT_FOUND', 'proposal');
      return toView(request, found);
    },
  });
  addDeciding(app, deps);
}

function addDeciding(app: App, deps: RouteDeps): void {
  const { reviews } = deps.actions;
  const write = { access: 'conversations:write', idempotency: 'store' } as const;
  const response = { 200: proposalSchema, ...problems };
  const decided = async (
    request: FastifyRequest,
    given: { readonly id: string; readonly revision: number },
    work: (of: ReviewOf) => Promise<Reviewed>,
  ): Promise<View> => {
    const agent = await actingAgent(deps, request);
    const { tenantId } = agent;
    const { id: proposalId, revision } = given;
    const result = await work({ tenantId, agentId: agent.id, proposalId, revision });
    if ('refused' in result) throw toError(result.refused);
    return toView(request, result);
  };

  app.post('/proposals/:id/approve', {
    config: write,
    schema: {
      summary: 'Approve an action: it is done at the host, once',
      description:
        'The policy is asked again; what it no longer allows, or what would be different from what the contact agreed to, is not done.',
      tags,
      params: idParams,
      body: approveSchema,
      response,
    },
    handler: (request) => decided(request, { ...request.params, ...request.body }, reviews.approve),
  });
  app.post('/proposals/:id/try', {
    config: { access: 'conversations:write' },
    schema: {
      summary: 'What would come of a change, or of it as things stand now; nothing is done',
      tags,
      params: idParams,
      body: trySchema,
      querystring: z.strictObject({ locale: line(35).exactOptional() }),
      response: { 200: proposalTrialSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = await actingAgent(deps, request);
      const tried = await reviews.preview({
        tenantId,
        proposalId: request.params.id,
        ...request.body,
      });
      if ('refused' in tried) throw toError(tried.refused);
      return toTrial(tried, request.query.locale ?? 'en');
    },
  });
  app.post('/proposals/:id/change', {
    config: write,
    schema: {
      summary: 'Ask for something else in its place',
      description:
        'What only takes away (fewer pieces, less money) goes on waiting. Anything else needs a new yes: with `ask` it is proposed to the contact in the chat and done once they say yes; without, it is refused with `CHANGE_NEEDS_YES`.',
      tags,
      params: idParams,
      body: changeSchema,
      response,
    },
    handler: (request) =>
      decided(request, { ...request.params, ...request.body }, (of) =>
        reviews.change(of, request.body.request, { ask: request.body.ask }),
      ),
  });
  app.post('/proposals/:id/decline', {
    config: write,
    schema: {
      summary: 'Decline an action; the contact is told that it is not possible',
      description: 'The note is for the team. Of one that nobody knows about: it was not done.',
      tags,
      params: idParams,
      body: declineSchema,
      response,
    },
    handler: (request) =>
      decided(request, { ...request.params, ...request.body }, (of) =>
        reviews.decline(of, request.body.note),
      ),
  });
  app.post('/proposals/:id/done', {
    config: write,
    schema: {
      summary: 'Done by hand at the host: the contact is told its number',
      tags,
      params: idParams,
      body: markDoneSchema,
      response,
    },
    handler: (request) =>
      decided(request, { ...request.params, ...request.body }, (of) =>
        reviews.markDone(of, request.body.reference),
      ),
  });
}

/** Whose data it is at the host, and the order as it was, stay inside. */
function toView(request: FastifyRequest, proposal: Proposal): View {
  const {
    verdict,
    tenantId: _,
    contactId: __,
    host,
    ownerId: ___,
    before: ____,
    basis: _____,
    ...rest
  } = proposal;
  const principal = principalOf(request);
  const allowed = verdict.kind === 'allowed';
  return {
    ...rest,
    action: proposal.request.action,
    doneByHost: host !== null,
    rule: verdict.rule?.id ?? null,
    approval: allowed ? verdict.approval : null,
    amount: allowed ? verdict.amount : null,
    refusal: allowed ? null : { code: verdict.code, values: verdict.values },
    mayDecide: principal.kind === 'agent' && mayApprove(principal.agent, verdict),
  };
}

function toTrial({ verdict, ...tried }: ChangeTrial, locale: string): Trial {
  const allowed = verdict.kind === 'allowed';
  return {
    ...tried,
    rule: verdict.rule?.id ?? null,
    approval: allowed ? verdict.approval : null,
    amount: allowed ? verdict.amount : null,
    refusal: allowed ? null : { code: verdict.code, values: verdict.values },
    explained: allowed ? null : explainRefusal(verdict, locale),
  };
}

const REFUSALS: Readonly<
  Record<Exclude<ReviewRefusal, 'PROPOSAL_NOT_FOUND'>, readonly [number, string, string]>
> = {
  PROPOSAL_CHANGED: [409, 'Somebody else decided or changed it.', 'Look at it again.'],
  ROLE_TOO_LOW: [403, 'Your role may not decide this.', 'Ask somebody of the role it names.'],
  BY_HAND_ONLY: [409, 'No host can do this.', 'Do it by hand, then mark it as done.'],
  HOST_TROUBLE: [503, 'The host does not answer.', 'Try again in a minute.'],
  POLICY_REFUSED: [409, 'The policy does not allow this any more.', 'Look at the rule it names.'],
  CHANGE_NEEDS_YES: [
    409,
    'The customer has not said yes to this.',
    'Take pieces or money away only, or send `ask` to propose it to the customer anew.',
  ],
  CUSTOMER_ASKED: [
    409,
    'The customer is being asked about something else just now.',
    'Try again when they have answered.',
  ],
  CHANGE_INVALID: [
    422,
    'A change must be of the same action and order.',
    'Decline this one, and ask the contact for another.',
  ],
};

function toError(refusal: ReviewRefusal): AttendantError {
  if (refusal === 'PROPOSAL_NOT_FOUND') return notFound('PROPOSAL_NOT_FOUND', 'proposal');
  const [status, message, wayOut] = REFUSALS[refusal];
  return new AttendantError(refusal, message, { status, wayOut });
}
