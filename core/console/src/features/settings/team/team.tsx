import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../../shell/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Skeleton, Trouble } from '../../../ui/states.tsx';
import { useWords } from '../../../words/words.tsx';
import { Group, Section } from '../parts/section.tsx';
import { MemberRow } from './member-row.tsx';
import { type Invited, teamQuery } from './team-query.ts';

const InviteForm = lazy(async () => ({ default: (await import('./invite.tsx')).InviteForm }));
const InviteLink = lazy(async () => ({ default: (await import('./invite.tsx')).InviteLink }));
const ROLES = ['owner', 'admin', 'agent', 'viewer'] as const;

export function Team() {
  const { settings, shell } = useWords();
  const { team: w } = settings;
  const mayWrite = useMay('agents:write');
  const found = useQuery(teamQuery);
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const members = [...(found.data?.items ?? [])].sort(
    (one, other) => Number(other.active) - Number(one.active) || one.name.localeCompare(other.name),
  );
  return (
    <Section
      name="team"
      actions={
        mayWrite && (
          <Button look="primary" onPress={() => setInviting(true)}>
            <UserPlus size={16} aria-hidden /> {w.invite}
          </Button>
        )
      }
    >
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={4} height={48} />}
      {found.data !== undefined && (
        <ul className="rows panel">
          {members.map((member) => (
            <MemberRow key={member.id} member={member} onLink={setInvited} />
          ))}
        </ul>
      )}
      <Group title={w.roles}>
        <dl className="meanings">
          {ROLES.map((role) => (
            <div key={role}>
              <dt>{shell.role[role]}</dt>
              <dd className="soft">{w.roleMeans[role]}</dd>
            </div>
          ))}
        </dl>
      </Group>
      <Suspense>
        {isInviting && (
          <InviteForm
            onClose={() => setInviting(false)}
            onInvited={(made) => {
              setInviting(false);
              setInvited(made);
            }}
          />
        )}
        {invited !== null && <InviteLink invited={invited} onClose={() => setInvited(null)} />}
      </Suspense>
    </Section>
  );
}
