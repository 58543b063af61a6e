import { RadioGroup, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { useSetting } from '../draft/draft.tsx';
import { LanguageTabs, withText } from '../parts/language-tabs.tsx';
import { LineList } from '../parts/line-list.tsx';
import { Group, Section } from '../parts/section.tsx';
import { ColourField } from './colour-field.tsx';
import { ChatPreview } from './preview.tsx';
import { Snippet } from './snippet.tsx';

export function Look() {
  const { settings } = useWords();
  const { look: w } = settings;
  const widget = useSetting('widget');
  const privacy = useSetting('privacyUrl');
  const side = widget.value?.side ?? 'end';
  return (
    <Section name="look">
      <div className="look-columns">
        <div className="stack wide">
          <Group title={w.appearance}>
            <ColourField />
            <RadioGroup
              label={w.side}
              options={[
                { id: 'end', label: w.sides.end },
                { id: 'start', label: w.sides.start },
              ]}
              value={side}
              onChange={(next) => widget.set({ ...widget.value, side: next })}
              error={widget.fault('side')}
              isDisabled={widget.isDisabled}
            />
          </Group>
          <Group title={w.words} hint={w.wordsHint}>
            <LanguageTabs>{(locale) => <Words locale={locale} />}</LanguageTabs>
          </Group>
          <Group title={w.privacy}>
            <TextField
              label={w.privacyUrl}
              type="url"
              description={w.privacyHint}
              placeholder="https://shop.example/privacy"
              value={privacy.value ?? ''}
              onChange={(url) => privacy.set(url === '' ? null : url)}
              error={privacy.fault()}
              isDisabled={privacy.isDisabled}
            />
          </Group>
        </div>
        <ChatPreview />
      </div>
      <Snippet />
    </Section>
  );
}

/** Greeting, label and suggestions in one language. */
function Words({ locale }: { readonly locale: string }) {
  const { settings } = useWords();
  const { look: w } = settings;
  const brand = useSetting('brand');
  const widget = useSetting('widget');
  const suggestions = useSetting('suggestions');
  const setGreeting = (text: string): void => {
    const { greeting: _, ...rest } = brand.value;
    const greeting = withText(brand.value.greeting, locale, text);
    brand.set(Object.keys(greeting).length === 0 ? rest : { ...rest, greeting });
  };
  const setLabel = (text: string): void => {
    const { side = 'end' } = widget.value ?? {};
    const label = withText(widget.value?.label, locale, text);
    widget.set(Object.keys(label).length === 0 ? { side } : { side, label });
  };
  return (
    <>
      <TextField
        label={w.greeting}
        description={w.greetingHint}
        rows={2}
        lang={locale}
        maxLength={500}
        value={brand.value.greeting?.[locale] ?? ''}
        onChange={setGreeting}
        error={brand.fault(`greeting/${locale}`)}
        isDisabled={brand.isDisabled}
      />
      <TextField
        label={w.label}
        description={w.labelHint}
        lang={locale}
        maxLength={24}
        value={widget.value?.label?.[locale] ?? ''}
        onChange={setLabel}
        error={widget.fault(`label/${locale}`)}
        isDisabled={widget.isDisabled}
      />
      <LineList
        label={w.suggestions}
        addLabel={w.addSuggestion}
        lines={suggestions.value[locale] ?? []}
        onChange={(lines) => {
          const { [locale]: _, ...others } = suggestions.value;
          suggestions.set(lines.length === 0 ? others : { ...others, [locale]: lines });
        }}
        fault={(at) => suggestions.fault(`${locale}/${at}`)}
        isDisabled={suggestions.isDisabled}
        lang={locale}
        most={12}
      />
    </>
  );
}
