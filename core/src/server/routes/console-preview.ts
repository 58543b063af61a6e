/** The real chat on an empty page of ours, with a look that is not saved yet: what the settings show while one chooses. */
import { z } from 'zod';
import type { App } from '../app.ts';
import { PREVIEW_POLICY } from '../console-csp.ts';
import { escapeHtml } from '../escape-html.ts';
import { line, locale } from '../schemas/text.ts';

const look = z.object({
  key: line(200),
  side: z.enum(['start', 'end']).default('end'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu, { error: 'must be like #1a2b3c' })
    .optional(),
  label: line(24).optional(),
  locale: locale.optional(),
  /** `0` shows the launcher alone. */
  open: z.enum(['0', '1']).default('1'),
});
type Look = z.infer<typeof look>;

function toPage({ key, side, colour, label, locale: tag = 'en', open }: Look): string {
  const attributes = Object.entries({ key, side, colour, label, locale: tag, open })
    .flatMap(([name, value]) => (value === undefined ? [] : `data-${name}="${escapeHtml(value)}"`))
    .join(' ');
  return `<!doctype html>
<html lang="${escapeHtml(tag)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Attendant</title>
<link rel="stylesheet" href="/console/preview.css">
<script src="/console/preview.js" ${attributes} defer></script>
<script src="/widget/loader.js" ${attributes} defer></script>
<main aria-hidden="true"><i></i><i></i><i></i><b></b><i></i><i></i></main>
</html>
`;
}

/** Puts the look that is not saved in place of the saved one, and opens the chat without taking the focus away. */
const SCRIPT = `const { colour, side, label, open } = document.currentScript.dataset;
const ask = window.fetch;
window.fetch = async (...args) => {
  const response = await ask(...args);
  const address = String(args[0] instanceof Request ? args[0].url : args[0]);
  if (!response.ok || !new URL(address, location.href).pathname.endsWith('/v1/widget/config')) return response;
  const config = await response.json();
  return Response.json({ ...config, side, label: label ?? null, ...(colour === undefined ? {} : { colour }) });
};
const focus = HTMLElement.prototype.focus;
HTMLElement.prototype.focus = () => {};
for (const event of ['pointerdown', 'keydown']) {
  addEventListener(event, () => { HTMLElement.prototype.focus = focus; }, { once: true, capture: true });
}
if (open === '1') (window.Attendant ??= []).push(['open']);
`;

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#f4f5f7, #15181c); }
main { display: grid; gap: 12px; padding: 24px; }
i, b { display: block; border-radius: 8px; background: light-dark(#e4e7eb, #262b31); height: 14px; }
i:nth-child(2n) { width: 70%; }
b { height: 120px; }
`;

export function addConsolePreview(app: App): void {
  app.get('/console/preview', {
    config: { access: 'public' },
    schema: { hide: true, querystring: look },
    handler: async (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', PREVIEW_POLICY)
        .header('x-frame-options', 'SAMEORIGIN')
        .header('cache-control', 'no-store')
        .send(toPage(request.query)),
  });
  const files = [
    ['/console/preview.js', 'text/javascript; charset=utf-8', SCRIPT],
    ['/console/preview.css', 'text/css; charset=utf-8', STYLE],
  ] as const;
  for (const [path, type, text] of files) {
    app.get(path, {
      config: { access: 'public', rateLimit: false },
      schema: { hide: true },
      handler: async (_request, reply) =>
        reply.type(type).header('cache-control', 'no-cache').send(text),
    });
  }
}
