/**
 * Draws `pictures/*.svg`, one per product of the catalogue: flat shapes on a quiet ground, one palette, no text, no
 * outside files. Run it after adding a product: `node examples/demo-shop/draw-pictures.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawings } from './drawings.ts';
import { loadShop } from './load-shop.ts';

const grounds: Readonly<Record<string, string>> = {
  clothing: '#e4eaec',
  shoes: '#e9e4da',
  outdoor: '#dfe8e0',
  home: '#efe7da',
  kitchen: '#f1e3da',
  care: '#e6e9e2',
  gifts: '#efe2dc',
};

/** The picture of a product as SVG source, 400 × 400. */
export function drawPicture(drawing: string, category: string): string {
  const shapes = drawings[drawing];
  if (!shapes) throw new Error(`There is no drawing "${drawing}" in drawings.ts.`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">',
    `<rect width="400" height="400" fill="${grounds[category] ?? '#ece8df'}"/>`,
    '<ellipse cx="200" cy="338" rx="118" ry="11" fill="#1d2b33" opacity=".09"/>',
    shapes.replaceAll(/\n\s*/g, '\n').trim(),
    '</svg>\n',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('pictures', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const { products } = loadShop();
  for (const { id, drawing, category } of products) {
    writeFileSync(join(folder, `${id}.svg`), drawPicture(drawing, category));
  }
  console.log(`${products.length} pictures in ${folder}`);
}
