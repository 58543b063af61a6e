import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type {
  ActionRequest,
  Proposals,
  ProposalTrial,
  ProposalView,
} from '../../../../src/server/console-api.ts';
import { api, withQuery } from '../../api/client.ts';
import { useFormat } from '../../words/format.ts';

/** Read at once. */
const PAGE = 100;

/**
 * Those to be approved or done by hand, what ends first comes first; then those of which nobody knows. Page by page; all
 * that were loaded are read again when one changes.
 */
export function useOpenProposals() {
  const found = useInfiniteQuery({
    queryKey: ['proposals', 'open'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      api.get<Proposals>(withQuery('/proposals', { view: 'open', limit: PAGE, cursor: pageParam })),
    getNextPageParam: ({ next }) => next,
  });
  const pages = found.data?.pages;
  const items = useMemo(() => {
    const rank = ({ state }: ProposalView): number => (state === 'waiting' ? 0 : 1);
    // One that moved between two pages while they were read stands in both.
    const byId = new Map(pages?.flatMap((page) => page.items).map((one) => [one.id, one]));
    return [...byId.values()].sort((a, b) => rank(a) - rank(b));
  }, [pages]);
  return { found, items, open: pages?.at(-1)?.open ?? 0 };
}
export function useProposal(id: string) {
  return useQuery({
    queryKey: ['proposals', 'one', id],
    queryFn: () => api.get<ProposalView>(`/proposals/${id}`),
    // What was seen before is never decided about before it was read again.
    staleTime: 0,
  });
}
/**
 * What would come of it with this request, or (null) of its own, as things stand now. Asked once typing pauses; nothing is
 * done by it.
 */
export function useTrial(
  { id, revision }: ProposalView,
  request: ActionRequest | null,
  enabled = true,
) {
  const { locale } = useFormat();
  const text = JSON.stringify(request);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    queryKey: ['proposals', 'try', id, revision, settled, locale],
    queryFn: () =>
      api.send<ProposalTrial>('POST', withQuery(`/proposals/${id}/try`, { locale }), {
        ...(settled === 'null' ? {} : { request: JSON.parse(settled) as ActionRequest }),
      }),
    enabled,
    staleTime: 10_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const isPlaceholderData = found.isPlaceholderData || settled !== text;
  return { ...found, isPlaceholderData };
}
export function useProposalsOf(conversationId: string) {
  return useQuery({
    queryKey: ['proposals', 'of', conversationId],
    queryFn: () => api.get<Proposals>(withQuery('/proposals', { conversationId })),
  });
}

/** What the server answered stands at once; the list and the count are read again. */
export function keepAnswer(client: QueryClient, answer: ProposalView): void {
  client.setQueryData(['proposals', 'one', answer.id], answer);
  void client.invalidateQueries({ queryKey: ['proposals'] });
}
