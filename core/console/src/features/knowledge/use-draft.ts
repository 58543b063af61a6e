/** The text being written: kept in this tab, so that neither a reload nor an ended session loses it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Statement } from './article-time.ts';
import { type Draft, type KeptDraft, readKept, sameDraft, toDraft } from './draft.ts';

/** Milliseconds after the last key until it is written down; a long text takes a moment to write. */
const PAUSE = 300;

export type Writing = {
  readonly draft: Draft;
  /** Version the text was made from; null: of a text that is not saved yet. */
  readonly base: number | null;
  readonly isDirty: boolean;
  /** It was found again from before a reload. */
  readonly wasKept: boolean;
  readonly change: (patch: Partial<Draft>) => void;
  /** From here on it is made from this version; the text stays as it is. */
  readonly rebase: (version: number | null) => void;
  /** Drops what was written for this text. */
  readonly reset: (to: Draft, version: number | null) => void;
};
type State = KeptDraft & { readonly original: Draft; readonly wasKept: boolean };

/** @param name under which it is kept; @param start what stands there when nothing was kept. */
export function useDraft(name: string, statement: Statement | null, start: Draft): Writing {
  const [state, setState] = useState<State>(() => begin(name, statement, start));
  const due = useRef<{ readonly name: string; readonly state: State } | null>(null);

  const flush = useCallback(() => {
    if (due.current === null) return;
    const { name: key, state: now } = due.current;
    due.current = null;
    const written = now.base === null || !sameDraft(now.draft, now.original);
    keep(key, written ? { base: now.base, draft: now.draft } : null);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the pause anew.
  useEffect(() => {
    if (due.current === null) return;
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [state, flush]);
  useEffect(() => {
    globalThis.addEventListener('pagehide', flush);
    return () => {
      globalThis.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  // Somebody else saved, and nothing is being written here: their text is simply shown.
  const isDirty = !sameDraft(state.draft, state.original);
  if (statement !== null && state.base !== null && statement.version > state.base && !isDirty) {
    const draft = toDraft(statement);
    setState({ base: statement.version, draft, original: draft, wasKept: false });
  }
  return {
    draft: state.draft,
    base: state.base,
    isDirty: isDirty || state.base === null,
    wasKept: state.wasKept,
    change: (patch) =>
      setState((before) => {
        const next = { ...before, draft: { ...before.draft, ...patch } };
        due.current = { name, state: next };
        return next;
      }),
    rebase: (base) => setState((before) => ({ ...before, base })),
    reset: (draft, base) => {
      due.current = null;
      keep(name, null);
      setState({ base, draft, original: draft, wasKept: false });
    },
  };
}

function begin(name: string, statement: Statement | null, start: Draft): State {
  const original = statement === null ? start : toDraft(statement);
  const kept = readDraft(name);
  const version = statement?.version ?? null;
  if (
    kept === null ||
    (kept.base === null) !== (version === null) ||
    sameDraft(kept.draft, original)
  )
    return { base: version, draft: original, original, wasKept: false };
  return { ...kept, original, wasKept: true };
}

function keyOf(name: string): string {
  return `attendant-draft-${name}`;
}
export function readDraft(name: string): KeptDraft | null {
  try {
    return readKept(sessionStorage.getItem(keyOf(name)) ?? '');
  } catch {
    return null;
  }
}
export function keep(name: string, draft: KeptDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // The storage is full or closed: the text is still on the screen.
  }
}
