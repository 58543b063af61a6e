import type { FastifyRequest } from 'fastify';
import type { AuditEntry, Store } from '../storage/store.ts';
import { actorOf, principalOf } from './authenticate.ts';

/** Writes down who did what to which thing: ids only, no words of anybody. */
export async function audit(
  store: Pick<Store, 'audit'>,
  request: FastifyRequest,
  what: {
    readonly action: string;
    readonly subject: string;
    readonly detail?: AuditEntry['detail'];
  },
): Promise<void> {
  await store.audit.append(principalOf(request).tenantId, { actor: actorOf(request), ...what });
}
