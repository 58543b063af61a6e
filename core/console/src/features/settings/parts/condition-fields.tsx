/** Conditions with a figure: a box that sets them and, once set, the field of the figure. */
import { useState } from 'react';
import type { Money } from '../../../../../src/model.ts';
import { Checkbox, TextField } from '../../../ui/fields.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { amountText, toMinor } from './read-values.ts';

/** A whole number that may be set or left out. */
export function Count(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly usual: number;
  readonly error?: string | undefined;
  readonly onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState(String(props.value ?? props.usual));
  const set = (next: string): void => {
    setText(next);
    const count = Number(next);
    if (Number.isInteger(count) && count >= 1 && count <= 1_000_000) props.onChange(count);
  };
  return (
    <div className="condition">
      <Checkbox
        isSelected={props.value !== undefined}
        onChange={(on) => props.onChange(on ? Math.max(1, Math.trunc(Number(text))) : null)}
      >
        {props.label}
      </Checkbox>
      {props.value !== undefined && (
        <div className="number-field">
          <TextField
            label={props.label}
            hideLabel
            type="number"
            value={text}
            onChange={set}
            error={props.error}
          />
        </div>
      )}
    </div>
  );
}

/** The server takes no more. */
const MOST_MINOR = 1e12;

/** Minor units a currency has: two for most, none for yen. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** An amount in major units that may be set or left out. */
export function MoneyField(props: {
  readonly label: string;
  readonly value: Money | undefined;
  /** In major units. */
  readonly usual: number;
  readonly error?: string | undefined;
  readonly onChange: (value: Money | null) => void;
}) {
  const { escalation: w, settings } = useWords();
  const format = useFormat();
  const { locale } = format;
  const [currency, setCurrency] = useState(props.value?.currency ?? 'EUR');
  const of = (code: string) => ({ digits: digitsOf(code), locale });
  const [text, setText] = useState(() =>
    amountText(props.value?.minor ?? props.usual * 10 ** digitsOf(currency), of(currency)),
  );
  const read = (amount: string, code: string): number | null => {
    const minor = toMinor(amount, of(code));
    return minor !== null && minor <= MOST_MINOR ? minor : null;
  };
  const set = (amount: string, code: string): void => {
    const minor = read(amount, code);
    if (minor !== null && /^[A-Z]{3}$/u.test(code)) props.onChange({ minor, currency: code });
  };
  const isWrong = read(text, currency) === null;
  const most = MOST_MINOR / 10 ** digitsOf(currency);
  return (
    <div className="condition">
      <Checkbox
        isSelected={props.value !== undefined}
        onChange={(on) => (on ? set(text, currency) : props.onChange(null))}
      >
        {props.label}
      </Checkbox>
      {props.value !== undefined && (
        <div className="number-field">
          <TextField
            label={`${props.label}: ${w.amount}`}
            hideLabel
            value={text}
            maxLength={16}
            error={
              props.error ??
              (isWrong
                ? settings.limits.noNumber(format.number(0), format.number(most))
                : undefined)
            }
            onChange={(next) => {
              setText(next);
              set(next, currency);
            }}
          />
          <TextField
            label={`${props.label}: ${w.currency}`}
            hideLabel
            value={currency}
            maxLength={3}
            onChange={(next) => {
              const code = next.toUpperCase();
              setCurrency(code);
              set(text, code);
            }}
          />
        </div>
      )}
    </div>
  );
}
