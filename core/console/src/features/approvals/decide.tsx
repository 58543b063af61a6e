/** What a person can do about it. Nothing is shown as done before the server says so: it is about money. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProposalView } from '../../../../src/server/console-api.ts';
import { api, Problem } from '../../api/client.ts';
import { useCommands } from '../../shell/commands.tsx';
import { useMay, useWho } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { keepAnswer } from './queries.ts';

type Act =
  | { readonly what: 'approve' }
  | { readonly what: 'decline'; readonly note: string }
  | { readonly what: 'done'; readonly reference: string };

function useDecision({ id, revision }: ProposalView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what, ...more }: Act) =>
      api.send<ProposalView>('POST', `/proposals/${id}/${what}`, { revision, ...more }),
    onSuccess: (answer) => keepAnswer(client, answer),
    // It may stand otherwise by now, for that very reason.
    onError: () => void client.invalidateQueries({ queryKey: ['proposals'] }),
  });
}

export function Decide({ proposal }: { readonly proposal: ProposalView }) {
  const { approvals } = useWords();
  const mayWrite = useMay('conversations:write');
  const may = proposal.mayDecide && mayWrite;
  const decision = useDecision(proposal);
  const [declining, setDeclining] = useState(false);
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const referenceField = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const unsure = proposal.state === 'unsure';
  const open = unsure || proposal.state === 'waiting';
  const byHand = unsure || !proposal.doneByHost;
  const ready = may && open && !decision.isPending;
  const decline = (): void => {
    if (ready) setDeclining(true);
  };
  const approve = (): void => {
    if (!ready) return;
    if (byHand) referenceField.current?.focus();
    else decision.mutate({ what: 'approve' });
  };
  const yes = unsure ? approvals.wasDone : byHand ? approvals.markDone : approvals.approve;
  const no = unsure ? approvals.wasNotDone : approvals.decline;
  useKeys({ a: (event) => !event.repeat && approve(), x: decline }, open);
  useCommands(
    ready
      ? [
          { id: 'approve', label: yes, keys: 'a', run: approve },
          { id: 'decline', label: no, keys: 'x', run: decline },
        ]
      : [],
  );
  return (
    <div className="stack wide">
      {open && !may && <MayNot proposal={proposal} />}
      {open && byHand && (
        <Line
          label={approvals.reference}
          description={approvals.referenceHint}
          value={reference}
          onChange={setReference}
          maxLength={200}
          inputRef={referenceField}
          submit={yes}
          look="primary"
          isDisabled={!ready}
          isReady={reference.trim() !== ''}
          onSubmit={() => decision.mutate({ what: 'done', reference: reference.trim() })}
        />
      )}
      {open && !declining && (
        <div className="row wrap">
          {!byHand && (
            <Button look="primary" onPress={approve} isDisabled={!ready}>
              {decision.isPending ? approvals.deciding : yes} <kbd>a</kbd>
            </Button>
          )}
          <Button onPress={decline} isDisabled={!ready}>
            {no} <kbd>x</kbd>
          </Button>
        </div>
      )}
      {open && declining && (
        <Line
          label={approvals.note}
          description={unsure ? approvals.noteHintUnsure : approvals.noteHint}
          value={note}
          onChange={setNote}
          maxLength={2_000}
          autoFocus
          submit={no}
          look="danger"
          isDisabled={!ready}
          isReady
          onSubmit={() => decision.mutate({ what: 'decline', note })}
          onCancel={() => setDeclining(false)}
        />
      )}
      <div role="status">{decision.isPending && approvals.deciding}</div>
      {decision.error !== null && (
        <Refused error={decision.error} wrote={note !== '' || reference !== ''} />
      )}
    </div>
  );
}

/** One line of text that goes with a decision; Enter sends it, Escape puts it away. */
function Line(props: {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly autoFocus?: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly submit: string;
  readonly look: 'primary' | 'danger';
  readonly isDisabled: boolean;
  readonly isReady: boolean;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
}) {
  const { shell } = useWords();
  const { submit, look, isReady, onSubmit, onCancel, ...field } = props;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !props.isDisabled) onSubmit();
      }}
    >
      <TextField {...field} onKeyDown={({ key }) => key === 'Escape' && onCancel?.()} />
      <div className="row wrap">
        <Button type="submit" look={look} isDisabled={props.isDisabled || !isReady}>
          {submit}
        </Button>
        {onCancel !== undefined && <Button onPress={onCancel}>{shell.cancel}</Button>}
      </div>
    </form>
  );
}

function MayNot({ proposal }: { readonly proposal: ProposalView }) {
  const { approvals, shell } = useWords();
  const { role } = useWho().agent;
  const needed = proposal.approval?.role ?? 'agent';
  const name = (one: string): string => shell.role[one] ?? one;
  return <Notice>{approvals.mayNot(name(needed), name(role))}</Notice>;
}

/** What was not done and how it stands; whatever was written is still there. */
function Refused({ error, wrote }: { readonly error: unknown; readonly wrote: boolean }) {
  const { approvals, shell } = useWords();
  const said = error instanceof Problem ? approvals.errors[error.code] : undefined;
  if (said === undefined) return <Trouble error={error} />;
  return (
    <div role="alert">
      <Notice kind="trouble">
        {said} {wrote && shell.problemKept}
      </Notice>
    </div>
  );
}
