/** What happened: the question, what the assistant said, what the team noted. */
import { Link } from 'wouter';
import type { Correction } from '../../../../src/server/console-api.ts';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { ToldText } from '../knowledge/told-text.tsx';
import { useReplay, useWhy } from './queries.ts';

export function Source({ correction }: { readonly correction: Correction }) {
  const { review, why } = useWords();
  return (
    <section className="stack review-source" aria-labelledby={`source-${correction.id}`}>
      <h3 id={`source-${correction.id}`} className="row wrap">
        {review.source}
        <Badge tone="waiting">{why.kinds[correction.kind] ?? correction.kind}</Badge>
        <span className="soft small">
          <When at={correction.createdAt} />
        </span>
      </h3>
      <p className="small soft">{review.asked}</p>
      <blockquote dir="auto">{correction.question ?? review.questionGone}</blockquote>
      <Said messageId={correction.messageId} />
      {correction.note !== null && (
        <>
          <p className="small soft">{review.note}</p>
          <p className="review-note written" dir="auto">
            {correction.note}
          </p>
        </>
      )}
      <p>
        <Link href={`/inbox/all/${correction.conversationId}`}>{review.openConversation}</Link>
      </p>
    </section>
  );
}

/** What was said then; of a step that cannot be asked again, what was decided. */
function Said({ messageId }: { readonly messageId: string }) {
  const { review, why } = useWords();
  const replay = useReplay(messageId, '');
  const found = useWhy(messageId);
  if (replay.isPending) return <Skeleton lines={3} />;
  if (replay.error !== null)
    return <Trouble error={replay.error} onRetry={() => void replay.refetch()} />;
  if (replay.data !== null) {
    const lang = found.data?.trace.language;
    return (
      <ToldText
        title={review.said}
        told={replay.data.then}
        {...(lang === undefined ? {} : { lang })}
      />
    );
  }
  const decided = found.data?.decision;
  return (
    <p>
      {review.said}:{' '}
      {decided === undefined
        ? review.saidNothing
        : `${why.decisions[decided.kind] ?? decided.kind}, ${why.reasons[decided.reason] ?? decided.reason}`}
    </p>
  );
}
