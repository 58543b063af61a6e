import { useState } from 'react';
import { Checkbox, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';

/** A share in percent that may be set or left out. */
export function Threshold(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly usual: number;
  readonly onChange: (value: number | null) => void;
}) {
  const { settings } = useWords();
  const [text, setText] = useState(String(Math.round((props.value ?? props.usual) * 100)));
  const set = (next: string): void => {
    setText(next);
    const share = Number(next) / 100;
    if (next !== '' && share >= 0 && share <= 1) props.onChange(share);
  };
  return (
    <div className="condition">
      <Checkbox
        isSelected={props.value !== undefined}
        onChange={(on) => props.onChange(on ? Number(text) / 100 : null)}
      >
        {props.label}
      </Checkbox>
      {props.value !== undefined && (
        <div className="number-field">
          <TextField
            label={settings.escalation.above(props.label)}
            hideLabel
            type="number"
            value={text}
            onChange={set}
          />
          <span aria-hidden>%</span>
        </div>
      )}
    </div>
  );
}
