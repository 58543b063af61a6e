/** A clause under a condition: what else will do, what changes on second thought, and at which price it holds. */
import { type Clause, kindOf } from './clauses.ts';
import { findProducts, type Mention } from './find-products.ts';
import { framesOf, orElse, type State, shares } from './frame-of.ts';
import type { Alternative, Frame } from './frames.ts';
import { attach, readPlain } from './plain-clause.ts';
import { findVerbs } from './verbs.ts';

export function readConditional(
  clause: Clause & { readonly condition: string },
  sentence: string,
  state: State,
): void {
  const { main, condition } = clause;
  const hasVerb = findVerbs(main).length > 0;
  switch (kindOf(condition)) {
    case 'confirming':
      readSecondThought(main, sentence, state);
      break;
    case 'asked':
      readAnswer(condition, main, state);
      break;
    case 'several':
      if (hasVerb) readPlain(main, sentence, state);
      else attach(`if multiple, ${main}`, state);
      break;
    case 'impossible':
      if (/\bonly do one\b/u.test(condition)) state.remarks.push(sentence);
      else addAlternative(condition, main, sentence, state);
      break;
    case 'price':
      readPriceCondition(condition, main, sentence, state);
      break;
    case 'other':
      if (main.length > 3) readPlain(main, sentence, state);
      break;
    case 'possible':
      readPlain(hasVerb ? main : `${condition} ${main}`, sentence, state);
      break;
  }
}

/** What changes when the contact is asked to confirm: fewer things, more things, or nothing at all. */
function readSecondThought(main: string, sentence: string, state: State): void {
  const mentions = findProducts(main, state.names);
  if (
    /\b(?:regret|changed? (?:your|my) mind)\b.*\b(?:keep|not|original|back)\b|\bdecide (?:not|against)/u.test(
      main,
    ) &&
    !/\breturn the\b/u.test(main)
  ) {
    const back = /\b(?:address|original)\b/u.test(main);
    if (back) state.frames.push(...framesOf(main, sentence, state));
    else
      state.frames =
        mentions.length === 0 ? state.frames.slice(0, -1) : without(state.frames, mentions);
    return;
  }
  if (/\bonly\b/u.test(main) && mentions.length > 0) {
    state.frames = state.frames.map((frame) => only(frame, mentions));
  } else {
    const added = framesOf(main, sentence, state);
    const instead = /\bchange (?:your|my) mind\b/u.test(main);
    if (instead && added.length > 0) state.frames = state.frames.slice(0, -1);
    state.frames.push(...added);
  }
  state.remarks.push(main);
}

export function only(frame: Frame, mentions: readonly Mention[]): Frame {
  if (frame.verbs.has('move')) return frame;
  const targets = frame.targets.filter((target) =>
    mentions.some((each) => shares(each, target.mention)),
  );
  return { ...frame, targets, scope: 'targets' };
}

function without(frames: readonly Frame[], mentions: readonly Mention[]): Frame[] {
  return frames
    .map((frame) => ({
      ...frame,
      targets: frame.targets.filter(
        (target) => !mentions.some((each) => shares(each, target.mention)),
      ),
    }))
    .filter((frame) => frame.targets.length > 0 || frame.scope !== 'targets');
}

/** `If asked which laptop, it is the 15-inch`: says which, why or how. */
function readAnswer(condition: string, main: string, state: State): void {
  state.remarks.push(main);
  const mentions = findProducts(`${condition} ${main}`, state.names);
  if (mentions.length === 0) return;
  state.frames = state.frames.map((frame) => ({
    ...frame,
    targets: frame.targets.map((target) =>
      mentions.some((each) => shares(each, target.mention))
        ? { ...target, which: `${target.which} ${main}` }
        : target,
    ),
  }));
}

function addAlternative(condition: string, main: string, sentence: string, state: State): void {
  const last = state.frames.at(-1);
  // What was asked first is nothing that can be done here: this is the wish then.
  if (last === undefined) {
    readPlain(main, sentence, state);
    return;
  }
  const mentions = findProducts(condition, state.names);
  const about = state.frames.findLastIndex((frame) =>
    frame.targets.some((target) => mentions.some((each) => shares(each, target.mention))),
  );
  const index = about < 0 ? state.frames.length - 1 : about;
  const alternative = readAlternative(
    condition,
    main,
    sentence,
    state,
    state.frames[index] ?? last,
  );
  state.frames = state.frames.map((frame, at) =>
    at === index ? { ...frame, alternatives: [...frame.alternatives, ...alternative] } : frame,
  );
}

const PAYMENT =
  /\b(?:gift ?cards?|gc|pay ?pal|credit cards?|debit cards?|visa|mastercard|amex|payment method|original payment)\b/u;

function readAlternative(
  condition: string,
  main: string,
  sentence: string,
  state: State,
  about: Frame,
): readonly Alternative[] {
  const mentions = findProducts(main, state.names);
  if (/\b(?:human|representative|transfer|yourself|myself)\b/u.test(main))
    return [{ kind: 'drop' }];
  if (/\bno (?:exchange|change|return)/u.test(main)) {
    return mentions.length > 0 ? [{ kind: 'without', mentions }] : [{ kind: 'drop' }];
  }
  if (
    /\bonly\b|\brather (?:just )?(?:only )?(?:exchange|return|change)/u.test(main) &&
    mentions.length > 0
  )
    return [{ kind: 'only', mentions }];
  const frames = framesOf(main, sentence, state).map((frame) => inherit(frame, about));
  if (frames.length > 0) {
    const pay: readonly Alternative[] =
      PAYMENT.test(main) &&
      frames.every((frame) => frame.scope === 'targets' && frame.targets === about.targets)
        ? [{ kind: 'pay', text: main }]
        : [];
    return pay.length > 0 ? pay : frames.map((frame) => ({ kind: 'frame', frame }));
  }
  if (PAYMENT.test(main)) return [{ kind: 'pay', text: main }];
  if (
    /\b(?:not do (?:it|any)|do not|nothing|forget|no cancel\w*|keep (?:it|the order))\b/u.test(main)
  )
    return [{ kind: 'drop' }];
  const asked = findProducts(condition, state.names);
  return [{ kind: 'spec', text: main, mentions: orElse(mentions, asked) }];
}

/** `cancel it`, `just return it`: the things are those of the wish before. */
function inherit(frame: Frame, before: Frame): Frame {
  const about = { ...before, around: before.around.replace(/\[if [^\]]*\]/gu, '') };
  if (frame.targets.length > 0 || frame.scope !== 'targets' || frame.wholeOrder) {
    return {
      ...frame,
      around: `${frame.around} ${about.around}`,
      targets: frame.wholeOrder ? about.targets : frame.targets,
    };
  }
  return {
    ...frame,
    targets: about.targets,
    scope: about.scope,
    around: `${frame.around} ${about.around}`,
  };
}

/** `if it is less than 200, exchange it; if not, return it`: kept as words, decided when prices are known. */
function readPriceCondition(condition: string, main: string, sentence: string, state: State): void {
  const last = state.frames.at(-1);
  if (main.length > 3) {
    const frames = framesOf(main, sentence, state);
    const told = frames.map((frame) => ({ ...frame, around: `${frame.around} [if ${condition}]` }));
    if (told.length > 0) {
      state.frames.push(...told);
      return;
    }
  }
  if (last !== undefined)
    state.frames[state.frames.length - 1] = { ...last, around: `${last.around} [if ${condition}]` };
}
