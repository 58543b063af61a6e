import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../access/sign-in-throttle.ts';
import { principalOf } from './authenticate.ts';
import { RetryLater } from './problem.ts';
import type { RouteDeps } from './server-deps.ts';

/** Counts a request; throws `RATE_LIMITED` with the time to wait when there were too many. */
type Limiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
export type Limiters = {
  readonly message: Limiter;
  readonly start: Limiter;
  readonly session: Limiter;
};

const MINUTE = 60_000;

type State = {
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly exceeded: boolean;
};
type Limit = {
  readonly name: string;
  /** Requests a minute. */
  readonly max: number;
  readonly keyOf: (request: FastifyRequest) => string;
};
type Count = (request: FastifyRequest) => Promise<State>;

/** Counted in this process: nothing is written, and a restart forgets. For a store that one process has for itself. */
function countHere(app: FastifyInstance, limit: Limit): Count {
  const { max, keyOf } = limit;
  const check = app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator: keyOf });
  return async (request) => {
    const state = await check(request);
    if (state.isAllowed) {
      return { remaining: max, resetSeconds: MINUTE / 1000, exceeded: false };
    }
    const { remaining, ttlInSeconds, isExceeded } = state;
    return { remaining, resetSeconds: ttlInSeconds, exceeded: isExceeded };
  };
}

/** Counted in the store: all processes that share it have one budget, and a restart forgets nothing. */
function countInStore(deps: RouteDeps, limit: Limit): Count {
  return async (request) => {
    const key = `rate:${limit.name}:${limit.keyOf(request)}`;
    const hit = await deps.store.throttles.hit(key, MINUTE);
    const ms = Date.parse(hit.resetAt) - deps.clock().getTime();
    return {
      remaining: Math.max(0, limit.max - hit.count),
      resetSeconds: Math.max(1, Math.ceil(ms / 1000)),
      exceeded: hit.count > limit.max,
    };
  };
}

/**
 * Limits beside the one per address: per visitor and per tenant. With PostgreSQL, which several processes share, they
 * are counted in the store; with SQLite, which one process has, in memory. The limit per address is each process's own:
 * it protects the process, and must cost nothing.
 */
export function createLimiters(app: FastifyInstance, deps: RouteDeps): Limiters {
  const { limits } = deps;
  const shared = deps.store.dialect === 'postgres';
  const limiter = (limit: Limit): Limiter => {
    const count = shared ? countInStore(deps, limit) : countHere(app, limit);
    return async (request, reply) => {
      const { remaining, resetSeconds, exceeded } = await count(request);
      // Of several limits the one nearest its end is told.
      const told = Number(reply.getHeader('ratelimit-remaining') ?? Number.POSITIVE_INFINITY);
      if (remaining <= told) {
        void reply.header('ratelimit-limit', limit.max);
        void reply.header('ratelimit-remaining', Math.max(0, remaining));
        void reply.header('ratelimit-reset', resetSeconds);
      }
      if (exceeded) throw tooMany(resetSeconds);
    };
  };
  const visitor = (request: FastifyRequest): string => {
    const { tenantId, id } = principalOf(request);
    return JSON.stringify([tenantId, id]);
  };
  const tenant = (request: FastifyRequest): string => principalOf(request).tenantId;
  const network = (request: FastifyRequest): string => networkOf(request.ip);
  const perTenant = limiter({ name: 'tenant', max: limits.messagesPerTenant, keyOf: tenant });
  const perVisitor = limiter({ name: 'visitor', max: limits.messagesPerVisitor, keyOf: visitor });
  return {
    // The visitor's first: what is refused there does not use up what all of the tenant's visitors share.
    async message(request, reply) {
      await perVisitor(request, reply);
      await perTenant(request, reply);
    },
    start: limiter({ name: 'start', max: limits.startsPerVisitor, keyOf: visitor }),
    session: limiter({ name: 'session', max: limits.sessionsPerAddress, keyOf: network }),
  };
}

export function tooMany(seconds: number): RetryLater {
  return new RetryLater('RATE_LIMITED', 'That was a lot at once.', Math.max(1, Math.ceil(seconds)));
}
