/** Articles that want more care than others, or less. */
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft, useSetting } from '../draft/draft.tsx';
import { OrderedList } from '../parts/ordered-list.tsx';
import { Group } from '../parts/section.tsx';
import { ThresholdEffect } from './threshold-effect.tsx';
import type { Topic } from './topic-form.tsx';

const TopicForm = lazy(async () => ({ default: (await import('./topic-form.tsx')).TopicForm }));

export function Topics() {
  const { settings } = useWords();
  const { topics: w } = settings;
  const format = useFormat();
  const { mayWrite } = useDraft();
  const topics = useSetting('topicThresholds');
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const list = topics.value ?? [];
  const put = (topic: Topic): void => {
    topics.set(
      editing === 'new' ? [...list, topic] : list.map((one, at) => (at === editing ? topic : one)),
    );
    setEditing(null);
  };
  const limitsOf = ({ answerAbove, unknownBelow }: Topic): string =>
    format.list([
      ...(answerAbove === undefined ? [] : [w.answersAbove(format.percent(answerAbove))]),
      ...(unknownBelow === undefined ? [] : [w.unknownBelow(format.percent(unknownBelow))]),
    ]);
  return (
    <>
      <Group
        title={w.title}
        hint={w.hint}
        actions={
          !topics.isDisabled && (
            <Button small onPress={() => setEditing('new')}>
              <Plus size={14} aria-hidden /> {w.add}
            </Button>
          )
        }
      >
        {topics.fault() !== undefined && <p className="error">{topics.fault()}</p>}
        <OrderedList
          items={list}
          nameOf={({ articles }) => articles.join(', ')}
          isDisabled={topics.isDisabled}
          onChange={(next) => topics.set(next.length === 0 ? null : next)}
          onEdit={setEditing}
        >
          {(topic) => <p dir="auto">{w.sentence(topic.articles.join(', '), limitsOf(topic))}</p>}
        </OrderedList>
        {list.length === 0 && <p className="soft">{w.none}</p>}
      </Group>
      {mayWrite && <ThresholdEffect />}
      {editing !== null && (
        <Suspense>
          <TopicForm
            topic={editing === 'new' ? null : (list[editing] ?? null)}
            onDone={put}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
