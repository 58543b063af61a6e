/** Why the assistant decided as it did: from the question to the proof of each claim, and what mends it. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Why } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge, Bar } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { Claims } from './claims.tsx';
import { Hits } from './hits.tsx';
import { ModelUse } from './model-use.tsx';
import { ReplayForm } from './replay-form.tsx';
import { WrongForm } from './wrong-form.tsx';

/** `messageId`: the assistant's reply, or the contact's message it decided about. */
export function WhyPanel({
  messageId,
  onClose,
}: {
  readonly messageId: string;
  readonly onClose: () => void;
}) {
  const { why } = useWords();
  const found = useQuery({
    queryKey: ['why', messageId],
    queryFn: () => api.get<Why>(`/messages/${messageId}/trace`),
  });
  const handedOver = found.data?.decision.kind === 'handoff';
  return (
    <Dialog title={handedOver ? why.titleHandoff : why.title} isOpen onClose={onClose} size="sheet">
      {found.isPending && <Skeleton lines={10} height={20} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Explained of={found.data} />}
    </Dialog>
  );
}

function Explained({ of }: { readonly of: Why }) {
  const { why } = useWords();
  const format = useFormat();
  const mayCorrect = useMay('conversations:write');
  const { trace } = of;
  return (
    <div className="why stack wide">
      <Part title={why.understood}>
        <blockquote dir="auto" lang={trace.language}>
          {trace.question}
        </blockquote>
        <dl className="facts">
          <Fact name={why.language}>{format.language(trace.language)}</Fact>
          {trace.mood !== null && (
            <Fact name={why.mood}>{why.moods[trace.mood.label] ?? trace.mood.label}</Fact>
          )}
        </dl>
      </Part>
      <Part title={why.decision}>
        <Verdict of={of} />
      </Part>
      <Part title={why.claims}>
        <Claims receipts={trace.receipts} />
      </Part>
      <Part title={why.hits}>
        <Hits hits={trace.hits} names={of.names} />
      </Part>
      <Part title={why.rules}>
        <ol className="why-steps">
          {trace.steps.map(({ step, says }) => (
            <li key={`${step} ${says}`}>
              <strong>{why.steps[step] ?? step}</strong>{' '}
              <span className="soft" dir="auto">
                {says}
              </span>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={why.replay}>
        <ReplayForm messageId={of.messageId} />
      </Part>
      {mayCorrect && (
        <Part title={why.wrong}>
          <WrongForm of={of} />
        </Part>
      )}
    </div>
  );
}

function Verdict({ of }: { readonly of: Why }) {
  const { why } = useWords();
  const format = useFormat();
  const { decision, trace } = of;
  const tone =
    decision.kind === 'answer' ? 'resolved' : decision.kind === 'handoff' ? 'agent' : 'waiting';
  return (
    <>
      <p className="row wrap">
        <Badge tone={tone}>{why.decisions[decision.kind] ?? decision.kind}</Badge>
        <span>{why.reasons[decision.reason] ?? decision.reason}</span>
      </p>
      <dl className="facts">
        <Fact name={why.confidence} hint={why.confidenceHint}>
          <span className="confidence">
            {format.percent(decision.confidence)} <Bar value={decision.confidence} />
          </span>
        </Fact>
        <Fact name={why.time}>
          {why.milliseconds(format.number(Math.round(trace.milliseconds)))}
        </Fact>
        <Fact name={why.cost}>
          {trace.model === undefined
            ? why.noModel
            : `${trace.model.name}, ${format.cents(trace.model.cents)} · ${why.tokens(
                format.number(trace.model.inputTokens),
                format.number(trace.model.outputTokens),
              )}`}
        </Fact>
      </dl>
      {trace.model !== undefined && <ModelUse model={trace.model} />}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
function Fact(props: {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
      {props.hint !== undefined && <dd className="soft small">{props.hint}</dd>}
    </div>
  );
}
