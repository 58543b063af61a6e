import { type AskDeps, type AskQuestion, askOnce } from '../conversation/ask.ts';
import { type Told, toTold } from '../conversation/told.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import type { Tenant } from '../model.ts';
import type { Retrieve } from '../retrieval/retriever.ts';

export type QuoteDeps = Pick<AskDeps, 'thinkParts' | 'clock'> & {
  /** Questions about orders are answered by asking for proof when some host has orders. */
  readonly hosts: Pick<HostRegistry, 'readOrders'>;
};
/** What would be answered to a question, by another retriever if one is given. */
export type Quote = (question: AskQuestion, retrieve?: Retrieve) => Promise<Told>;

/**
 * Asks as `ask` does, with the quoting composer alone: a look at twenty answers while somebody types must not spend a
 * model's money, and what is quoted shows best what an article gives.
 */
export async function createQuote(deps: QuoteDeps, tenant: Tenant): Promise<Quote> {
  const parts = await deps.thinkParts(tenant.id);
  // The composer that needs no model is always the last.
  const composers = parts.composers.slice(-1);
  const now = deps.clock().toISOString();
  const nobody = { identities: [], verifiedOrder: null };
  const readOrders = () => deps.hosts.readOrders(tenant.id, nobody);
  return async (question, retrieve = parts.retrieve) =>
    toTold(await askOnce({ ...parts, composers, retrieve, readOrders }, { tenant, question, now }));
}
