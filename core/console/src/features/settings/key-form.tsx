import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { api, Problem } from '../../api/client.ts';
import { useWho } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantField } from '../../ui/date-field.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import type { ApiKey } from './api-keys.tsx';

/** What a key may be given; a key never makes keys or agents. */
const SCOPES = [
  'answers:read',
  'conversations:read',
  'conversations:write',
  'articles:read',
  'articles:write',
  'tenant:read',
  'contacts:erase',
  'audit:read',
  'metrics:read',
] as const;

export function KeyForm(props: {
  readonly onClose: () => void;
  readonly onMade: (key: ApiKey & { readonly key: string }) => void;
}) {
  const { settings, shell } = useWords();
  const { apiKeys: w } = settings;
  const { may } = useWho();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [expiresAt, setExpiresAt] = useState<Instant | null>(null);
  const make = useMutation({
    mutationFn: () =>
      api.send<ApiKey & { readonly key: string }>('POST', '/api-keys', {
        name: name.trim(),
        scopes,
        ...(expiresAt === null ? {} : { expiresAt }),
      }),
    onSuccess: (key) => {
      void client.invalidateQueries({ queryKey: ['api-keys'] });
      props.onMade(key);
    },
  });
  const fault =
    make.error instanceof Problem
      ? make.error.faults.find(({ path }) => path === 'body/name')?.message
      : undefined;
  return (
    <Dialog
      title={w.make}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button
            look="primary"
            onPress={() => make.mutate()}
            isDisabled={make.isPending || name.trim() === '' || scopes.length === 0}
          >
            {w.make}
          </Button>
        </>
      }
    >
      <TextField
        label={w.name}
        description={w.nameHint}
        value={name}
        onChange={setName}
        error={fault}
        maxLength={100}
        autoFocus
      />
      <fieldset className="plain-set stack">
        <legend className="label">{w.scopesTitle}</legend>
        {SCOPES.filter((scope) => may.includes(scope)).map((scope) => (
          <Checkbox
            key={scope}
            isSelected={scopes.includes(scope)}
            onChange={(on) =>
              setScopes(on ? [...scopes, scope] : scopes.filter((one) => one !== scope))
            }
          >
            <span>
              {w.scopes[scope]} <code className="soft">{scope}</code>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <InstantField
        label={w.expires}
        description={w.expiresHint}
        value={expiresAt}
        onChange={setExpiresAt}
      />
      {make.error !== null && <Trouble error={make.error} />}
    </Dialog>
  );
}
