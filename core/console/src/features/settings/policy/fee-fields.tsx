/** What is kept of what goes back, and where the order has to go for it. */
import { useState } from 'react';
import { TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { MoneyField } from '../parts/condition-fields.tsx';
import { readCountries, withCondition } from './policy-rule.ts';
import type { Editing } from './rule-form.tsx';

export function FeeFields({ rule, put, faultOf }: Editing) {
  const { policy: w } = useWords().settings;
  const { fee } = rule;
  const [typed, setTyped] = useState(fee?.countries?.join(', ') ?? '');
  return (
    <>
      <MoneyField
        label={w.labels.fee ?? ''}
        value={fee?.amount}
        usual={5}
        error={faultOf('fee.amount')}
        onChange={(amount) => put(withCondition(rule, 'fee', amount && { ...fee, amount }))}
      />
      {fee !== undefined && (
        <TextField
          label={w.labels['fee.countries'] ?? ''}
          description={w.countriesHint}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            const { countries: _, ...rest } = fee;
            const countries = readCountries(text);
            put({ ...rule, fee: countries.length === 0 ? rest : { ...rest, countries } });
          }}
          maxLength={1_000}
          error={faultOf('fee.countries')}
        />
      )}
    </>
  );
}
