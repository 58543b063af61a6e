import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../../../src/model.ts';
import { api, Problem } from '../../../api/client.ts';
import { useMay } from '../../../shell/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup, TextField } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { When } from '../../../ui/words-with-shape.tsx';
import { useWords } from '../../../words/words.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import type { Invited } from './team-query.ts';

export function InviteForm(props: {
  readonly onClose: () => void;
  readonly onInvited: (made: Invited) => void;
}) {
  const { settings, shell } = useWords();
  const { team: w } = settings;
  const mayOwn = useMay('owners:write');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const invite = useMutation({
    mutationFn: () =>
      api.send<Invited>('POST', '/agents', { name: name.trim(), email: email.trim(), role }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['agents'] });
      props.onInvited(made);
    },
  });
  const fault = (field: string): string | undefined =>
    invite.error instanceof Problem
      ? invite.error.faults.find(({ path }) => path === `body/${field}`)?.message
      : undefined;
  const roles = (['admin', 'agent', 'viewer', ...(mayOwn ? ['owner' as const] : [])] as const).map(
    (id) => ({ id, label: shell.role[id] ?? id, hint: w.roleMeans[id] ?? '' }),
  );
  return (
    <Dialog
      title={w.invite}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button
            look="primary"
            onPress={() => invite.mutate()}
            isDisabled={invite.isPending || name.trim() === '' || email.trim() === ''}
          >
            {w.makeLink}
          </Button>
        </>
      }
    >
      <p className="soft">{w.inviteHint}</p>
      <TextField
        label={w.name}
        value={name}
        onChange={setName}
        error={fault('name')}
        maxLength={100}
        autoFocus
      />
      <TextField
        label={shell.email}
        type="email"
        value={email}
        onChange={setEmail}
        error={fault('email')}
        maxLength={254}
      />
      <RadioGroup label={w.role} options={roles} value={role} onChange={setRole} />
      {invite.error !== null && <Trouble error={invite.error} />}
    </Dialog>
  );
}

/** Shown this once: whoever has the link becomes the agent. */
export function InviteLink({
  invited,
  onClose,
}: {
  readonly invited: Invited;
  readonly onClose: () => void;
}) {
  const { settings } = useWords();
  const { team: w } = settings;
  return (
    <Dialog
      title={w.linkTitle(invited.agent.name)}
      isOpen
      binding
      onClose={onClose}
      foot={
        <Button look="primary" onPress={onClose}>
          {w.linkDone}
        </Button>
      }
    >
      <p>{w.linkHint}</p>
      <CopyText text={invited.link.url} label={w.link} />
      <p className="soft small">
        {w.linkUntil} <When at={invited.link.expiresAt} as="full" />
      </p>
    </Dialog>
  );
}
