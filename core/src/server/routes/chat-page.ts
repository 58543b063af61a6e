/** A page of ours that carries nothing but a tenant's chat: where a mail leads when no page of the tenant's is known. */
import { z } from 'zod';
import type { App } from '../app.ts';
import { escapeHtml } from '../escape-html.ts';
import { notFound } from '../problem.ts';
import { line, locale } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data: blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

export function addChatPage(app: App, deps: RouteDeps): void {
  app.get('/chat/:key', {
    config: { access: 'public' },
    schema: {
      hide: true,
      params: z.strictObject({ key: line(200) }),
      querystring: z.strictObject({ locale: locale.exactOptional() }),
    },
    async handler(request, reply) {
      const tenant = await deps.store.tenants.byWidgetKey(request.params.key);
      if (tenant === null) throw notFound('WIDGET_KEY_UNKNOWN', 'widget key');
      const language = escapeHtml(request.query.locale ?? tenant.locale);
      const name = escapeHtml(tenant.name);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', CSP)
        .send(`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${name}</title>
<link rel="stylesheet" href="/setup/setup.css">
<script src="/widget/loader.js" data-key="${escapeHtml(tenant.widgetKey)}" defer></script>
<main><h1><bdi>${name}</bdi></h1></main>
</html>
`);
    },
  });
}
