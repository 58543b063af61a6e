/** Sending what was written: at most once, kept when it fails, tried again when the line is back. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, Problem } from '../../api/client.ts';
import { mergeMessages, type TeamMessage, type Thread } from './team-message.ts';

export type Outgoing = {
  readonly kind: 'reply' | 'note';
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly mentions: readonly string[];
  /** The newest message that was on the screen. */
  readonly seenSeq: number;
};
export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The server could not be reached. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: unknown; readonly what: Outgoing };

const RETRY_MS = 4_000;

/** A repeat of the same words has the same key, over a reload too: the server takes it once. */
function keyFor(conversationId: string, what: Outgoing): string {
  const place = `attendant-send-${conversationId}-${what.kind}`;
  const print = JSON.stringify([what.text, what.attachmentIds, what.mentions]);
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as {
      readonly key: string;
      readonly print: string;
    } | null;
    if (kept?.print === print) return kept.key;
    const key = crypto.randomUUID();
    sessionStorage.setItem(place, JSON.stringify({ key, print }));
    return key;
  } catch {
    return crypto.randomUUID();
  }
}
function forgetKey(conversationId: string, kind: Outgoing['kind']): void {
  try {
    sessionStorage.removeItem(`attendant-send-${conversationId}-${kind}`);
  } catch {
    // Nothing was kept.
  }
}
/** `seenSeq` may be another one for the same words: the key stays, only what was seen is told anew. */
function post(conversationId: string, what: Outgoing): Promise<TeamMessage> {
  const key = keyFor(conversationId, what);
  const { text, attachmentIds, mentions, seenSeq } = what;
  return what.kind === 'note'
    ? api.send('POST', `/conversations/${conversationId}/notes`, { text, mentions }, { key })
    : api.send(
        'POST',
        `/conversations/${conversationId}/messages`,
        { text, seenSeq, ...(attachmentIds.length === 0 ? {} : { attachmentIds }) },
        { key },
      );
}

export function useSend(conversationId: string, onSent: (what: Outgoing) => void) {
  const client = useQueryClient();
  const [state, setState] = useState<SendState>({ kind: 'idle' });
  const done = useRef(onSent);
  done.current = onSent;
  const pending = useRef<Outgoing | null>(null);
  const attempt = useCallback(
    async (what: Outgoing): Promise<void> => {
      try {
        const message = await post(conversationId, what);
        forgetKey(conversationId, what.kind);
        client.setQueryData<Thread>(
          ['conversation', conversationId, 'messages'],
          (known) => known && { ...known, items: mergeMessages(known.items, [message]) },
        );
        for (const queryKey of [['inbox'], ['counts'], ['conversation', conversationId, 'detail']])
          void client.invalidateQueries({ queryKey });
        // Stopped meanwhile: it was too late.
        pending.current = null;
        setState({ kind: 'idle' });
        done.current(what);
      } catch (error) {
        if (pending.current !== what) return;
        if (error instanceof Problem && error.code === 'OFFLINE') {
          setState({ kind: 'waiting' });
          return;
        }
        pending.current = null;
        // What was refused was not taken: other words about the same matter are another request.
        if (error instanceof Problem && error.status !== 401) forgetKey(conversationId, what.kind);
        setState({ kind: 'refused', error, what });
        await Promise.all(
          ['messages', 'detail'].map((part) =>
            client.invalidateQueries({ queryKey: ['conversation', conversationId, part] }),
          ),
        );
      }
    },
    [client, conversationId],
  );
  const send = useCallback(
    (what: Outgoing) => {
      pending.current = what;
      setState({ kind: 'sending' });
      void attempt(what);
    },
    [attempt],
  );
  useEffect(() => {
    if (state.kind !== 'waiting') return;
    const again = (): void => {
      if (pending.current !== null) send(pending.current);
    };
    const timer = setTimeout(again, RETRY_MS);
    globalThis.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', again);
    };
  }, [state, send]);
  const stop = useCallback(() => {
    pending.current = null;
    setState({ kind: 'idle' });
  }, []);
  return { state, send, stop };
}
