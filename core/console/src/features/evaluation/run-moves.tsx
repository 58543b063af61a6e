/** What can be done with a run: stop it, put its questions again, remove it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Evaluation } from '../../../../src/server/evaluation-api.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/floating.tsx';
import { Trouble } from '../../ui/states.tsx';
import { useLateWords } from '../../words/late-words.ts';
import { isOpen } from './queries.ts';

function useMoves(one: Evaluation, onRemoved: () => void) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const path = `/evaluations/${one.id}`;
  const refresh = () => client.invalidateQueries({ queryKey: ['evaluations'] });
  const stop = useMutation({
    mutationFn: () => api.send<Evaluation>('POST', `${path}/cancel`, {}),
    onSettled: refresh,
  });
  const again = useMutation({
    mutationFn: () => api.send<Evaluation>('POST', `${path}/repeat`, {}),
    onSuccess(made) {
      void refresh();
      navigate(`/knowledge/evaluate/${made.id}`);
    },
  });
  const remove = useMutation({
    mutationFn: () => api.send<Evaluation>('DELETE', path),
    onSuccess() {
      onRemoved();
      navigate('/knowledge/evaluate');
      void refresh();
    },
  });
  return { stop, again, remove, error: stop.error ?? again.error ?? remove.error };
}

export function RunMoves({ one }: { readonly one: Evaluation }) {
  const { evaluation } = useLateWords();
  const [asks, setAsks] = useState(false);
  const { stop, again, remove, error } = useMoves(one, () => setAsks(false));
  return (
    <>
      <div className="row wrap">
        {isOpen(one) ? (
          <Button small onPress={() => stop.mutate()} isDisabled={stop.isPending}>
            {evaluation.stop}
          </Button>
        ) : (
          <>
            <Button small onPress={() => again.mutate()} isDisabled={again.isPending}>
              {evaluation.again}
            </Button>
            <Button small look="quiet" onPress={() => setAsks(true)}>
              {evaluation.remove}
            </Button>
          </>
        )}
      </div>
      {error !== null && <Trouble error={error} />}
      <Confirm
        title={evaluation.removeTitle}
        action={evaluation.remove}
        isOpen={asks}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsks(false)}
      >
        {evaluation.removeHint}
      </Confirm>
    </>
  );
}
