import { useCallback, useEffect, useRef, useState } from 'react';
import { rangeOf } from './rows.ts';

/** As many as the server takes at once. */
const MOST = 200;

export type Selection = {
  readonly ids: ReadonlySet<string>;
  /** `range`: all from the last one chosen to this one. */
  readonly toggle: (id: string, range: boolean) => void;
  readonly all: () => void;
  readonly clear: () => void;
};

/** What is chosen for a bulk action, among the rows shown; another list (`of`) begins with nothing. */
export function useSelection(rows: readonly string[], of: string): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const shown = useRef(rows);
  shown.current = rows;
  const clear = useCallback(() => {
    last.current = null;
    setChosen((before) => (before.size === 0 ? before : new Set()));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what clears it.
  useEffect(clear, [of]);
  const toggle = useCallback((id: string, range: boolean) => {
    const more = range ? rangeOf(shown.current, last.current, id) : [id];
    last.current = id;
    setChosen((before) => {
      const next = new Set(before);
      if (!range && before.has(id)) next.delete(id);
      else for (const one of more) if (next.size < MOST) next.add(one);
      return next;
    });
  }, []);
  const all = useCallback(() => setChosen(new Set(shown.current.slice(0, MOST))), []);
  return { ids: chosen, toggle, all, clear };
}
