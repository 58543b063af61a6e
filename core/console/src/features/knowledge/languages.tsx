import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Locale } from '../../../../src/model.ts';
import { useMay } from '../../shell/session.tsx';
import { Button, ToggleButton } from '../../ui/button.tsx';
import { RadioGroup, Select } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { inForceAt, localesOf, type Statement } from './article-time.ts';
import { type Draft, emptyDraft, toDraft } from './draft.ts';
import { useTenant } from './queries.ts';

/** Languages anybody may write in, besides those of the tenant. */
const COMMON: readonly Locale[] = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'es',
  'de',
  'fr',
  'ar',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'tr',
  'ja',
  'ko',
  'ru',
  'uk',
  'hi',
];

export function useLocaleOptions(taken: readonly Locale[] = []) {
  const tenant = useTenant();
  const format = useFormat();
  const all = new Set([...(tenant.data?.locales ?? []), ...COMMON]);
  return [...all]
    .filter((locale) => !taken.includes(locale))
    .map((id) => ({ id, label: format.language(id) }));
}

/** Each language has its own text; a new one may start from another's. */
export function Languages(props: {
  readonly statements: readonly Statement[];
  readonly chosen: Locale;
  readonly onChoose: (locale: Locale) => void;
  readonly onAdd: (draft: Draft) => void;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const mayWrite = useMay('articles:write');
  const [adding, setAdding] = useState(false);
  const own = localesOf(props.statements);
  const shown = own.includes(props.chosen) ? own : [...own, props.chosen];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not fields of a form.
    <div className="row wrap" role="group" aria-label={knowledge.languages}>
      {shown.map((locale) => (
        <ToggleButton
          key={locale}
          small
          isSelected={locale === props.chosen}
          onChange={() => props.onChoose(locale)}
        >
          {format.language(locale)}
        </ToggleButton>
      ))}
      {mayWrite && (
        <Button small look="quiet" onPress={() => setAdding(true)}>
          <Plus size={14} aria-hidden />
          {knowledge.addLanguage}
        </Button>
      )}
      {adding && (
        <AddLanguage
          statements={props.statements}
          from={props.chosen}
          onClose={() => setAdding(false)}
          onAdd={(draft) => {
            setAdding(false);
            props.onAdd(draft);
          }}
        />
      )}
    </div>
  );
}

const EMPTY = 'empty';
function AddLanguage(props: {
  readonly statements: readonly Statement[];
  readonly from: Locale;
  readonly onAdd: (draft: Draft) => void;
  readonly onClose: () => void;
}) {
  const { knowledge, shell } = useWords();
  const format = useFormat();
  const own = localesOf(props.statements, props.from);
  const options = useLocaleOptions(own);
  const [locale, setLocale] = useState<Locale | null>(options[0]?.id ?? null);
  const [from, setFrom] = useState<string>(own[0] ?? EMPTY);
  const start = (): void => {
    if (locale === null) return;
    const all = props.statements.filter((one) => one.locale === from);
    const copied = inForceAt(all, new Date().toISOString()) ?? all.at(-1);
    // Dates and questions belong to the language they were written for.
    props.onAdd(
      copied === undefined
        ? emptyDraft(locale)
        : { ...toDraft(copied), locale, questions: [], validFrom: null, validTo: null },
    );
  };
  return (
    <Dialog
      title={knowledge.newLanguageTitle}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" onPress={start} isDisabled={locale === null}>
            {knowledge.start}
          </Button>
        </>
      }
    >
      <p className="soft">{knowledge.newLanguageHint}</p>
      <Select label={knowledge.language} value={locale} onChange={setLocale} options={options} />
      <RadioGroup
        label={knowledge.fieldBody}
        value={from}
        onChange={setFrom}
        options={[
          ...own.map((id) => ({ id, label: knowledge.copyFrom(format.language(id)) })),
          { id: EMPTY, label: knowledge.startEmpty },
        ]}
      />
    </Dialog>
  );
}
