import { describe, expect, it } from '@jest/globals';
import { soldAs } from './sold.ts';

const price = { minor: 2500, currency: 'EUR' };
const product = (id: string, variantIds: readonly string[]) => ({
  id,
  title: `Product ${id}`,
  variants: variantIds.map((variant) => ({ id: variant, options: {}, price, available: true })),
});
const item = { name: 'Coat', quantity: 1, price };

describe('an item among what is sold', () => {
  it('is of the product the order names, though its line has the number of another’s variant', () => {
    const products = [product('7', ['7']), product('10', ['11', '12'])];
    expect(soldAs({ ...item, id: '7', productId: '10' }, products)?.id).toBe('10');
  });

  it('is found by its variant where the order names no product', () => {
    const products = [product('7', ['7']), product('10', ['11', '12'])];
    expect(soldAs({ ...item, id: '12' }, products)?.id).toBe('10');
    expect(soldAs({ ...item, id: '99' }, products)).toBeNull();
  });
});
