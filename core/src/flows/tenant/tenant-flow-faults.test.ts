import { describe, expect, it } from '@jest/globals';
import type { TenantFlow, TenantFlowStep } from '../../model.ts';
import { strapFlow } from './tenant-flow.fixture.ts';
import { tenantFlowFaults } from './tenant-flow-faults.ts';

const say = (id: string, next: string | null, text = 'Fine.'): TenantFlowStep => ({
  id,
  kind: 'say',
  text: { en: text },
  next,
});
const faultsOf = (steps: readonly TenantFlowStep[], more: Partial<TenantFlow> = {}) =>
  tenantFlowFaults({ ...strapFlow, steps, ...more }, 'en').map(
    ({ path, message }) => `${path}: ${message}`,
  );

describe('a journey of a tenant’s own', () => {
  it('is whole when every step can be reached, said and left', () => {
    expect(tenantFlowFaults(strapFlow, 'en')).toEqual([]);
  });

  it.each<readonly [string, readonly TenantFlowStep[], string]>([
    ['a step that is not there', [say('a', 'b')], 'steps/0: it goes on to “b”, which is no step'],
    ['a step nobody reaches', [say('a', null), say('b', null)], 'steps/1: nothing leads to'],
    ['two steps of one name', [say('a', 'a'), say('a', null)], 'steps/1/id: there are two steps'],
    [
      'talk that never ends',
      [say('a', 'b'), say('b', 'a')],
      'steps: steps that only say something',
    ],
    ['a step that follows itself', [say('a', 'a')], 'steps: steps that only say something'],
    [
      'an unknown variable',
      [say('a', null, '{{slot.size}}')],
      'steps/0/text/en: {{slot.size}} is no',
    ],
    ['half a variable', [say('a', null, 'Hi {{contact.name')], 'steps/0/text/en: a brace holds no'],
    [
      'a promise nothing proves',
      [say('a', null, 'We have refunded your order.')],
      'steps/0/text/en: “We have refunded',
    ],
  ])('refuses %s, with its place', (_, steps, fault) => {
    expect(faultsOf(steps)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  it('wants the main language everywhere, and an example', () => {
    expect(
      tenantFlowFaults({ ...strapFlow, examples: { en: [] } }, 'fr').map(({ path }) => path),
    ).toEqual(expect.arrayContaining(['examples', 'steps/0/text', 'steps/1/choices/0/label']));
  });

  it('lets a question lead back to an earlier one: the contact ends that', () => {
    const steps: readonly TenantFlowStep[] = [
      { id: 'a', kind: 'ask', slot: 'x', input: 'text', text: { en: 'What?' }, next: 'b' },
      say('b', 'a', 'And again.'),
    ];
    expect(faultsOf(steps)).toEqual([]);
  });

  const pick: TenantFlowStep = {
    id: 'pick',
    kind: 'pick-order',
    text: {},
    among: 'any',
    next: 'check',
  };
  const check: TenantFlowStep = {
    id: 'check',
    kind: 'preview',
    text: {},
    action: 'resend-invoice',
    allowed: 'propose',
    refused: null,
  };
  const propose: TenantFlowStep = {
    id: 'propose',
    kind: 'propose',
    text: {},
    action: 'resend-invoice',
    next: 'yes',
  };
  const confirm: TenantFlowStep = {
    id: 'yes',
    kind: 'confirm',
    text: {},
    yes: null,
    no: null,
    change: null,
  };

  it('lets a write be proposed once the policy was asked and a yes follows', () => {
    expect(faultsOf([pick, check, propose, confirm])).toEqual([]);
  });

  it.each<readonly [string, readonly TenantFlowStep[], string]>([
    [
      'a write without a yes',
      [pick, check, { ...propose, next: 'told' }, say('told', null)],
      'steps/2: a write needs the contact’s yes',
    ],
    [
      'a write nobody asked the policy about',
      [{ ...pick, next: 'propose' }, propose, confirm],
      'steps/1: nothing asked the policy before',
    ],
    [
      'a yes to nothing',
      [{ ...pick, next: 'yes' }, confirm],
      'steps/1: there is nothing to say yes to',
    ],
    ['a tool without its inputs', [check, propose, confirm], 'steps/0: it needs “order”'],
    [
      'an input that only one way has',
      [
        {
          id: 'way',
          kind: 'branch',
          text: {},
          branches: [{ when: [{ on: 'hours', open: true }], next: 'pick' }],
          otherwise: 'check',
        },
        pick,
        check,
        propose,
        confirm,
      ],
      'steps/2: it needs “order”',
    ],
    [
      'a condition on a slot nothing fills',
      [
        {
          id: 'way',
          kind: 'branch',
          text: {},
          branches: [{ when: [{ on: 'slot', slot: 'size' }], next: null }],
          otherwise: null,
        },
      ],
      'steps/0/branches/0: nothing fills the slot “size”',
    ],
    [
      'a circle of questions that may all be known',
      [
        {
          id: 'a',
          kind: 'ask',
          slot: 'x',
          input: 'text',
          ifMissing: true,
          text: { en: 'What?' },
          next: 'b',
        },
        say('b', 'a'),
      ],
      'steps: steps that only say something',
    ],
  ])('refuses %s', (_, steps, fault) => {
    expect(faultsOf(steps)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });
});
