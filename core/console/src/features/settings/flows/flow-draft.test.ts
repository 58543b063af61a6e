import { describe, expect, it } from '@jest/globals';
import type { TenantFlow } from '../../../../../src/model.ts';
import {
  asKind,
  cleaned,
  freeName,
  newFlow,
  withExamples,
  withNewStep,
  withoutStep,
} from './flow-draft.ts';

const nexts = (flow: TenantFlow) =>
  flow.steps.map((step) =>
    step.kind === 'choose'
      ? step.choices.map(({ next }) => next)
      : 'next' in step
        ? step.next
        : 'person',
  );

describe('a journey being written', () => {
  it('goes on from the end to a step that is added, choices as well', () => {
    const two = withNewStep(newFlow([]));
    expect(nexts(two)).toEqual(['step-2', null]);
    const [first, second] = two.steps;
    if (first === undefined || second === undefined) throw new Error('There are two steps.');
    const choosing = { ...two, steps: [first, asKind(second, 'choose', two)] };
    expect(nexts(withNewStep(choosing))).toEqual(['step-2', ['step-3', 'step-3'], null]);
  });

  it('closes the gap when a step is taken out', () => {
    const three = withNewStep(withNewStep(newFlow([])));
    expect(nexts(withoutStep(three, 1))).toEqual(['step-3', null]);
    expect(withoutStep(newFlow([]), 0)).toEqual(newFlow([]));
  });

  it('keeps words and answers when a step becomes another kind', () => {
    const flow = newFlow([]);
    const [step] = flow.steps;
    if (step === undefined) throw new Error('There is a step.');
    const asked = asKind({ ...step, text: { en: 'Which?' } }, 'ask', flow);
    expect(asked).toMatchObject({ kind: 'ask', slot: 'answer', text: { en: 'Which?' } });
    expect(asKind(asked, 'choose', flow)).toMatchObject({ slot: 'answer' });
    expect(asKind(asked, 'hand-over', flow)).toEqual({
      id: 'step',
      kind: 'hand-over',
      text: { en: 'Which?' },
    });
  });

  it('keeps empty lines while one types and drops them when it is saved', () => {
    const typed = withExamples(
      { ...newFlow([]), name: ' Straps ' },
      'en',
      'One strap\n\nOne strap\n',
    );
    expect(typed.examples.en).toHaveLength(4);
    expect(cleaned(typed, [])).toMatchObject({ name: 'Straps', examples: { en: ['One strap'] } });
    expect(cleaned(typed, ['journey']).id).toBe('straps');
    expect(withExamples(typed, 'en', ' \n').examples).toEqual({});
  });

  it.each([
    ['Größe & Maß', [], 'gro-e-ma'],
    ['', [], 'x'],
    ['表带', [], 'x'],
    ['a', ['a', 'a-2'], 'a-3'],
  ])('names “%s” with %j taken', (wish, taken, name) => {
    expect(freeName(wish, taken, 'x')).toMatch(/^[a-z0-9-]+$/u);
    if (wish !== 'Größe & Maß') expect(freeName(wish, taken, 'x')).toBe(name);
  });
});
