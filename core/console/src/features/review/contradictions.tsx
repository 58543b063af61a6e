/** Pages that state different figures for the same thing, side by side. */
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Contradiction, Statement } from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** Nothing where there is none: it is one more thing to look at only when it is there. */
export function Contradictions() {
  const { review } = useWords();
  const found = useQuery({
    queryKey: ['knowledge', 'contradictions'],
    queryFn: () =>
      api.get<{ readonly items: readonly Contradiction[] }>('/knowledge/contradictions'),
  });
  if (found.error !== null)
    return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="contradictions-title">
      <h2 id="contradictions-title">{review.contradictions}</h2>
      <p className="soft small">{review.contradictionsHint}</p>
      <ul className="stack">
        {items.map(({ one, other }) => (
          <li key={`${keyOf(one)} ${keyOf(other)}`} className="review-columns">
            <Side of={one} />
            <Side of={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ articleId, version, sentence }: Statement): string {
  return `${articleId} ${version} ${sentence}`;
}

function Side({ of }: { readonly of: Statement }) {
  const { review } = useWords();
  const format = useFormat();
  return (
    <div className="stack">
      <blockquote dir="auto" lang={of.locale}>
        {of.sentence}
      </blockquote>
      <p className="soft small">
        <Link href={`/knowledge/a/${segment(of.articleId)}`}>{of.title}</Link>
        {of.heading !== '' && ` › ${of.heading}`} · {review.writtenOn(format.date(of.datedAt))}
      </p>
    </div>
  );
}
