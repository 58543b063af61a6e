import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import type { Locale, TemplateName } from '../../../../src/model.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { defaultsQuery } from './defaults.ts';
import { useDraft, useSetting } from './draft/draft.tsx';
import { openingText } from './hours/hours-now.ts';
import { LanguageTabs, withText } from './parts/language-tabs.tsx';
import { Group, Section } from './parts/section.tsx';
import { SettingHistory } from './parts/setting-history.tsx';
import { filledIn, NAMES, unknownVariables, VARIABLES, withVariable } from './template-text.ts';

export function Templates() {
  const { settings } = useWords();
  const templates = useSetting('templates');
  return (
    <Section name="templates" actions={<SettingHistory setting="templates" />}>
      <p>{settings.templates.checked}</p>
      <LanguageTabs has={(locale) => NAMES.some((name) => templates.value?.[name]?.[locale])}>
        {(locale) => NAMES.map((name) => <Template key={name} name={name} locale={locale} />)}
      </LanguageTabs>
    </Section>
  );
}

function Template({ name, locale }: { readonly name: TemplateName; readonly locale: Locale }) {
  const { settings } = useWords();
  const { templates: w } = settings;
  const { values } = useDraft();
  const setting = useSetting('templates');
  const field = useRef<HTMLTextAreaElement>(null);
  const ours = useQuery(defaultsQuery(values.tone ?? 'neutral')).data?.templates.find(
    (one) => one.name === name && one.locale === locale,
  )?.text;
  const texts = setting.value?.[name];
  const text = texts?.[locale] ?? '';
  const set = (next: string): void => {
    const changed = withText(texts, locale, next);
    const { [name]: _, ...others } = setting.value ?? {};
    setting.set(Object.keys(changed).length === 0 ? others : { ...others, [name]: changed });
  };
  const insert = (variable: (typeof VARIABLES)[TemplateName][number]): void => {
    const { selectionStart: start, selectionEnd: end } = field.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    const { text: next, cursor } = withVariable(text, variable, { start, end });
    set(next);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(cursor, cursor);
    });
  };
  const unknown = unknownVariables(name, text);
  const fault =
    setting.fault(`${name}/${locale}`) ??
    (unknown.length > 0 ? w.unknownVariable(unknown.join(' ')) : undefined);
  return (
    <Group
      title={w.names[name]}
      hint={w.when[name]}
      actions={
        text !== '' &&
        !setting.isDisabled && (
          <Button small look="quiet" onPress={() => set('')}>
            <RotateCcw size={14} aria-hidden /> {w.reset}
          </Button>
        )
      }
    >
      <TextField
        label={w.names[name]}
        hideLabel
        rows={3}
        lang={locale}
        value={text}
        onChange={set}
        placeholder={ours ?? ''}
        error={fault}
        isDisabled={setting.isDisabled}
        maxLength={1_000}
        inputRef={field as React.Ref<HTMLInputElement | HTMLTextAreaElement>}
        description={text === '' ? w.oursIsSaid : undefined}
      />
      {!setting.isDisabled && (
        <fieldset className="plain-set row wrap" aria-label={w.variables}>
          {VARIABLES[name].map((variable) => (
            <Button key={variable} small onPress={() => insert(variable)}>
              {`{{${variable}}}`} <span className="soft">{w.variable[variable]}</span>
            </Button>
          ))}
        </fieldset>
      )}
      {text !== '' && (
        <figure className="stack">
          <figcaption className="soft small">{w.preview}</figcaption>
          <div className="said" dir="auto" lang={locale}>
            {filledIn(text, {
              'contact.name': w.sampleName,
              'tenant.name': values.name,
              opening: openingText(values.hours, locale),
            })}
          </div>
        </figure>
      )}
    </Group>
  );
}
