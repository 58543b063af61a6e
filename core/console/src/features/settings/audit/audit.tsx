import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Page } from '../../../../../src/server/console-api.ts';
import { api, withQuery } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/fields.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { Empty, Skeleton, Trouble } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/words.tsx';
import { Section } from '../parts/section.tsx';
import { teamQuery } from '../team/team-query.ts';
import { type Entry, type Filter, NO_FILTER, toAuditQuery } from './audit-filter.ts';
import { EntryRow } from './entry.tsx';

const KINDS = ['assistant', 'api-key', 'contact', 'system'] as const;
const AREAS = [
  'agent',
  'api-key',
  'article',
  'audit',
  'canned-response',
  'connection',
  'console-secret',
  'contact',
  'conversation',
  'correction',
  'identity-secret',
  'import',
  'retention',
  'session',
  'tenant',
] as const;

export function Audit() {
  const { settings, shell } = useWords();
  const { audit: w } = settings;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const query = toAuditQuery(filter);
  const found = useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam }) =>
      api.get<Page<Entry>>(withQuery('/audit', { ...query, limit: 50, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const team = useQuery(teamQuery).data?.items ?? [];
  const entries = (found.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Section name="audit" isOwn actions={<Export filter={filter} />}>
      <div className="audit-filter">
        <Select
          label={w.who}
          value={filter.actor}
          onChange={(actor) => setFilter({ ...filter, actor })}
          options={[
            { id: '', label: w.everybody },
            ...team.map(({ id, name }) => ({ id, label: name })),
            ...KINDS.map((id) => ({ id, label: w.kinds[id] ?? id })),
          ]}
        />
        <Select
          label={w.what}
          value={filter.action}
          onChange={(action) => setFilter({ ...filter, action })}
          options={[
            { id: '', label: w.everything },
            ...AREAS.map((id) => ({ id, label: w.areas[id] ?? id })),
          ]}
        />
        <DayField
          label={w.from}
          value={filter.from}
          onChange={(from) => setFilter({ ...filter, from })}
        />
        <DayField label={w.to} value={filter.to} onChange={(to) => setFilter({ ...filter, to })} />
        <Button look="quiet" onPress={() => setFilter(NO_FILTER)} isDisabled={filter === NO_FILTER}>
          {shell.clear}
        </Button>
      </div>
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={8} height={32} />}
      {found.data !== undefined && entries.length === 0 && (
        <Empty
          title={w.nothing}
          action={<Button onPress={() => setFilter(NO_FILTER)}>{w.showAll}</Button>}
        />
      )}
      {entries.length > 0 && (
        <ol className="rows panel audit-rows">
          {entries.map((entry) => (
            <EntryRow key={entry.seq} entry={entry} team={team} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <div>
          <Button onPress={() => void found.fetchNextPage()} isDisabled={found.isFetchingNextPage}>
            {shell.loadMore}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** The log as filtered, as a file; that it was taken is in the log too. */
function Export({ filter }: { readonly filter: Filter }) {
  const { settings, shell } = useWords();
  const { audit: w } = settings;
  const save = async (format: 'csv' | 'jsonl'): Promise<void> => {
    try {
      const blob = await api.blob(withQuery('/audit/export', { format, ...toAuditQuery(filter) }));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = `audit.${format}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch {
      toast(shell.problemTitle);
    }
  };
  return (
    <MenuButton
      label={w.export}
      button={
        <Button>
          <Download size={16} aria-hidden /> {w.export}
        </Button>
      }
      entries={[
        { id: 'csv', label: 'CSV', onAction: () => void save('csv') },
        { id: 'jsonl', label: 'JSONL', onAction: () => void save('jsonl') },
      ]}
    />
  );
}
