/** What steps say in the reader's language. Their words are the journey's own statement; what was answered is not. */
import type { TenantFlowStep } from '../../model.ts';
import { fillFlowText } from '../tenant/fill-flow-text.ts';
import { type Run, type Slots, type StepOf, saying } from './run.ts';

/** A step's words in the reply's language, where the tenant wrote them in it. */
export function stepText(run: Run, texts: TenantFlowStep['text'], slots: Slots): string {
  const { turn, understanding } = run.input;
  const { tenant, contactName } = turn;
  return fillFlowText(texts, {
    locale: understanding.language,
    mainLocale: tenant.locale,
    values: {
      contactName: contactName ?? null,
      tenantName: tenant.name,
      slots,
      found: foundOf(run),
    },
  });
}

function foundOf({ input, found }: Run): Readonly<Record<string, string>> {
  const { order } = found;
  if (order === null) return {};
  const { phrases, turn } = input;
  const zone = turn.tenant.settings.hours.timeZone;
  return {
    'order.number': order.number,
    'order.status': phrases.orderState(order, zone),
    'order.return': phrases.returnInfo(order, zone),
  };
}

export function sayStep(run: Run, step: TenantFlowStep): Run {
  const text = stepText(run, step.text, run.slots);
  return text === '' ? run : saying(run, text, stepText(run, step.text, {}));
}

export function showing(run: Run, step: StepOf<'say'> | StepOf<'choose'>): Run {
  const { order } = run.found;
  if (step.show === 'order' && order !== null) {
    return { ...run, cards: [...run.cards, { kind: 'order', order }] };
  }
  if (step.show !== 'person') return run;
  const label = run.input.phrases.talkToPerson();
  return { ...run, choices: [...run.choices, { label, text: label }] };
}
