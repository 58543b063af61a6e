import { z } from 'zod';
import { id, line, list } from './text.ts';

/** http(s) without a password in it. */
const address = line(2_000).refine(
  (value) => {
    const url = URL.parse(value);
    return /^https?:$/u.test(url?.protocol ?? '') && url?.username === '' && url.password === '';
  },
  { error: 'must be an http(s) address without a password' },
);

export const pairingCodeSchema = z.object({ code: z.string(), expiresAt: z.string() });
/** What a site says it can do. */
const featuresSchema = z.array(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/u)).max(50);
export const pairRequestSchema = z
  .strictObject({
    code: line(40),
    kind: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u, { error: 'is not a kind of site' }),
    title: line(200),
    url: address,
    callUrl: address,
    features: featuresSchema.default([]),
  })
  .refine(({ url, callUrl }) => URL.parse(url)?.origin === URL.parse(callUrl)?.origin, {
    error: 'must be on the same origin as url',
    path: ['callUrl'],
  });
export const pairSchema = z.object({
  site: z.string(),
  secret: z.string(),
  identitySecret: z.string(),
  business: z.string(),
  widgetKey: z.string(),
});
export const sitesSchema = z.object({
  items: list(
    z.object({
      id,
      kind: z.string(),
      name: z.string(),
      title: z.string(),
      url: z.string(),
      connectedAt: z.string(),
    }),
  ),
});
