/** What a span of personal data is. */
export type PersonalDataType =
  | 'EMAIL'
  | 'PHONE'
  | 'CREDIT_CARD'
  | 'IBAN'
  | 'IP_ADDRESS'
  | 'URL'
  | 'NATIONAL_ID'
  | 'STREET_ADDRESS'
  | 'PERSON'
  | 'DATE_OF_BIRTH'
  | 'PASSWORD';
/** Offsets in UTF-16 units; `end` is exclusive. */
export type PersonalDataSpan = {
  readonly start: number;
  readonly end: number;
  readonly type: PersonalDataType;
};
/** Finds personal data in a text; spans do not overlap and come in order. */
export type FindPersonalData = (text: string) => readonly PersonalDataSpan[];
/** What masks stand for: `[EMAIL_1]` → the address. Lives for one turn, in memory only. */
export type Vault = ReadonlyMap<string, string>;
export type Masked = { readonly text: string; readonly vault: Vault };
