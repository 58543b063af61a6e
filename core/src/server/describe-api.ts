/** What `/openapi.json` and `/docs` say of the routes, beyond what their schemas say. */
import { STATUS_CODES } from 'node:http';
import type { RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { RouteAccess } from './authenticate.ts';

/** The parts of a JSON Schema (2020-12) that our schemas use. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
  readonly [keyword: string]: unknown;
};
export type Media = Readonly<Record<string, { readonly schema?: Schema }>>;
export type Answer = { readonly description: string; readonly content?: Media };
export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
};
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Media };
  readonly responses: Readonly<Record<string, Answer>>;
  /** Who may: a permission, or `public`, `session`, `visitor`, `webhook`. */
  readonly 'x-access': RouteAccess;
};
export type ApiDocument = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly description: string; readonly version: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas?: Readonly<Record<string, Schema>> };
};

export const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'An API key, `att_…`.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'attendant-session',
    description:
      'An agent signed in with `POST /v1/session`; with https the name is `__Host-attendant-session`. Writes need the header `X-Attendant-Request: 1`.',
  },
  visitor: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of `POST /v1/widget/sessions`.',
  },
} as const;

/** In the order in which they are shown. */
export const tags = [
  { name: 'answers', description: 'Ask without a conversation.' },
  { name: 'conversations', description: 'What the team does in conversations.' },
  { name: 'contacts', description: 'The business’s customers.' },
  { name: 'articles', description: 'What the assistant answers from.' },
  { name: 'imports', description: 'Articles from files and web sites.' },
  { name: 'evaluations', description: 'The team’s own questions, to see how the assistant does.' },
  { name: 'connections', description: 'Connected hosts and the model.' },
  { name: 'tenant', description: 'The business: settings, the chat’s tag, the identity secret.' },
  { name: 'agents', description: 'The team.' },
  { name: 'sign-in', description: 'Sessions of agents.' },
  { name: 'api-keys', description: 'Keys of programs.' },
  { name: 'audit', description: 'Who did what.' },
  { name: 'widget', description: 'The customer’s chat. Open to the pages of `allowedOrigins`.' },
  { name: 'hosts', description: 'Calls of connected shops and help desks.' },
  { name: 'operation', description: 'For who runs the service.' },
] as const;

function securityOf(access: RouteAccess): Operation['security'] {
  if (access === 'public' || access === 'webhook') return [];
  if (access === 'visitor') return [{ visitor: [] }];
  if (access === 'session' || access === 'keys:write') return [{ session: [] }];
  if (access === 'metrics') return [{}, { key: [] }, { session: [] }];
  return [{ key: [] }, { session: [] }];
}

/** `POST /v1/conversations/:id/take` → `postConversationsByIdTake`. */
export function operationIdOf(method: string, url: string): string {
  const words = url
    .replace(/^\/v1\//u, '/')
    .split(/[/.-]/u)
    .filter((part) => part !== '')
    .flatMap((part) => part.replace(/^:(.)/u, (_, first: string) => `by-${first}`).split('-'));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${method.toLowerCase()}${name}`;
}

type Described = { readonly schema: Record<string, unknown>; readonly url: string };
type Routed = Parameters<typeof jsonSchemaTransform>[0] & { readonly route: RouteOptions };

/** A route's schema as OpenAPI writes it, with its name and who may use it. */
export function describeRoute(document: Parameters<typeof jsonSchemaTransform>[0]): Described {
  const { schema, url } = jsonSchemaTransform(document) as Described;
  const { method, config } = (document as Routed).route;
  const access = config?.access ?? 'public';
  return {
    url,
    schema: {
      ...schema,
      operationId: operationIdOf([method].flat()[0] ?? 'get', url),
      security: securityOf(access),
      'x-access': access,
    },
  };
}

/** Bodies that are bytes: the schemas check none, so they are told here. */
const BYTES: Readonly<Record<string, readonly string[]>> = {
  postWidgetConversationsByIdAttachments: [
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'application/pdf',
  ],
  postHostsByHostWebhooksByTenant: ['*/*'],
  postSitesByIdCalls: ['application/json'],
  postImports: ['application/octet-stream', 'application/json'],
};
/** Answers that leave as they are made: the schemas serialise none of them. */
const RAW: Readonly<Record<string, readonly [type: string, says: string]>> = {
  getEvents: ['text/event-stream', 'Server-sent events, until either side ends it'],
  getWidgetConversationsByIdEvents: [
    'text/event-stream',
    'Server-sent events, until either side ends it',
  ],
  getAuditExport: [
    'text/csv',
    'The log, line by line; with `format=jsonl` as application/x-ndjson',
  ],
  getAttachmentsById: ['application/octet-stream', 'The file, to be saved'],
  getWidgetAttachmentsById: ['application/octet-stream', 'The file, to be saved'],
};

/** The finished document: shared schemas, bytes, and what the library leaves at a default. */
export function finishDocument(
  document: Parameters<typeof jsonSchemaTransformObject>[0],
): ReturnType<typeof jsonSchemaTransformObject> {
  const whole = jsonSchemaTransformObject(document) as unknown as ApiDocument;
  const paths = Object.entries(whole.paths).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, finish(operation)]),
    ),
  ]);
  // Each shared schema comes in two forms, for requests and for answers; only those that are used are shown.
  const used = JSON.stringify(paths);
  const schemas = Object.entries(whole.components.schemas ?? {}).filter(([name]) =>
    used.includes(`"#/components/schemas/${name}"`),
  );
  const finished = {
    ...whole,
    paths: Object.fromEntries(paths),
    components: { ...whole.components, schemas: Object.fromEntries(schemas) },
  };
  return finished as unknown as ReturnType<typeof jsonSchemaTransformObject>;
}

function finish(operation: Operation): Operation {
  const raw = RAW[operation.operationId];
  const answers: readonly (readonly [string, Answer])[] =
    raw === undefined
      ? Object.entries(operation.responses)
      : [
          ['200', { description: raw[1], content: { [raw[0]]: { schema: { type: 'string' } } } }],
          ...Object.entries(operation.responses),
        ];
  const responses = answers.map(([status, answer]) => [status, named(status, answer)]);
  const body = bodyOf(operation);
  return {
    ...operation,
    ...(body === undefined ? {} : { requestBody: body }),
    responses: Object.fromEntries(responses),
  };
}

function named(status: string, answer: Answer): Answer {
  if (status === '204') return { description: 'Done; there is nothing to say' };
  if (answer.description !== 'Default Response') return answer;
  return { ...answer, description: STATUS_CODES[status] ?? status };
}

function bodyOf(operation: Operation): Operation['requestBody'] {
  const bytes = BYTES[operation.operationId];
  if (bytes !== undefined) {
    const schema = { type: 'string', format: 'binary' };
    return {
      required: true,
      content: Object.fromEntries(bytes.map((type) => [type, { schema }])),
    };
  }
  const { requestBody } = operation;
  if (requestBody === undefined) return undefined;
  const schema = requestBody.content['application/json']?.schema;
  const given = schema?.anyOf?.filter((one) => one.type !== 'null');
  // A body that may be null may be left out: over HTTP that is one thing.
  if (given === undefined || given.length !== 1 || given.length === schema?.anyOf?.length) {
    return requestBody;
  }
  return { required: false, content: { 'application/json': { schema: given[0] ?? {} } } };
}
