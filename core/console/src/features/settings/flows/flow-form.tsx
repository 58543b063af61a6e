/** One journey: what begins it, what is said and asked, and a try at it. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Locale, TenantFlow } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch, TextField } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { useWords } from '../../../words/words.tsx';
import { LanguageTabs } from '../parts/language-tabs.tsx';
import {
  cleaned,
  freeName,
  newFlow,
  withExamples,
  withNewStep,
  withoutStep,
} from './flow-draft.ts';
import { FlowPreview } from './flow-preview.tsx';
import { StepFields } from './step-fields.tsx';

/** Steps a journey has at most; the server refuses more. */
const MOST_STEPS = 50;

export function FlowForm(props: {
  /** Null: a new one. */
  readonly flow: TenantFlow | null;
  /** Ids of the other journeys. */
  readonly taken: readonly string[];
  readonly onDone: (flow: TenantFlow) => void;
  readonly onClose: () => void;
}) {
  const { settings, shell } = useWords();
  const { flows: w } = settings;
  const [flow, setFlow] = useState(() => props.flow ?? newFlow(props.taken));
  const [tried, setTried] = useState(false);
  const named =
    props.flow === null ? { ...flow, id: freeName(flow.name, props.taken, 'journey') } : flow;
  const whole = cleaned(named, props.taken);
  const done = (): void => {
    setTried(true);
    if (whole.name !== '') props.onDone(whole);
  };
  return (
    <Dialog
      title={props.flow === null ? w.add : w.edit}
      isOpen
      onClose={props.onClose}
      size="wide"
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" onPress={done}>
            {w.take}
          </Button>
        </>
      }
    >
      <div className="settings-columns">
        <TextField
          label={w.name}
          value={flow.name}
          onChange={(name) => setFlow({ ...flow, name })}
          maxLength={100}
          autoFocus
          error={tried && whole.name === '' ? shell.required : undefined}
        />
        <Switch isSelected={flow.enabled} onChange={(enabled) => setFlow({ ...flow, enabled })}>
          {w.enabled}
        </Switch>
      </div>
      <LanguageTabs has={(locale) => flow.steps.some(({ text }) => (text[locale] ?? '') !== '')}>
        {(locale) => <InLanguage flow={flow} locale={locale} onChange={setFlow} />}
      </LanguageTabs>
      <FlowPreview flow={whole} />
    </Dialog>
  );
}

function InLanguage(props: {
  readonly flow: TenantFlow;
  readonly locale: Locale;
  readonly onChange: (flow: TenantFlow) => void;
}) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const { flow, locale, onChange } = props;
  return (
    <div className="stack wide">
      <TextField
        label={w.examples}
        description={w.examplesHint}
        rows={3}
        lang={locale}
        value={(flow.examples[locale] ?? []).join('\n')}
        onChange={(lines) => onChange(withExamples(flow, locale, lines))}
        maxLength={5_000}
      />
      <ol className="ordered flow-steps">
        {flow.steps.map((step, at) => (
          <li key={step.id}>
            <span className="ordered-number numbers">{at + 1}</span>
            <StepFields
              flow={flow}
              step={step}
              locale={locale}
              onChange={(next) => onChange({ ...flow, steps: flow.steps.with(at, next) })}
              onRemove={flow.steps.length === 1 ? null : () => onChange(withoutStep(flow, at))}
            />
          </li>
        ))}
      </ol>
      {flow.steps.length < MOST_STEPS && (
        <div>
          <Button small onPress={() => onChange(withNewStep(flow))}>
            <Plus size={14} aria-hidden /> {w.addStep}
          </Button>
        </div>
      )}
    </div>
  );
}
