/** What can be done with the open conversation: buttons, a menu, single letters and the palette, all from one list. */
import {
  AlarmClock,
  Bell,
  Check,
  GitMerge,
  Hand,
  Mail,
  MoreHorizontal,
  Undo2,
  UserRoundPlus,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ConversationView } from '../../../../src/server/console-api.ts';
import { useCommands } from '../../shell/commands.tsx';
import { useMay, useWho } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { Moves } from './moves.ts';
import { useInboxPlace } from './place.ts';
import { useWrapUps, WrapUpDialog } from './wrap-up-dialog.tsx';

const SnoozeDialog = lazy(async () => ({
  default: (await import('./snooze-dialog.tsx')).SnoozeDialog,
}));

type Action = {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly run: () => void;
  readonly look: 'primary' | 'secondary' | 'menu';
};
type Asking = 'assign' | 'snooze' | 'merge' | 'wrap-up' | null;

function useActions(
  of: ConversationView,
  moves: Moves,
  ask: (what: Asking) => void,
  onUnread: () => void,
  asksWrapUp: boolean,
): readonly Action[] {
  const { inbox } = useWords();
  const { agent } = useWho();
  const may = useMay('conversations:write');
  if (!may) return [];
  const mine = of.status === 'open' && of.agentId === agent.id;
  const others = of.agentId !== null && of.agentId !== agent.id;
  const resolved = of.status === 'resolved';
  const snoozed = of.status === 'snoozed';
  const size = { size: 16, 'aria-hidden': true } as const;
  const take: Action = {
    id: 'take',
    label: resolved ? inbox.reopen : others ? inbox.takeOver : inbox.take,
    icon: <Hand {...size} />,
    keys: 't',
    run: () => void (others ? moves.takeOver(of) : moves.take(of)),
    look: others || resolved ? 'secondary' : 'primary',
  };
  const all: readonly (Action | false)[] = [
    snoozed && {
      id: 'wake',
      label: inbox.wake,
      icon: <Bell {...size} />,
      keys: 'z',
      run: () => void moves.wake(of),
      look: 'primary',
    },
    !mine && !snoozed && take,
    !resolved && {
      id: 'resolve',
      label: inbox.resolve,
      icon: <Check {...size} />,
      keys: 'e',
      run: () => (asksWrapUp ? ask('wrap-up') : void moves.resolve(of)),
      look: mine ? 'primary' : 'secondary',
    },
    !resolved &&
      !snoozed &&
      of.status === 'open' && {
        id: 'snooze',
        label: inbox.snooze,
        icon: <AlarmClock {...size} />,
        keys: 'z',
        run: () => ask('snooze'),
        look: 'secondary',
      },
    !resolved && {
      id: 'assign',
      label: inbox.assign,
      icon: <UserRoundPlus {...size} />,
      keys: 'a',
      run: () => ask('assign'),
      look: 'secondary',
    },
    !resolved &&
      of.status !== 'pending' && {
        id: 'hand-back',
        label: inbox.handBack,
        icon: <Undo2 {...size} className="mirrored" />,
        keys: 'b',
        run: () => void moves.handBack(of),
        look: 'menu',
      },
    !resolved && {
      id: 'merge',
      label: inbox.merge,
      icon: <GitMerge {...size} />,
      run: () => ask('merge'),
      look: 'menu',
    },
    {
      id: 'unread',
      label: inbox.markUnread,
      icon: <Mail {...size} />,
      keys: 'u',
      run: onUnread,
      look: 'menu',
    },
  ];
  return all.filter((one) => one !== false);
}

export function Actions(props: {
  readonly conversation: ConversationView;
  readonly moves: Moves;
  readonly onUnread: () => void;
}) {
  const { conversation, moves, onUnread } = props;
  const { inbox } = useWords();
  const place = useInboxPlace();
  const [asking, ask] = useState<Asking>(null);
  const wrapUps = useWrapUps();
  const actions = useActions(conversation, moves, ask, onUnread, wrapUps.length > 0);
  useKeys(
    Object.fromEntries(
      actions.flatMap(({ keys, run }) => (keys === undefined || moves.busy ? [] : [[keys, run]])),
    ),
  );
  useCommands(
    actions.map(({ id, label, icon, keys, run }) => ({
      id,
      label,
      icon,
      run,
      ...(keys === undefined ? {} : { keys }),
    })),
  );
  if (actions.length === 0) return null;
  const close = (): void => ask(null);
  return (
    <div className="row actions" role="toolbar" aria-label={inbox.moreActions}>
      {actions
        .filter(({ look }) => look === 'primary')
        .map(({ id, label, icon, run, keys }) => (
          <Button key={id} look="primary" small isDisabled={moves.busy} onPress={run}>
            {icon} {label} {keys !== undefined && <kbd>{keys}</kbd>}
          </Button>
        ))}
      {actions
        .filter(({ look }) => look === 'secondary')
        .map(({ id, label, icon, run, keys }) => (
          <IconButton
            key={id}
            small
            label={label}
            isDisabled={moves.busy}
            onPress={run}
            {...(keys === undefined ? {} : { keys })}
          >
            {icon}
          </IconButton>
        ))}
      <MenuButton
        label={inbox.moreActions}
        button={
          <Button look="quiet" small aria-label={inbox.moreActions}>
            <MoreHorizontal size={16} aria-hidden />
          </Button>
        }
        entries={actions
          .filter(({ look }) => look === 'menu')
          .map(({ id, label, icon, run, keys }) => ({
            id,
            label,
            icon,
            onAction: run,
            ...(keys === undefined ? {} : { keys }),
          }))}
      />
      {asking === 'assign' && (
        <AssignDialog
          holder={conversation.agentId}
          mayRelease={conversation.agentId !== null}
          onChoose={(agentId) => {
            close();
            void moves.assign(conversation, agentId);
          }}
          onClose={close}
        />
      )}
      {asking === 'snooze' && (
        <Suspense>
          <SnoozeDialog
            onChoose={(until) => {
              close();
              void moves.snooze(conversation, until);
            }}
            onClose={close}
          />
        </Suspense>
      )}
      {asking === 'wrap-up' && (
        <WrapUpDialog
          reasons={wrapUps}
          onChoose={(wrapUp) => {
            close();
            void moves.resolve(conversation, wrapUp);
          }}
          onClose={close}
        />
      )}
      {asking === 'merge' && (
        <MergeDialog
          conversationId={conversation.id}
          onChoose={(into) => {
            close();
            void moves.merge(conversation, into).then((done) => {
              if (done) place.go({ id: into.id, view: 'all', query: '' });
            });
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
