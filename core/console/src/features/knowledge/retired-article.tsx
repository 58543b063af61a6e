import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Versions } from './history-dialog.tsx';
import { useHistory } from './queries.ts';

/** Nothing of it is current: its history, and the way back. `missing` is shown when it never was. */
export function RetiredArticle(props: {
  readonly id: string;
  readonly mayRestore: boolean;
  readonly missing: ReactNode;
}) {
  const { knowledge } = useWords();
  const client = useQueryClient();
  const { id } = props;
  const found = useHistory(id);
  const restored = useMutation({
    async mutationFn() {
      // What was current last: the statements that were taken back together.
      const all = found.data?.items ?? [];
      const last = all
        .map(({ supersededAt }) => supersededAt ?? '')
        .sort()
        .at(-1);
      for (const { supersededAt, version } of all) {
        if (supersededAt === last)
          await api.send('POST', `/articles/${segment(id)}/restore`, { version });
      }
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['article', id] }),
  });
  if (found.isPending) return <Skeleton lines={4} height={32} />;
  if (found.data === undefined) return props.missing;
  const title = found.data.items.at(-1)?.title ?? knowledge.untitled;
  return (
    <div className="stack wide">
      <h1 dir="auto">{title}</h1>
      <Notice kind="waiting">{knowledge.restoreRetired}</Notice>
      {restored.error !== null && <Trouble error={restored.error} />}
      {props.mayRestore && (
        <div>
          <Button look="primary" onPress={() => restored.mutate()} isDisabled={restored.isPending}>
            {knowledge.restore}
          </Button>
        </div>
      )}
      <Versions id={id} all={found.data.items} />
    </div>
  );
}
