/** What the knowledge screens read from the server. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Instant, Locale, Tenant } from '../../../../src/model.ts';
import type {
  Correction,
  KnowledgeCounts,
  KnowledgeRow,
  KnowledgeSort,
  KnowledgeState,
  Page,
} from '../../../../src/server/console-api.ts';
import { api, segment, withQuery } from '../../api/client.ts';
import type { Statement } from './article-time.ts';

export const STATES: readonly KnowledgeState[] = [
  'in-force',
  'planned',
  'expired',
  'review-due',
  'unused',
  'disliked',
  'trouble',
];
export const SORTS: readonly KnowledgeSort[] = ['title', 'used', 'disliked', 'reviewBy', 'changed'];

export type Article = { readonly items: readonly Statement[]; readonly reviewBy: Instant | null };
export type Saved = {
  readonly id: string;
  readonly outcome: 'added' | 'changed' | 'unchanged';
  /** What stands there now. */
  readonly version: number;
};
export type Filter = {
  readonly q: string;
  readonly state: KnowledgeState | null;
  readonly locale: Locale | null;
  readonly sort: KnowledgeSort;
};

export function readArticle(id: string, signal?: AbortSignal): Promise<Article> {
  return api.get<Article>(`/articles/${segment(id)}`, signal === undefined ? {} : { signal });
}
/** Current statements of one article, in all languages and at all times. */
export function useArticle(id: string) {
  return useQuery({
    queryKey: ['article', id, 'now'],
    queryFn: ({ signal }) => readArticle(id, signal),
  });
}
/** All it ever said. */
export function useHistory(id: string, enabled = true) {
  return useQuery({
    queryKey: ['article', id, 'versions'],
    enabled,
    queryFn: () => api.get<Article>(`/articles/${segment(id)}/versions`),
  });
}
export function useKnowledgeRows(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['knowledge', 'rows', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<KnowledgeRow>>(
        withQuery('/knowledge', { ...filter, limit: 50, cursor: pageParam }),
        { signal },
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}
export function useKnowledgeCounts() {
  return useQuery({
    queryKey: ['knowledge', 'counts'],
    queryFn: () => api.get<KnowledgeCounts>('/knowledge/counts'),
  });
}
/** Articles that fit some words, best for choosing one. */
export function useFoundArticles(q: string) {
  return useQuery({
    queryKey: ['knowledge', 'found', q],
    enabled: q.trim().length > 1,
    queryFn: ({ signal }) =>
      api.get<Page<KnowledgeRow>>(withQuery('/knowledge', { q: q.trim(), limit: 8 }), { signal }),
    placeholderData: (before) => before,
  });
}
export function useTenant() {
  return useQuery({ queryKey: ['tenant'], queryFn: () => api.get<Tenant>('/tenant') });
}

const MOST_PAGES = 20;
/** One correction; null: it is gone with its contact. */
export function useCorrection(id: string | null) {
  return useQuery({
    queryKey: ['corrections', 'one', id],
    enabled: id !== null,
    async queryFn() {
      let cursor: string | null = null;
      for (let at = 0; at < MOST_PAGES; at += 1) {
        const page: Page<Correction> = await api.get(
          withQuery('/corrections', { limit: 100, cursor }),
        );
        const found = page.items.find((one) => one.id === id);
        if (found !== undefined) return found;
        if (page.next === null) break;
        cursor = page.next;
      }
      return null;
    },
  });
}
