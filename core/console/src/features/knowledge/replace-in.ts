import type { Selected } from './markdown-edits.ts';

/** Puts an edit into a text field so that the browser's own undo takes it back; `tell` is for browsers that cannot. */
export function replaceIn(
  field: HTMLTextAreaElement,
  to: Selected,
  tell: (text: string) => void,
): void {
  const before = field.value;
  let start = 0;
  const shortest = Math.min(before.length, to.text.length);
  while (start < shortest && before[start] === to.text[start]) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    before[before.length - 1 - end] === to.text[to.text.length - 1 - end]
  )
    end += 1;
  const words = to.text.slice(start, to.text.length - end);
  field.focus();
  field.setSelectionRange(start, before.length - end);
  const done =
    words === ''
      ? start < before.length - end && document.execCommand('delete')
      : document.execCommand('insertText', false, words);
  if (!done || field.value !== to.text) tell(to.text);
  field.setSelectionRange(to.from, to.to);
  // A text that is set anew moves the caret to its end; whoever has typed on since has a caret of their own.
  requestAnimationFrame(() => {
    if (field.value === to.text) field.setSelectionRange(to.from, to.to);
  });
}
