/** Where a target hands to, with a test of it. */
import { useState } from 'react';
import type { HandoffPlace } from '../../../../src/model.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';

type Kind = 'inbox' | HandoffPlace['kind'];
export type PlaceDraft = { readonly kind: Kind; readonly value: string };
const KINDS: readonly Kind[] = ['inbox', 'host', 'email', 'webhook'];

export function toDraft(place: HandoffPlace | undefined): PlaceDraft {
  switch (place?.kind) {
    case undefined:
      return { kind: 'inbox', value: '' };
    case 'host':
      return { kind: 'host', value: place.host };
    case 'email':
      return { kind: 'email', value: place.address };
    case 'webhook':
      return { kind: 'webhook', value: place.url };
  }
}

export function toPlace(kind: HandoffPlace['kind'], value: string): HandoffPlace {
  switch (kind) {
    case 'host':
      return { kind, host: value };
    case 'email':
      return { kind, address: value };
    case 'webhook':
      return { kind, url: value };
  }
}

export function PlaceFields(props: {
  readonly place: PlaceDraft;
  readonly onChange: (place: PlaceDraft) => void;
}) {
  const { place, onChange } = props;
  const { handoff } = useWords();
  const labels = { host: handoff.host, email: handoff.address, webhook: handoff.url };
  return (
    <>
      <Select<Kind>
        label={handoff.place}
        options={KINDS.map((kind) => ({ id: kind, label: handoff.places[kind] }))}
        value={place.kind}
        onChange={(kind) => onChange({ kind, value: '' })}
      />
      {place.kind !== 'inbox' && (
        <>
          <TextField
            label={labels[place.kind]}
            value={place.value}
            onChange={(value) => onChange({ ...place, value })}
            maxLength={300}
          />
          <Try key={`${place.kind} ${place.value}`} to={toPlace(place.kind, place.value.trim())} />
        </>
      )}
    </>
  );
}

/** Sends a packet with nobody's data, before it is relied on. */
function Try({ to }: { readonly to: HandoffPlace }) {
  const { handoff } = useWords();
  const [state, setState] = useState<
    | { readonly kind: 'idle' | 'busy' }
    | { readonly kind: 'taken'; readonly reference: string }
    | { readonly kind: 'refused'; readonly error: unknown }
  >({ kind: 'idle' });
  const send = async (): Promise<void> => {
    setState({ kind: 'busy' });
    try {
      const { reference } = await api.send<{ readonly reference: string }>(
        'POST',
        '/handoff-targets/test',
        { to },
      );
      setState({ kind: 'taken', reference });
    } catch (error) {
      setState({ kind: 'refused', error });
    }
  };
  return (
    <div className="stack">
      <div>
        <Button small isDisabled={state.kind === 'busy'} onPress={() => void send()}>
          {handoff.test}
        </Button>
      </div>
      <div role="status">
        {state.kind === 'taken' && <p className="small">{handoff.tested(state.reference)}</p>}
        {state.kind === 'refused' && <Trouble error={state.error} onRetry={() => void send()} />}
      </div>
    </div>
  );
}
