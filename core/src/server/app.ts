import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyPluginAsync,
  FastifyPluginOptions,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

/** A Fastify whose routes take their types from zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse<IncomingMessage>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A group of routes with hooks and parsers of its own. */
export type Group = FastifyPluginAsync<FastifyPluginOptions, RawServerDefault, ZodTypeProvider>;

const DISPLAY_NAME = Symbol.for('fastify.display-name');

/** With a name: for one that has none, Fastify looks through every module that was ever loaded. */
export function named(name: string, routes: Group): Group {
  return Object.assign(routes, { [DISPLAY_NAME]: name });
}
