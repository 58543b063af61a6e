import { findProducts, type Mention, type ProductNames } from './find-products.ts';
import { EXCEPT, framesOf, orElse, type State, shares, whichOf } from './frame-of.ts';
import type { Frame, Target } from './frames.ts';

const UNSURE =
  /\b(?:not sure|check(?: at the end)? whether|undo|un-?cancel|not process anything|see whether|ask whether|whether (?:you|i) (?:are able|can))\b/u;

export function readPlain(main: string, sentence: string, state: State): void {
  if (UNSURE.test(main)) return;
  const frames = framesOf(main, sentence, state);
  if (frames.length === 0) attach(main, state);
  // `Make sure that … are returned` says again what was said.
  const again = /^make sure\b/u.test(sentence);
  for (const frame of frames) {
    const same = state.frames.some((before) =>
      [...frame.verbs].every((verb) => before.verbs.has(verb)),
    );
    if (!(again && same)) addFrame(frame, state);
  }
  setTopic(
    orElse(
      frames.flatMap((frame) => frame.targets),
      topicOf(main, state),
    ),
    main,
    state,
  );
}

export function setTopic(topic: readonly Target[], text: string, state: State): void {
  if (topic.length === 0) return;
  state.topic = topic;
  state.topicText = text;
}

export function topicOf(text: string, { names }: State): readonly Target[] {
  return findProducts(text, names).map((mention) => ({
    mention,
    which: whichOf(text, mention, 0),
    spec: '',
  }));
}

/** A second sentence about a thing that is exchanged already says more of it; it does not exchange another one. */
function addFrame(frame: Frame, state: State): void {
  const swaps = (each: Frame): boolean => each.verbs.has('exchange') || each.verbs.has('change');
  if (!swaps(frame) || frame.verbs.size > 1) return void state.frames.push(frame);
  const known = state.frames.filter(swaps).flatMap((each) => each.targets);
  const isKnown = (target: Target): boolean =>
    !/\b(?:another|second|other)\b/u.test(target.which) &&
    known.some((each) => shares(each.mention, target.mention));
  const more = frame.targets.filter(isKnown);
  state.frames = state.frames.map((each) => ({
    ...each,
    targets: each.targets.map((target) => {
      const said = swaps(each) ? more.filter((one) => shares(one.mention, target.mention)) : [];
      return { ...target, spec: [target.spec, ...said.map((one) => one.spec)].join(' . ') };
    }),
  }));
  const targets = frame.targets.filter((target) => !more.includes(target));
  if (targets.length > 0 || more.length === 0) state.frames.push({ ...frame, targets });
}

/** A sentence without an action: about the last wish's variant, or a remark about all. */
export function attach(main: string, state: State): void {
  state.remarks.push(main);
  const mentions = findProducts(main, state.names);
  if (refineAll(main, mentions, state)) return;
  state.frames = state.frames.map((frame, index) => {
    const touched = frame.targets.some((target) =>
      mentions.some((each) => shares(each, target.mention)),
    );
    const last = mentions.length === 0 && index === state.frames.length - 1;
    return touched || last ? withSpec(frame, main, mentions, state.names) : frame;
  });
}

/** `everything`, said before: `all but these`, or `that is just these`. */
export function refineAll(main: string, mentions: readonly Mention[], state: State): boolean {
  const last = state.frames.at(-1);
  if (last === undefined || mentions.length === 0 || last.scope !== 'all') return false;
  const except = EXCEPT.test(main);
  if (
    !except &&
    !/^\(?(?:it is|it's|that is|that's|they are|these are|namely|just|only)\b/u.test(main)
  )
    return false;
  const targets = mentions.map((mention) => ({ mention, which: '', spec: '' }));
  state.frames = [
    ...state.frames.slice(0, -1),
    { ...last, targets, scope: except ? 'all-but' : 'targets', wholeOrder: false },
  ];
  return true;
}

function withSpec(
  frame: Frame,
  text: string,
  mentions: readonly Mention[],
  names: ProductNames,
): Frame {
  if (!frame.verbs.has('exchange') && !frame.verbs.has('change')) return frame;
  void names;
  const targets = frame.targets.map((target, index) => {
    const own =
      mentions.length === 0
        ? index === frame.targets.length - 1
        : mentions.some((each) => shares(each, target.mention));
    return own ? { ...target, spec: `${target.spec} . ${text}` } : target;
  });
  return { ...frame, targets };
}
