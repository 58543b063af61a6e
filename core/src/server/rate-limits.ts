import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../access/sign-in-throttle.ts';
import { principalOf } from './authenticate.ts';
import { RetryLater } from './problem.ts';
import type { Limits } from './server-deps.ts';

/** Counts a request; throws `RATE_LIMITED` with the time to wait when there were too many. */
type Limiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
export type Limiters = {
  readonly message: Limiter;
  readonly start: Limiter;
  readonly session: Limiter;
};

const MINUTE = 60_000;

/** Limits beside the one per address: per visitor, per tenant. Counted in this process. */
export function createLimiters(app: FastifyInstance, limits: Limits): Limiters {
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string): Limiter => {
    const check = app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator });
    return async (request, reply) => {
      const state = await check(request);
      if (state.isAllowed) return;
      // Of several limits the one nearest its end is told.
      const told = Number(reply.getHeader('ratelimit-remaining') ?? Number.POSITIVE_INFINITY);
      if (state.remaining <= told) {
        void reply.header('ratelimit-limit', state.max);
        void reply.header('ratelimit-remaining', Math.max(0, state.remaining));
        void reply.header('ratelimit-reset', state.ttlInSeconds);
      }
      if (state.isExceeded) throw tooMany(state.ttlInSeconds);
    };
  };
  const visitor = (request: FastifyRequest): string => {
    const { tenantId, id } = principalOf(request);
    return JSON.stringify([tenantId, id]);
  };
  const perTenant = limiter(limits.messagesPerTenant, (request) => principalOf(request).tenantId);
  const perVisitor = limiter(limits.messagesPerVisitor, visitor);
  return {
    // The visitor's first: what is refused there does not use up what all of the tenant's visitors share.
    async message(request, reply) {
      await perVisitor(request, reply);
      await perTenant(request, reply);
    },
    start: limiter(limits.startsPerVisitor, visitor),
    session: limiter(limits.sessionsPerAddress, (request) => networkOf(request.ip)),
  };
}

export function tooMany(seconds: number): RetryLater {
  return new RetryLater('RATE_LIMITED', 'That was a lot at once.', Math.max(1, Math.ceil(seconds)));
}
