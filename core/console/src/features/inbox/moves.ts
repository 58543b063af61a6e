/** What is done with a conversation. Each says what it did, and how to take it back. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import type { ConversationView } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { useWho } from '../../shell/session.tsx';
import { useProblemText } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { type Actions, toCall } from './macro.ts';
import { type Detail, detailKey, useColleagues } from './use-conversation.ts';
import { useMacroWords } from './use-macro-words.ts';
import { type Call, wayBack, wayBackFrom, wayBackFromMerge } from './way-back.ts';

export type Moves = {
  readonly busy: boolean;
  take(conversation: ConversationView): Promise<boolean>;
  /** From a colleague. */
  takeOver(conversation: ConversationView): Promise<boolean>;
  handBack(conversation: ConversationView): Promise<boolean>;
  resolve(conversation: ConversationView, wrapUp?: string | null): Promise<boolean>;
  snooze(conversation: ConversationView, until: Instant): Promise<boolean>;
  wake(conversation: ConversationView): Promise<boolean>;
  assign(conversation: ConversationView, agentId: string | null): Promise<boolean>;
  merge(conversation: ConversationView, into: ConversationView): Promise<boolean>;
  /** @param seq The newest message that was shown. */
  markUnread(conversation: ConversationView, seq: number): Promise<boolean>;
  /** What a macro does after its text was sent, one after the other; the first that is refused ends it. */
  finish(id: string, actions: Actions): Promise<void>;
};
export function useMoves(): Moves {
  const { inbox, macros, shell } = useWords();
  const sayActions = useMacroWords();
  const { agent } = useWho();
  const format = useFormat();
  const client = useQueryClient();
  const colleagues = useColleagues();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);

  const call = useCallback(
    async (id: string, { path, body }: Call): Promise<void> => {
      const answer = await api.send<ConversationView | null>(
        'POST',
        `/conversations/${id}/${path}`,
        body ?? {},
      );
      if (answer?.id !== undefined)
        client.setQueryData<Detail>(
          detailKey(answer.id),
          (known) => known && { ...known, conversation: answer },
        );
      await Promise.all([
        client.invalidateQueries({ queryKey: ['inbox'] }),
        client.invalidateQueries({ queryKey: ['counts'] }),
        client.invalidateQueries({ queryKey: detailKey(id) }),
      ]);
    },
    [client],
  );
  const trouble = (error: unknown): void => toast(problemText(error).text);
  const undo = (of: ConversationView, calls: readonly Call[]) => ({
    label: shell.undo,
    onUndo: () =>
      void (async () => {
        for (const one of calls) await call(one.id ?? of.id, one);
      })().catch(trouble),
  });
  const move = async (
    of: ConversationView,
    what: Call,
    said: { readonly text: string; readonly back?: readonly Call[] },
  ): Promise<boolean> => {
    setBusy(true);
    try {
      await call(of.id, what);
      toast(said.text, said.back && undo(of, said.back));
      return true;
    } catch (error) {
      trouble(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const finish = async (id: string, actions: Actions): Promise<void> => {
    const done: Actions[number][] = [];
    setBusy(true);
    try {
      // As it is now: the reply itself may have taken it.
      const { conversation } = await api.get<Detail>(`/conversations/${id}`);
      try {
        for (const action of actions) {
          await call(id, toCall(action, Date.now()));
          done.push(action);
        }
      } catch (error) {
        trouble(error);
      }
      if (done.length > 0)
        toast(macros.done(sayActions(done)), undo(conversation, wayBackFrom(done, conversation)));
    } catch (error) {
      trouble(error);
    } finally {
      setBusy(false);
    }
  };
  const nameOf = (id: string): string =>
    id === agent.id ? agent.name : (colleagues.find((one) => one.id === id)?.name ?? shell.agent);
  return {
    busy,
    take: (of) =>
      move(
        of,
        { path: 'take' },
        of.status === 'resolved'
          ? { text: inbox.taken, back: [{ path: 'resolve' }] }
          : { text: inbox.taken, back: wayBack(of).filter(({ path }) => path !== 'take') },
      ),
    takeOver: (of) =>
      move(of, { path: 'take', body: { force: true } }, { text: inbox.taken, back: wayBack(of) }),
    handBack: (of) =>
      move(of, { path: 'hand-back' }, { text: inbox.handedBack, back: wayBack(of) }),
    resolve: (of, wrapUp) =>
      move(
        of,
        { path: 'resolve', ...(wrapUp === undefined ? {} : { body: { wrapUp } }) },
        { text: inbox.resolvedNow, back: wayBack(of) },
      ),
    snooze: (of, until) =>
      move(
        of,
        { path: 'snooze', body: { until } },
        { text: inbox.snoozedNow(format.full(until)), back: [{ path: 'wake' }] },
      ),
    wake: (of) => move(of, { path: 'wake' }, { text: inbox.woken, back: wayBack(of).slice(-1) }),
    assign: (of, agentId) =>
      move(
        of,
        { path: 'assign', body: { agentId } },
        {
          text: agentId === null ? inbox.unassigned : inbox.assignedTo(nameOf(agentId)),
          back: of.status === 'pending' ? [{ path: 'hand-back' }] : wayBack(of).slice(-1),
        },
      ),
    merge: (of, into) =>
      move(
        of,
        { path: 'merge', body: { into: into.id } },
        { text: inbox.merged, back: wayBackFromMerge(of, into) },
      ),
    finish,
    markUnread: (of, seq) =>
      move(
        of,
        { path: 'unread' },
        // It was open, so it was read.
        { text: inbox.markedUnread, back: [{ path: 'read', body: { seq } }] },
      ),
  };
}
