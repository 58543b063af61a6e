/** A sentence of a customer, tried on the settings as they are saved. Nothing is written and nobody is told. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Decision, Locale, MessageBody, Trace } from '../../../../../src/model.ts';
import { api } from '../../../api/client.ts';
import { useMay } from '../../../shell/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { MessageText } from '../../../ui/message-text.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { Badge } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';
import { type Key, SECTION_OF } from '../draft/values.ts';

export type Answer = {
  readonly decision: Decision['kind'];
  readonly reason: string;
  readonly confidence: number | null;
  readonly reply: MessageBody | null;
  readonly trace: Trace;
};

export function TryIt(props: {
  readonly section: string;
  readonly title: string;
  readonly placeholder: string;
  readonly locale?: Locale;
  /** Said first about what came. */
  readonly children?: (answer: Answer) => ReactNode;
}) {
  const { settings } = useWords();
  const { changes } = useDraft();
  const [question, setQuestion] = useState('');
  const ask = useMutation({
    mutationFn: () =>
      api.send<Answer>('POST', '/answers', {
        question,
        ...(props.locale === undefined ? {} : { locale: props.locale }),
      }),
  });
  if (!useMay('answers:read')) return null;
  const unsaved = (Object.keys(changes) as Key[]).some((key) => SECTION_OF[key] === props.section);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question.trim() !== '') ask.mutate();
  };
  return (
    <section className="panel settings-group try-it">
      <h3>{props.title}</h3>
      <form className="row top" onSubmit={submit}>
        <div className="grow">
          <TextField
            label={props.title}
            hideLabel
            placeholder={props.placeholder}
            value={question}
            onChange={setQuestion}
            maxLength={2_000}
          />
        </div>
        <Button type="submit" isDisabled={ask.isPending || question.trim() === ''}>
          {settings.tryIt.ask}
        </Button>
      </form>
      {unsaved && <p className="soft small">{settings.tryIt.unsaved}</p>}
      <div aria-live="polite" className="stack">
        {ask.error !== null && <Trouble error={ask.error} onRetry={() => ask.mutate()} />}
        {ask.data !== undefined && (
          <>
            {props.children?.(ask.data)}
            <Result answer={ask.data} />
          </>
        )}
      </div>
    </section>
  );
}

function Result({ answer }: { readonly answer: Answer }) {
  const { why, settings } = useWords();
  const format = useFormat();
  const tones = {
    answer: 'resolved',
    clarify: 'waiting',
    handoff: 'agent',
    silence: 'plain',
  } as const;
  return (
    <div className="try-result stack">
      <p className="row wrap">
        <Badge tone={tones[answer.decision]}>{why.decisions[answer.decision]}</Badge>
        <span>{why.reasons[answer.reason] ?? answer.reason}</span>
        {answer.confidence !== null && answer.decision !== 'handoff' && (
          <span className="soft">
            {why.confidence} {format.percent(answer.confidence)}
          </span>
        )}
      </p>
      {answer.reply === null ? (
        <p className="soft">{why.saidNothing}</p>
      ) : (
        <div className="said">
          <MessageText text={answer.reply.text} lang={answer.trace.language} />
        </div>
      )}
      <p className="soft small">{settings.tryIt.nothingSent}</p>
    </div>
  );
}
