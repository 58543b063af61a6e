/** Articles by search, one by one or all whose id begins alike. */
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { KnowledgeRow, Page } from '../../../../../src/server/console-api.ts';
import { api, withQuery } from '../../../api/client.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { SearchField } from '../../../ui/fields.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { useWords } from '../../../words/words.tsx';
import { beginningsOf } from './beginnings.ts';

const SHOWN = 8;
/** As many as the server takes. */
const MOST = 200;

export function ArticlePicker({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (articles: readonly string[]) => void;
}) {
  const { settings, shell } = useWords();
  const { topics: w } = settings;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['knowledge', 'pick', wanted],
    queryFn: () =>
      api.get<Page<KnowledgeRow>>(
        withQuery('/knowledge', { limit: SHOWN, ...(wanted === '' ? {} : { q: wanted }) }),
      ),
    placeholderData: (before) => before,
  });
  const rows = found.data?.items ?? [];
  const options = [
    ...beginningsOf(rows.map(({ id }) => id)).map((id) => ({
      id,
      says: w.begins(id.slice(0, -1)),
    })),
    ...rows.map(({ id, title }) => ({ id, says: title })),
  ].filter(({ id }) => !chosen.includes(id));
  return (
    <fieldset className="plain-set stack">
      <legend>{w.chosen}</legend>
      <ul className="stack">
        {chosen.map((id) => (
          <li key={id} className="row">
            <code className="grow" dir="ltr">
              {id}
            </code>
            <IconButton
              label={settings.removeLine(id)}
              onPress={() => onChange(chosen.filter((one) => one !== id))}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <SearchField label={w.search} value={search} onChange={setSearch} clearLabel={shell.clear} />
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="stack" aria-busy={found.isFetching}>
        {options.map(({ id, says }) => (
          <li key={id} className="row">
            <span className="grow">
              <span dir="auto">{says}</span>{' '}
              <code className="soft small" dir="ltr">
                {id}
              </code>
            </span>
            <Button
              small
              look="quiet"
              aria-label={`${shell.add}: ${id}`}
              isDisabled={chosen.length >= MOST}
              onPress={() => onChange([...chosen, id])}
            >
              <Plus size={14} aria-hidden /> {shell.add}
            </Button>
          </li>
        ))}
      </ul>
      {found.data !== undefined && options.length === 0 && chosen.length === 0 && (
        <p className="soft" role="status">
          {w.noneFound}
        </p>
      )}
    </fieldset>
  );
}
