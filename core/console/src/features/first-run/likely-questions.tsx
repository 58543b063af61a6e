import { useQuery } from '@tanstack/react-query';
import { Check, CircleDashed } from 'lucide-react';
import type { LikelyQuestion } from '../../../../src/server/console-api.ts';
import { api, segment, withQuery } from '../../api/client.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** What customers are likely to ask, answered as in the chat; gaps first said, then written. */
export function LikelyQuestions({
  locale,
  onNext,
}: {
  readonly locale: string;
  readonly onNext: () => void;
}) {
  const { firstRun } = useWords();
  const format = useFormat();
  const found = useQuery({
    queryKey: ['likely-questions', locale],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      api.send<{ readonly items: readonly LikelyQuestion[] }>('POST', '/likely-questions', {
        locale,
        limit: 20,
      }),
  });
  const items = found.data?.items ?? [];
  const answered = items.filter(({ gap }) => !gap).length;
  return (
    <section className="stack wide" aria-labelledby="likely">
      <div className="row wrap apart">
        <div>
          <h2 id="likely">{firstRun.questions}</h2>
          <p className="soft">{firstRun.questionsHint}</p>
        </div>
        <Button look="primary" onPress={onNext}>
          {firstRun.next}
        </Button>
      </div>
      {found.isPending && <Skeleton lines={8} height={48} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {items.length > 0 && (
        <>
          <p>
            <strong>
              {firstRun.answeredCount(format.number(answered), format.number(items.length))}
            </strong>
          </p>
          <ul className="stack">
            {items.map((item) => (
              <Question key={item.question} of={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Question({ of }: { readonly of: LikelyQuestion }) {
  const { firstRun } = useWords();
  const [citation] = of.citations;
  return (
    <li className="panel likely">
      <h3 className="row" dir="auto">
        {of.gap ? (
          <CircleDashed size={16} className="gap-icon" aria-hidden />
        ) : (
          <Check size={16} className="answered-icon" aria-hidden />
        )}
        {of.question}
      </h3>
      {of.gap ? (
        <div className="row wrap apart">
          <Badge tone="waiting">{firstRun.gap}</Badge>
          <LinkButton small href={withQuery('/knowledge/new', { question: of.question })}>
            {firstRun.write}
          </LinkButton>
        </div>
      ) : (
        <>
          {of.text !== null && <MessageText text={of.text} />}
          {citation !== undefined && (
            <p className="small soft row wrap apart">
              <q dir="auto">{citation.quote}</q>
              <LinkButton small look="quiet" href={`/knowledge/a/${segment(citation.articleId)}`}>
                {citation.title}
              </LinkButton>
            </p>
          )}
        </>
      )}
    </li>
  );
}
