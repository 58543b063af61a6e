import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseOrder } from '../../host/parse-order.ts';
import { createMemoryHost } from '../../testing/index.ts';
import type { ImportItem, ImportOptions } from './import-item.ts';
import { openImport } from './open-import.ts';
import { readShopifyOrders } from './shopify-orders.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-shopify-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.join('\n'));
  return path;
}

async function readProducts(lines: readonly string[], options: ImportOptions = {}) {
  const opened = await openImport(await put('products_export.csv', lines), 'auto', options);
  expect(opened.format).toBe('shopify-products');
  const items: ImportItem[] = [];
  for await (const item of opened.items) items.push(item);
  return items.map((item) =>
    item.kind === 'fault' ? `${item.place} ${item.code} ${item.articleId}` : item.article,
  );
}

const PRODUCT_COLUMNS =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,Status';

describe('Shopify’s product export', () => {
  it('makes one article of a product, with its variants as a table', async () => {
    const articles = await readProducts(
      [
        PRODUCT_COLUMNS,
        'wool-blanket,Wool blanket,"<p>Warm, <b>washable</b>.</p>",H,Home,,true,Size,S,Colour,Blue,WB-S,shopify,3,deny,49.00,https://x.example/1.jpg,active',
        'wool-blanket,,,,,,,,L,,Blue,WB-L,shopify,0,deny,69.5,,',
        'wool-blanket,,,,,,,,XL,,Red,WB-XL,shopify,0,continue,79,,',
        'wool-blanket,,,,,,,,,,,,,,,,https://x.example/2.jpg,',
        'card,Gift card,,H,,,true,Title,Default Title,,,GC,,,deny,25.00,,active',
        'old,Old lamp,,H,,,true,Title,Default Title,,,OL,,,deny,9.00,,archived',
        'hidden,Hidden lamp,,H,,,false,Title,Default Title,,,HL,,,deny,9.00,,active',
      ],
      { currency: 'EUR', locale: 'en' },
    );
    expect(articles).toEqual([
      {
        id: 'product:wool-blanket',
        title: 'Wool blanket',
        locale: 'en',
        body: [
          'Warm, **washable**.',
          '',
          '| Size | Colour | Price | Availability |',
          '| --- | --- | --- | --- |',
          '| S | Blue | €49.00 | in stock |',
          '| L | Blue | €69.50 | out of stock |',
          '| XL | Red | €79.00 | in stock |',
        ].join('\n'),
      },
      {
        id: 'product:card',
        title: 'Gift card',
        locale: 'en',
        body: '| Price | Availability |\n| --- | --- |\n| €25.00 | in stock |',
      },
    ]);
  });

  it('reads the columns of newer exports, and prices without a currency as they stand', async () => {
    const articles = await readProducts([
      'Title,URL handle,Description,Status,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity,Continue selling when out of stock',
      'Lamp,lamp,Bright.,Active,Title,Default Title,19.90,shopify,0,false',
    ]);
    expect(articles).toEqual([
      {
        id: 'product:lamp',
        title: 'Lamp',
        body: 'Bright.\n\n| Price | Availability |\n| --- | --- |\n| 19.90 | out of stock |',
      },
    ]);
  });

  it('names a product with a broken price or no handle by its line', async () => {
    const articles = await readProducts([
      PRODUCT_COLUMNS,
      'a,A,,H,,,true,Title,Default Title,,,,,,deny,cheap,,active',
      ',B,,H,,,true,Title,Default Title,,,,,,deny,1,,active',
    ]);
    expect(articles).toEqual([
      'products_export.csv:3 IMPORT_ROW undefined',
      'products_export.csv:2 IMPORT_ROW product:a',
    ]);
  });
});

const ORDER_COLUMNS =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem fulfillment status,Billing Name,Cancelled at,Refunded Amount,Id';

describe('Shopify’s order export', () => {
  it('becomes the data of a host that answers the right customer', async () => {
    const path = await put('orders_export.csv', [
      ORDER_COLUMNS,
      '#1001,Mara@example.com,paid,2026-11-01 10:00:00 +0100,partial,2026-11-02 09:00:00 +0100,EUR,118.00,5,0,123.00,2026-11-01 10:00:00 +0100,2,Wool blanket - S,49.00,fulfilled,Mara Lind,,0.00,5001',
      '#1001,Mara@example.com,,,,,,,,,,,1,Lamp,20.00,pending,,,,',
      '#1002,mara@example.com,refunded,,unfulfilled,,EUR,20,0,0,20.00,2026-11-05 10:00:00 +0100,1,Lamp,20.00,pending,Mara Lind,,20.00,5002',
      '#1003,li@example.com,pending,,unfulfilled,,JPY,900,0,0,900,2026-11-06 10:00:00 +0900,1,杯子,900,pending,,2026-11-07 10:00:00 +0900,0,5003',
      '#1004,li@example.com,paid,,fulfilled,,JPY,900,0,0,900,2026-11-08 10:00:00 +0900,1,杯子,900,fulfilled,,,0,5004',
      '#1005,li@example.com,paid,,unfulfilled,,JPY,900,0,0,900,yesterday,1,杯子,900,pending,,,0,5005',
      '#1006,,paid,,unfulfilled,,JPY,900,0,0,900,2026-11-08,1,杯子,900,pending,,,0,5006',
      ',x@example.com,paid,,unfulfilled,,JPY,900,0,0,900,2026-11-08,1,杯子,900,pending,,,0,5007',
      '#1008,x@example.com,authorized,,on_hold,,JPY,900,0,0,900,2026-11-08,1.5,杯子,900,pending,,,0,5008',
    ]);
    const { contacts, faults } = await readShopifyOrders(path);
    expect(
      faults.map((fault) => Number(fault.place.split(':')[1])).toSorted((a, b) => a - b),
    ).toEqual([7, 8, 9, 10]);
    expect(
      contacts.map(({ externalId, name, orders }) => [
        externalId,
        name,
        orders.map((order) => [order.number, order.state]),
      ]),
    ).toEqual([
      [
        'mara@example.com',
        'Mara Lind',
        [
          ['#1002', 'refunded'],
          ['#1001', 'partly-shipped'],
        ],
      ],
      [
        'li@example.com',
        undefined,
        [
          ['#1004', 'shipped'],
          ['#1003', 'cancelled'],
        ],
      ],
    ]);
    for (const order of contacts.flatMap((contact) => contact.orders)) {
      expect(parseOrder(order).order).toEqual(order);
    }
    const { adapter } = createMemoryHost({ contacts });
    const found = await adapter.orderByNumber('1001', 'mara@EXAMPLE.com');
    expect(found).toMatchObject({
      id: '5001',
      total: { minor: 12300, currency: 'EUR' },
      placedAt: '2026-11-01T09:00:00.000Z',
      items: [{ name: 'Wool blanket - S', quantity: 2 }, { name: 'Lamp' }],
      shipments: [
        { state: 'in-transit', itemIds: ['1'], events: [{ at: '2026-11-02T08:00:00.000Z' }] },
      ],
    });
    expect(await adapter.orderByNumber('1003', 'mara@example.com')).toBeNull();
  });

  it('is refused as articles, with the way out', async () => {
    const path = await put('orders_export.csv', [ORDER_COLUMNS, `#1${','.repeat(19)}`]);
    await expect(openImport(path, 'auto', {})).rejects.toMatchObject({
      code: 'CLI_USAGE',
      wayOut: expect.stringContaining('host'),
    });
  });
});
