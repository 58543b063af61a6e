import { useState } from 'react';
import type { TenantSettings } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';
import { ShareField } from '../parts/share-field.tsx';
import { ArticlePicker } from './article-picker.tsx';

export type Topic = NonNullable<TenantSettings['topicThresholds']>[number];

export function TopicForm(props: {
  readonly topic: Topic | null;
  readonly onDone: (topic: Topic) => void;
  readonly onClose: () => void;
}) {
  const { settings, shell } = useWords();
  const { topics: w } = settings;
  const { values } = useDraft();
  const [articles, setArticles] = useState<readonly string[]>(props.topic?.articles ?? []);
  const [above, setAbove] = useState(props.topic?.answerAbove ?? null);
  const [below, setBelow] = useState(props.topic?.unknownBelow ?? null);
  const [tried, setTried] = useState(false);
  const crossed = (below ?? 0) > (above ?? values.answerAbove);
  const limitless = above === null && below === null;
  const done = (): void => {
    setTried(true);
    if (articles.length === 0 || limitless || crossed) return;
    props.onDone({
      articles,
      ...(above === null ? {} : { answerAbove: above }),
      ...(below === null ? {} : { unknownBelow: below }),
    });
  };
  return (
    <Dialog
      title={props.topic === null ? w.add : w.edit}
      isOpen
      onClose={props.onClose}
      size="wide"
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" onPress={done}>
            {w.take}
          </Button>
        </>
      }
    >
      <ArticlePicker chosen={articles} onChange={setArticles} />
      {tried && articles.length === 0 && (
        <p className="error" role="alert">
          {w.needsArticle}
        </p>
      )}
      <OwnLimit label={w.above} usual={values.answerAbove} value={above} onChange={setAbove} />
      <OwnLimit
        label={w.below}
        usual={values.unknownBelow}
        value={below}
        onChange={setBelow}
        error={crossed ? w.crossed : undefined}
      />
      {tried && limitless && (
        <p className="error" role="alert">
          {w.needsLimit}
        </p>
      )}
    </Dialog>
  );
}

/** Off: the limit of all articles holds. */
function OwnLimit(props: {
  readonly label: string;
  readonly usual: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error?: string | undefined;
}) {
  const { settings } = useWords();
  const format = useFormat();
  const asForAll = settings.topics.asForAll(format.percent(props.usual));
  return (
    <div className="stack">
      <Checkbox
        isSelected={props.value !== null}
        onChange={(on) => props.onChange(on ? props.usual : null)}
      >
        <span>
          {props.label} {props.value === null && <span className="soft small">{asForAll}</span>}
        </span>
      </Checkbox>
      {props.value !== null && (
        <ShareField
          label={props.label}
          description={asForAll}
          value={props.value}
          onChange={props.onChange}
          error={props.error}
          isDisabled={false}
        />
      )}
    </div>
  );
}
