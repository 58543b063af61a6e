/**
 * Something else in place of what was asked for: edited, tried against the policy while it is edited, with what would be
 * different; beyond the customer's yes it is put before them in the chat.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  ActionRequest,
  ProposalTrial,
  ProposalView,
} from '../../../../../src/server/console-api.ts';
import { api } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice, Skeleton, Trouble } from '../../../ui/states.tsx';
import { useLateWords } from '../../../words/late-words.ts';
import { useWords } from '../../../words/words.tsx';
import { DifferenceTable } from '../difference-table.tsx';
import { keepAnswer, useTrial } from '../queries.ts';
import { Refused } from '../refused.tsx';
import { RiskPart } from '../risk-part.tsx';
import { RequestFields } from './fields.tsx';

export function Change(props: { readonly proposal: ProposalView; readonly onClose: () => void }) {
  const { shell } = useWords();
  const { proposal, onClose } = props;
  const { id, revision } = proposal;
  const { change: w } = useLateWords();
  const client = useQueryClient();
  const [request, setRequest] = useState<ActionRequest>(proposal.request);
  const asItIs = useTrial(proposal, null);
  const isSame = JSON.stringify(request) === JSON.stringify(proposal.request);
  const tried = useTrial(proposal, isSame ? null : request);
  const trial = tried.data;
  const sending = useMutation({
    mutationFn: () =>
      api.send<ProposalView>('POST', `/proposals/${id}/change`, {
        revision,
        request,
        ask: trial?.needsYes === true,
      }),
    onSuccess: (answer) => {
      keepAnswer(client, answer);
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: ['proposals'] }),
  });
  if (asItIs.isPending) return <Skeleton lines={4} height={24} />;
  if (asItIs.data === undefined)
    return <Trouble error={asItIs.error} onRetry={() => void asItIs.refetch()} />;
  const ready =
    !isSame && trial?.refusal === null && !tried.isPlaceholderData && !sending.isPending;
  return (
    <form
      className="panel stack wide"
      aria-label={w.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) sending.mutate();
      }}
    >
      <h3>{w.title}</h3>
      <RequestFields request={request} put={setRequest} choices={asItIs.data.choices} />
      {!isSame && <Outcome trial={trial} error={tried.error} first={proposal.firstRisk} />}
      <div className="row wrap">
        <Button type="submit" look="primary" isDisabled={!ready}>
          {trial?.needsYes === true && !isSame ? w.ask : w.take}
        </Button>
        <Button onPress={onClose}>{shell.cancel}</Button>
      </div>
      {sending.error !== null && <Refused error={sending.error} wrote />}
    </form>
  );
}

function Outcome(props: {
  readonly trial: ProposalTrial | undefined;
  readonly error: unknown;
  readonly first: ProposalView['firstRisk'];
}) {
  const { approvals } = useWords();
  const { trial, error, first } = props;
  const { change: w } = useLateWords();
  if (trial === undefined)
    return error === null ? <Skeleton lines={3} height={20} /> : <Refused error={error} wrote />;
  if (trial.refusal !== null)
    return (
      <div role="status">
        <Notice kind="trouble">
          {w.refused}{' '}
          <span dir="auto">
            {trial.refusal.code === 'REQUEST_INVALID' ? w.incomplete : trial.explained}
          </span>
          {trial.rule !== null && (
            <span className="small">
              {' '}
              {approvals.rule}: <code dir="ltr">{trial.rule}</code>
            </span>
          )}
        </Notice>
      </div>
    );
  return (
    <div className="stack wide">
      <div role="status">
        <Notice kind="waiting">{trial.needsYes ? w.needsYes : w.covered}</Notice>
      </div>
      <DifferenceTable of={trial.difference} />
      <RiskPart first={first} later={trial.risk} now />
    </div>
  );
}
