/** The contact's order lines as the reader picks among them. */
import type { Order, OrderItem } from '../model.ts';
import type { Target } from './frames.ts';
import type { ReadProduct, ReadVariant, RequestContext } from './request-context.ts';
import { readWishes } from './wishes.ts';

export type Line = {
  readonly order: Order;
  readonly item: OrderItem;
  readonly product: ReadProduct | null;
  readonly variant: ReadVariant | null;
};

export function linesOf(context: RequestContext): readonly Line[] {
  return context.orders.flatMap((order) =>
    order.items.map((item) => {
      const product =
        context.products.find((each) => each.id === item.productId || each.title === item.name) ??
        null;
      return { order, item, product, variant: product === null ? null : variantOf(product, item) };
    }),
  );
}

/** The variant that was bought: its id is the item's, or its values are those written on the line. */
function variantOf(product: ReadProduct, item: OrderItem): ReadVariant | null {
  const byId = product.variants.find((variant) => variant.id === item.id);
  if (byId !== undefined) return byId;
  const written = item.variant ?? '';
  return (
    product.variants.find((variant) => Object.values(variant.options).join(', ') === written) ??
    null
  );
}

/** Lines that a target means: of its product, and with the values said before its name. */
export function matchLines(target: Target, lines: readonly Line[]): readonly Line[] {
  const ofProduct = lines.filter(
    (line) => line.product !== null && target.mention.productIds.has(line.product.id),
  );
  const said = `${target.which} ${relative(target.spec)}`;
  const fitting = ofProduct.filter((line) => fitsWords(said, line));
  return dearer(said, fitting.length > 0 ? fitting : ofProduct);
}

/** `… that is more expensive yet not resistant to water`, `{'colour': 'blue'} to …`: still about the thing itself. */
function relative(spec: string): string {
  const match =
    /^\s*(?:,\s*)?((?:\{[^}]*\}|(?:that|which) (?:is|are|has|have)\b[^.;]*?))(?=\s(?:for|into)\b|\sto (?:a|an|the|one|my|your|\{)|[.;]|$)/u.exec(
      spec,
    );
  return match?.[1] ?? '';
}

function fitsWords(said: string, { product, variant }: Line): boolean {
  if (product === null || variant === null || said.trim() === '') return true;
  const { wanted } = readWishes(said, product);
  return [...wanted].every(([option, values]) => values.includes(variant.options[option] ?? ''));
}

function dearer(said: string, lines: readonly Line[]): readonly Line[] {
  if (lines.length < 2) return lines;
  const up = /\b(?:more expensive|most expensive|dearer|pricier)\b/u.test(said);
  const down = /\b(?:cheaper|cheapest|less expensive|least expensive)\b/u.test(said);
  if (!up && !down) return lines;
  const sorted = lines.toSorted((one, other) => one.item.price.minor - other.item.price.minor);
  return sorted.slice(up ? -1 : 0, up ? undefined : 1);
}
