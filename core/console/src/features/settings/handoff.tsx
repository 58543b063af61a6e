import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { HandoffTarget } from '../../../../src/model.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { HandoffTimes } from './handoff-times.tsx';
import { hoursNow } from './hours/hours-now.ts';
import { OrderedList } from './parts/ordered-list.tsx';
import { Group, Section } from './parts/section.tsx';
import { toDraft } from './place-fields.tsx';
import { type Member, teamQuery } from './team/team-query.ts';

const TargetForm = lazy(async () => ({ default: (await import('./target-form.tsx')).TargetForm }));

export function HandoffTargets() {
  const { settings } = useWords();
  const { handoff: w } = settings;
  const targets = useSetting('handoffTargets');
  const team = useQuery(teamQuery);
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const list = targets.value ?? [];
  const put = (target: HandoffTarget): void => {
    targets.set(
      editing === 'new'
        ? [...list, target]
        : list.map((one, at) => (at === editing ? target : one)),
    );
    setEditing(null);
  };
  return (
    <Section name="handoff">
      <Group
        title={w.title}
        hint={w.hint}
        actions={
          !targets.isDisabled && (
            <Button small onPress={() => setEditing('new')}>
              <Plus size={14} aria-hidden /> {w.add}
            </Button>
          )
        }
      >
        {targets.fault() !== undefined && <p className="error">{targets.fault()}</p>}
        <OrderedList
          items={list}
          nameOf={({ name }) => name}
          isDisabled={targets.isDisabled}
          onChange={targets.set}
          onEdit={setEditing}
        >
          {(target) => <Target target={target} team={team.data?.items ?? []} />}
        </OrderedList>
        <p className="soft">{list.length === 0 ? w.none : w.otherwise}</p>
      </Group>
      <HandoffTimes team={team.data?.items ?? []} />
      {editing !== null && (
        <Suspense>
          <TargetForm
            target={editing === 'new' ? null : (list[editing] ?? null)}
            team={team.data?.items ?? []}
            onDone={put}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function Target({
  target,
  team,
}: {
  readonly target: HandoffTarget;
  readonly team: readonly Member[];
}) {
  const { handoff, settings, why } = useWords();
  const { handoff: w } = settings;
  const format = useFormat();
  const or = (items: readonly string[]): string =>
    new Intl.ListFormat(format.locale, { type: 'disjunction' }).format(items);
  const { reasons, languages, channels } = target.when;
  const parts = [
    reasons === undefined ? '' : w.ifReasons(or(reasons.map((one) => why.reasons[one] ?? one))),
    languages === undefined
      ? ''
      : settings.escalation.ifLanguages(or(languages.map(format.language))),
    channels === undefined
      ? ''
      : settings.escalation.ifChannels(
          or(channels.map((one) => settings.escalation.channels[one] ?? one)),
        ),
  ].filter((part) => part !== '');
  const names = target.agentIds.map((id) => {
    const member = team.find((one) => one.id === id);
    if (member === undefined) return id;
    return member.active ? member.name : w.inactive(member.name);
  });
  return (
    <div className="stack">
      <strong dir="auto">{target.name}</strong>
      <p dir="auto">
        {w.sentence(
          parts.length === 0 ? w.always : format.list(parts),
          target.to === undefined
            ? or([...names, ...(target.skills ?? [])])
            : `${handoff.places[target.to.kind]}: ${toDraft(target.to).value}`,
        )}
      </p>
      {target.hours !== undefined && (
        <p className="soft small">
          {handoff.ownHours} ·{' '}
          {hoursNow(target.hours, new Date()).kind === 'closed'
            ? settings.hours.closedNow
            : settings.hours.openNow}
        </p>
      )}
    </div>
  );
}
