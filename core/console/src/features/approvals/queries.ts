import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Proposals, ProposalView } from '../../../../src/server/console-api.ts';
import { api, withQuery } from '../../api/client.ts';

/** The server gives no more at once. */
const MOST = 100;

/** Those to be approved or done by hand, what ends first comes first; then those of which nobody knows. */
export function useOpenProposals() {
  return useQuery({
    queryKey: ['proposals', 'open'],
    async queryFn(): Promise<Proposals> {
      const found = await api.get<Proposals>(
        withQuery('/proposals', { view: 'open', limit: MOST }),
      );
      const rank = ({ state }: ProposalView): number => (state === 'waiting' ? 0 : 1);
      return { ...found, items: found.items.toSorted((a, b) => rank(a) - rank(b)) };
    },
  });
}
export function useProposal(id: string) {
  return useQuery({
    queryKey: ['proposals', 'one', id],
    queryFn: () => api.get<ProposalView>(`/proposals/${id}`),
    // What was seen before is never decided about before it was read again.
    staleTime: 0,
  });
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
