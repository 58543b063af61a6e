/** When it holds, who may be told, where customers are led, and when to look at it again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, InstantField } from '../../ui/date-field.tsx';
import { RadioGroup, TextField } from '../../ui/fields.tsx';
import { Notice, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { overlapsOf } from './article-time.ts';
import type { EditorProps } from './editor.tsx';
import type { FieldsProps } from './text-fields.tsx';
import { isPlanned } from './use-save.ts';

export function RulesFields(props: EditorProps & FieldsProps) {
  const { knowledge } = useWords();
  const { draft, change, faults, statement, id, article } = props;
  return (
    <>
      <Schedule {...props} />
      <RadioGroup
        label={knowledge.appliesBy}
        value={draft.appliesBy}
        onChange={(appliesBy) => change({ appliesBy })}
        options={(['now', 'order-date'] as const).map((one) => ({
          id: one,
          label: knowledge.appliesByChoices[one],
          hint: knowledge.appliesByHints[one],
        }))}
      />
      <RadioGroup
        label={knowledge.audience}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        options={(['public', 'internal'] as const).map((one) => ({
          id: one,
          label: knowledge.audiences[one],
          hint: knowledge.audienceHints[one],
        }))}
      />
      <TextField
        label={knowledge.fieldAddress}
        description={knowledge.fieldAddressHint}
        type="url"
        value={draft.url}
        maxLength={2_000}
        onChange={(url) => change({ url })}
        error={faults.has('url') ? knowledge.faults.url : undefined}
      />
      {statement !== null && statement.source !== 'api' && (
        <div className="field">
          <span className="label">{knowledge.source}</span>
          <span dir="auto">{statement.source}</span>
          <span className="description">{knowledge.sourceHint}</span>
        </div>
      )}
      {article !== null && <ReviewBy id={id} reviewBy={article.reviewBy} />}
    </>
  );
}

function Schedule({ draft, change, faults, statement, siblings, now }: EditorProps & FieldsProps) {
  const { knowledge } = useWords();
  const format = useFormat();
  const moved = statement !== null && statement.validFrom !== draft.validFrom;
  const moves = moved && isPlanned(statement, now);
  const others = siblings.filter((one) => one.version !== statement?.version || (moved && !moves));
  return (
    <section className="stack" aria-labelledby="schedule-title">
      <h2 id="schedule-title">{knowledge.schedule}</h2>
      <div className="date-pair">
        <div className="stack">
          <InstantField
            label={knowledge.validFrom}
            description={knowledge.validFromHint}
            value={draft.validFrom}
            onChange={(validFrom) => change({ validFrom })}
          />
          {draft.validFrom !== null && (
            <Button small look="quiet" onPress={() => change({ validFrom: null })}>
              {knowledge.clearFrom}
            </Button>
          )}
        </div>
        <div className="stack">
          <InstantField
            label={knowledge.validTo}
            description={knowledge.validToHint}
            value={draft.validTo}
            onChange={(validTo) => change({ validTo })}
            error={faults.has('times') ? knowledge.faults.times : undefined}
          />
          {draft.validTo !== null && (
            <Button small look="quiet" onPress={() => change({ validTo: null })}>
              {knowledge.clearTo}
            </Button>
          )}
        </div>
      </div>
      <div role="status" className="stack">
        {moved && !moves && draft.validFrom !== null && (
          <Notice>{knowledge.newVersionFrom(format.full(draft.validFrom))}</Notice>
        )}
        {moves && <Notice>{knowledge.movesPlan}</Notice>}
        {overlapsOf(draft, others, now).map(({ other, from, to, mine, returns }) => (
          <Notice key={other.version} kind="waiting">
            {(mine ? knowledge.overlapMine : knowledge.overlapOther)(
              from === null ? knowledge.theStart : format.full(from),
              format.full(to),
              other.title,
            )}{' '}
            {returns && knowledge.overlapReturns}
          </Notice>
        ))}
      </div>
    </section>
  );
}

/** Saved at once: it belongs to the article, not to one of its texts. */
function ReviewBy({ id, reviewBy }: { readonly id: string; readonly reviewBy: Instant | null }) {
  const { knowledge } = useWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(() => toDay(reviewBy));
  const saved = useMutation({
    mutationFn: (day: string | null) =>
      api.send('PUT', `/articles/${segment(id)}/review`, {
        reviewBy: day === null ? null : new Date(`${day}T00:00`).toISOString(),
      }),
    onSuccess() {
      toast(knowledge.reviewSaved);
      void client.invalidateQueries({ queryKey: ['knowledge'] });
      void client.invalidateQueries({ queryKey: ['article', id] });
    },
  });
  const set = (day: string | null): void => {
    setChosen(day);
    // While a year is typed digit by digit it passes through years long gone.
    if (day === null || day >= '2000-01-01') saved.mutate(day);
  };
  return (
    <div className="stack">
      <DayField label={knowledge.reviewBy} value={chosen} onChange={set} />
      <p className="soft small">{knowledge.reviewHint}</p>
      {saved.error !== null && <Trouble error={saved.error} onRetry={() => saved.mutate(chosen)} />}
    </div>
  );
}

/** The local day of a time. */
function toDay(at: Instant | null): string | null {
  if (at === null) return null;
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
