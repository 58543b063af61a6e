import { describe, expect, it } from '@jest/globals';
import type { HandoffTarget } from '../model.ts';
import { chooseTarget, type TargetFacts } from './choose-target.ts';

const facts: TargetFacts = { reason: 'anger', language: 'de', channel: 'widget' };
const target = (name: string, agentIds: string[], when: HandoffTarget['when'] = {}) => ({
  name,
  when,
  agentIds,
});
const team = (workload: Readonly<Record<string, number>>, ...available: string[]) => ({
  available: new Set(available),
  workload: new Map(Object.entries(workload)),
});

describe('chooseTarget', () => {
  it('takes the first target all of whose conditions fit', () => {
    const targets = [
      target('refunds', ['ada'], { reasons: ['human-first-topic'] }),
      target('mail', ['bo'], { reasons: ['anger'], channels: ['email'] }),
      target('german', ['cem'], {
        reasons: ['anger'],
        languages: ['de', 'nl'],
        channels: ['widget'],
      }),
      target('rest', ['dora']),
    ];
    const all = team({}, 'ada', 'bo', 'cem', 'dora');
    expect(chooseTarget(targets, facts, all)).toEqual({ target: 'german', agentId: 'cem' });
    expect(chooseTarget(targets, { ...facts, language: 'fr' }, all)?.target).toBe('rest');
    expect(chooseTarget(targets, { ...facts, channel: 'email' }, all)?.target).toBe('mail');
  });
  it('knows a language by its first part, a script only by itself', () => {
    const one = (languages: string[], language: string) =>
      chooseTarget([target('x', ['a'], { languages })], { ...facts, language }, team({}, 'a'));
    expect(one(['zh'], 'zh-Hant')).not.toBeNull();
    expect(one(['zh-Hant'], 'zh-Hans')).toBeNull();
    expect(one(['de'], 'de-AT')).not.toBeNull();
    expect(one(['d'], 'de')).toBeNull();
    expect(one([], 'de')).not.toBeNull();
  });
  it('gives it to whoever holds the fewest, of several to the one named first', () => {
    const targets = [target('x', ['ada', 'bo', 'cem'])];
    const ids = ['ada', 'bo', 'cem'];
    expect(chooseTarget(targets, facts, team({ ada: 3, bo: 1, cem: 2 }, ...ids))?.agentId).toBe(
      'bo',
    );
    expect(chooseTarget(targets, facts, team({ ada: 1, cem: 1 }, ...ids))?.agentId).toBe('bo');
    expect(chooseTarget(targets, facts, team({}, ...ids))?.agentId).toBe('ada');
  });
  it('passes over whoever is not available, and on to the next target, and then waits', () => {
    const targets = [target('x', ['gone']), target('y', ['gone', 'bo'])];
    expect(chooseTarget(targets, facts, team({}, 'bo'))).toEqual({ target: 'y', agentId: 'bo' });
    expect(chooseTarget(targets, facts, team({}))).toBeNull();
    expect(chooseTarget([], facts, team({}, 'bo'))).toBeNull();
  });
  it('knows skills, load and hours of a target, and places outside', () => {
    const skilled = {
      ...team({ ada: 3 }, 'ada', 'bo'),
      skills: { ada: ['refunds'], bo: ['spanish'] },
    };
    const refunds: HandoffTarget = { name: 'r', when: {}, agentIds: [], skills: ['refunds'] };
    expect(chooseTarget([refunds], facts, skilled)?.agentId).toBe('ada');
    expect(chooseTarget([{ ...refunds, maxOpen: 3 }], facts, skilled)).toBeNull();
    expect(
      chooseTarget([{ ...refunds, skills: ['refunds', 'spanish'] }], facts, skilled),
    ).toBeNull();
    const day = {
      timeZone: 'UTC',
      week: { tue: [{ from: '09:00', to: '10:00' }] },
      exceptions: [],
    };
    const timed = { ...target('day', ['bo']), hours: day };
    const at = (now: string) => chooseTarget([timed], { ...facts, now }, skilled);
    expect(at('2026-11-24T09:30:00.000Z')?.agentId).toBe('bo');
    expect(at('2026-11-24T10:00:00.000Z')).toBeNull();
    const to = { kind: 'email', address: 'desk@shop.example' } as const;
    expect(chooseTarget([{ name: 'mail', when: {}, agentIds: [], to }], facts, skilled)).toEqual({
      target: 'mail',
      agentId: null,
      to,
    });
  });
});
