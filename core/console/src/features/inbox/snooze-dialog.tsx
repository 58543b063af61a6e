import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instant, Tenant } from '../../../../src/model.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { InstantField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { snoozeTimes } from './snooze-times.ts';

/** Until when; the usual times are one press. */
export function SnoozeDialog(props: {
  readonly onChoose: (until: Instant) => void;
  readonly onClose: () => void;
}) {
  const { inbox, shell } = useWords();
  const format = useFormat();
  const [own, setOwn] = useState<Instant | null>(null);
  const [late, setLate] = useState(false);
  const tenant = useQuery({ queryKey: ['tenant'], queryFn: () => api.get<Tenant>('/tenant') });
  const chooseOwn = (): void => {
    if (own === null) return;
    if (Date.parse(own) <= Date.now()) setLate(true);
    else props.onChoose(own);
  };
  return (
    <Dialog
      title={inbox.snoozeTitle}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" isDisabled={own === null} onPress={chooseOwn}>
            {inbox.snooze}
          </Button>
        </>
      }
    >
      <p className="soft">{inbox.snoozeHint}</p>
      {tenant.isPending && <Skeleton lines={4} height={32} />}
      {tenant.error !== null && (
        <Trouble error={tenant.error} onRetry={() => void tenant.refetch()} />
      )}
      {tenant.data !== undefined && (
        <div className="stack">
          {snoozeTimes(new Date().toISOString(), tenant.data.settings.hours).map(
            ({ id, until }) => (
              <Button key={id} onPress={() => props.onChoose(until)}>
                <span className="grow start">{inbox.snoozePreset[id]}</span>
                <span className="soft">{format.full(until)}</span>
              </Button>
            ),
          )}
        </div>
      )}
      <InstantField
        label={inbox.snoozeOwn}
        value={own}
        onChange={(next) => {
          setOwn(next);
          setLate(false);
        }}
        error={late ? inbox.snoozePast : undefined}
      />
    </Dialog>
  );
}
