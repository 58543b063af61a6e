import { useCallback, useEffect, useState } from 'react';

/** In this tab until it is closed, so that neither a reload nor an ended session loses what somebody was writing. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(name));
  useEffect(() => setText(read(name)), [name]);
  const set = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') sessionStorage.removeItem(keyOf(name));
        else sessionStorage.setItem(keyOf(name), next);
      } catch {
        // The storage is full or closed: the text is still on the screen.
      }
    },
    [name],
  );
  return [text, set];
}
function keyOf(name: string): string {
  return `attendant-text-${name}`;
}
function read(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}
