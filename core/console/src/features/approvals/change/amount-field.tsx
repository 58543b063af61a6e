import { useState } from 'react';
import type { Money } from '../../../../../src/model.ts';
import { TextField } from '../../../ui/fields.tsx';
import { useFormat } from '../../../words/format.ts';
import { useLateWords } from '../../../words/late-words.ts';
import { digitsOf } from '../../settings/parts/condition-fields.tsx';
import { amountText, toMinor } from '../../settings/parts/read-values.ts';

/** In the currency it was asked in. While what is typed is no amount it is told as nothing, which no policy allows. */
export function AmountField(props: {
  readonly amount: Money;
  readonly onChange: (amount: Money) => void;
}) {
  const { change } = useLateWords();
  const { locale } = useFormat();
  const { currency, minor } = props.amount;
  const of = { digits: digitsOf(currency), locale };
  const [text, setText] = useState(() => amountText(minor, of));
  return (
    <TextField
      label={change.amount(currency)}
      value={text}
      maxLength={16}
      error={toMinor(text, of) ? undefined : change.noAmount}
      onChange={(next) => {
        setText(next);
        props.onChange({ currency, minor: toMinor(next, of) ?? 0 });
      }}
    />
  );
}
