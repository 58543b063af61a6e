/** What is done after a canned response was sent: who holds the conversation then, and what becomes of it. */
import { Select } from '../../ui/fields.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { type Actions, toActions, toAfterwards } from './macro.ts';
import { useColleagues } from './use-conversation.ts';
import { useWrapUps } from './wrap-up-dialog.tsx';

/** Minutes: an hour, four, a day, three, a week. */
const TIMES: readonly number[] = [60, 240, 1_440, 4_320, 10_080];
const [STAYS, NOBODY, NO_REASON] = ['stays', 'nobody', 'none'];

export function AfterFields(props: {
  readonly actions: Actions;
  readonly onChange: (actions: Actions) => void;
}) {
  const { inbox, macros: w } = useWords();
  const format = useFormat();
  const colleagues = useColleagues();
  const wrapUps = useWrapUps();
  const after = toAfterwards(props.actions);
  const { holder, end } = after;
  const set = (change: Partial<typeof after>): void =>
    props.onChange(toActions({ ...after, ...change }));
  const able = colleagues.filter(
    ({ id, active, role }) => id === holder || (active && role !== 'viewer'),
  );
  const minutes = end?.kind === 'snooze' ? end.minutes : null;
  const wrapUp = end?.kind === 'resolve' ? end.wrapUp : null;
  const reasons = [...new Set([...wrapUps, ...(wrapUp === null ? [] : [wrapUp])])];
  return (
    <fieldset className="plain-set stack">
      <legend>{w.title}</legend>
      <p className="soft small">{w.hint}</p>
      <div className="canned-names">
        <Select
          label={w.who}
          options={[
            { id: STAYS, label: w.stays },
            { id: NOBODY, label: inbox.assignNobody },
            ...able.map(({ id, name }) => ({ id: `agent:${id}`, label: name })),
          ]}
          value={holder === undefined ? STAYS : holder === null ? NOBODY : `agent:${holder}`}
          onChange={(id) =>
            set({ holder: id === STAYS ? undefined : id === NOBODY ? null : id.slice(6) })
          }
        />
        <Select
          label={w.end}
          options={[
            { id: STAYS, label: w.stays },
            { id: 'resolve', label: inbox.resolve },
            { id: 'snooze', label: inbox.snooze },
          ]}
          value={end?.kind ?? STAYS}
          onChange={(kind) =>
            set({
              end:
                kind === 'resolve'
                  ? { kind, wrapUp }
                  : kind === 'snooze'
                    ? { kind, minutes: minutes ?? 1_440 }
                    : null,
            })
          }
        />
        {end?.kind === 'resolve' && reasons.length > 0 && (
          <Select
            label={w.reason}
            options={[
              { id: NO_REASON, label: w.noReason },
              ...reasons.map((reason) => ({ id: `reason:${reason}`, label: reason })),
            ]}
            value={wrapUp === null ? NO_REASON : `reason:${wrapUp}`}
            onChange={(id) =>
              set({ end: { kind: 'resolve', wrapUp: id === NO_REASON ? null : id.slice(7) } })
            }
          />
        )}
        {minutes !== null && (
          <Select
            label={w.time}
            options={[...new Set([...TIMES, minutes])]
              .sort((a, b) => a - b)
              .map((time) => ({ id: String(time), label: format.length(time * 60_000) }))}
            value={String(minutes)}
            onChange={(time) => set({ end: { kind: 'snooze', minutes: Number(time) } })}
          />
        )}
      </div>
    </fieldset>
  );
}
