/** What the evaluation screens read from the server. */
import { useQuery } from '@tanstack/react-query';
import type {
  Evaluation,
  EvaluationDetail,
  EvaluationState,
} from '../../../../src/server/evaluation-api.ts';
import { api } from '../../api/client.ts';
import type { Tone } from '../../ui/words-with-shape.tsx';

export const TONES: Readonly<Record<EvaluationState, Tone>> = {
  waiting: 'waiting',
  running: 'agent',
  done: 'resolved',
  failed: 'trouble',
  cancelled: 'plain',
};
/** Milliseconds between two looks while one is under way. */
const LOOK_EVERY = 1_000;

export function isOpen({ state }: Pick<Evaluation, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

export function useEvaluations() {
  return useQuery({
    queryKey: ['evaluations'],
    queryFn: () => api.get<{ readonly items: readonly Evaluation[] }>('/evaluations'),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) === true ? LOOK_EVERY : false),
  });
}

export function useEvaluation(id: string) {
  return useQuery({
    queryKey: ['evaluations', id],
    queryFn: () => api.get<EvaluationDetail>(`/evaluations/${id}`),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isOpen(state.data) ? LOOK_EVERY : false,
  });
}
