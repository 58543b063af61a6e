import type { Locale } from '../../../../src/model.ts';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { LearntPairs } from './learnt-pairs.tsx';
import { LanguageTabs } from './parts/language-tabs.tsx';
import { LineList } from './parts/line-list.tsx';
import { Group } from './parts/section.tsx';

/** As many as the server takes. */
const MOST = 500;

export function SynonymLines() {
  const { settings } = useWords();
  const { synonyms: w } = settings;
  const synonyms = useSetting('synonyms');
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
              {!synonyms.isDisabled && (
                <LearntPairs
                  locale={locale}
                  lines={lines}
                  onAdd={(line) => put(locale, [...lines, line])}
                />
              )}
            </>
          );
        }}
      </LanguageTabs>
    </Group>
  );
}
