import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { Connection, ModelConnection } from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

type All = { readonly items: readonly Connection[]; readonly model: ModelConnection };
const TONES = { up: 'resolved', down: 'trouble', unknown: 'plain' } as const;

/** Hosts whose articles are read by themselves. */
export function Connections({ mayWrite }: { readonly mayWrite: boolean }) {
  const { knowledge } = useWords();
  const found = useQuery({
    queryKey: ['imports', 'connections'],
    queryFn: () => api.get<All>('/connections'),
  });
  return (
    <section className="stack" aria-labelledby="connections-title">
      <h2 id="connections-title">{knowledge.connections}</h2>
      <p className="soft small">{knowledge.connectionsHint}</p>
      {found.isPending && <Skeleton lines={2} height={48} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className="soft">{knowledge.connectionsNone}</p>}
      <ul className="stack">
        {found.data?.items.map((one) => (
          <ConnectionItem key={one.name} one={one} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

function ConnectionItem({
  one,
  mayWrite,
}: {
  readonly one: Connection;
  readonly mayWrite: boolean;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: () => api.send('POST', `/connections/${segment(one.name)}/sync`, {}),
    onSuccess() {
      toast(knowledge.syncStarted);
      void client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  return (
    <li className="panel stack">
      <div className="row wrap apart">
        <div className="row wrap grow">
          <h3 className="one-line" dir="auto">
            {one.name}
          </h3>
          <Badge tone={TONES[one.state]}>{knowledge.connectionStates[one.state]}</Badge>
          <span className="soft small">{knowledge.articleCount(one.articles)}</span>
          <span className="soft small">
            {one.lastSyncAt === null
              ? knowledge.neverSynced
              : knowledge.lastSync(format.ago(one.lastSyncAt))}
          </span>
        </div>
        {mayWrite && one.capabilities.includes('articles') && (
          <Button small onPress={() => asked.mutate()} isDisabled={asked.isPending}>
            <RefreshCw size={14} aria-hidden />
            {knowledge.syncNow}
            <span className="visually-hidden">: {one.name}</span>
          </Button>
        )}
      </div>
      {one.trouble !== null && (
        <p className="notice trouble" dir="auto">
          {one.trouble}
        </p>
      )}
      {asked.error !== null && <Trouble error={asked.error} />}
    </li>
  );
}
