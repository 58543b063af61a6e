/** On top of an article: the answer that is to be mended, and what became of it once the text is saved. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { api } from '../../api/client.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { useCorrection } from '../knowledge/queries.ts';
import { AskedAgain } from './asked-again.tsx';
import { useWhy } from './queries.ts';
import { Source } from './source.tsx';

export function Mending(props: {
  readonly correctionId: string;
  readonly articleId: string;
  /** The version that was saved to mend it; null: nothing is saved yet. */
  readonly version: number | null;
  readonly examples: readonly string[];
  readonly onExample: (question: string) => void;
}) {
  const { review } = useWords();
  const client = useQueryClient();
  const { correctionId, articleId, version } = props;
  const found = useCorrection(correctionId);
  const resolved = useMutation({
    mutationFn: (by: { readonly articleId: string; readonly version: number }) =>
      api.send('POST', `/corrections/${correctionId}/resolve`, by),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['corrections'] }),
  });
  const told = useRef<number | null>(null);
  const { mutate } = resolved;
  useEffect(() => {
    if (version === null || told.current === version) return;
    told.current = version;
    mutate({ articleId, version });
  }, [version, articleId, mutate]);
  if (found.isPending) return <Skeleton lines={4} />;
  if (found.error !== null)
    return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === null || found.data === undefined)
    return <p className="notice">{review.gone}</p>;
  const correction = found.data;
  return (
    <section className="panel stack mending" aria-labelledby="mending-title">
      <div className="row wrap apart">
        <h2 id="mending-title">{version === null ? review.correcting : review.mended}</h2>
        <LinkButton small href="/review">
          {review.backToReview}
        </LinkButton>
      </div>
      {version === null && <p className="soft small">{review.correctingHint}</p>}
      {version === null && correction.resolvedAt !== null && <p>{review.alreadyMended}</p>}
      <div className="review-columns">
        <Source correction={correction} />
        <div className="stack">
          {version === null ? (
            <Example {...props} messageId={correction.messageId} />
          ) : (
            <AskedAgain messageId={correction.messageId} after={`${articleId} ${version}`} />
          )}
        </div>
      </div>
      {resolved.error !== null && (
        <Trouble
          error={resolved.error}
          onRetry={() => version !== null && resolved.mutate({ articleId, version })}
        />
      )}
    </section>
  );
}

/** Takes the question as it was understood, with what is personal masked: articles outlive a customer's erasure. */
function Example(props: {
  readonly messageId: string;
  readonly examples: readonly string[];
  readonly onExample: (question: string) => void;
}) {
  const { review } = useWords();
  const found = useWhy(props.messageId);
  const question = found.data?.trace.question.trim();
  if (question === undefined || question === '') return null;
  const has = props.examples.some((one) => one.toLowerCase() === question.toLowerCase());
  return has ? (
    <p className="row">
      <Check size={16} aria-hidden />
      {review.inExamples}
    </p>
  ) : (
    <div className="stack">
      <div>
        <Button onPress={() => props.onExample(question.slice(0, 500))}>
          {review.addToExamples}
        </Button>
      </div>
      <p className="soft small">{review.questionHint}</p>
    </div>
  );
}
