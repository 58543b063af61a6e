/** The verbs of a clause and the things near them, as frames. */
import { findProducts, type Mention, type ProductNames } from './find-products.ts';
import type { Frame, Target, Verb } from './frames.ts';
import { type FoundVerb, findVerbs } from './verbs.ts';

export function framesOf(main: string, sentence: string, state: State): Frame[] {
  const groups = groupVerbs(main, findVerbs(main));
  return groups.flatMap((group, index) => {
    if (group.some((each) => each.negated)) return [];
    const before = groups[index - 1]?.at(-1)?.end ?? 0;
    const lead = main.slice(before, group[0]?.start ?? 0);
    const verbs = new Set(group.map((each) => each.verb));
    const changes = verbs.has('change') || verbs.has('exchange');
    const segment = segmentOf(main, group, groups[index + 1]?.[0], lead);
    return frameOf(
      { verbs, segment, lead: index === 0 ? lead : '', main, sentence, changes },
      state,
    );
  });
}

/** From the verb to the next one; of a passive also what stands before it, which is then not the verb's before. */
function segmentOf(
  main: string,
  group: readonly FoundVerb[],
  next: FoundVerb | undefined,
  lead: string,
): string {
  const from = group.at(-1)?.end ?? 0;
  const until = next?.start ?? main.length;
  if (group.some((each) => each.passive)) return `${lead} ${main.slice(from, until)}`;
  return main.slice(from, next?.passive === true ? from : until);
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

export const EXCEPT =
  /\b(?:except(?: for)?|apart from|other than|but not|excluding|besides|bar|aside from|all but|everything but|außer|excepto|salvo|menos|sauf)\b|除了/u;

const ORDER = /\b(?:orders?|bestellung(?:en)?|pedidos?|commandes?)\b|订单/u;

/** A verb's part of a clause: what follows it, what leads up to it, and the sentence around. */
type Part = {
  readonly verbs: ReadonlySet<Verb>;
  readonly segment: string;
  readonly lead: string;
  readonly main: string;
  readonly sentence: string;
  readonly changes: boolean;
};

function frameOf(part: Part, state: State): readonly Frame[] {
  const { verbs, segment, sentence, changes } = part;
  const special = specialVerb(part, state);
  if (special !== null) return [base(new Set([special]), segment, sentence)];
  const found = findProducts(
    segment.replace(/(?:,|;| and| but) (?:i |you )?(?:keep|leave)\b.*/u, ''),
    state.names,
  );
  const whole = scopeOf(part, found);
  if (whole !== null) return [whole];
  const targets = targetsOf(segment, found, changes);
  const leads = targets.length === 0 ? leadingTargets(part, state) : [];
  const things = orElse(targets, leads);
  const text = `${part.lead} ${segment}`;
  if (things.length > 0) return [{ ...base(verbs, text, sentence), targets: things }];
  if (ORDER.test(segment)) {
    // `change my order` says nothing yet.
    return changes && verbs.size === 1
      ? []
      : [{ ...base(verbs, text, sentence), wholeOrder: true }];
  }
  return topicFrame(part, state);
}

/** An address or a way to pay is spoken of as something that is changed. */
function specialVerb({ verbs, segment, changes }: Part, { names }: State): Verb | null {
  if (verbs.has('move')) return 'move';
  if (!changes) return null;
  const place =
    /\b(?:address|shipping|delivery)\b|\bto (?:the|my|your) [^,;]*\b(?:place|home|house)\b/u;
  if (place.test(segment)) return 'move';
  const pays = /\bpayment(?: method)?\b/u.test(segment) && !/difference/u.test(segment);
  return pays && findProducts(segment, names).length === 0 ? 'pay' : null;
}

/** `everything`, `all items except …`, `its item`: a wish about things that are not named. */
function scopeOf(
  { verbs, segment, sentence, changes }: Part,
  found: readonly Mention[],
): Frame | null {
  const frame = base(verbs, segment, sentence);
  const all = ALL.exec(segment);
  const except = EXCEPT.exec(segment);
  if (all !== null && except !== null) {
    const but = found.filter((each) => each.start > except.index);
    const targets = but.map((mention) => ({ mention, which: '', spec: '' }));
    return { ...frame, scope: 'all-but', targets };
  }
  const first = found[0]?.start ?? segment.length;
  if (all !== null && all.index <= first) return { ...frame, scope: 'all' };
  const item = changes && found.length === 0 && /\b(?:its|order|order's) items?\b/u.test(segment);
  return item ? { ...frame, scope: 'all' } : null;
}

function leadingTargets({ lead, main }: Part, { names }: State): readonly Target[] {
  return findProducts(lead, names).map((mention) => ({
    mention,
    which: whichOf(lead, mention, 0),
    spec: main,
  }));
}

/** `return it`: the things spoken of last. A verb with neither thing nor pronoun asks for nothing. */
function topicFrame({ verbs, segment, sentence }: Part, state: State): readonly Frame[] {
  const pronoun = /\b(?:it|them|this|that|these|those|one|item|items|ones)\b/u.test(segment);
  if (!pronoun && segment.trim() !== '') return [];
  const described = /\b(?:to|for|with) (?:it|that|this)(?: one)?\b/u.test(segment);
  const spec = described ? `${segment} . ${state.topicText}` : segment;
  const targets = state.topic.map((target) => ({ ...target, spec }));
  return [{ ...base(verbs, segment, sentence), targets }];
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

export function whichOf(segment: string, mention: Mention, from: number): string {
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

export function shares(one: Mention, other: Mention): boolean {
  return [...one.productIds].some((id) => other.productIds.has(id));
}

export function orElse<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  return list.length > 0 ? list : other;
}

export type State = {
  frames: Frame[];
  remarks: string[];
  topic: readonly Target[];
  /** The sentence the topic is from: `it` may mean what is described there. */
  topicText: string;
  names: ProductNames;
};
