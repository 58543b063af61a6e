import { useQuery } from '@tanstack/react-query';
import { RadioGroup } from '../../ui/fields.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { defaultsQuery } from './defaults.ts';
import { useDraft, useSetting } from './draft/draft.tsx';
import { Group, Section } from './parts/section.tsx';

const TONES = ['neutral', 'friendly', 'formal'] as const;

export function Tone() {
  const { settings } = useWords();
  const { tone: w } = settings;
  const tone = useSetting('tone');
  const chosen = tone.value ?? 'neutral';
  return (
    <Section name="tone">
      <Group title={w.title}>
        <RadioGroup
          label={w.label}
          options={TONES.map((id) => ({ id, label: w.tones[id] ?? id, hint: w.says[id] ?? '' }))}
          value={chosen}
          onChange={tone.set}
          error={tone.fault()}
          isDisabled={tone.isDisabled}
        />
        <p className="soft">{w.where}</p>
      </Group>
      <Examples tone={chosen} />
    </Section>
  );
}

/** How the assistant would say it, in each language of the business. */
function Examples({ tone }: { readonly tone: (typeof TONES)[number] }) {
  const { settings } = useWords();
  const { values } = useDraft();
  const format = useFormat();
  const found = useQuery(defaultsQuery(tone));
  const shown = (found.data?.templates ?? []).filter(
    ({ name, locale }) => name === 'unknown' && values.locales.includes(locale),
  );
  return (
    <Group title={settings.tone.examples} hint={settings.tone.examplesHint}>
      <dl className="said-list">
        {shown.map(({ locale, text }) => (
          <div key={locale}>
            <dt className="soft small">{format.language(locale)}</dt>
            <dd className="said" dir="auto" lang={locale}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </Group>
  );
}
