/** An item of an order among what the shop sells now. */
import type { OrderItem } from '../../model.ts';
import type { SoldProduct } from '../flow.ts';

/** Some hosts give an item the id of its variant, others one of its own and the product's besides. */
export function soldIds(items: readonly OrderItem[]): readonly string[] {
  return items.flatMap(({ id, productId }) => (productId === undefined ? [id] : [id, productId]));
}

/** By the product where the order names it: the number of a line may be that of another product's variant. */
export function soldAs(item: OrderItem, products: readonly SoldProduct[]): SoldProduct | null {
  const { id: itemId, productId } = item;
  const found = products.find(({ id, variants }) =>
    productId === undefined ? variants.some((one) => one.id === itemId) : id === productId,
  );
  return found ?? null;
}

/** The variant that was bought: by its id, or by its options as they are written on the order. */
export function boughtVariant(
  item: OrderItem,
  product: SoldProduct | null,
): SoldProduct['variants'][number] | undefined {
  const variants = product?.variants ?? [];
  return (
    variants.find(({ id }) => id === item.id) ??
    variants.find(({ options }) => Object.values(options).join(', ') === item.variant)
  );
}
