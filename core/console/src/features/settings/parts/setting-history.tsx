/** What one setting was before: compared with what stands there now, and put back into the form. */
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Tenant } from '../../../../../src/model.ts';
import { api, withQuery } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { Skeleton, Trouble } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { When } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft, useSetting } from '../draft/draft.tsx';
import { type Key, toValues, type Values } from '../draft/values.ts';
import { teamQuery } from '../team/team-query.ts';
import { flatLines } from './flat-lines.ts';

const DifferenceView = lazy(async () => ({
  default: (await import('../../knowledge/difference-view.tsx')).DifferenceView,
}));

type Version = {
  readonly version: number;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null };
};

export function SettingHistory({ setting }: { readonly setting: Key }) {
  const { settings } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" onPress={() => setOpen(true)}>
        <History size={14} aria-hidden /> {settings.history.open}
      </Button>
      {open && <HistoryDialog setting={setting} onClose={() => setOpen(false)} />}
    </>
  );
}

function HistoryDialog({
  setting,
  onClose,
}: {
  readonly setting: Key;
  readonly onClose: () => void;
}) {
  const { settings } = useWords();
  const { history: w } = settings;
  const found = useQuery({
    queryKey: ['tenant', 'versions', setting],
    queryFn: () =>
      api.get<{ readonly items: readonly Version[] }>(
        withQuery('/tenant/versions', { changed: setting }),
      ),
    staleTime: 0,
  });
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Dialog title={`${settings.keys[setting]}: ${w.open}`} isOpen onClose={onClose} size="wide">
      <p className="soft small">{w.hint}</p>
      {found.isPending && <Skeleton lines={4} height={32} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className="soft">{w.none}</p>}
      <ol className="versions">
        {found.data?.items.map((one, at) => (
          <VersionItem
            key={one.version}
            one={one}
            isCurrent={at === 0}
            isShown={one.version === shown}
            onShow={() => setShown(one.version)}
          />
        ))}
      </ol>
      {shown !== null && <Compared setting={setting} version={shown} onDone={onClose} />}
    </Dialog>
  );
}

function VersionItem(props: {
  readonly one: Version;
  readonly isCurrent: boolean;
  readonly isShown: boolean;
  readonly onShow: () => void;
}) {
  const { settings, knowledge } = useWords();
  const { history: w, audit } = settings;
  const team = useQuery(teamQuery).data?.items ?? [];
  const { one } = props;
  const { kind, id } = one.actor;
  const who = team.find((member) => member.id === id)?.name ?? audit.kinds[kind] ?? kind;
  return (
    <li className="version">
      <p className="grow row wrap">
        <strong>{one.version === 1 ? w.first : <When at={one.at} as="full" />}</strong>
        {one.version > 1 && (
          <span className="soft" dir="auto">
            {who}
          </span>
        )}
        {props.isCurrent && <span className="soft">{knowledge.current}</span>}
      </p>
      <Button small onPress={props.onShow} isDisabled={props.isShown}>
        {knowledge.difference}
      </Button>
    </li>
  );
}

function Compared(props: {
  readonly setting: Key;
  readonly version: number;
  readonly onDone: () => void;
}) {
  const { settings, knowledge } = useWords();
  const format = useFormat();
  const { saved } = useDraft();
  const target = useSetting(props.setting);
  const found = useQuery({
    queryKey: ['tenant', 'version', props.version],
    queryFn: () => api.get<{ readonly snapshot: Tenant }>(`/tenant/versions/${props.version}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.data === undefined)
    return found.error === null ? (
      <Skeleton lines={4} height={24} />
    ) : (
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
    );
  const then = toValues(found.data.snapshot)[props.setting];
  const asText = (value: Values[Key]) => ({
    title: settings.keys[props.setting],
    body: flatLines(value).join('\n'),
    questions: [],
    locale: saved.locale,
  });
  return (
    <section className="stack" aria-live="polite">
      <h3>{settings.history.compared(format.number(props.version))}</h3>
      <Suspense fallback={<Skeleton lines={4} height={24} />}>
        <DifferenceView before={asText(then)} after={asText(saved[props.setting])} />
      </Suspense>
      {!target.isDisabled && (
        <div>
          <Button
            small
            onPress={() => {
              target.set(then ?? null);
              toast(settings.history.putBack);
              props.onDone();
            }}
          >
            {knowledge.restore}
          </Button>
        </div>
      )}
    </section>
  );
}
