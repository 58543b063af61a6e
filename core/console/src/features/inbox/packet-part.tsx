/** What one needs to take over: the packet, as far as it does not stand elsewhere in the pane. */
import { useQuery } from '@tanstack/react-query';
import type { Packet } from '../../../../src/server/console-api.ts';
import { api, withQuery } from '../../api/client.ts';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** @param seq The newest message: with another one the packet is another. */
export function PacketPart({ id, seq }: { readonly id: string; readonly seq: string }) {
  const { handoff, why } = useWords();
  const format = useFormat();
  const packet = useQuery({
    queryKey: ['conversation', id, 'packet', format.locale, seq],
    queryFn: () =>
      api.get<Packet>(withQuery(`/conversations/${id}/packet`, { locale: format.locale })),
    placeholderData: (before) => (before?.conversationId === id ? before : undefined),
  });
  if (packet.isPending) return <Skeleton lines={4} />;
  if (packet.data === undefined)
    return <Trouble error={packet.error} onRetry={() => void packet.refetch()} />;
  const { asked, tried, mood, next, summary, nextWords } = packet.data;
  return (
    <section className="stack" aria-label={handoff.title}>
      <h3>{handoff.summary}</h3>
      <p dir="auto">{summary}</p>
      <h3>{handoff.next}</h3>
      <ol className="stack small">
        {next.map((step, at) => (
          <li key={step}>{nextWords[at] ?? step}</li>
        ))}
      </ol>
      {asked.length > 0 && (
        <>
          <h3>{handoff.asked}</h3>
          <ul className="stack small">
            {asked.map(({ at, text }) => (
              <li key={at} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {tried.length > 0 && (
        <details>
          <summary>
            {handoff.tried} ({format.number(tried.length)})
          </summary>
          <ul className="stack small">
            {tried.map((one) => (
              <li key={one.at} dir="auto">
                {why.reasons[one.reason] ?? one.reason}: {one.steps.join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mood.course.length > 0 && (
        <p className="small">
          {handoff.mood}:{' '}
          {mood.course
            .slice(-6)
            .map((one) => why.moods[one.mood.label] ?? one.mood.label)
            .join(' → ')}{' '}
          <span className="soft">({handoff[mood.trend]})</span>
        </p>
      )}
    </section>
  );
}
