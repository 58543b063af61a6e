/** Fields of the chat's forms and what can be wrong with them here; the server decides again. */
import type { FormName } from '../../../src/model.ts';

export type FieldName = 'orderNumber' | 'email' | 'code';
const FIELDS: Readonly<Record<FormName, readonly FieldName[]>> = {
  order: ['orderNumber', 'email'],
  code: ['code'],
  email: ['email'],
};

export function fieldsOf(form: FormName): readonly FieldName[] {
  return FIELDS[form];
}

export function faultsOf(
  form: FormName,
  values: Readonly<Record<string, string>>,
): Readonly<Partial<Record<FieldName, 'needed' | 'wrongEmail'>>> {
  const faults: Partial<Record<FieldName, 'needed' | 'wrongEmail'>> = {};
  for (const name of FIELDS[form]) {
    const value = values[name] ?? '';
    if (value === '') faults[name] = 'needed';
    else if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value))
      faults[name] = 'wrongEmail';
  }
  return faults;
}
