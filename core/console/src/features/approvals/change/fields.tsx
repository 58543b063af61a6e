/** What of a request an agent may put otherwise: pieces, replacements, ways to pay, addresses, amounts and reasons. */
import type { ReactNode } from 'react';
import type { ActionRequest, ProposalTrial } from '../../../../../src/server/console-api.ts';
import { Select, TextField } from '../../../ui/fields.tsx';
import { useLateWords } from '../../../words/late-words.ts';
import { useWords } from '../../../words/words.tsx';
import { AmountField } from './amount-field.tsx';
import { LineFields } from './line-fields.tsx';

export type Editing<R extends ActionRequest = ActionRequest> = {
  readonly request: R;
  readonly put: (request: ActionRequest) => void;
  readonly choices: ProposalTrial['choices'];
};

export function RequestFields(editing: Editing) {
  const { request } = editing;
  return (
    <>
      {'lines' in request && <LineFields {...editing} request={request} />}
      {'amount' in request && request.amount !== undefined && (
        <AmountField
          amount={request.amount}
          onChange={(amount) => editing.put({ ...request, amount })}
        />
      )}
      <AddressFields {...editing} />
      <ContactFields {...editing} />
      <OwnFields {...editing} />
      <PaymentFields {...editing} />
      <ReasonFields {...editing} />
    </>
  );
}

function ReasonFields({ request, put, choices }: Editing) {
  const { change: w } = useLateWords();
  if ('problem' in request)
    return (
      <TextField
        label={w.problem}
        value={request.problem}
        rows={2}
        maxLength={2_000}
        onChange={(problem) => put({ ...request, problem })}
      />
    );
  if (!('reason' in request)) return null;
  const { reason = '' } = request;
  const set = (next: string): void => put({ ...request, reason: next });
  if (choices.reasons === null)
    return <TextField label={w.reason} value={reason} rows={2} maxLength={2_000} onChange={set} />;
  const known = choices.reasons.includes(reason) ? choices.reasons : [reason, ...choices.reasons];
  const options = known.filter((one) => one !== '').map((id) => ({ id, label: id }));
  return <Select label={w.reason} options={options} value={reason} onChange={set} />;
}

function PaymentFields({ request, put, choices }: Editing) {
  const { change: w } = useLateWords();
  if (choices.payments.length === 0) return null;
  const options = choices.payments.map(({ id, label }) => ({ id, label }));
  if (request.action === 'create-return') {
    const { refundTo, ...others } = request;
    return (
      <Select
        label={w.refundTo}
        options={[{ id: '', label: w.asPaid }, ...options]}
        value={refundTo ?? ''}
        onChange={(id) => put(id === '' ? others : { ...others, refundTo: id })}
      />
    );
  }
  if (request.action === 'change-payment')
    return (
      <Select
        label={w.payWith}
        options={options}
        value={request.payWith}
        onChange={(payWith) => put({ ...request, payWith })}
      />
    );
  if (request.action !== 'exchange-items' && request.action !== 'change-items') return null;
  const { payWith, ...others } = request;
  return (
    <Select
      label={w.payWith}
      options={[{ id: '', label: w.asPaid }, ...options]}
      value={payWith ?? ''}
      onChange={(id) => put(id === '' ? others : { ...others, payWith: id })}
    />
  );
}

const ADDRESS = ['name', 'line1', 'line2', 'postcode', 'city', 'region', 'country'] as const;
type Address = Extract<ActionRequest, { readonly action: 'change-address' }>['address'];

function AddressFields({ request, put }: Editing) {
  if (request.action === 'change-address')
    return (
      <AddressSet value={request.address} onChange={(address) => put({ ...request, address })} />
    );
  if (request.action !== 'update-contact' || request.change.address === undefined) return null;
  const { change } = request;
  return (
    <AddressSet
      value={change.address ?? NO_ADDRESS}
      onChange={(address) => put({ ...request, change: { ...change, address } })}
    />
  );
}
const NO_ADDRESS: Address = { line1: '', city: '', postcode: '', country: '' };

function AddressSet(props: {
  readonly value: Address;
  readonly onChange: (value: Address) => void;
}) {
  const { approvals } = useWords();
  const { change } = useLateWords();
  const { value, onChange } = props;
  return (
    <Group legend={approvals.what['shipping-address'] ?? ''}>
      {ADDRESS.map((field) => (
        <TextField
          key={field}
          label={change.address[field]}
          value={value[field] ?? ''}
          maxLength={200}
          onChange={(text) => onChange(withPart(value, field, text))}
        />
      ))}
    </Group>
  );
}
/** A part that may be left out is left out when it is empty. */
function withPart(value: Address, field: (typeof ADDRESS)[number], text: string): Address {
  const isNeeded = field !== 'name' && field !== 'line2' && field !== 'region';
  if (text !== '' || isNeeded) return { ...value, [field]: text };
  const { [field]: _, ...others } = value;
  return others;
}

function ContactFields({ request, put }: Editing) {
  const { approvals } = useWords();
  if (request.action !== 'update-contact') return null;
  const { change } = request;
  return (['email', 'phone'] as const).map((field) =>
    change[field] === undefined ? null : (
      <TextField
        key={field}
        label={approvals.what[`contact-${field}`] ?? field}
        value={change[field]}
        maxLength={254}
        onChange={(text) => put({ ...request, change: { ...change, [field]: text } })}
      />
    ),
  );
}

function OwnFields({ request, put }: Editing) {
  const { approvals } = useWords();
  if (request.action !== 'own') return null;
  const names = Object.entries(request.values);
  if (names.length === 0) return null;
  return (
    <Group legend={approvals.what.value ?? ''}>
      {names.map(([name, value]) => (
        <TextField
          key={name}
          label={name}
          value={value}
          maxLength={2_000}
          onChange={(text) => put({ ...request, values: { ...request.values, [name]: text } })}
        />
      ))}
    </Group>
  );
}

function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{legend}</legend>
      <div className="change-grid">{children}</div>
    </fieldset>
  );
}
