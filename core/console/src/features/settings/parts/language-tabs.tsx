import { useId, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Locale } from '../../../../../src/model.ts';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';

/** One language of the business at a time; those with a text of their own have a mark. */
export function LanguageTabs(props: {
  readonly has?: (locale: Locale) => boolean;
  readonly children: (locale: Locale) => React.ReactNode;
}) {
  const { values } = useDraft();
  const { settings } = useWords();
  const format = useFormat();
  const id = useId();
  const locales = [values.locale, ...values.locales.filter((one) => one !== values.locale)];
  const [chosen, setChosen] = useState(values.locale);
  const selected = locales.includes(chosen) ? chosen : values.locale;
  if (locales.length === 1) return props.children(values.locale);
  return (
    <Tabs selectedKey={selected} onSelectionChange={(key) => setChosen(String(key))} id={id}>
      <TabList className="tabs" aria-label={settings.languages}>
        {locales.map((locale) => (
          <Tab key={locale} id={locale} className="tab">
            {format.language(locale)}
            {props.has?.(locale) === true && (
              <span role="img" aria-label={settings.hasText}>
                {' '}
                •
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={selected} className="tab-panel stack wide">
        {props.children(selected)}
      </TabPanel>
    </Tabs>
  );
}

/** A text per language with one of them changed; empty takes it away. */
export function withText(
  texts: Readonly<Record<Locale, string>> | undefined,
  locale: Locale,
  text: string,
): Readonly<Record<Locale, string>> {
  const { [locale]: _, ...others } = texts ?? {};
  return text === '' ? others : { ...others, [locale]: text };
}
