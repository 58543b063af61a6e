/** What the settings screens change: every setting under one flat name, what is unsaved, and what else was changed meanwhile. */
import type { Tenant, TenantSettings } from '../../../../../src/model.ts';

type Named = Pick<Tenant, 'name' | 'locale' | 'locales'>;
export type Values = Named & TenantSettings;
export type Key = keyof Values;
/** `base`: what stood there when the change was begun. */
export type Change<K extends Key = Key> = {
  readonly base: Values[K] | null;
  readonly value: Values[K] | null;
};
export type Changes = { readonly [K in Key]?: Change<K> };

export const SECTION_OF: Readonly<Record<Key, string>> = {
  name: 'business',
  locale: 'business',
  locales: 'business',
  tone: 'tone',
  templates: 'templates',
  flows: 'flows',
  shippedFlows: 'flows',
  hours: 'hours',
  escalation: 'escalation',
  actionPolicy: 'policy',
  handoffTargets: 'handoff',
  handoff: 'handoff',
  answerAbove: 'answering',
  unknownBelow: 'answering',
  brand: 'look',
  widget: 'look',
  suggestions: 'look',
  privacyUrl: 'look',
  allowedOrigins: 'look',
  modelBudgetCents: 'connections',
  modelLimits: 'connections',
  topicThresholds: 'answering',
  synonyms: 'answering',
  consoleOrigins: 'embed',
  retention: 'retention',
};
const NAMED: readonly Key[] = ['name', 'locale', 'locales'];

export function toValues({ name, locale, locales, settings }: Tenant): Values {
  return { name, locale, locales, ...settings };
}

/** The same content whatever the order of keys; a setting left out and one that is null are the same. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
function canonical(value: unknown): string {
  return (
    JSON.stringify(value ?? null, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(
            Object.entries(inner)
              .filter(([, given]) => given !== undefined)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : inner,
    ) ?? 'null'
  );
}

/** Setting what already stands there is no change. */
export function withChange<K extends Key>(
  changes: Changes,
  key: K,
  of: { readonly value: Values[K] | null; readonly now: Values },
): Changes {
  const { [key]: before, ...others } = changes;
  const base = (before as Change<K> | undefined)?.base ?? of.now[key] ?? null;
  if (same(of.value, of.now[key])) return others as Changes;
  return { ...others, [key]: { base, value: of.value } } as Changes;
}
export function without(changes: Changes, keys: readonly Key[]): Changes {
  return Object.fromEntries(
    Object.entries(changes).filter(([key]) => !keys.includes(key as Key)),
  ) as Changes;
}
export function keysOf(changes: Changes): readonly Key[] {
  return Object.keys(changes).filter((key) => key in SECTION_OF) as Key[];
}

/** Mine on top of what the server holds; null takes an optional setting away. */
export function applied(now: Values, changes: Changes): Values {
  const entries: [string, unknown][] = Object.entries(now);
  for (const key of keysOf(changes)) entries.push([key, changes[key]?.value]);
  return Object.fromEntries(
    Object.entries(Object.fromEntries(entries)).filter(([, value]) => value != null),
  ) as unknown as Values;
}

/** The body of `PATCH /tenant`: only what changed. */
export function toPatch(changes: Changes, keys: readonly Key[]): object {
  const part = (wanted: readonly Key[]) =>
    Object.fromEntries(wanted.map((key) => [key, changes[key]?.value ?? null]));
  const settings = keys.filter((key) => !NAMED.includes(key));
  return {
    ...part(keys.filter((key) => NAMED.includes(key))),
    ...(settings.length === 0 ? {} : { settings: part(settings) }),
  };
}

/** Settings of mine that somebody else has changed since I began. */
export function conflicting(changes: Changes, now: Values): readonly Key[] {
  return keysOf(changes).filter((key) => {
    const change = changes[key];
    return change !== undefined && !same(change.base, now[key]) && !same(change.value, now[key]);
  });
}

export type Difference = {
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
};
/** Leaf by leaf what two values say differently; null: is not there. */
export function differences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Difference[] {
  if (same(before, after)) return [];
  if (isTree(before) || isTree(after)) {
    const names = new Set([...namesOf(before), ...namesOf(after)]);
    return [...names].flatMap((name) =>
      differences(childOf(before, name), childOf(after, name), [...path, name]),
    );
  }
  return [{ path, before: leaf(before), after: leaf(after) }];
}
function isTree(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
function namesOf(value: unknown): readonly string[] {
  return isTree(value) ? Object.keys(value) : [];
}
function childOf(value: unknown, name: string): unknown {
  return isTree(value) ? (value as Record<string, unknown>)[name] : undefined;
}
function leaf(value: unknown): string | null {
  return value === undefined || value === null || isTree(value) ? null : String(value);
}

/** Where the server finds fault with a setting: `body/settings/hours/week/mon/0/to`. */
export function faultPath(key: Key, sub = ''): string {
  const path = NAMED.includes(key) ? `body/${key}` : `body/settings/${key}`;
  return sub === '' ? path : `${path}/${sub}`;
}

/** What was kept by an earlier visit; anything that is not such a text is nothing. */
export function readChanges(text: string): Changes {
  try {
    const kept = JSON.parse(text === '' ? '{}' : text) as unknown;
    if (!isTree(kept)) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([key, change]) => Object.hasOwn(SECTION_OF, key) && isTree(change) && 'value' in change,
      ),
    ) as Changes;
  } catch {
    return {};
  }
}
