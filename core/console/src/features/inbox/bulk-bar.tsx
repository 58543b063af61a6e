/** What can be done with all that are chosen. What is refused for one is done for the others, and said. */
import { useQueryClient } from '@tanstack/react-query';
import { AlarmClock, Check, Mail, MailOpen, Undo2, UserRoundPlus, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { BulkRequest, BulkResult } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { IconButton } from '../../ui/button.tsx';
import { Confirm } from '../../ui/floating.tsx';
import { useProblemText } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import type { Selection } from './use-selection.ts';

const SnoozeDialog = lazy(async () => ({
  default: (await import('./snooze-dialog.tsx')).SnoozeDialog,
}));

type Asking = 'assign' | 'snooze' | 'resolve' | null;

export function BulkBar(props: {
  readonly selection: Selection;
  /** Those chosen that are still listed. */
  readonly ids: readonly string[];
}) {
  const { selection, ids } = props;
  const { inbox } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const { run, busy } = useBulk(selection.clear);
  const act = (action: BulkRequest['action']): void => {
    setAsking(null);
    void run({ ids, action });
  };
  const close = (): void => setAsking(null);
  return (
    <div className="inbox-bulk" role="toolbar" aria-label={inbox.selected(ids.length)}>
      <IconButton small label={inbox.selectNone} keys="Esc" onPress={selection.clear}>
        <X size={16} aria-hidden />
      </IconButton>
      <strong className="grow one-line numbers" role="status">
        {inbox.selected(ids.length)}
      </strong>
      <IconButton small label={inbox.assign} isDisabled={busy} onPress={() => setAsking('assign')}>
        <UserRoundPlus size={16} aria-hidden />
      </IconButton>
      <IconButton small label={inbox.snooze} isDisabled={busy} onPress={() => setAsking('snooze')}>
        <AlarmClock size={16} aria-hidden />
      </IconButton>
      <IconButton
        small
        label={inbox.resolve}
        isDisabled={busy}
        onPress={() => setAsking('resolve')}
      >
        <Check size={16} aria-hidden />
      </IconButton>
      <IconButton
        small
        label={inbox.handBack}
        isDisabled={busy}
        onPress={() => act({ kind: 'hand-back' })}
      >
        <Undo2 size={16} aria-hidden className="mirrored" />
      </IconButton>
      <IconButton
        small
        label={inbox.markRead}
        isDisabled={busy}
        onPress={() => act({ kind: 'read' })}
      >
        <MailOpen size={16} aria-hidden />
      </IconButton>
      <IconButton
        small
        label={inbox.markUnread}
        isDisabled={busy}
        onPress={() => act({ kind: 'unread' })}
      >
        <Mail size={16} aria-hidden />
      </IconButton>
      {asking === 'assign' && (
        <AssignDialog
          holder={null}
          mayRelease
          onChoose={(agentId) => act({ kind: 'assign', agentId })}
          onClose={close}
        />
      )}
      {asking === 'snooze' && (
        <Suspense>
          <SnoozeDialog onChoose={(until) => act({ kind: 'snooze', until })} onClose={close} />
        </Suspense>
      )}
      <Confirm
        title={inbox.resolveMany(ids.length)}
        action={inbox.resolve}
        isOpen={asking === 'resolve'}
        onConfirm={() => act({ kind: 'resolve' })}
        onClose={close}
      >
        <p>{inbox.resolveManyHint}</p>
      </Confirm>
    </div>
  );
}

function useBulk(onDone: () => void) {
  const { inbox } = useWords();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = async (request: BulkRequest): Promise<void> => {
    setBusy(true);
    try {
      const { done, refused } = await api.send<BulkResult>('POST', '/conversations/bulk', request);
      const reasons = [...new Set(refused.map(({ code }) => inbox.refusals[code] ?? code))];
      toast(
        [
          inbox.bulkDone(done.length),
          ...(refused.length === 0
            ? []
            : [inbox.bulkRefused(refused.length, format.list(reasons))]),
        ].join(' · '),
      );
      onDone();
    } catch (error) {
      toast(problemText(error).text);
    } finally {
      setBusy(false);
      for (const queryKey of [['inbox'], ['counts'], ['conversation']])
        void client.invalidateQueries({ queryKey });
    }
  };
  return { run, busy };
}
