/** How long the team takes, what it is asked when resolving, and who can do what. */
import { TextField } from '../../ui/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { Group } from './parts/section.tsx';
import type { Member } from './team/team-query.ts';

/** As the server has them where nothing is set. */
const DEFAULTS = { attendMinutes: 10, firstReplyMinutes: 30, nextReplyMinutes: 60 } as const;
const LONGEST = 10_080;

export function HandoffTimes({ team }: { readonly team: readonly Member[] }) {
  const { handoff } = useWords();
  const setting = useSetting('handoff');
  const value = setting.value ?? {};
  const { skills = {}, wrapUps = [] } = value;
  const minutes = (name: keyof typeof DEFAULTS, label: string) => (
    <TextField
      label={label}
      value={String(value[name] ?? DEFAULTS[name])}
      isDisabled={setting.isDisabled}
      type="number"
      maxLength={5}
      onChange={(text) => {
        const number = Math.floor(Number(text));
        if (number >= 1 && number <= LONGEST) setting.set({ ...value, [name]: number });
      }}
    />
  );
  return (
    <Group title={handoff.times} hint={handoff.timesHint}>
      {setting.fault() !== undefined && <p className="error">{setting.fault()}</p>}
      {minutes('attendMinutes', handoff.attend)}
      {minutes('firstReplyMinutes', handoff.first)}
      {minutes('nextReplyMinutes', handoff.nextReply)}
      <TextField
        rows={4}
        label={handoff.wrapUps}
        value={wrapUps.join('\n')}
        isDisabled={setting.isDisabled}
        onChange={(text) =>
          setting.set({ ...value, wrapUps: text === '' ? [] : text.split('\n').slice(0, 30) })
        }
      />
      {team
        .filter(({ active, role }) => active && role !== 'viewer')
        .map(({ id, name }) => (
          <TextField
            key={id}
            label={handoff.skillsOf(name)}
            value={(skills[id] ?? []).join(', ')}
            isDisabled={setting.isDisabled}
            maxLength={400}
            onChange={(text) =>
              setting.set({
                ...value,
                skills: { ...skills, [id]: text === '' ? [] : text.split(/, ?/u) },
              })
            }
          />
        ))}
    </Group>
  );
}
