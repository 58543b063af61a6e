/** Small things that mean something: always a word or a shape beside the colour. */
import type { ReactNode } from 'react';
import type { Instant } from '../../../src/model.ts';
import { useFormat } from '../words/format.ts';

export type Tone = 'plain' | 'waiting' | 'agent' | 'resolved' | 'trouble' | 'accent';
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

/** First letters of a name; Chinese, Japanese and Korean names by their first sign. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(parts[0] ?? '?')][0] ?? '?';
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="avatar" aria-hidden>
      {initials(name)}
    </span>
  );
}

/** A moment, short; the full one on hover and to screen readers. */
export function When({
  at,
  as = 'short',
}: {
  readonly at: Instant;
  readonly as?: 'short' | 'ago' | 'full' | 'date' | 'time';
}) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.full(at)}>
      {format[as](at)}
    </time>
  );
}

/** Without a label it is a picture of a number that stands beside it. */
export function Bar({ value, label }: { readonly value: number; readonly label?: string }) {
  const share = Math.max(0, Math.min(1, value));
  const role =
    label === undefined
      ? { 'aria-hidden': true as const }
      : {
          role: 'progressbar',
          'aria-label': label,
          'aria-valuenow': Math.round(share * 100),
          'aria-valuemin': 0,
          'aria-valuemax': 100,
        };
  return (
    <div className="bar" {...role}>
      <div style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
