/** What a person with large text meets: words that are cut off, words on top of each other, a page that scrolls sideways. */
import type { Page } from 'playwright-core';

/** Run in the page. Text is looked at where it is drawn: within all that clips it. */
const FIND = `() => {
  const faults = [];
  const say = (of, text) => faults.push(of + ': ' + text.trim().slice(0, 60));
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) say('sideways', root.scrollWidth + ' px');
  const main = document.querySelector('main');
  for (const element of [root, document.body, main].filter(Boolean))
    if (element.scrollWidth > element.clientWidth + 1) say('sideways', element.tagName + ' ' + element.scrollWidth + ' > ' + element.clientWidth);
  const shown = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (node.textContent.trim() === '' || parent === null) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parent.closest('.visually-hidden, .skip, [inert], script, style, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 2 || rect.height < 2) continue;
      const box = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
      let cut = false;
      for (let up = parent; up !== null && up !== root; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (style.position === 'fixed') break;
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const at = up.getBoundingClientRect();
        const within = { left: at.left, right: at.left + up.clientLeft + up.clientWidth + 1, top: at.top, bottom: at.top + up.clientTop + up.clientHeight + 1 };
        // Cut on purpose, with all of it in the title.
        const dots = style.textOverflow === 'ellipsis';
        if (style.overflowX === 'hidden' && !dots && (box.right > within.right + 1 || box.left < within.left - 1)) cut = true;
        if (style.overflowY === 'hidden' && (box.bottom > within.bottom + 3 || box.top < within.top - 3)) cut = true;
        box.left = Math.max(box.left, within.left);
        box.right = Math.min(box.right, within.right);
        box.top = Math.max(box.top, within.top);
        box.bottom = Math.min(box.bottom, within.bottom);
      }
      if (cut) say('cut', node.textContent);
      if (box.right > innerWidth + 1 && box.top < innerHeight) say('outside', node.textContent);
      if (box.right - box.left > 2 && box.bottom - box.top > 2) shown.push({ box, node, parent });
    }
  }
  for (const element of document.querySelectorAll('.one-line')) {
    const wide = element.getBoundingClientRect();
    if (wide.height > 0 && wide.width > 0 && element.textContent.trim() !== '' && wide.width < Math.min(24, element.scrollWidth)) say('nothing left of', element.textContent);
  }
  for (const element of document.querySelectorAll('input:not([type=checkbox], [type=radio], [type=file])'))
    if (element.checkVisibility() && element.value !== '' && element.scrollWidth > element.clientWidth + 1 && element.value.length < 12) say('cut in its field', element.value);
  // Only a table may be wider than its frame.
  for (const element of document.querySelectorAll('body *')) {
    if (!['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || element.matches('textarea, pre') || element.querySelector('table, pre') !== null) continue;
    if (element.checkVisibility() && element.scrollWidth > element.clientWidth + 1) say('sideways', element.className + ' ' + element.scrollWidth + ' > ' + element.clientWidth);
  }
  for (const { node, parent, box } of shown) {
    const holder = parent.closest('.badge, .count, .button, .menu-item');
    const held = holder?.getBoundingClientRect();
    if (held !== undefined && (box.bottom > held.bottom + 6 || box.top < held.top - 6 || box.right > held.right + 2 || box.left < held.left - 2)) say('sticks out', node.textContent);
  }
  // Labels are read at a glance: their words stay whole.
  for (const { node, parent } of shown) {
    if (parent.closest('button, label, dt, h1, h2, h3, th, nav') === null || parent.closest('[dir=auto]') !== null) continue;
    for (const { 0: word, index } of node.textContent.matchAll(/\\p{L}{2,14}/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) say('broken', word);
    }
  }
  // What floats over the page by design lies over what is behind it.
  const layer = (element) => {
    for (let up = element; up !== null; up = up.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(up).position)) return up;
    return null;
  };
  for (let one = 0; one < shown.length; one++)
    for (let other = one + 1; other < shown.length; other++) {
      const [a, b] = [shown[one], shown[other]];
      if (a.node === b.node || layer(a.parent) !== layer(b.parent)) continue;
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (width > 3 && height > 6) say('over each other', a.node.textContent.slice(0, 25) + ' | ' + b.node.textContent.slice(0, 25));
    }
  return [...new Set(faults)];
}`;

/** One line for each fault. */
export function findLayoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(${FIND})()`);
}
