import { useId } from 'react';
import { TextField } from '../../../ui/fields.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useSetting } from '../draft/draft.tsx';
import { corrected, parseColour } from './colour.ts';

/** Picked or typed; where white words could not be read on it, says what the chat shows instead. */
export function ColourField() {
  const { settings } = useWords();
  const { look: w } = settings;
  const format = useFormat();
  const id = useId();
  const brand = useSetting('brand');
  const { colour } = brand.value;
  const result = corrected(colour);
  const set = (next: string): void => brand.set({ ...brand.value, colour: next });
  return (
    <div className="stack">
      <div className="row end">
        <div className="field">
          <label htmlFor={id}>{w.pick}</label>
          <input
            id={id}
            type="color"
            className="colour-input"
            value={parseColour(colour) === null ? '#1f5c66' : colour}
            onChange={(event) => set(event.target.value)}
            disabled={brand.isDisabled}
          />
        </div>
        <div className="grow">
          <TextField
            label={w.colour}
            value={colour}
            onChange={set}
            maxLength={7}
            error={brand.fault('colour') ?? (result === null ? w.noColour : undefined)}
            isDisabled={brand.isDisabled}
          />
        </div>
      </div>
      {result !== null && (
        <p className="row wrap" role="status">
          <span className="colour-sample" style={{ background: result.fill }} aria-hidden />
          <span>
            {result.isChanged
              ? w.changed(ratio(result.contrast, format.locale), result.fill)
              : w.fine(ratio(result.contrast, format.locale))}
          </span>
        </p>
      )}
    </div>
  );
}
function ratio(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
