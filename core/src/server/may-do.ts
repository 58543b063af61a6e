import type { FastifyRequest } from 'fastify';
import { type Permission, roleMay, scopesMay } from '../access/permissions.ts';
import { principalOf } from './authenticate.ts';

/** May who sends this also do something that the route itself does not ask for? Visitors never. */
export function mayDo(request: FastifyRequest, permission: Permission): boolean {
  const principal = principalOf(request);
  if (principal.kind === 'agent') return roleMay(principal.agent.role, permission);
  return principal.kind === 'api-key' && scopesMay(principal.scopes, permission);
}
