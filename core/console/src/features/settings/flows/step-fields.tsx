/** One step of a journey in one language. */
import { Plus, Trash2, X } from 'lucide-react';
import type {
  FlowAction,
  FlowCondition,
  OrdersAmong,
} from '../../../../../src/flows/flow-steps.ts';
import type { Locale, TenantFlow, TenantFlowStep } from '../../../../../src/model.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox, Select, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { withText } from '../parts/language-tabs.tsx';
import { asKind, KINDS, newChoice, wayOf, waysOf, withWay } from './flow-draft.ts';

/** No step is called so: it stands for "the journey is over". */
const END = '—';
const MOST_CHOICES = 8;

type Fields<S extends TenantFlowStep = TenantFlowStep> = {
  readonly flow: TenantFlow;
  readonly step: S;
  readonly locale: Locale;
  readonly onChange: (step: TenantFlowStep) => void;
};

export function StepFields(props: Fields & { readonly onRemove: (() => void) | null }) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const { flow, step, locale, onChange, onRemove } = props;
  const number = flow.steps.indexOf(step) + 1;
  return (
    <fieldset className="plain-set stack wide grow" aria-label={w.step(number)}>
      <div className="row top">
        <div className="grow">
          <Select
            label={w.kind}
            options={KINDS.map((id) => ({ id, label: w.kinds[id] }))}
            value={step.kind}
            onChange={(kind) => onChange(asKind(step, kind, flow))}
          />
        </div>
        {onRemove !== null && (
          <IconButton label={settings.removeLine(w.step(number))} onPress={onRemove}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      {speaks(step) ? (
        <TextField
          label={w.text}
          description={number === 1 ? w.textHint : undefined}
          rows={2}
          lang={locale}
          value={step.text[locale] ?? ''}
          onChange={(text) => onChange({ ...step, text: withText(step.text, locale, text) })}
          maxLength={1_000}
        />
      ) : (
        step.kind !== 'branch' && <p className="soft small">{w.ownWords}</p>
      )}
      {step.kind === 'ask' && (
        <div className="settings-columns">
          <Select
            label={w.input}
            options={(['text', 'number', 'email', 'address'] as const).map((id) => ({
              id,
              label: w.inputs[id],
            }))}
            value={step.input}
            onChange={(input) => onChange({ ...step, input })}
          />
          <Slot {...props} step={step} />
        </div>
      )}
      {step.kind === 'choose' && <Choices {...props} step={step} />}
      {(step.kind === 'ask' || step.kind === 'choose') && (
        <Checkbox
          isSelected={step.ifMissing === true}
          onChange={(ifMissing) => onChange({ ...step, ifMissing })}
        >
          {w.ifMissing}
        </Checkbox>
      )}
      <ToolFields {...props} />
      <div className="settings-columns">
        {waysOf(step).map((way) => (
          <Next
            key={way}
            label={w.ways[way]}
            flow={flow}
            value={wayOf(step, way)}
            onChange={(next) => onChange(withWay(step, way, next))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Its words are the business's own; the others say what comes with the product. */
function speaks({ kind }: TenantFlowStep): boolean {
  return kind === 'say' || kind === 'ask' || kind === 'choose' || kind === 'hand-over';
}

/** What a step that reads or proposes is about. */
function ToolFields(props: Fields) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const { flow, step, onChange } = props;
  return (
    <>
      {'action' in step && (
        <Select
          label={w.action}
          options={(Object.keys(w.actions) as FlowAction[]).map((id) => ({
            id,
            label: w.actions[id],
          }))}
          value={step.action}
          onChange={(action) => onChange({ ...step, action })}
        />
      )}
      {step.kind === 'pick-order' && (
        <Select
          label={w.among}
          options={(Object.keys(w.amongs) as OrdersAmong[]).map((id) => ({
            id,
            label: w.amongs[id],
          }))}
          value={step.among}
          onChange={(among) => onChange({ ...step, among })}
        />
      )}
      {step.kind === 'find-products' && <Slot {...props} step={step} />}
      {step.kind === 'branch' &&
        step.branches.map((branch, at) => (
          <Next
            // biome-ignore lint/suspicious/noArrayIndexKey: branches keep their places.
            key={at}
            label={w.conditions(branch.when.map(inWords).join(' + '))}
            flow={flow}
            value={branch.next}
            onChange={(next) =>
              onChange({ ...step, branches: step.branches.with(at, { ...branch, next }) })
            }
          />
        ))}
    </>
  );
}

/** A condition as its data reads: `order: delivered`. */
function inWords({ on, ...rest }: FlowCondition): string {
  return `${on}: ${Object.values(rest).flat().join(', ')}`;
}

function Slot({ step, onChange }: Fields<Extract<TenantFlowStep, { slot: string }>>) {
  const { settings } = useWords();
  const { flows: w } = settings;
  return (
    <TextField
      label={w.slot}
      description={`{{slot.${step.slot}}}`}
      value={step.slot}
      onChange={(slot) =>
        onChange({ ...step, slot: slot.toLowerCase().replaceAll(/[^a-z0-9_]+/gu, '_') })
      }
      maxLength={40}
    />
  );
}

function Choices(props: Fields<Extract<TenantFlowStep, { kind: 'choose' }>>) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const { flow, step, locale, onChange } = props;
  const { choices } = step;
  return (
    <div className="stack wide">
      {choices.map((choice, at) => (
        <div key={choice.value} className="row top wrap flow-choice">
          <div className="grow">
            <TextField
              label={w.choice(at + 1)}
              lang={locale}
              value={choice.label[locale] ?? ''}
              onChange={(text) =>
                onChange({
                  ...step,
                  choices: choices.with(at, {
                    ...choice,
                    label: withText(choice.label, locale, text),
                  }),
                })
              }
              maxLength={80}
            />
          </div>
          <Next
            flow={flow}
            value={choice.next}
            onChange={(next) =>
              onChange({ ...step, choices: choices.with(at, { ...choice, next }) })
            }
          />
          {choices.length > 2 && (
            <IconButton
              label={settings.removeLine(w.choice(at + 1))}
              onPress={() => onChange({ ...step, choices: choices.toSpliced(at, 1) })}
            >
              <X size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {choices.length < MOST_CHOICES && (
        <div>
          <Button
            small
            onPress={() =>
              onChange({
                ...step,
                choices: [
                  ...choices,
                  newChoice(
                    choices.map(({ value }) => value),
                    null,
                  ),
                ],
              })
            }
          >
            <Plus size={14} aria-hidden /> {w.addChoice}
          </Button>
        </div>
      )}
      <Slot {...props} step={step} />
    </div>
  );
}

function Next(props: {
  /** Default: "Then". */
  readonly label?: string;
  readonly flow: TenantFlow;
  readonly value: string | null;
  readonly onChange: (next: string | null) => void;
}) {
  const { settings } = useWords();
  const { flows: w } = settings;
  return (
    <Select
      label={props.label ?? w.next}
      options={[
        ...props.flow.steps.map(({ id }, at) => ({ id, label: w.step(at + 1) })),
        { id: END, label: w.end },
      ]}
      value={props.value ?? END}
      onChange={(next) => props.onChange(next === END ? null : next)}
    />
  );
}
