/** Keeps what is on the screen true: events of the server make the matching answers be read again. */
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { type ConnectionState, type Events, type LiveEvent, openEvents } from './events.ts';

const EventsContext = createContext<Events | null>(null);
/** Reads at most so often for one kind of answer, however much happens. */
const PAUSE_MS = 400;

function keysOf({ event, data }: LiveEvent): readonly QueryKey[] {
  const id = (data as { conversationId?: string; id?: string } | null)?.conversationId;
  const own = (data as { id?: string } | null)?.id;
  switch (event) {
    case 'message':
      return [
        ['inbox'],
        ['counts'],
        ['conversation', id, 'detail'],
        ['conversation', id, 'context'],
      ];
    case 'conversation':
      return [
        ['inbox'],
        ['counts'],
        ['today'],
        ['conversation', own, 'detail'],
        ['conversation', own, 'context'],
      ];
    case 'read':
      return [['inbox'], ['counts']];
    case 'import':
      return [['imports']];
    case 'article':
      return [['knowledge'], ['article'], ['today']];
    case 'correction':
      return [['corrections'], ['today']];
    case 'proposal':
      return [['proposals']];
    case 'settings':
      return [['tenant']];
    default:
      return [];
  }
}

/** `scope`: the sign-in this stream belongs to. */
export function LiveProvider({
  scope,
  children,
}: {
  readonly scope: string;
  readonly children: ReactNode;
}) {
  const client = useQueryClient();
  const [events, setEvents] = useState<Events | null>(null);
  useEffect(() => {
    const opened = openEvents(scope);
    const due = new Map<string, ReturnType<typeof setTimeout>>();
    const stop = opened.subscribe((live) => {
      if (live.event === 'resumed') {
        void client.invalidateQueries();
        return;
      }
      for (const queryKey of keysOf(live)) {
        const name = JSON.stringify(queryKey);
        if (due.has(name)) continue;
        due.set(
          name,
          setTimeout(() => {
            due.delete(name);
            void client.invalidateQueries({ queryKey });
          }, PAUSE_MS),
        );
      }
    });
    setEvents(opened);
    return () => {
      stop();
      for (const timer of due.values()) clearTimeout(timer);
      opened.close();
    };
  }, [scope, client]);
  return <EventsContext value={events}>{children}</EventsContext>;
}

/** Calls `listener` with each event while the component is there. */
export function useLive(listener: (live: LiveEvent) => void): void {
  const events = use(EventsContext);
  useEffect(() => events?.subscribe(listener), [events, listener]);
}
export function useConnection(): ConnectionState {
  const events = use(EventsContext);
  return useSyncExternalStore(
    (listener) => events?.onState(listener) ?? (() => undefined),
    () => events?.state() ?? 'connecting',
  );
}
