/** What a shipped journey says, step by step, and the business's own words in place of it. */
import { useState } from 'react';
import type { ShippedFlowSetting, TenantFlow } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { useWords } from '../../../words/words.tsx';
import { LanguageTabs, withText } from '../parts/language-tabs.tsx';
import { FlowPreview } from './flow-preview.tsx';

type Texts = NonNullable<ShippedFlowSetting['texts']>;

export function ShippedWords(props: {
  readonly flow: TenantFlow;
  readonly texts: Texts;
  readonly isDisabled: boolean;
  readonly onDone: (texts: Texts) => void;
  readonly onClose: () => void;
}) {
  const { settings, shell } = useWords();
  const { flows: w } = settings;
  const { flow, isDisabled } = props;
  const [texts, setTexts] = useState(props.texts);
  const spoken = flow.steps.filter(({ text }) => Object.keys(text).length > 0);
  const whole = Object.fromEntries(
    Object.entries(texts).filter(([, text]) => Object.keys(text).length > 0),
  );
  const said: TenantFlow = {
    ...flow,
    steps: flow.steps.map((step) => ({ ...step, text: { ...step.text, ...whole[step.id] } })),
  };
  return (
    <Dialog
      title={`${w.wordsTitle}: ${w.shipped[flow.id] ?? flow.id}`}
      isOpen
      onClose={props.onClose}
      size="wide"
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          {!isDisabled && (
            <Button look="primary" onPress={() => props.onDone(whole)}>
              {w.take}
            </Button>
          )}
        </>
      }
    >
      <p className="soft small">{w.wordsHint}</p>
      <LanguageTabs has={(locale) => spoken.some(({ id }) => texts[id]?.[locale] !== undefined)}>
        {(locale) => (
          <div className="stack wide">
            {spoken.map((step) => (
              <TextField
                key={step.id}
                label={`${w.step(flow.steps.indexOf(step) + 1)} · ${w.kinds[step.kind]}`}
                lang={locale}
                rows={2}
                isDisabled={isDisabled}
                placeholder={step.text[locale] ?? step.text.en ?? ''}
                value={texts[step.id]?.[locale] ?? ''}
                onChange={(text) =>
                  setTexts({ ...texts, [step.id]: withText(texts[step.id] ?? {}, locale, text) })
                }
                maxLength={1_000}
              />
            ))}
          </div>
        )}
      </LanguageTabs>
      <FlowPreview flow={{ ...said, id: flow.id }} />
    </Dialog>
  );
}
