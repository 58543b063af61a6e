import { useRef, useState } from 'react';
import type { EscalationReason, HandoffTarget } from '../../../../src/model.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useDraft } from './draft/draft.tsx';
import { Choice } from './escalation/choice.tsx';
import { CHANNELS, REASONS } from './escalation/rule-sentence.ts';
import { hasFaults } from './hours/hours-now.ts';
import { type PlaceDraft, PlaceFields, toDraft, toPlace } from './place-fields.tsx';
import { TargetHours } from './target-hours.tsx';
import type { Member } from './team/team-query.ts';

/** Who of the team; what is not set is left out. */
function toPeople(of: {
  readonly agentIds: readonly string[];
  readonly skills: readonly string[];
  readonly most: number;
}): Pick<HandoffTarget, 'agentIds' | 'skills' | 'maxOpen'> {
  return {
    agentIds: of.agentIds,
    ...(of.skills.length > 0 ? { skills: of.skills } : {}),
    ...(of.most >= 1 ? { maxOpen: Math.floor(of.most) } : {}),
  };
}

export function TargetForm(props: {
  readonly target: HandoffTarget | null;
  readonly team: readonly Member[];
  readonly onDone: (target: HandoffTarget) => void;
  readonly onClose: () => void;
}) {
  const { handoff: words, settings, shell, why } = useWords();
  const { handoff: w, escalation } = settings;
  const { values } = useDraft();
  const format = useFormat();
  const [name, setName] = useState(props.target?.name ?? '');
  const [agentIds, setAgentIds] = useState<readonly string[]>(props.target?.agentIds ?? []);
  const [reasons, setReasons] = useState<readonly string[]>(props.target?.when.reasons ?? []);
  const [languages, setLanguages] = useState<readonly string[]>(props.target?.when.languages ?? []);
  const [channels, setChannels] = useState<readonly string[]>(props.target?.when.channels ?? []);
  const [place, setPlace] = useState<PlaceDraft>(toDraft(props.target?.to));
  const [skills, setSkills] = useState((props.target?.skills ?? []).join(', '));
  const [maxOpen, setMaxOpen] = useState(String(props.target?.maxOpen ?? ''));
  const [hours, setHours] = useState(props.target?.hours);
  const hoursPart = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const wanted = skills
    .split(/[,，،]/u)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
  const isInbox = place.kind === 'inbox';
  const complete = isInbox ? agentIds.length > 0 || wanted.length > 0 : place.value.trim() !== '';
  // Who only looks cannot be given a conversation.
  const able = props.team.filter(
    ({ id, active, role }) => agentIds.includes(id) || (active && role !== 'viewer'),
  );
  const done = (): void => {
    setTried(true);
    if (name.trim() === '' || !complete) return;
    if (hours !== undefined && hasFaults(hours)) {
      hoursPart.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const when = {
      ...(reasons.length === 0 ? {} : { reasons: reasons as readonly EscalationReason[] }),
      ...(languages.length === 0 ? {} : { languages }),
      ...(channels.length === 0 ? {} : { channels }),
    };
    props.onDone({
      name: name.trim(),
      when,
      ...(hours === undefined ? {} : { hours }),
      ...(place.kind === 'inbox'
        ? toPeople({ agentIds, skills: wanted, most: Number(maxOpen) })
        : { agentIds: [], to: toPlace(place.kind, place.value.trim()) }),
    });
  };
  return (
    <Dialog
      title={props.target === null ? w.add : w.edit}
      isOpen
      onClose={props.onClose}
      size="wide"
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" onPress={done}>
            {escalation.take}
          </Button>
        </>
      }
    >
      <TextField
        label={w.name}
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
        error={tried && name.trim() === '' ? shell.required : undefined}
      />
      <PlaceFields place={place} onChange={setPlace} />
      {isInbox && (
        <>
          <Choice
            label={w.agents}
            options={able.map(({ id }) => id)}
            say={(id) => props.team.find((one) => one.id === id)?.name ?? id}
            chosen={agentIds}
            onChange={setAgentIds}
          />
          <p className="soft small">{w.fewest}</p>
          <TextField label={words.skills} value={skills} onChange={setSkills} maxLength={400} />
          <TextField label={words.maxOpen} value={maxOpen} onChange={setMaxOpen} maxLength={4} />
        </>
      )}
      {tried && !complete && (
        <p className="error" role="alert">
          {isInbox ? w.needsAgent : words.needsPlace}
        </p>
      )}
      <Choice
        label={w.reasons}
        options={REASONS}
        say={(reason) => why.reasons[reason] ?? reason}
        chosen={reasons}
        onChange={setReasons}
      />
      <Choice
        label={escalation.languagesLabel}
        options={[...new Set([...values.locales, ...languages])]}
        say={format.language}
        chosen={languages}
        onChange={setLanguages}
      />
      <Choice
        label={escalation.channelsLabel}
        options={[...new Set([...CHANNELS, ...channels])]}
        say={(channel) => escalation.channels[channel] ?? channel}
        chosen={channels}
        onChange={setChannels}
      />
      <div ref={hoursPart}>
        <TargetHours value={hours} onChange={setHours} />
      </div>
    </Dialog>
  );
}
