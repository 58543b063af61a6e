import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Role } from '../../../../../src/model.ts';
import { api, segment } from '../../../api/client.ts';
import { useMay, useWho } from '../../../shell/session.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/floating.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/menu.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { Avatar, Badge, When } from '../../../ui/words-with-shape.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Invited, Member } from './team-query.ts';

type Move =
  | { readonly kind: 'patch'; readonly patch: { readonly role?: Role; readonly active?: boolean } }
  | { readonly kind: 'link' | 'withdraw' };

export function MemberRow({
  member,
  onLink,
}: {
  readonly member: Member;
  readonly onLink: (made: Invited) => void;
}) {
  const { settings, shell } = useWords();
  const { team: w } = settings;
  const { agent } = useWho();
  const mayWrite = useMay('agents:write');
  const mayOwn = useMay('owners:write');
  const client = useQueryClient();
  const [asks, setAsks] = useState<'deactivate' | 'withdraw' | null>(null);
  const path = `/agents/${segment(member.id)}`;
  const change = useMutation({
    mutationFn: async (move: Move): Promise<void> => {
      if (move.kind === 'patch') await api.send('PATCH', path, move.patch);
      else if (move.kind === 'withdraw') await api.send('DELETE', `${path}/invite`);
      else onLink(await api.send<Invited>('POST', `${path}/invite`, {}));
    },
    onSuccess: (_, move) => {
      setAsks(null);
      if (move.kind !== 'link') toast(shell.saved);
      void client.invalidateQueries({ queryKey: ['agents'] });
    },
    onError: () => setAsks(null),
  });
  const isMe = member.id === agent.id;
  const mayTouch = mayWrite && !isMe && (member.role !== 'owner' || mayOwn);
  return (
    <li className={member.active ? 'row-item' : 'row-item is-off'}>
      <Avatar name={member.name} />
      <div className="grow">
        <p className="row wrap">
          <strong className="one-line" dir="auto" title={member.name}>
            {member.name}
          </strong>
          {isMe && <span className="soft">{w.you}</span>}
          <Badge tone={member.role === 'owner' ? 'accent' : 'plain'}>
            {shell.role[member.role]}
          </Badge>
          {!member.active && <Badge tone="waiting">{w.off}</Badge>}
          {member.invite !== null && <Badge tone="waiting">{w.invited}</Badge>}
          {member.site !== null && <Badge tone="plain">{w.fromSite(member.site)}</Badge>}
        </p>
        <p className="soft small one-line" dir="auto" title={member.email}>
          {member.email}
        </p>
        {member.invite !== null && (
          <p className="soft small">
            {member.invite.expiresAt === null ? (
              w.linkOver
            ) : (
              <>
                {w.linkUntil} <When at={member.invite.expiresAt} as="full" />
              </>
            )}
          </p>
        )}
        {member.site !== null && member.active && <p className="soft small">{w.siteHint}</p>}
        {change.error !== null && <Trouble error={change.error} />}
      </div>
      {mayTouch && (
        <MenuButton
          label={w.more(member.name)}
          button={
            <IconButton label={w.more(member.name)} isDisabled={change.isPending}>
              <MoreHorizontal size={16} aria-hidden />
            </IconButton>
          }
          entries={entriesFor({
            member,
            mayOwn,
            words: { w, shell },
            run: change.mutate,
            ask: setAsks,
          })}
        />
      )}
      <Confirm
        title={asks === 'withdraw' ? w.withdrawTitle(member.name) : w.offTitle(member.name)}
        action={asks === 'withdraw' ? w.withdraw : w.turnOff}
        isOpen={asks !== null}
        isBusy={change.isPending}
        onClose={() => setAsks(null)}
        onConfirm={() =>
          change.mutate(
            asks === 'withdraw'
              ? { kind: 'withdraw' }
              : { kind: 'patch', patch: { active: false } },
          )
        }
      >
        {asks === 'withdraw' ? w.withdrawHint : w.offHint}
      </Confirm>
    </li>
  );
}

type Said = ReturnType<typeof useWords>;
function entriesFor(of: {
  readonly member: Member;
  readonly mayOwn: boolean;
  readonly words: { readonly w: Said['settings']['team']; readonly shell: Said['shell'] };
  readonly run: (move: Move) => void;
  readonly ask: (what: 'deactivate' | 'withdraw') => void;
}): readonly MenuEntry[] {
  const { member, mayOwn, run, ask } = of;
  const { w, shell } = of.words;
  if (!member.active)
    return [
      {
        id: 'on',
        label: w.turnOn,
        onAction: () => run({ kind: 'patch', patch: { active: true } }),
      },
    ];
  const roles = (['owner', 'admin', 'agent', 'viewer'] as const).filter(
    (role) => role !== 'owner' || mayOwn,
  );
  const link: MenuEntry[] =
    member.invite !== null || mayOwn
      ? [
          {
            id: 'link',
            label: member.invite === null ? w.passwordLink : w.inviteAgain,
            onAction: () => run({ kind: 'link' }),
          },
        ]
      : [];
  return [
    {
      title: w.role,
      selected: member.role,
      entries: roles.map((role) => ({
        id: role,
        label: shell.role[role] ?? role,
        onAction: () => {
          if (role !== member.role) run({ kind: 'patch', patch: { role } });
        },
      })),
    },
    'line',
    ...link,
    member.invite === null
      ? { id: 'off', label: w.turnOff, danger: true, onAction: () => ask('deactivate') }
      : { id: 'withdraw', label: w.withdraw, danger: true, onAction: () => ask('withdraw') },
  ];
}
