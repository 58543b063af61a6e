import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiDocument, Operation, Schema } from './describe-api.ts';
import { operationIdOf } from './describe-api.ts';
import { renderDocs } from './render-docs.ts';
import { startTestServer, type TestServer } from './test-support.ts';

type Validator = {
  validate(document: object): Promise<{ readonly valid: boolean; readonly errors?: unknown }>;
};
let server: TestServer;
let document: ApiDocument;
let operations: { readonly route: string; readonly of: Operation }[];
beforeAll(async () => {
  server = await startTestServer();
  document = (await server.app.inject('/openapi.json')).json();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({
      route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/gu, ':$1')}`,
      of,
    })),
  );
});
afterAll(() => server.close());

/** Every schema of the document, however deep. */
function everySchema(value: unknown, found: Schema[] = []): Schema[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('$ref' in value || 'type' in value) found.push(value as Schema);
  for (const inner of Object.values(value)) everySchema(inner, found);
  return found;
}

describe('/openapi.json', () => {
  it('is OpenAPI 3.1 by the official schema', async () => {
    const { Validator } = (await import('@seriousme/openapi-schema-validator')) as {
      readonly Validator: new () => Validator;
    };
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    const wrong = { ...document, paths: { 'no-slash': { get: {} } } };
    expect((await new Validator().validate(structuredClone(wrong))).valid).toBe(false);
  });

  it('names every route but the pages, and no other', () => {
    const hidden = /^GET \/(?:setup|docs|openapi\.json|widget\/\*|chat\/)/u;
    const registered = [...server.app.accessOfRoutes.keys()].filter(
      (route) => !hidden.test(route) && !/^(?:HEAD|OPTIONS) /u.test(route),
    );
    expect(operations.map(({ route }) => route).sort()).toEqual(registered.sort());
  });

  it('says of each what it is, who may, what it answers and how it refuses', () => {
    const known = new Set(document.tags.map(({ name }) => name));
    for (const { route, of } of operations) {
      expect([route, of.summary.length > 5, of['x-access']]).toEqual([
        route,
        true,
        server.app.accessOfRoutes.get(route),
      ]);
      expect([route, of.tags.every((tag) => known.has(tag)), of.tags.length]).toEqual([
        route,
        true,
        1,
      ]);
      const answers = Object.keys(of.responses);
      expect([route, answers.filter((status) => /^2\d\d$/u.test(status)).length]).toEqual([
        route,
        1,
      ]);
      for (const kind of ['4XX', '5XX']) {
        const media = of.responses[kind]?.content?.['application/problem+json'];
        expect([route, kind, media?.schema?.$ref]).toEqual([
          route,
          kind,
          '#/components/schemas/Problem',
        ]);
      }
      expect(JSON.stringify(of)).not.toContain('Default Response');
      const open = of['x-access'] === 'public' || of['x-access'] === 'webhook';
      expect([route, of.security.length === 0]).toEqual([route, open]);
    }
  });

  it('gives each route a name of its own', () => {
    const names = operations.map(({ of }) => of.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(operationIdOf('POST', '/v1/conversations/:id/hand-back')).toBe(
      'postConversationsByIdHandBack',
    );
  });

  it('refers only to schemas that are there', () => {
    const refs = everySchema(document.paths).flatMap(({ $ref }) => $ref ?? []);
    expect(refs.length).toBeGreaterThan(80);
    for (const ref of new Set(refs)) {
      const name = ref.replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas ?? {})).toContain(name);
    }
  });

  it('has examples of problems that are what the server sends', async () => {
    const examples = everySchema(document.components.schemas).flatMap(
      (schema) => (schema.examples as string[] | undefined) ?? [],
    );
    expect(examples).toEqual(['REQUEST_INVALID']);
    const wrong = await server.app.inject('/v1/widget/config?nothing=1');
    expect(wrong.json()).toMatchObject({ code: examples[0] });
  });

  it('is not sent again to who has it', async () => {
    for (const url of ['/openapi.json', '/docs']) {
      const first = await server.app.inject(url);
      const headers = { 'if-none-match': String(first.headers.etag) };
      const again = await server.app.inject({ url, headers });
      expect([url, again.statusCode, again.body]).toEqual([url, 304, '']);
    }
  });
});

describe('/docs', () => {
  it('shows every route, without a script', async () => {
    const page = await server.app.inject('/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.body).not.toMatch(/<script|\sstyle=|\son\w+=/u);
    for (const { of } of operations) expect(page.body).toContain(`id="${of.operationId}"`);
    expect(page.body).toContain("createHmac('sha256', secret)");
    expect((await server.app.inject('/docs/docs.css')).body).toContain('color-scheme: light dark');
  });

  it('escapes what it shows', () => {
    const evil = '<img src=x onerror="alert(1)">';
    const page = renderDocs({
      openapi: '3.1.0',
      info: { title: evil, description: `\`${evil}\``, version: evil },
      tags: [{ name: evil, description: evil }],
      paths: {
        [evil]: {
          get: {
            operationId: evil,
            summary: evil,
            description: `${evil}\n\n\`\`\`js\n${evil}\n\`\`\``,
            tags: [evil],
            security: [],
            parameters: [{ name: evil, in: evil, schema: { type: evil, default: evil } }],
            requestBody: { content: { [evil]: { schema: { enum: [evil] } } } },
            responses: {
              [evil]: {
                description: evil,
                content: {
                  'application/json': {
                    schema: { properties: { [evil]: { const: evil, description: evil } } },
                  },
                },
              },
            },
            'x-access': 'public',
          },
        },
      },
      components: { schemas: { Problem: { properties: { [evil]: { type: 'array' } } } } },
    });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });
});
