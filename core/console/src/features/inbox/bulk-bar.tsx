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
import { type Before, bulkWayBack } from './way-back.ts';

const SnoozeDialog = lazy(async () => ({
  default: (await import('./snooze-dialog.tsx')).SnoozeDialog,
}));

type Asking = 'assign' | 'snooze' | 'resolve' | null;

export function BulkBar(props: {
  readonly selection: Selection;
  /** Those chosen that are still listed, as they are now. */
  readonly chosen: readonly Before[];
}) {
  const { selection, chosen } = props;
  const ids = chosen.map(({ conversation }) => conversation.id);
  const { inbox } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const { run, busy } = useBulk(selection.clear);
  const act = (action: BulkRequest['action']): void => {
    setAsking(null);
    void run({ ids, action }, chosen);
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
  const { inbox, shell } = useWords();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const send = (request: BulkRequest): Promise<BulkResult> =>
    api.send('POST', '/conversations/bulk', request);
  const readAgain = (): void => {
    for (const queryKey of [['inbox'], ['counts'], ['conversation']])
      void client.invalidateQueries({ queryKey });
  };
  const refusedText = (refused: BulkResult['refused']): string =>
    inbox.bulkRefused(
      refused.length,
      format.list([...new Set(refused.map(({ code }) => inbox.refusals[code] ?? code))]),
    );
  const undo = async (requests: readonly BulkRequest[]): Promise<void> => {
    try {
      const refused: BulkResult['refused'][number][] = [];
      for (const request of requests) refused.push(...(await send(request)).refused);
      if (refused.length > 0) toast(refusedText(refused));
    } catch (error) {
      toast(problemText(error).text);
    } finally {
      readAgain();
    }
  };
  const run = async (request: BulkRequest, before: readonly Before[]): Promise<void> => {
    setBusy(true);
    try {
      const { done, refused } = await send(request);
      const back = bulkWayBack(
        request.action,
        before.filter(({ conversation }) => done.includes(conversation.id)),
      );
      toast(
        [inbox.bulkDone(done.length), ...(refused.length === 0 ? [] : [refusedText(refused)])].join(
          ' · ',
        ),
        back.length === 0 ? undefined : { label: shell.undo, onUndo: () => void undo(back) },
      );
      onDone();
    } catch (error) {
      toast(problemText(error).text);
    } finally {
      setBusy(false);
      readAgain();
    }
  };
  return { run, busy };
}
