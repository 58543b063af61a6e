import { useQuery } from '@tanstack/react-query';
import type { InboxCounts } from '../../../src/server/console-api.ts';
import { api } from '../api/client.ts';

/** How many conversations stand where; events keep it true. Undefined until it was read. */
export function useCounts(): InboxCounts | undefined {
  return useQuery({
    queryKey: ['counts'],
    queryFn: () => api.get<InboxCounts>('/inbox/counts'),
  }).data;
}
