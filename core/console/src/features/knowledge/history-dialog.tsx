/** All that was ever saved of an article: compare any two, bring one back. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, segment } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { Statement } from './article-time.ts';
import { DifferenceView } from './difference-view.tsx';
import { toDraft } from './draft.ts';
import { useHistory } from './queries.ts';

export function HistoryDialog({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { knowledge } = useWords();
  const found = useHistory(id);
  return (
    <Dialog title={knowledge.history} isOpen onClose={onClose} size="wide">
      {found.isPending && <Skeleton lines={6} height={32} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Versions id={id} all={found.data.items} />}
    </Dialog>
  );
}

/** The version another one took the place of: of the same language, saved before it. */
function earlierOf(all: readonly Statement[], one: Statement): Statement | undefined {
  const before = all.filter(
    ({ version, locale }) => version < one.version && locale === one.locale,
  );
  const inPlace = before.filter(({ validFrom }) => validFrom === one.validFrom);
  return (inPlace.length > 0 ? inPlace : before).at(-1);
}

export function Versions({ id, all }: { readonly id: string; readonly all: readonly Statement[] }) {
  const { knowledge } = useWords();
  const format = useFormat();
  const sorted = all.toSorted((a, b) => a.version - b.version);
  const newestFirst = sorted.toReversed();
  const [shown, setShown] = useState<number | null>(null);
  const [other, setOther] = useState<number | null>(null);
  const after = sorted.find(({ version }) => version === shown);
  const before =
    sorted.find(({ version }) => version === other) ??
    (after === undefined ? undefined : earlierOf(sorted, after));
  return (
    <div className="stack wide">
      <p className="soft small">{knowledge.historyHint}</p>
      <ol className="versions">
        {newestFirst.map((one) => (
          <VersionItem
            key={one.version}
            id={id}
            one={one}
            isShown={one.version === shown}
            onShow={() => {
              setShown(one.version);
              setOther(null);
            }}
          />
        ))}
      </ol>
      {after !== undefined && before !== undefined && (
        <section className="stack" aria-live="polite">
          <h3>
            {knowledge.differenceOf(format.number(before.version), format.number(after.version))}
          </h3>
          <Select
            label={knowledge.compareWith}
            value={String(before.version)}
            onChange={(version) => setOther(Number(version))}
            options={newestFirst
              .filter(({ version }) => version !== after.version)
              .map(({ version, title }) => ({
                id: String(version),
                label: `${knowledge.versionNumber(format.number(version))}: ${title}`,
              }))}
          />
          <DifferenceView before={toDraft(before)} after={toDraft(after)} />
        </section>
      )}
    </div>
  );
}

function VersionItem(props: {
  readonly id: string;
  readonly one: Statement;
  readonly isShown: boolean;
  readonly onShow: () => void;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const mayWrite = useMay('articles:write');
  const client = useQueryClient();
  const { id, one } = props;
  const restored = useMutation({
    mutationFn: () =>
      api.send('POST', `/articles/${segment(id)}/restore`, { version: one.version }),
    onSuccess() {
      toast(knowledge.restored);
      void client.invalidateQueries({ queryKey: ['article', id] });
      void client.invalidateQueries({ queryKey: ['knowledge'] });
    },
  });
  return (
    <li className="version">
      <div className="grow">
        <p className="row wrap">
          <strong>{knowledge.versionNumber(format.number(one.version))}</strong>
          <span className="soft">{format.language(one.locale)}</span>
          {one.supersededAt === null && <Badge tone="resolved">{knowledge.current}</Badge>}
        </p>
        <p className="one-line" dir="auto" title={one.title}>
          {one.title}
        </p>
        <p className="small soft row wrap">
          <span>{knowledge.recorded(format.full(one.recordedAt))}</span>
          {one.validFrom !== null && <span>{knowledge.since(format.full(one.validFrom))}</span>}
          {one.validTo !== null && <span>{knowledge.until(format.full(one.validTo))}</span>}
          {one.supersededAt !== null && (
            <span>{knowledge.replacedOn(format.full(one.supersededAt))}</span>
          )}
        </p>
        {restored.error !== null && <Trouble error={restored.error} />}
      </div>
      <div className="row">
        <Button small onPress={props.onShow} isDisabled={props.isShown}>
          {knowledge.difference}
        </Button>
        {mayWrite && one.supersededAt !== null && (
          <Button small onPress={() => restored.mutate()} isDisabled={restored.isPending}>
            {knowledge.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
