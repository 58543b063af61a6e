import { useQuery } from '@tanstack/react-query';
import type { CannedResponse } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';

export const CANNED_KEY = ['canned-responses'] as const;

export function useCanned(enabled = true) {
  return useQuery({
    queryKey: CANNED_KEY,
    enabled,
    queryFn: async () =>
      (await api.get<{ readonly items: readonly CannedResponse[] }>('/canned-responses')).items,
  });
}
