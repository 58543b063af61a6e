import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Frame, MonitorSmartphone } from 'lucide-react';
import type { Instant } from '../../../../src/model.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { Section } from './parts/section.tsx';

type Session = {
  readonly id: string;
  readonly embedded: boolean;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant;
  readonly expiresAt: Instant | null;
  readonly current: boolean;
};

export function Sessions() {
  const { settings } = useWords();
  const { sessions: w } = settings;
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['me', 'sessions'],
    queryFn: () => api.get<{ readonly items: readonly Session[] }>('/sessions'),
  });
  const end = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await api.send('DELETE', `/sessions/${segment(id)}`);
    },
    onSuccess: (_, ids) => toast(w.ended(ids.length)),
    onSettled: () => client.invalidateQueries({ queryKey: ['me', 'sessions'] }),
  });
  const items = [...(found.data?.items ?? [])].sort(
    (one, other) =>
      Number(other.current) - Number(one.current) || other.lastUsedAt.localeCompare(one.lastUsedAt),
  );
  const others = items.filter(({ current }) => !current).map(({ id }) => id);
  return (
    <Section
      name="sessions"
      isOwn
      actions={
        others.length > 1 && (
          <Button onPress={() => end.mutate(others)} isDisabled={end.isPending}>
            {w.endOthers}
          </Button>
        )
      }
    >
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {end.error !== null && <Trouble error={end.error} />}
      {found.isPending && <Skeleton lines={2} height={48} />}
      <ul className="rows panel">
        {items.map((session) => (
          <li key={session.id} className="row-item">
            {session.embedded ? (
              <Frame size={20} aria-hidden />
            ) : (
              <MonitorSmartphone size={20} aria-hidden />
            )}
            <div className="grow stack">
              <p className="row wrap">
                <strong>{session.embedded ? w.embedded : w.browser}</strong>
                {session.current && <Badge tone="resolved">{w.thisOne}</Badge>}
              </p>
              <p className="soft small">
                {w.since} <When at={session.createdAt} as="full" /> · {w.used}{' '}
                <When at={session.lastUsedAt} as="ago" />
              </p>
            </div>
            {!session.current && (
              <Button
                small
                onPress={() => end.mutate([session.id])}
                isDisabled={end.isPending}
                aria-label={w.endOf(session.createdAt.slice(0, 16).replace('T', ' '))}
              >
                {w.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
