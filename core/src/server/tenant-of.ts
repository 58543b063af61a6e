import type { FastifyRequest } from 'fastify';
import type { Tenant } from '../model.ts';
import { principalOf } from './authenticate.ts';
import { notFound } from './problem.ts';
import type { RouteDeps } from './server-deps.ts';

/** The tenant of whoever asks. */
export async function tenantOf(
  deps: Pick<RouteDeps, 'store'>,
  request: FastifyRequest,
): Promise<Tenant> {
  const tenant = await deps.store.tenants.get(principalOf(request).tenantId);
  if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
  return tenant;
}
