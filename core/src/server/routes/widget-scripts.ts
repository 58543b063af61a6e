import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import { z } from 'zod';
import { type App, type Group, named } from '../app.ts';
import type { RouteDeps } from '../server-deps.ts';

/** `panel.3f9a1c02.js`, `panel-3F9A1C02.js`: the name changes with the bytes. */
export const HASHED = /[.-][A-Za-z0-9_]{8,}\.[a-z0-9]+$/u;

/** The built chat, for any page: it holds no secret, and a page that may not use it learns so from the API. */
export async function addWidgetScripts(app: App, deps: RouteDeps): Promise<void> {
  const folder = deps.config.widgetFolder ?? null;
  if (folder === null) return;
  if (!existsSync(folder)) {
    deps.log.warn('the chat is not built: its scripts are not served');
    return;
  }
  const files: Group = async (scripts) => {
    await scripts.register(fastifyStatic, {
      root: folder,
      serve: false,
      index: false,
      dotfiles: 'ignore',
      setHeaders(reply, path) {
        void reply.header('access-control-allow-origin', '*');
        void reply.header('cross-origin-resource-policy', 'cross-origin');
        void reply.header(
          'cache-control',
          HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
        );
      },
    });
    scripts.get('/widget/*', {
      config: { access: 'public', rateLimit: false },
      schema: { hide: true, params: z.strictObject({ '*': z.string() }) },
      handler: (request, reply) => reply.sendFile(request.params['*']),
    });
  };
  await app.register(named('widget-scripts', files));
}
