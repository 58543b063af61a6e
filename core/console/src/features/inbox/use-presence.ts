/** Who else looks at a conversation or writes in it, and telling them about oneself. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Presence } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import type { LiveEvent } from '../../api/events.ts';
import { useLive } from '../../api/live.tsx';
import { useWho } from '../../shell/session.tsx';
import { useContext } from './use-conversation.ts';

/** The server forgets after 45 s. */
const SIGN_MS = 20_000;
const IDLE_MS = 6_000;
/** The contact's chat shows it for a few seconds. */
const TYPING_MS = 3_000;

export type Company = {
  readonly others: readonly Presence[];
  readonly contactTypes: boolean;
  /** Called with each key; `toContact`: the contact may see it. */
  readonly typing: (toContact: boolean) => void;
  /** Called when it is sent. */
  readonly quiet: () => void;
};

export function usePresence(id: string): Company {
  const { agent } = useWho();
  const seen = useContext(id).data?.viewers;
  const [heard, setHeard] = useState<readonly Presence[] | null>(null);
  const [contactTypes, setContactTypes] = useState(false);
  const contactTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(
    useCallback(
      ({ event, data }: LiveEvent) => {
        const told = data as {
          readonly conversationId?: string;
          readonly agents?: readonly Presence[];
          readonly who?: string;
          readonly author?: string;
        } | null;
        if (told?.conversationId !== id) return;
        if (event === 'presence') setHeard(told.agents ?? []);
        if (event === 'typing' && told.who !== 'agent') {
          setContactTypes(true);
          clearTimeout(contactTimer.current);
          contactTimer.current = setTimeout(() => setContactTypes(false), IDLE_MS);
        }
        if (event === 'message' && told.author === 'contact') setContactTypes(false);
      },
      [id],
    ),
  );
  const state = useRef<'viewing' | 'typing' | 'away'>('away');
  const say = useCallback(
    (next: 'viewing' | 'typing' | 'away') => {
      state.current = next;
      // Nobody is told when this fails: it is a courtesy, and the next sign follows soon.
      void api
        .send('POST', `/conversations/${id}/presence`, { state: next })
        .catch(() => undefined);
    },
    [id],
  );
  useEffect(() => {
    setHeard(null);
    setContactTypes(false);
    const here = (): void => say(document.visibilityState === 'visible' ? 'viewing' : 'away');
    here();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible')
        say(state.current === 'away' ? 'viewing' : state.current);
    }, SIGN_MS);
    document.addEventListener('visibilitychange', here);
    return () => {
      clearInterval(timer);
      clearTimeout(contactTimer.current);
      document.removeEventListener('visibilitychange', here);
      say('away');
    };
  }, [say]);
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const toldContact = useRef(0);
  useEffect(() => () => clearTimeout(idle.current), []);
  const typing = useCallback(
    (toContact: boolean) => {
      if (state.current !== 'typing') say('typing');
      clearTimeout(idle.current);
      idle.current = setTimeout(() => say('viewing'), IDLE_MS);
      if (toContact && Date.now() - toldContact.current > TYPING_MS) {
        toldContact.current = Date.now();
        void api.send('POST', `/conversations/${id}/typing`, {}).catch(() => undefined);
      }
    },
    [id, say],
  );
  const quiet = useCallback(() => {
    clearTimeout(idle.current);
    if (state.current === 'typing') say('viewing');
  }, [say]);
  const others = (heard ?? seen ?? []).filter(({ agentId }) => agentId !== agent.id);
  return { others, contactTypes, typing, quiet };
}
