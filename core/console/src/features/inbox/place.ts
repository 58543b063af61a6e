/** Where in the inbox one is: everything of it is in the address. */
import { useMemo } from 'react';
import { useLocation, useSearch as useQueryString } from 'wouter';
import type { InboxView } from '../../../../src/server/console-api.ts';
import { segment, withQuery } from '../../api/client.ts';
import { toView } from './rows.ts';

export type InboxPlace = {
  readonly view: InboxView;
  readonly id: string | null;
  /** What is searched for; empty: nothing. */
  readonly query: string;
  /** With `team`: whose. */
  readonly holder: string | null;
  /** The message to open at. */
  readonly seq: number | null;
  /** Address of the same place with changes. */
  readonly to: (change: Change) => string;
  readonly go: (change: Change, options?: { readonly replace?: boolean }) => void;
};
type Change = Partial<Omit<InboxPlace, 'to' | 'go'>>;

export function useInboxPlace(): InboxPlace {
  const [path, navigate] = useLocation();
  const search = useQueryString();
  return useMemo(() => {
    const [, , view, id] = path.split('/');
    const given = new URLSearchParams(search);
    const seq = Number(given.get('m'));
    const here = {
      view: toView(view),
      id: id === undefined || id === '' ? null : decode(id),
      query: given.get('q') ?? '',
      holder: given.get('holder'),
      seq: Number.isSafeInteger(seq) && seq > 0 ? seq : null,
    };
    const to = (change: Change): string => {
      const next = { ...here, seq: null, ...change };
      const base = `/inbox/${next.view}${next.id === null ? '' : `/${segment(next.id)}`}`;
      return withQuery(base, {
        q: next.query,
        holder: next.view === 'team' ? next.holder : null,
        m: next.seq,
      });
    };
    return {
      ...here,
      to,
      go: (change, options) => navigate(to(change), options),
    };
  }, [path, search, navigate]);
}
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
