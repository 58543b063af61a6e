/** `/shortcut` and `@name` while writing: what is asked for, what fits, and putting it in. */
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import type { RenderedResponse } from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { useProblemText } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { findCanned } from './find-canned.ts';
import { type Suggestion, useSuggestions } from './suggestion-list.tsx';
import { type Asked, askedAt, folded, replaceAsked } from './suggestions.ts';
import { CANNED_KEY, useCanned } from './use-canned.ts';
import { useColleagues } from './use-conversation.ts';
import { useMacroWords } from './use-macro-words.ts';

/** As many are offered at once. */
const MOST = 8;

export function useAsked(of: {
  readonly kind: 'reply' | 'note';
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly conversationId: string;
  /** A macro's text was put in. */
  readonly onMacro: (id: string) => void;
}) {
  const { kind, text, setText, field, conversationId, onMacro } = of;
  const { macros } = useWords();
  const sayActions = useMacroWords();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const canned = useCanned(kind === 'reply').data ?? [];
  const colleagues = useColleagues();
  const entries = asked === null ? [] : kind === 'reply' ? cannedEntries() : peopleEntries();
  function cannedEntries(): readonly Suggestion[] {
    return findCanned(canned, asked?.query ?? '')
      .slice(0, MOST)
      .map(({ id, name, shortcut, actions }) => ({
        id,
        label: `/${shortcut}`,
        hint: actions.length === 0 ? name : `${name} · ${macros.afterwards(sayActions(actions))}`,
      }));
  }
  function peopleEntries(): readonly Suggestion[] {
    const wanted = folded(asked?.query ?? '');
    return colleagues
      .filter(({ active, name }) => active && folded(name).includes(wanted))
      .slice(0, MOST)
      .map(({ id, name }) => ({ id, label: name, hint: '' }));
  }
  const put = (by: string): void => {
    if (asked === null) return;
    const at = field.current;
    const now = at?.value ?? text;
    // More may have been typed since the list was drawn, or while the text was on its way.
    const fresh = askedAt(now, at?.selectionStart ?? asked.to, asked.sign) ?? asked;
    const next = replaceAsked(now, fresh, by);
    setText(next.text);
    lent.current = false;
    setAsked(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const choose = (id: string): void => {
    if (kind === 'note') {
      const name = colleagues.find((one) => one.id === id)?.name;
      if (name !== undefined) put(`@${name} `);
      return;
    }
    void api
      .send<RenderedResponse>('POST', `/canned-responses/${segment(id)}/render`, { conversationId })
      .then(
        (rendered) => {
          put(rendered.text);
          // It was counted as used: the next list is in that order.
          void client.invalidateQueries({ queryKey: CANNED_KEY });
          if (canned.some((one) => one.id === id && one.actions.length > 0)) onMacro(id);
        },
        (error: unknown) => toast(problemText(error).text),
      );
  };
  /** The sign was put there by the button, not typed: it goes when nothing is chosen. */
  const lent = useRef(false);
  const close = (): void => {
    if (lent.current && asked?.query === '') setText(replaceAsked(text, asked, '').text);
    lent.current = false;
    setAsked(null);
  };
  /** As if `/` were typed at the caret. */
  const begin = (): void => {
    const at = field.current;
    if (at === null) return;
    at.focus();
    const caret = at.selectionStart;
    if (askedAt(at.value, caret, '/') === null) {
      const sign = /(?:^|\s)$/u.test(at.value.slice(0, caret)) ? '/' : ' /';
      setText(at.value.slice(0, caret) + sign + at.value.slice(caret));
      lent.current = true;
      requestAnimationFrame(() => at.setSelectionRange(caret + sign.length, caret + sign.length));
    }
    requestAnimationFrame(onChange);
  };
  // A name that nobody has closes the list: `@` stands in ordinary text too.
  const isOpen = asked !== null && (entries.length > 0 || kind === 'reply');
  const list = useSuggestions({ isOpen, entries, onChoose: choose, onClose: close });
  const onChange = (): void => {
    requestAnimationFrame(() => {
      const at = field.current;
      if (at === null || document.activeElement !== at) return;
      setAsked(askedAt(at.value, at.selectionStart, kind === 'reply' ? '/' : '@'));
    });
  };
  return { isOpen, entries, choose, close, begin, list, onChange };
}
