import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type App, type Group, named } from '../app.ts';
import { consolePolicy, framersOf } from '../console-csp.ts';
import { line } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { addConsolePreview } from './console-preview.ts';
import { HASHED } from './widget-scripts.ts';

const page = { access: 'public', rateLimit: false } as const;
const HOME = '/console/';

/**
 * The built console. Files lie beside `index.html` and in `assets/`; every other path is a screen of it and answers
 * `index.html`, also one that ends in an article's id with dots. It holds no secret: what it shows comes from the API.
 */
export async function addConsole(app: App, deps: RouteDeps): Promise<void> {
  const folder = deps.config.consoleFolder ?? null;
  if (folder === null) return;
  if (!existsSync(`${folder}/index.html`)) {
    deps.log.warn('the console is not built: it is not served');
    return;
  }
  for (const path of ['/', '/console']) {
    app.get(path, {
      config: page,
      schema: { hide: true },
      handler: async (_request, reply) => reply.redirect(HOME, 302),
    });
  }
  addConsolePreview(app);
  const files: Group = async (group) => {
    await group.register(fastifyStatic, {
      root: folder,
      serve: false,
      index: false,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders(reply, path) {
        void reply.header(
          'cache-control',
          HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    addPages(group, deps);
  };
  await app.register(named('console', files));
}

function addPages(app: App, deps: RouteDeps): void {
  app.get('/console/embed', {
    config: page,
    schema: { hide: true, querystring: z.object({ tenant: line(200).optional() }) },
    async handler(request, reply) {
      const key = request.query.tenant;
      const tenant = key === undefined ? null : await deps.store.tenants.byWidgetKey(key);
      const framers = framersOf(tenant);
      // The older header knows no list of origins and would forbid them all.
      if (framers.length > 0) void reply.removeHeader('x-frame-options');
      return sendIndex(reply, framers);
    },
  });

  app.get('/console/*', {
    config: page,
    schema: { hide: true, params: z.strictObject({ '*': z.string() }) },
    handler(request, reply) {
      const path = request.params['*'];
      const isFile = path.startsWith('assets/') || /^[^/]*\.[^/]+$/u.test(path);
      return isFile && path !== 'index.html' ? reply.sendFile(path) : sendIndex(reply);
    },
  });
}

function sendIndex(reply: FastifyReply, framers: readonly string[] = []) {
  return reply.header('content-security-policy', consolePolicy(framers)).sendFile('index.html');
}
