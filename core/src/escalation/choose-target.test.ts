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
});
