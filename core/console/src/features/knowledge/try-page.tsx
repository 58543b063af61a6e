/** Ask as a customer would, see what is said and why, and mend it. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Decision, Instant, MessageBody, Trace } from '../../../../src/model.ts';
import { api, segment } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantField } from '../../ui/date-field.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge, Bar } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { bestHits } from './best-hits.ts';
import { useLocaleOptions } from './languages.tsx';
import { KnowledgeHead } from './page-head.tsx';
import { ShouldAnswer } from './should-answer.tsx';
import { useTitles } from './use-titles.ts';

/** What `POST /answers` says. */
type TriedAnswer = {
  readonly decision: Decision['kind'];
  readonly reason: string;
  readonly confidence: number | null;
  readonly grounding: number | null;
  readonly reply: MessageBody | null;
  readonly trace: Trace;
};
const GUESS = 'guess';

export function TryPage() {
  const { knowledge } = useWords();
  const mayAsk = useMay('answers:read');
  const locales = useLocaleOptions();
  const [question, setQuestion] = useState(
    () => new URLSearchParams(location.search).get('question') ?? '',
  );
  const [locale, setLocale] = useState(GUESS);
  const [at, setAt] = useState<Instant | null>(null);
  const asked = useMutation({
    mutationFn: (text: string) =>
      api.send<TriedAnswer>('POST', '/answers', {
        question: text,
        ...(locale === GUESS ? {} : { locale }),
        ...(at === null ? {} : { at }),
      }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question.trim() !== '') asked.mutate(question.trim());
  };
  return (
    <div className="page knowledge">
      <KnowledgeHead />
      {!mayAsk && <Notice>{knowledge.mayNotTry}</Notice>}
      {mayAsk && (
        <form className="panel try-form" onSubmit={submit}>
          <TextField
            label={knowledge.question}
            description={knowledge.tryHint}
            value={question}
            onChange={setQuestion}
            maxLength={8_000}
            autoFocus
          />
          <Select
            label={knowledge.language}
            value={locale}
            onChange={setLocale}
            options={[{ id: GUESS, label: knowledge.guessLanguage }, ...locales]}
          />
          <InstantField
            label={knowledge.asOf}
            description={knowledge.asOfHint}
            value={at}
            onChange={setAt}
          />
          <Button
            look="primary"
            type="submit"
            isDisabled={asked.isPending || question.trim() === ''}
          >
            {asked.isPending ? knowledge.tryRunning : knowledge.tryRun}
          </Button>
        </form>
      )}
      <div role="status" className="stack wide">
        {asked.isPending && <Skeleton lines={4} />}
        {asked.error !== null && (
          <Trouble error={asked.error} onRetry={() => asked.mutate(asked.variables ?? question)} />
        )}
        {asked.isIdle && mayAsk && <p className="soft">{knowledge.tryEmpty}</p>}
        {asked.data !== undefined && (
          <Answer
            answer={asked.data}
            question={asked.variables ?? ''}
            onAgain={() => asked.mutate(asked.variables ?? question)}
          />
        )}
      </div>
    </div>
  );
}

function Answer(props: {
  readonly answer: TriedAnswer;
  readonly question: string;
  readonly onAgain: () => void;
}) {
  const { knowledge } = useWords();
  const mayWrite = useMay('articles:write');
  const { answer, question } = props;
  const citations = answer.reply?.citations ?? [];
  return (
    <div className="try-columns">
      <div className="stack wide">
        <section className="panel stack" aria-labelledby="try-answer">
          <h2 id="try-answer">{knowledge.answer}</h2>
          <Verdict answer={answer} />
          {answer.reply === null || answer.reply.text === '' ? (
            <p className="soft">{knowledge.noAnswer}</p>
          ) : (
            <p className="written chat-size" dir="auto" lang={answer.trace.language}>
              {answer.reply.text}
            </p>
          )}
          {citations.length > 0 && (
            <>
              <h3>{knowledge.sources}</h3>
              <ul className="stack">
                {citations.map((citation) => (
                  <li key={citation.mark} lang={citation.locale}>
                    [{citation.mark}]{' '}
                    <Link href={`/knowledge/a/${segment(citation.articleId)}`} dir="auto">
                      {citation.title}
                    </Link>
                    <blockquote dir="auto">{citation.quote}</blockquote>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        {mayWrite && (
          <ShouldAnswer question={question} trace={answer.trace} onMended={props.onAgain} />
        )}
      </div>
      <LookedAt trace={answer.trace} />
    </div>
  );
}

function Verdict({ answer }: { readonly answer: TriedAnswer }) {
  const { knowledge, why } = useWords();
  const format = useFormat();
  const tone =
    answer.decision === 'answer' ? 'resolved' : answer.decision === 'handoff' ? 'agent' : 'waiting';
  return (
    <p className="row wrap">
      <Badge tone={tone}>{why.decisions[answer.decision] ?? answer.decision}</Badge>
      <span>{why.reasons[answer.reason] ?? answer.reason}</span>
      {answer.confidence !== null && (
        <span className="row soft try-confidence">
          {knowledge.confidence} {format.percent(answer.confidence)}
          <Bar value={answer.confidence} />
        </span>
      )}
    </p>
  );
}

function LookedAt({ trace }: { readonly trace: Trace }) {
  const { knowledge, why } = useWords();
  const best = bestHits(trace);
  const titles = useTitles(best.map(({ articleId }) => articleId));
  return (
    <section className="panel stack" aria-labelledby="try-looked">
      <h2 id="try-looked">{knowledge.lookedAt}</h2>
      <h3>{knowledge.hits}</h3>
      {best.length === 0 ? (
        <p className="soft">{knowledge.noHits}</p>
      ) : (
        <ol className="stack">
          {best.map(({ articleId, score }) => (
            <li key={articleId} className="row apart">
              <Link href={`/knowledge/a/${segment(articleId)}`} dir="auto" className="one-line">
                {titles.get(articleId) ?? articleId}
              </Link>
              <span className="numbers soft">{score.toFixed(2)}</span>
            </li>
          ))}
        </ol>
      )}
      <h3>{knowledge.steps}</h3>
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
    </section>
  );
}
