import { useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { Button } from '../../ui/button.tsx';
import { InstantField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { useWords } from '../../words/words.tsx';
import type { Draft } from './draft.ts';

/** Makes the next version out of the text as it stands, from a day to come. */
export function ScheduleDialog(props: {
  readonly draft: Draft;
  readonly now: Instant;
  readonly onMake: (draft: Draft) => void;
  readonly onClose: () => void;
}) {
  const { knowledge, shell } = useWords();
  const [start, setStart] = useState<Instant | null>(() => nextMidnight(props.now));
  const isPast = start === null || start <= props.now;
  const make = (): void => {
    const { validTo } = props.draft;
    const end = validTo !== null && start !== null && validTo <= start ? null : validTo;
    props.onMake({ ...props.draft, validFrom: start, validTo: end });
  };
  return (
    <Dialog
      title={knowledge.scheduleChange}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" onPress={make} isDisabled={isPast}>
            {knowledge.scheduleMake}
          </Button>
        </>
      }
    >
      <p>{knowledge.scheduleHint}</p>
      <InstantField
        label={knowledge.scheduleStart}
        value={start}
        onChange={setStart}
        error={isPast ? knowledge.schedulePast : undefined}
      />
    </Dialog>
  );
}

/** The start of tomorrow where the reader is. */
function nextMidnight(now: Instant): Instant {
  const day = new Date(now);
  day.setHours(24, 0, 0, 0);
  return day.toISOString();
}
