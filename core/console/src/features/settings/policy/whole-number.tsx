import { useState } from 'react';
import { TextField } from '../../../ui/fields.tsx';

/** A whole number; while what is typed is none, the last one stays. */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}) {
  const [text, setText] = useState(String(props.value));
  return (
    <TextField
      label={props.label}
      type="number"
      value={text}
      onChange={(next) => {
        setText(next);
        const number = Number(next);
        if (next !== '' && Number.isInteger(number) && number >= props.least)
          props.onChange(number);
      }}
      onBlur={() => setText(String(props.value))}
    />
  );
}
