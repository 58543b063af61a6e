import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Tenant } from '../../../../src/model.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { useWords } from '../../words/words.tsx';

const NONE: readonly string[] = [];

/** The team's own reasons; empty until they are read, and where it has none. */
export function useWrapUps(): readonly string[] {
  const tenant = useQuery({ queryKey: ['tenant'], queryFn: () => api.get<Tenant>('/tenant') });
  return tenant.data?.settings.handoff?.wrapUps ?? NONE;
}

/** What it was about: a digit chooses, Enter goes without. */
export function WrapUpDialog(props: {
  readonly reasons: readonly string[];
  readonly onChoose: (wrapUp: string | null) => void;
  readonly onClose: () => void;
}) {
  const { handoff, shell } = useWords();
  const { reasons, onChoose } = props;
  // Keys of a screen are off while a dialog is open; these are the dialog's own.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const reason = /^[1-9]$/u.test(event.key) ? reasons[Number(event.key) - 1] : undefined;
      if (reason === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onChoose(reason);
    };
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, [reasons, onChoose]);
  return (
    <Dialog
      title={handoff.wrapUp}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button onPress={() => onChoose(null)}>{handoff.without}</Button>
        </>
      }
    >
      <p className="soft">{handoff.wrapUpHint}</p>
      <div className="stack">
        {reasons.map((reason, at) => (
          <Button key={reason} onPress={() => onChoose(reason)}>
            <span className="grow start" dir="auto">
              {reason}
            </span>
            {at < 9 && <kbd>{at + 1}</kbd>}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
