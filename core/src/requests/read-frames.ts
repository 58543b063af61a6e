/** Sentence by sentence into frames: the verbs of a clause, the things near them, and what follows if it cannot be. */
import { type Clause, clausesOf, isIdle, kindOf, sentencesOf } from './clauses.ts';
import { findProducts, type Mention, type ProductNames } from './find-products.ts';
import type { Alternative, Frame, Target, Verb } from './frames.ts';
import { type FoundVerb, findVerbs } from './verbs.ts';

export type Reading = {
  readonly frames: readonly Frame[];
  /** Sentences that give no wish but may say how to pay, why, or what is liked. */
  readonly remarks: readonly string[];
};

type State = {
  frames: Frame[];
  remarks: string[];
  topic: readonly Target[];
  /** The sentence the topic is from: `it` may mean what is described there. */
  topicText: string;
  names: ProductNames;
};

export function readFrames(text: string, names: ProductNames): Reading {
  const state: State = { frames: [], remarks: [], topic: [], topicText: '', names };
  for (const sentence of sentencesOf(text)) readSentence(sentence, state);
  return { frames: state.frames, remarks: state.remarks };
}

function readSentence(sentence: string, state: State): void {
  if (isIdle(sentence) && !/\bif\b/u.test(sentence)) {
    setTopic(topicOf(sentence, state), sentence, state);
    return;
  }
  const apart =
    /^(?:well,? )?(?:except|apart from|but not|other than)\b[^,.;]*/u.exec(sentence)?.[0] ?? '';
  if (apart !== '') refineAll(apart, findProducts(apart, state.names), state);
  for (const clause of clausesOf(sentence)) {
    if (clause.condition === null) readPlain(clause.main, sentence, state);
    else readConditional({ ...clause, condition: clause.condition }, sentence, state);
  }
}

function orElse<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  return list.length > 0 ? list : other;
}

const UNSURE =
  /\b(?:not sure|check(?: at the end)? whether|undo|un-?cancel|not process anything|see whether|ask whether|whether (?:you|i) (?:are able|can))\b/u;

function readPlain(main: string, sentence: string, state: State): void {
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

function setTopic(topic: readonly Target[], text: string, state: State): void {
  if (topic.length === 0) return;
  state.topic = topic;
  state.topicText = text;
}

function topicOf(text: string, { names }: State): readonly Target[] {
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
function attach(main: string, state: State): void {
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
function refineAll(main: string, mentions: readonly Mention[], state: State): boolean {
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

export function shares(one: Mention, other: Mention): boolean {
  return [...one.productIds].some((id) => other.productIds.has(id));
}

function readConditional(
  clause: Clause & { condition: string },
  sentence: string,
  state: State,
): void {
  const kind = kindOf(clause.condition);
  const { main, condition } = clause;
  switch (kind) {
    case 'confirming':
      return readSecondThought(main, sentence, state);
    case 'asked':
      return readAnswer(condition, main, state);
    case 'several':
      return findVerbs(main).length > 0
        ? readPlain(main, sentence, state)
        : attach(`if multiple, ${main}`, state);
    case 'impossible': {
      if (/\bonly do one\b/u.test(condition)) return void state.remarks.push(sentence);
      return addAlternative(condition, main, sentence, state);
    }
    case 'price':
      return readPriceCondition(condition, main, sentence, state);
    case 'other':
      return main.length > 3 ? readPlain(main, sentence, state) : undefined;
    case 'possible': {
      const text = main.length > 3 && findVerbs(main).length > 0 ? main : `${condition} ${main}`;
      if (/\bif (?:needed|necessary)\b/u.test(sentence) && main === '') return;
      return readPlain(text, sentence, state);
    }
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
  if (last === undefined) return readPlain(main, sentence, state);
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

function framesOf(main: string, sentence: string, state: State): Frame[] {
  const verbs = findVerbs(main);
  const groups = groupVerbs(main, verbs);
  const frames = groups.flatMap((group, index) => {
    const next = groups[index + 1];
    const from = group.at(-1)?.end ?? 0;
    const passive = group.some((each) => each.passive);
    const before = index === 0 ? 0 : (groups[index - 1]?.at(-1)?.end ?? 0);
    const lead = main.slice(before, group[0]?.start ?? 0);
    const until =
      next === undefined ? main.length : next[0]?.passive ? from : (next[0]?.start ?? main.length);
    const segment = passive
      ? `${lead} ${main.slice(from, next?.[0]?.start ?? main.length)}`
      : main.slice(from, until);
    if (group.some((each) => each.negated)) return [];
    return frameOf(group, segment, index === 0 ? lead : '', main, sentence, state);
  });
  return frames;
}

/** `cancel or return`: two verbs with nothing between are one wish. */
function groupVerbs(text: string, verbs: readonly FoundVerb[]): readonly (readonly FoundVerb[])[] {
  const groups: FoundVerb[][] = [];
  for (const verb of verbs) {
    const last = groups.at(-1);
    const between = text.slice(last?.at(-1)?.end ?? 0, verb.start);
    if (last !== undefined && /^\s*(?:or|\/|and|oder|o|ou|和|或)\s*$/u.test(between))
      last.push(verb);
    else groups.push([verb]);
  }
  return groups;
}

const ALL =
  /\b(?:everything|every (?:item|order|thing)|all (?:of )?(?:the |my |your |possible |pending |delivered |other )*(?:items?|things?|orders?|stuff|products?)|all things|both orders|all of (?:them|it)|anything)\b|全部|所有|\balles\b|\btodo\b|\btout\b/u;
const EXCEPT =
  /\b(?:except(?: for)?|apart from|other than|but not|excluding|besides|bar|aside from|all but|everything but|außer|excepto|salvo|menos|sauf)\b|除了/u;
const ORDER = /\b(?:orders?|bestellung(?:en)?|pedidos?|commandes?)\b|订单/u;

function frameOf(
  group: readonly FoundVerb[],
  segment: string,
  lead: string,
  main: string,
  sentence: string,
  state: State,
): readonly Frame[] {
  const verbs = new Set<Verb>(group.map((each) => each.verb));
  if (verbs.has('move')) return [base(verbs, segment, sentence)];
  const changes = verbs.has('change') || verbs.has('exchange');
  if (
    (changes && /\b(?:address|shipping|delivery)\b/u.test(segment)) ||
    (changes && /\bto (?:the|my|your) [^,;]*\b(?:place|home|house|address)\b/u.test(segment))
  ) {
    return [base(new Set<Verb>(['move']), segment, `${sentence}`)];
  }
  if (
    changes &&
    /\b(?:payment(?: method)?)\b/u.test(segment) &&
    findProducts(segment, state.names).length === 0 &&
    !/difference/u.test(segment)
  ) {
    return [base(new Set<Verb>(['pay']), segment, sentence)];
  }
  const found = findProducts(
    segment.replace(/(?:,|;| and| but) (?:i |you )?(?:keep|leave)\b.*/u, ''),
    state.names,
  );
  const except = EXCEPT.exec(segment);
  const all = ALL.test(segment);
  const generic =
    all && !(found.length > 0 && (ALL.exec(segment)?.index ?? 0) > (found[0]?.start ?? 0));
  if (all && except !== null) {
    const but = found.filter((each) => each.start > except.index);
    return [
      {
        ...base(verbs, segment, sentence),
        scope: 'all-but',
        targets: but.map((mention) => ({ mention, which: '', spec: '' })),
      },
    ];
  }
  if (generic) return [{ ...base(verbs, segment, sentence), scope: 'all' }];
  if (changes && /\b(?:its|order|order's) items?\b/u.test(segment) && found.length === 0)
    return [{ ...base(verbs, segment, sentence), scope: 'all' }];
  const targets = targetsOf(segment, found, changes);
  const leads =
    targets.length === 0 && lead !== ''
      ? findProducts(lead, state.names).map((mention) => ({
          mention,
          which: whichOf(lead, mention, 0),
          spec: main,
        }))
      : [];
  const wholeOrder = targets.length === 0 && ORDER.test(segment);
  if (wholeOrder && leads.length === 0 && changes && verbs.size === 1) return [];
  if (targets.length > 0 || leads.length > 0 || wholeOrder) {
    return [
      {
        ...base(verbs, segment, `${lead} ${segment}`),
        around: sentence,
        targets: orElse(targets, leads),
        wholeOrder: wholeOrder && leads.length === 0,
      },
    ];
  }
  void main;
  if (
    !/\b(?:it|them|this|that|these|those|one|item|items|ones)\b/u.test(segment) &&
    segment.trim() !== ''
  ) {
    return changes && /\d{6}/u.test(segment) ? [base(verbs, segment, sentence)] : [];
  }
  const described = /\b(?:to|for|with) (?:it|that|this)(?: one)?\b/u.test(segment)
    ? ` . ${state.topicText}`
    : '';
  const topic = state.topic.map((target) => ({ ...target, spec: `${segment}${described}` }));
  return [{ ...base(verbs, segment, sentence), targets: topic }];
}

function base(verbs: ReadonlySet<Verb>, text: string, around: string): Frame {
  return {
    verbs,
    targets: [],
    scope: 'targets',
    text,
    around,
    alternatives: [],
    wholeOrder: false,
  };
}

/** Things in a row with what is said of each. A second mention after `to` is what comes instead, not another thing. */
function targetsOf(
  segment: string,
  found: readonly Mention[],
  changes: boolean,
): readonly Target[] {
  const things: Mention[] = [];
  for (const mention of found) {
    const before = things.at(-1);
    const between = segment.slice(before?.end ?? 0, mention.start);
    const same = things.some((each) => shares(each, mention));
    const companion =
      /\bwith (?:the|my|your|a) $/u.test(segment.slice(0, mention.start)) && !changes;
    const instead =
      changes &&
      same &&
      /\b(?:to|for|into|with|by|another|new)\b/u.test(between) &&
      !/\band (?:another|the other)\b/u.test(between);
    if (!instead && !companion) things.push(mention);
  }
  const specs = things.map((mention, index) =>
    segment.slice(mention.end, things[index + 1]?.start ?? segment.length),
  );
  return things.map((mention, index) => ({
    mention,
    which: whichOf(segment, mention, things[index - 1]?.end ?? 0),
    spec: changes ? sharedSpec(specs, index) : (specs[index] ?? ''),
  }));
}

/** `the pet bed and the chair to the cheapest`: what is said last holds for the whole row. */
function sharedSpec(specs: readonly string[], index: number): string {
  const own = specs[index] ?? '';
  if (!/^[\s,]*(?:and|&|,|as well as)?\s*(?:the|my|your|a|an|also)*\s*$/u.test(own)) return own;
  return index + 1 < specs.length ? sharedSpec(specs, index + 1) : own;
}

function whichOf(segment: string, mention: Mention, from: number): string {
  const before = segment.slice(from, mention.start);
  return before.slice(
    Math.max(
      before.lastIndexOf(','),
      before.lastIndexOf(' and '),
      before.lastIndexOf(' to '),
      before.lastIndexOf(' for '),
      0,
    ),
  );
}
