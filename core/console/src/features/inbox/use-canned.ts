import { useQuery } from '@tanstack/react-query';
import type { CannedResponse } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { folded } from './suggestions.ts';

export const CANNED_KEY = ['canned-responses'] as const;

export function useCanned(enabled = true) {
  return useQuery({
    queryKey: CANNED_KEY,
    enabled,
    queryFn: async () =>
      (await api.get<{ readonly items: readonly CannedResponse[] }>('/canned-responses')).items,
  });
}
/** By shortcut first, then by name. */
export function findCanned(
  all: readonly CannedResponse[],
  query: string,
): readonly CannedResponse[] {
  const wanted = folded(query);
  const begins = all.filter(({ shortcut }) => folded(shortcut).startsWith(wanted));
  const named = all.filter((one) => !begins.includes(one) && folded(one.name).includes(wanted));
  return [...begins, ...named].slice(0, 8);
}
