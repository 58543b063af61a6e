/** The same question now, beside what was said then. */
import { Button } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { ToldText } from '../knowledge/told-text.tsx';
import { useReplay } from './queries.ts';

/** `after`: what was changed last; another one asks anew. */
export function AskedAgain({
  messageId,
  after,
  lang,
}: {
  readonly messageId: string;
  readonly after: string;
  readonly lang?: string;
}) {
  const { review } = useWords();
  const found = useReplay(messageId, after);
  const given = lang === undefined ? {} : { lang };
  return (
    <section className="stack asked-again" aria-labelledby="asked-again">
      <div className="row wrap apart">
        <h3 id="asked-again">{review.result}</h3>
        <Button small onPress={() => void found.refetch()} isDisabled={found.isFetching}>
          {found.isFetching ? review.asking : review.askAgain}
        </Button>
      </div>
      <p className="soft small">{review.resultHint}</p>
      {found.isPending && <Skeleton lines={3} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status" className="stack">
        {found.data && (
          <>
            <p>
              <Badge tone={found.data.same ? 'waiting' : 'resolved'}>
                {found.data.same ? review.same : review.different}
              </Badge>
            </p>
            <ToldText title={review.after} told={found.data.now} {...given} />
          </>
        )}
        {found.data === null && <p className="soft">{review.noReplay}</p>}
      </div>
    </section>
  );
}
