import { X } from 'lucide-react';
import { useState } from 'react';
import type { Locale } from '../../../../src/model.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { useFormat } from '../../words/format.ts';
import { PAGE_LANGUAGES } from '../../words/page-languages.ts';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { toTag } from './parts/read-values.ts';
import { Group, Section } from './parts/section.tsx';

export function Business() {
  const { settings } = useWords();
  const { business: w } = settings;
  const format = useFormat();
  const name = useSetting('name');
  const locale = useSetting('locale');
  const locales = useSetting('locales');
  return (
    <Section name="business">
      <Group title={w.nameTitle}>
        <TextField
          label={w.name}
          description={w.nameHint}
          value={name.value}
          onChange={name.set}
          error={name.fault()}
          isDisabled={name.isDisabled}
          maxLength={200}
        />
      </Group>
      <Group title={settings.languages} hint={w.languagesHint}>
        <ul className="chips">
          {locales.value.map((tag) => (
            <li key={tag} className="chip">
              <span>{format.language(tag)}</span> <code>{tag}</code>
              {!locales.isDisabled && tag !== locale.value && (
                <IconButton
                  small
                  label={settings.removeLine(format.language(tag))}
                  onPress={() => locales.set(locales.value.filter((one) => one !== tag))}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
        {locales.fault() !== undefined && <p className="error">{locales.fault()}</p>}
        {!locales.isDisabled && <AddLanguage />}
        <Select
          label={w.main}
          description={w.mainHint}
          options={locales.value.map((tag) => ({ id: tag, label: format.language(tag) }))}
          value={locale.value}
          onChange={locale.set}
          error={locale.fault()}
          isDisabled={locale.isDisabled}
        />
      </Group>
    </Section>
  );
}

function AddLanguage() {
  const { settings, shell } = useWords();
  const { business: w } = settings;
  const format = useFormat();
  const locales = useSetting('locales');
  const [other, setOther] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (tag: Locale): void => {
    if (!locales.value.includes(tag)) locales.set([...locales.value, tag]);
  };
  const addOther = (): void => {
    const tag = toTag(other);
    setWrong(tag === null || other.trim() === '');
    if (tag === null) return;
    add(tag);
    setOther('');
  };
  return (
    <div className="settings-columns">
      <Select
        label={w.add}
        placeholder={shell.choose}
        options={PAGE_LANGUAGES.filter((tag) => !locales.value.includes(tag)).map((tag) => ({
          id: tag,
          label: format.language(tag),
          hint: tag,
        }))}
        value={null}
        onChange={add}
      />
      <div className="row end">
        <div className="grow">
          <TextField
            label={w.other}
            placeholder="pt-BR"
            value={other}
            onChange={setOther}
            error={isWrong ? w.noTag : undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter') addOther();
            }}
          />
        </div>
        <Button onPress={addOther}>{shell.add}</Button>
      </div>
    </div>
  );
}
