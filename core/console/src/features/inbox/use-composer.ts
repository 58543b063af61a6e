/** The state of what is being written: text of a reply and of a note, files, what is asked for at the caret, sending. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useKeptText } from '../../shell/use-kept-text.ts';
import type { Actions } from './macro.ts';
import type { Moves } from './moves.ts';
import { mentionsIn, openVariables } from './suggestions.ts';
import type { TeamMessage } from './team-message.ts';
import { useAsked } from './use-asked.ts';
import { useCanned } from './use-canned.ts';
import { type Detail, useColleagues } from './use-conversation.ts';
import { type Outgoing, useSend } from './use-send.ts';
import { useUploads } from './use-uploads.ts';
import { CANNED_VARIABLES } from './variables.ts';

const MOST_CHARACTERS = 8_000;
const NOTHING: Actions = [];

export type ComposerHandle = { readonly reply: () => void; readonly note: () => void };
export type ComposerProps = {
  readonly detail: Detail;
  readonly items: readonly TeamMessage[];
  readonly moves: Moves;
  readonly onTyping: (toContact: boolean) => void;
  readonly onQuiet: () => void;
  readonly handle: RefObject<ComposerHandle | null>;
};

export function useComposer({ detail, items, moves, onTyping, onQuiet, handle }: ComposerProps) {
  const { conversation } = detail;
  const { id } = conversation;
  const [kind, setKind] = useState<'reply' | 'note'>('reply');
  const [reply, setReply] = useKeptText(`reply-${id}`);
  const [note, setNote] = useKeptText(`note-${id}`);
  /** The macro whose text stands in the reply: kept with it, done when it is sent. */
  const [macro, setMacro] = useKeptText(`macro-${id}`);
  const macros = useCanned(macro !== '').data;
  const afterwards = macros?.find((one) => one.id === macro)?.actions ?? NOTHING;
  const [text, setText] = kind === 'reply' ? [reply, setReply] : [note, setNote];
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useUploads(id);
  const active = useColleagues().filter((one) => one.active);
  const newest = items.at(-1)?.seq ?? 0;
  /** What was on the screen when the writing began: a colleague's answer after it is worth a warning. */
  const seen = useRef<number | null>(null);
  const { state, send, stop } = useSend(id, (sent) => {
    seen.current = null;
    onQuiet();
    if (sent.kind === 'reply') {
      setReply('');
      files.clear();
      setMacro('');
      if (afterwards.length > 0) void moves.finish(id, afterwards);
    } else setNote('');
    field.current?.focus();
  });
  const asked = useAsked({
    kind,
    text,
    setText,
    field,
    conversationId: id,
    onMacro: setMacro,
  });
  const focus = (next: 'reply' | 'note'): void => {
    setKind(next);
    // At once: what is typed right after the key belongs here.
    field.current?.focus();
  };
  useEffect(() => {
    handle.current = { reply: () => focus('reply'), note: () => focus('note') };
    return () => {
      handle.current = null;
    };
  });
  const check = mayBeSent({ kind, text, files });
  const busy = state.kind === 'sending' || state.kind === 'waiting';
  const submit = (): void => {
    if (busy || !check.fine) return;
    send({
      kind,
      text,
      attachmentIds: kind === 'reply' ? files.ids : [],
      mentions: kind === 'note' ? mentionsIn(text, active) : [],
      seenSeq: seen.current ?? newest,
    });
  };
  const change = (next: string): void => {
    if (text === '' || seen.current === null) seen.current = newest;
    setText(next);
    // Nothing is left of its text: nothing is left to do.
    if (kind === 'reply' && next.trim() === '') setMacro('');
    asked.onChange();
    onTyping(kind === 'reply');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (asked.list.onKeyDown(event)) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      field.current?.blur();
    }
  };
  const insert = (more: string): void => {
    setReply(reply.trim() === '' ? more : `${reply.trimEnd()}\n\n${more}`);
    focus('reply');
  };
  const takeOver = async (what: Outgoing): Promise<void> => {
    if (await moves.takeOver(conversation)) send({ ...what, seenSeq: newest });
  };
  return {
    kind,
    text,
    field,
    files,
    asked,
    state,
    busy,
    focus,
    submit,
    change,
    onKeyDown,
    insert,
    ...check,
    afterwards: kind === 'reply' ? afterwards : NOTHING,
    onlySend: () => {
      setMacro('');
      field.current?.focus();
    },
    send,
    stop,
    takeOver: (what: Outgoing) => void takeOver(what),
  };
}

function mayBeSent(of: {
  readonly kind: 'reply' | 'note';
  readonly text: string;
  readonly files: ReturnType<typeof useUploads>;
}): { readonly fine: boolean; readonly over: number; readonly unfilled: readonly string[] } {
  const { kind, text, files } = of;
  const over = text.length - MOST_CHARACTERS;
  const unfilled = kind === 'reply' ? openVariables(text, CANNED_VARIABLES) : [];
  const hasFiles = kind === 'reply' && files.uploads.length > 0;
  const something = text.trim() !== '' || hasFiles;
  const ready = !hasFiles || files.ready;
  return { fine: something && ready && over <= 0 && unfilled.length === 0, over, unfilled };
}
