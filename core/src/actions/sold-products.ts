/** What the hosts of a tenant sell now, asked for by the items of an order. */
import { z } from 'zod';
import type { ActionDeps } from './subject.ts';

export const productsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    variants: z.array(
      z.object({
        id: z.string(),
        options: z.record(z.string(), z.string()),
        price: z.object({ minor: z.number().int(), currency: z.string() }),
        available: z.boolean(),
      }),
    ),
  }),
);
type SoldProduct = z.output<typeof productsSchema>[number];

/** The products these are variants of. A host in trouble is passed over: the registry has written it down. */
export async function readSoldProducts(
  { hosts }: Pick<ActionDeps, 'hosts'>,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly SoldProduct[]> {
  const found: SoldProduct[] = [];
  for (const adapter of hosts.adapters(tenantId)) {
    const { variants } = adapter;
    if (variants === undefined || ids.length === 0) continue;
    try {
      found.push(...productsSchema.parse(await hosts.call(adapter, () => variants(ids))));
    } catch {}
  }
  return found;
}
