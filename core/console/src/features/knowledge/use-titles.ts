import { useQueries } from '@tanstack/react-query';
import { useSpeaking } from '../../words/words.tsx';
import { inForceAt } from './article-time.ts';
import { readArticle } from './queries.ts';

/** Titles of some articles, as they are called now; those that are gone are left out. */
export function useTitles(ids: readonly string[]): ReadonlyMap<string, string> {
  const { language } = useSpeaking();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['article', id, 'now'],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => readArticle(id, signal),
      staleTime: 60_000,
    })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, at) => {
          const items = data?.items ?? [];
          const own = items.filter(({ locale }) => locale.split('-')[0] === language);
          const now = new Date().toISOString();
          const shown = inForceAt(own, now) ?? inForceAt(items, now) ?? items.at(-1);
          return shown === undefined ? [] : [[ids[at] ?? '', shown.title] as const];
        }),
      ),
  });
}
