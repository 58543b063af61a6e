import { type Ref, useEffect, useState } from 'react';
import type { KnowledgeCounts } from '../../../../src/server/console-api.ts';
import { ToggleButton } from '../../ui/button.tsx';
import { SearchField, Select } from '../../ui/fields.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { type Filter, SORTS, STATES, useTenant } from './queries.ts';

const ALL = 'all';
/** Milliseconds without a key until it is searched. */
const PAUSE = 250;

export function Filters(props: {
  readonly filter: Filter;
  readonly counts: KnowledgeCounts | undefined;
  readonly onChange: (patch: Partial<Filter>) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}) {
  const { filter, counts, onChange } = props;
  const { knowledge, shell } = useWords();
  const format = useFormat();
  const tenant = useTenant();
  const [typed, setTyped] = useTyped(filter.q, (q) => onChange({ q }));
  const locales = new Set([
    ...(tenant.data?.locales ?? []),
    ...(filter.locale ? [filter.locale] : []),
  ]);
  return (
    <div className="stack knowledge-filters">
      <div className="knowledge-search">
        <SearchField
          label={knowledge.search}
          clearLabel={shell.clear}
          value={typed}
          onChange={setTyped}
          inputRef={props.searchRef}
        />
        <Select
          label={knowledge.language}
          hideLabel
          value={filter.locale ?? ALL}
          onChange={(id) => onChange({ locale: id === ALL ? null : id })}
          options={[
            { id: ALL, label: knowledge.allLanguages },
            ...[...locales].map((id) => ({ id, label: format.language(id) })),
          ]}
        />
        <Select
          label={knowledge.sort}
          hideLabel
          value={filter.sort}
          onChange={(sort) => onChange({ sort })}
          options={SORTS.map((id) => ({ id, label: `${knowledge.sort}: ${knowledge.sorts[id]}` }))}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not fields of a form. */}
      <div className="row wrap" role="group" aria-label={knowledge.stateLabel}>
        {[null, ...STATES].map((state) => (
          <ToggleButton
            key={state ?? ALL}
            small
            isSelected={filter.state === state}
            onChange={() => onChange({ state })}
          >
            {state === null ? shell.all : knowledge.states[state]}
            <span className="numbers soft">
              {counts === undefined ? '·' : format.number(counts[state ?? ALL])}
            </span>
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}

/** What stands in the field at once, and is searched for after a pause. */
function useTyped(given: string, search: (text: string) => void) {
  const [text, setText] = useState(given);
  const [last, setLast] = useState(given);
  if (given !== last) {
    setLast(given);
    if (given !== text.trim()) setText(given);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search.
  useEffect(() => {
    if (text.trim() === given) return;
    const timer = setTimeout(() => search(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText] as const;
}
