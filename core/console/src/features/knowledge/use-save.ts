/** Sends the text: once, over the version it was made from, again when the line is back. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { api, Problem, segment } from '../../api/client.ts';
import { useConnection } from '../../api/live.tsx';
import type { Statement } from './article-time.ts';
import { type Draft, sameDraft, toDraft, toWrite } from './draft.ts';
import { readArticle, type Saved } from './queries.ts';
import type { Writing } from './use-draft.ts';

type Conflict = {
  /** What stands in the place of the text now; null: it was taken back. */
  readonly theirs: Statement | null;
};
type Options = {
  readonly id: string;
  readonly statement: Statement | null;
  readonly writing: Writing;
  readonly now: Instant;
  readonly onSaved: (saved: Saved, slot: Instant | null) => void;
};

export function useSave({ id, statement, writing, now, onSaved }: Options) {
  const client = useQueryClient();
  const connection = useConnection();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { draft } = writing;
  const key = useKey(draft);

  const sent = useMutation({
    async mutationFn(over: number | undefined): Promise<Saved | Conflict> {
      const moved = statement !== null && statement.validFrom !== draft.validFrom;
      const ifVersion = over ?? (moved ? 0 : (writing.base ?? 0));
      const body = toWrite(draft, ifVersion);
      let saved: Saved;
      try {
        saved = await api.send<Saved>('PUT', `/articles/${segment(id)}`, body, { key });
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'ARTICLE_CHANGED') throw error;
        const theirs = await standing(id, draft);
        // An earlier attempt arrived although its answer was lost.
        if (theirs === null || !sameDraft(toDraft(theirs), clean(draft))) return { theirs };
        saved = { id, outcome: 'changed', version: theirs.version };
      }
      if (moved && isPlanned(statement, now)) await takeBack(id, statement.version);
      return saved;
    },
    onSuccess(result) {
      if ('theirs' in result) return setConflict(result);
      setConflict(null);
      writing.reset(clean(draft), result.version);
      onSaved(result, draft.validFrom);
    },
    onError: () => void client.invalidateQueries({ queryKey: ['article', id, 'now'] }),
  });

  // Nothing has to be pressed twice because the line was gone for a moment.
  const isOffline = sent.error instanceof Problem && sent.error.code === 'OFFLINE';
  const { mutate, variables } = sent;
  const waits = isOffline && connection === 'live';
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => mutate(variables), 1_000);
    return () => clearTimeout(timer);
  }, [waits, mutate, variables]);

  return {
    isSaving: sent.isPending,
    error: sent.error,
    conflict,
    save: (over?: number) => sent.mutate(over),
    showConflict: (theirs: Statement | null) => setConflict({ theirs }),
    closeConflict: () => setConflict(null),
  };
}

/** A plan can be moved; what already holds has been told to customers and stays. */
export function isPlanned(statement: Statement, now: Instant): boolean {
  return statement.validFrom !== null && statement.validFrom > now;
}
export async function takeBack(id: string, version: number): Promise<void> {
  await api.send('DELETE', `/articles/${segment(id)}/versions/${version}`);
}

async function standing(id: string, draft: Draft): Promise<Statement | null> {
  try {
    const { items } = await readArticle(id);
    const inPlace = (one: Statement) =>
      one.locale === draft.locale && one.validFrom === draft.validFrom;
    return items.find(inPlace) ?? null;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

/** As the server records it. */
function clean(draft: Draft): Draft {
  const { title, questions } = toWrite(draft, undefined);
  return { ...draft, title, questions, url: draft.url.trim() };
}

/** One key as long as the text is the same, so that trying again is the same request. */
function useKey(draft: Draft): string {
  const kept = useRef({ draft, key: crypto.randomUUID() as string });
  if (kept.current.draft !== draft) kept.current = { draft, key: crypto.randomUUID() };
  return kept.current.key;
}
