import type { HtmlElement } from './html-tree.ts';

const DROPPED = new Set(
  'script style noscript template svg math canvas nav aside form button input select textarea iframe object embed video audio dialog head title link meta'.split(
    ' ',
  ),
);

/** Is this element no part of what the page says? */
export function isDropped({ name, attributes }: HtmlElement): boolean {
  return (
    DROPPED.has(name) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /^(navigation|banner|contentinfo|search|complementary)$/.test(attributes.role ?? '') ||
    /display\s*:\s*none/i.test(attributes.style ?? '')
  );
}
