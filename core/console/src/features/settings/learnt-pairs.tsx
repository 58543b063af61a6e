/** Words that may mean the same, with the questions that speak for it: taken into the list, or dismissed. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { Link } from 'wouter';
import type { Locale } from '../../../../src/model.ts';
import type { LearntSynonym } from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

const KEY = ['tenant', 'synonyms', 'learnt'];

export function LearntPairs(props: {
  readonly locale: Locale;
  /** Those in the list, also where they are not saved yet. */
  readonly lines: readonly string[];
  readonly onAdd: (line: string) => void;
}) {
  const { locale, lines, onAdd } = props;
  const { settings } = useWords();
  const { synonyms: w } = settings;
  const client = useQueryClient();
  const learnt = useQuery({
    queryKey: KEY,
    queryFn: () => api.get<{ readonly items: readonly LearntSynonym[] }>('/tenant/synonyms/learnt'),
  });
  const dismissed = useMutation({
    mutationFn: ({ one, other }: LearntSynonym) =>
      api.send('POST', '/tenant/synonyms/learnt/dismiss', { locale, one, other }),
    onSuccess() {
      toast(w.dismissed);
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
  const pairs = (learnt.data?.items ?? []).filter(
    (pair) => pair.locale === locale && !lines.includes(lineOf(pair)),
  );
  if (pairs.length === 0) return null;
  return (
    <div className="stack">
      <h4>{w.learnt}</h4>
      <p className="soft small">{w.learntHint}</p>
      <ul className="stack">
        {pairs.map((pair) => (
          <li key={lineOf(pair)}>
            <Pair
              pair={pair}
              isBusy={dismissed.isPending}
              onAdd={() => onAdd(lineOf(pair))}
              onDismiss={() => dismissed.mutate(pair)}
            />
          </li>
        ))}
      </ul>
      {dismissed.error !== null && <Trouble error={dismissed.error} />}
    </div>
  );
}

function lineOf({ one, other }: LearntSynonym): string {
  return `${one}, ${other}`;
}

function Pair(props: {
  readonly pair: LearntSynonym;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onDismiss: () => void;
}) {
  const { pair } = props;
  const { settings, shell } = useWords();
  const { synonyms: w } = settings;
  const line = lineOf(pair);
  return (
    <>
      <div className="row wrap">
        <strong className="grow" dir="auto" lang={pair.locale}>
          {line}
        </strong>
        <Button small look="quiet" aria-label={`${shell.add}: ${line}`} onPress={props.onAdd}>
          <Plus size={14} aria-hidden /> {shell.add}
        </Button>
        <Button
          small
          look="quiet"
          aria-label={`${w.differ}: ${line}`}
          onPress={props.onDismiss}
          isDisabled={props.isBusy}
        >
          <X size={14} aria-hidden /> {w.differ}
        </Button>
      </div>
      <p className="soft small">
        {pair.from === 'examples'
          ? w.examplesSay(pair.times)
          : `${w.customersSay(pair.one, pair.other)} ${w.helps(pair.times)}`}
        {pair.hurts > 0 && ` ${w.hurts(pair.hurts)}`}
      </p>
      {pair.evidence.length > 0 && (
        <details className="small">
          <summary>{w.evidence}</summary>
          <ul className="stack">
            {pair.evidence.map(({ question, articleId, title }) => (
              <li key={`${articleId} ${question}`}>
                <span dir="auto" lang={pair.locale}>
                  {question}
                </span>{' '}
                → <Link href={`/knowledge/a/${segment(articleId)}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
