import { z } from 'zod';
import { tenantSchema } from './tenant.ts';
import { list } from './text.ts';

export const versionsQuery = z.strictObject({
  /** Only versions that changed this setting. */
  changed: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/u, { error: 'is not the name of a setting' })
    .exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const versionParams = z.strictObject({ version: z.coerce.number().int().min(1).max(1e9) });
const version = z.object({
  version: z.number(),
  at: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable() }),
  changed: list(z.string()),
});
export const versionsSchema = z.object({ items: list(version) });
export const versionSchema = version.extend({
  snapshot: tenantSchema.pick({ name: true, locale: true, locales: true, settings: true }),
});
