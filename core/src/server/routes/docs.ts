import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import type { ApiDocument } from '../describe-api.ts';
import { DOCS_STYLE, renderDocs } from '../render-docs.ts';

const CSP =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/openapi.json` for programs and `/docs` for people. Made at the first request: by then every route is known. */
export function addDocsRoutes(app: App): void {
  let made: { readonly json: string; readonly page: string; readonly tag: string } | null = null;
  const make = () => {
    const document = app.swagger();
    const json = JSON.stringify(document);
    const tag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
    return { json, tag, page: renderDocs(document as unknown as ApiDocument) };
  };
  const files = [
    ['/openapi.json', 'application/json; charset=utf-8', () => made?.json],
    ['/docs', 'text/html; charset=utf-8', () => made?.page],
    ['/docs/docs.css', 'text/css; charset=utf-8', () => DOCS_STYLE],
  ] as const;
  for (const [path, type, text] of files) {
    app.get(path, {
      config: { access: 'public' },
      schema: { hide: true },
      async handler(request, reply) {
        made ??= make();
        // It says nothing of anybody, and changes with the version only.
        void reply.header('cache-control', 'public, no-cache').header('etag', made.tag);
        if (request.headers['if-none-match'] === made.tag) return reply.code(304).send();
        if (path !== '/openapi.json') void reply.header('content-security-policy', CSP);
        return reply.type(type).send(text());
      },
    });
  }
}
