/** What the limits as they stand here would have made of the last questions. */
import { useMutation } from '@tanstack/react-query';
import type { ThresholdTrial } from '../../../../../src/server/console-api.ts';
import { api } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';
import { Group } from '../parts/section.tsx';

export function ThresholdEffect() {
  const { settings } = useWords();
  const { topics: w } = settings;
  const { values } = useDraft();
  const { answerAbove, unknownBelow, topicThresholds = [] } = values;
  const limits = { answerAbove, unknownBelow, topicThresholds };
  const key = JSON.stringify(limits);
  const tried = useMutation({
    mutationFn: async () => ({
      key,
      trial: await api.send<ThresholdTrial>('POST', '/tenant/thresholds/try', limits),
    }),
  });
  // What was tried with other limits is no answer to these.
  const trial = tried.data?.key === key ? tried.data.trial : null;
  return (
    <Group
      title={w.effect}
      hint={w.effectHint}
      actions={
        <Button small onPress={() => tried.mutate()} isDisabled={tried.isPending}>
          {tried.isPending ? w.trying : w.tryIt}
        </Button>
      }
    >
      <div role="status" className="stack">
        {trial !== null && <Trial of={trial} />}
      </div>
      {tried.error !== null && <Trouble error={tried.error} onRetry={() => tried.mutate()} />}
    </Group>
  );
}

function Trial({ of }: { readonly of: ThresholdTrial }) {
  const { settings } = useWords();
  const { topics: w } = settings;
  const format = useFormat();
  if (of.questions === 0) return <p>{w.nothingAsked}</p>;
  const count = of.changed.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return <p>{w.allTheSame(of.questions)}</p>;
  return (
    <>
      <strong>{w.someChange(count, of.questions)}</strong>
      <ul className="stack">
        {of.changed.map((one) => (
          <li key={`${one.from} ${one.to}`}>
            {w.fromTo(w.outcomes[one.from], w.outcomes[one.to], format.number(one.count))}
          </li>
        ))}
      </ul>
      {of.examples.length > 0 && (
        <>
          <p className="soft">{w.examples}</p>
          <ul className="stack small">
            {of.examples.map(({ question, from, to }) => (
              <li key={`${question} ${from} ${to}`} dir="auto">
                {question} <span className="soft">({w.outcomes[to]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
