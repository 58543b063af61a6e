import { z } from 'zod';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { signedIn } from '../authenticate.ts';
import type { Preferences } from '../console-api.ts';
import { problems } from '../schemas/problem.ts';
import { locale } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['agents'];
const schema = z.object({
  locale: locale.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  desktopNotifications: z.boolean(),
  sound: z.boolean(),
});
const patchSchema = z.strictObject({
  locale: locale.nullable().exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  desktopNotifications: z.boolean().exactOptional(),
  sound: z.boolean().exactOptional(),
});
/** Nothing makes a noise or asks the browser for anything before somebody wants it. */
const DEFAULTS: Preferences = {
  locale: null,
  theme: 'system',
  desktopNotifications: false,
  sound: false,
};

export function addPreferenceRoutes(app: App, deps: RouteDeps): void {
  app.get('/me/preferences', {
    config: { access: 'session' },
    schema: {
      summary: 'How you like the console',
      tags,
      response: { 200: schema, ...problems },
    },
    async handler(request) {
      const { tenantId, id } = signedIn(request);
      return toPreferences(await deps.store.preferences.get(tenantId, id));
    },
  });

  app.patch('/me/preferences', {
    config: { access: 'session', idempotency: 'rerun' },
    schema: {
      summary: 'Change how you like the console',
      description: 'Those not given stay.',
      tags,
      body: patchSchema,
      response: { 200: schema, ...problems },
    },
    async handler(request) {
      const { tenantId, id } = signedIn(request);
      return deps.store.transaction(async (tx) => {
        await audit(tx, request, {
          action: 'preferences.changed',
          subject: id,
          detail: { changed: Object.keys(request.body) },
        });
        const before = toPreferences(await tx.preferences.get(tenantId, id));
        const after = { ...before, ...request.body };
        await tx.preferences.set(tenantId, id, after);
        return after;
      });
    },
  });
}

/** What is stored may be from an older version: each that does not fit any more is the default again. */
function toPreferences(stored: Readonly<Record<string, unknown>> | null): Preferences {
  const kept = Object.entries(stored ?? {}).filter(([name, value]) => {
    const field = patchSchema.shape[name as keyof typeof patchSchema.shape];
    return field?.safeParse(value).success === true;
  });
  return { ...DEFAULTS, ...Object.fromEntries(kept) };
}
