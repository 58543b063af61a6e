import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { Locale } from '../../../../src/model.ts';
import type { LearntSynonym } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { LanguageTabs } from './parts/language-tabs.tsx';
import { LineList } from './parts/line-list.tsx';
import { Group } from './parts/section.tsx';

/** As many as the server takes. */
const MOST = 500;

export function SynonymLines() {
  const { settings, shell } = useWords();
  const { synonyms: w } = settings;
  const synonyms = useSetting('synonyms');
  const learnt = useQuery({
    queryKey: ['tenant', 'synonyms', 'learnt'],
    queryFn: () => api.get<{ readonly items: readonly LearntSynonym[] }>('/tenant/synonyms/learnt'),
  });
  const put = (locale: Locale, lines: readonly string[]): void => {
    const { [locale]: _, ...others } = synonyms.value ?? {};
    const next = lines.length === 0 ? others : { ...others, [locale]: lines };
    synonyms.set(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <Group title={w.title} hint={w.hint}>
      <LanguageTabs has={(locale) => synonyms.value?.[locale] !== undefined}>
        {(locale) => {
          const lines = synonyms.value?.[locale] ?? [];
          const pairs = (learnt.data?.items ?? [])
            .filter((one) => one.locale === locale)
            .map(({ one, other }) => `${one}, ${other}`)
            .filter((line) => !lines.includes(line));
          return (
            <>
              <LineList
                label={w.title}
                hideLabel
                addLabel={w.add}
                placeholder={w.placeholder}
                lines={lines}
                onChange={(next) => put(locale, next)}
                fault={(at) => synonyms.fault(`${locale}/${at}`)}
                isDisabled={synonyms.isDisabled}
                lang={locale}
                most={MOST}
              />
              {pairs.length > 0 && !synonyms.isDisabled && (
                <div className="stack">
                  <h4>{w.learnt}</h4>
                  <p className="soft small">{w.learntHint}</p>
                  <ul className="stack">
                    {pairs.map((line) => (
                      <li key={line} className="row">
                        <span className="grow" dir="auto" lang={locale}>
                          {line}
                        </span>
                        <Button
                          small
                          look="quiet"
                          aria-label={`${shell.add}: ${line}`}
                          onPress={() => put(locale, [...lines, line])}
                        >
                          <Plus size={14} aria-hidden /> {shell.add}
                        </Button>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </>
          );
        }}
      </LanguageTabs>
    </Group>
  );
}
