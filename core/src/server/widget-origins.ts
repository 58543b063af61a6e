import type { FastifyRequest } from 'fastify';
import { isOwnOrigin } from '../access/check-origin.ts';
import { AttendantError } from '../errors.ts';
import type { Tenant } from '../model.ts';
import type { RouteDeps } from './server-deps.ts';

/** How long the answer to "which pages may carry a chat" is remembered, in milliseconds. */
const REMEMBER_MS = 5_000;

/**
 * Refuses a page the tenant has not allowed. Programs and pages of the same origin send no Origin; they have no
 * visitor's browser to misuse.
 */
export function requireAllowedOrigin(
  deps: RouteDeps,
  request: FastifyRequest,
  tenant: Tenant,
): void {
  const { origin } = request.headers;
  if (origin === undefined || tenant.settings.allowedOrigins.includes(origin)) return;
  if (isOwnOrigin(origin, deps.config.publicUrl(), request.host)) return;
  throw new AttendantError('ORIGIN_NOT_ALLOWED', 'This page may not carry the chat.', {
    status: 403,
    wayOut: 'Add its origin to the tenant’s allowedOrigins.',
  });
}

/**
 * May a browser hand answers to this page at all? A preflight names no tenant, so any tenant's page will do here; the
 * request that follows is held to its own tenant's list.
 */
export function createKnownOrigins(deps: RouteDeps) {
  let known: { readonly until: number; readonly origins: Promise<ReadonlySet<string>> } | null =
    null;
  const load = async (): Promise<ReadonlySet<string>> => {
    const tenants = await deps.store.tenants.list();
    return new Set(tenants.flatMap((tenant) => tenant.settings.allowedOrigins));
  };
  return async (origin: string, host: string | undefined): Promise<boolean> => {
    if (isOwnOrigin(origin, deps.config.publicUrl(), host)) return true;
    const now = deps.clock().getTime();
    if (known === null || known.until <= now) {
      known = { until: now + REMEMBER_MS, origins: load() };
    }
    return (await known.origins).has(origin);
  };
}
