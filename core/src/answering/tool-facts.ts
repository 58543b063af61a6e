/** Every value inside a tool's result as a fact a receipt can point to. */

import { currencyDecimals } from './claim-units.ts';
import { type ClaimValue, extractClaims } from './claims.ts';
import type { ToolResult } from './draft.ts';
import { PROVED_PROMISES, PROVED_STATES, SAID_STATES } from './promises.ts';

/** `path` is a JSON path: `$.orders[0].total`. */
export type ToolFact = { readonly name: string; readonly path: string; readonly value: ClaimValue };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const COUNT_KEYS: readonly (readonly [RegExp, 'second' | 'month' | 'workday', number])[] = [
  [/work(?:ing)?days?$|businessdays?$/i, 'workday', 1],
  [/days?$/i, 'second', 86_400],
  [/weeks?$/i, 'second', 604_800],
  [/hours?$/i, 'second', 3600],
  [/minutes?$/i, 'second', 60],
  [/months?$/i, 'month', 1],
  [/years?$/i, 'month', 12],
];

/**
 * Flattens a result. `{ minor, currency }` is an amount; an instant is its date and time of day in the zone the result
 * itself names (`timeZone`, default UTC); a number under `windowDays` and the like is a duration; `state` bears out what it
 * means; text is read as text; `promises` lists what our own process does (e.g. `contact`).
 */
export function toToolFacts(tool: ToolResult): readonly ToolFact[] {
  const facts: ToolFact[] = [];
  const zone = findZone(tool.value);
  walk(tool.value, {
    path: '$',
    key: '',
    add: (path, value) => facts.push({ name: tool.name, path, value }),
    zone,
  });
  return facts.filter((fact) => !isContested(fact, facts));
}

/** "Not delivered" holds only when nothing in the result says it is. */
function isContested({ value }: ToolFact, facts: readonly ToolFact[]): boolean {
  return (
    value.type === 'state' &&
    value.negated &&
    facts.some(
      (other) =>
        other.value.type === 'state' && other.value.state === value.state && !other.value.negated,
    )
  );
}

type Walk = {
  readonly path: string;
  readonly key: string;
  readonly zone: string;
  readonly add: (path: string, value: ClaimValue) => void;
};

function findZone(value: unknown): string {
  const zone = isRecord(value) ? value.timeZone : undefined;
  return typeof zone === 'string' ? zone : 'UTC';
}
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(value: unknown, at: Walk): void {
  if (typeof value === 'string') {
    walkString(value, at);
  } else if (typeof value === 'number' && Number.isFinite(value)) {
    walkNumber(value, at);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, { ...at, path: `${at.path}[${index}]` });
    });
  } else if (isRecord(value)) {
    walkRecord(value, at);
  }
}

function walkRecord(value: Readonly<Record<string, unknown>>, at: Walk): void {
  const { minor, currency } = value;
  if (typeof minor === 'number' && typeof currency === 'string') {
    const number = String(minor / 10 ** currencyDecimals(currency));
    at.add(at.path, { type: 'amount', number, currencies: [currency] });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    walk(inner, { ...at, key, path: `${at.path}.${key}` });
  }
}

function walkNumber(value: number, at: Walk): void {
  const number = String(value);
  at.add(at.path, { type: 'number', number });
  const unit = COUNT_KEYS.find(([pattern]) => pattern.test(at.key));
  if (unit !== undefined) {
    at.add(at.path, { type: 'duration', family: unit[1], length: value * unit[2], number });
  }
}

function walkString(value: string, at: Walk): void {
  if (INSTANT.test(value)) {
    walkInstant(value, at);
    return;
  }
  if (at.key === 'state') {
    for (const state of PROVED_STATES[value] ?? []) {
      at.add(at.path, { type: 'state', state, negated: false });
    }
    for (const state of SAID_STATES.filter((name) => !PROVED_STATES[value]?.includes(name))) {
      at.add(at.path, { type: 'state', state, negated: true });
    }
    for (const what of PROVED_PROMISES[value] ?? []) {
      at.add(at.path, { type: 'promise', what, done: true, negated: false });
    }
    return;
  }
  if (at.key === 'promises') {
    at.add(at.path, { type: 'promise', what: value as 'contact', done: false, negated: false });
    return;
  }
  for (const claim of extractClaims(value.slice(0, 2000))) {
    for (const inner of claim.values) {
      // What a host's free text promises or calls an order is no fact about it: only `state` is.
      if (inner.type !== 'promise' && inner.type !== 'state') {
        at.add(at.path, inner);
      }
    }
  }
}

const zoned = new Map<string, Intl.DateTimeFormat>();
function walkInstant(value: string, at: Walk): void {
  const time = Date.parse(value);
  if (Number.isNaN(time)) {
    return;
  }
  let format = zoned.get(at.zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: at.zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    zoned.set(at.zone, format);
  }
  const parts = new Map(format.formatToParts(time).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  at.add(at.path, {
    type: 'date',
    readings: [{ year: part('year'), month: part('month'), day: part('day') }],
  });
  at.add(at.path, { type: 'time', minutes: part('hour') * 60 + part('minute') });
}
