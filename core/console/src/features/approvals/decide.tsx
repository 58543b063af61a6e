/** What a person can do about it. Nothing is shown as done before the server says so: it is about money. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ProposalView } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { useCommands } from '../../shell/commands.tsx';
import { useMay, useWho } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/states.tsx';
import { useWords, type Words } from '../../words/words.tsx';
import { isFixed } from './change/is-fixed.ts';
import { keepAnswer } from './queries.ts';
import { Refused } from './refused.tsx';

const Change = lazy(async () => ({ default: (await import('./change/change.tsx')).Change }));

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
  const [changing, setChanging] = useState(false);
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const referenceField = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const ways = waysOf(proposal, approvals);
  const { unsure, offered, open, byHand, mayChange, yes, no } = ways;
  const ready = may && open && !decision.isPending;
  const decline = (): void => {
    if (ready) setDeclining(true);
  };
  const approve = (): void => {
    if (!ready || offered) return;
    if (byHand) referenceField.current?.focus();
    else decision.mutate({ what: 'approve' });
  };
  const change = (): void => {
    if (ready && mayChange) setChanging(true);
  };
  useKeys({ a: (event) => !event.repeat && approve(), x: decline, c: change }, open);
  const commands = [
    ...(offered ? [] : [{ id: 'approve', label: yes, keys: 'a', run: approve }]),
    ...(mayChange ? [{ id: 'change', label: approvals.change, keys: 'c', run: change }] : []),
    { id: 'decline', label: no, keys: 'x', run: decline },
  ];
  useCommands(ready ? commands : []);
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
      {open && !declining && !changing && (
        <Buttons
          ways={ways}
          ready={ready}
          isDeciding={decision.isPending}
          on={{ approve, change, decline }}
        />
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
      {mayChange && changing && (
        <Suspense>
          <Change key={proposal.revision} proposal={proposal} onClose={() => setChanging(false)} />
        </Suspense>
      )}
      <div role="status">{decision.isPending && approvals.deciding}</div>
      {decision.error !== null && (
        <Refused error={decision.error} wrote={note !== '' || reference !== ''} />
      )}
    </div>
  );
}

/** What can be done about it as it stands, and in which words. */
function waysOf(proposal: ProposalView, approvals: Words['approvals']) {
  const { state, doneByHost, request } = proposal;
  const unsure = state === 'unsure';
  const waiting = state === 'waiting';
  // An agent has put something else before the customer, who has not answered.
  const offered = state === 'proposed' && proposal.proposedBy === 'agent';
  const byHand = unsure || (waiting && !doneByHost);
  return {
    unsure,
    offered,
    byHand,
    open: unsure || offered || waiting,
    mayChange: waiting && !isFixed(request),
    yes: unsure ? approvals.wasDone : byHand ? approvals.markDone : approvals.approve,
    no: unsure ? approvals.wasNotDone : offered ? approvals.takeBack : approvals.decline,
  };
}

function Buttons(props: {
  readonly ways: ReturnType<typeof waysOf>;
  readonly ready: boolean;
  readonly isDeciding: boolean;
  readonly on: Readonly<Record<'approve' | 'change' | 'decline', () => void>>;
}) {
  const { approvals } = useWords();
  const { ways, ready, isDeciding, on } = props;
  return (
    <div className="row wrap">
      {!ways.byHand && !ways.offered && (
        <Button look="primary" onPress={on.approve} isDisabled={!ready}>
          {isDeciding ? approvals.deciding : ways.yes} <kbd>a</kbd>
        </Button>
      )}
      {ways.mayChange && (
        <Button onPress={on.change} isDisabled={!ready}>
          {approvals.changeButton} <kbd>c</kbd>
        </Button>
      )}
      <Button onPress={on.decline} isDisabled={!ready}>
        {ways.no} <kbd>x</kbd>
      </Button>
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
