/** Name of the text, what it is now, and what can be done with it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus, Ellipsis, History, Trash2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api, segment } from '../../api/client.ts';
import { useCommands } from '../../shell/commands.tsx';
import { useMay } from '../../shell/session.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Confirm } from '../../ui/floating.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { useProblemText } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge, type Tone } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { type StatementState, stateOf } from './article-time.ts';
import { toDraft } from './draft.ts';
import type { EditorProps } from './editor.tsx';
import type { Writing } from './use-draft.ts';
import { takeBack } from './use-save.ts';

const HistoryDialog = lazy(async () => ({
  default: (await import('./history-dialog.tsx')).HistoryDialog,
}));
const ScheduleDialog = lazy(async () => ({
  default: (await import('./schedule-dialog.tsx')).ScheduleDialog,
}));
const TONES: Readonly<Record<StatementState, Tone>> = {
  'in-force': 'resolved',
  planned: 'agent',
  over: 'plain',
  covered: 'plain',
};
type Open = 'none' | 'history' | 'schedule' | 'retire' | 'take-back';

export function EditorHead(
  props: EditorProps & {
    readonly writing: Writing;
    readonly isSaving: boolean;
    readonly onSave: () => void;
    readonly onDrop: () => void;
  },
) {
  const { knowledge, shell } = useWords();
  const { article, statement, siblings, writing, now } = props;
  const mayWrite = useMay('articles:write');
  const [open, setOpen] = useState<Open>('none');
  const entries = useEntries(props, setOpen);
  const isSaved = article !== null;
  const state = statement === null ? null : stateOf(statement, siblings, now);
  const commands = entries.filter((entry) => entry !== 'line' && 'id' in entry);
  useCommands(commands.map(({ id, label, onAction }) => ({ id, label, run: onAction })));
  return (
    <>
      <div className="page-head editor-head">
        <div className="row wrap grow">
          <h1 dir="auto" className="one-line" title={writing.draft.title}>
            {writing.draft.title.trim() || knowledge.untitled}
          </h1>
          {state !== null && <Badge tone={TONES[state]}>{knowledge.statementStates[state]}</Badge>}
          {writing.draft.audience === 'internal' && <Badge>{knowledge.internal}</Badge>}
          {mayWrite && writing.isDirty && <Badge tone="waiting">{knowledge.unsaved}</Badge>}
        </div>
        <div className="row wrap">
          {mayWrite && writing.isDirty && (
            <Button look="quiet" onPress={props.onDrop}>
              {knowledge.discard}
            </Button>
          )}
          {mayWrite && isSaved && statement !== null && (
            <Button onPress={() => setOpen('schedule')}>
              <CalendarPlus size={16} aria-hidden />
              {knowledge.scheduleChange}
            </Button>
          )}
          {mayWrite && (
            <Button
              look="primary"
              onPress={props.onSave}
              isDisabled={!writing.isDirty || props.isSaving}
            >
              {props.isSaving ? shell.saving : knowledge.saveArticle}
            </Button>
          )}
          {isSaved && (
            <MenuButton
              label={knowledge.menu}
              entries={entries}
              button={
                <IconButton label={knowledge.menu}>
                  <Ellipsis size={18} aria-hidden />
                </IconButton>
              }
            />
          )}
        </div>
      </div>
      <Dialogs {...props} open={open} onClose={() => setOpen('none')} />
    </>
  );
}

function useEntries(props: EditorProps, setOpen: (open: Open) => void): readonly MenuEntry[] {
  const { knowledge } = useWords();
  const mayWrite = useMay('articles:write');
  const { article, statement } = props;
  if (article === null) return [];
  const several = article.items.length > 1 && statement !== null;
  return [
    {
      id: 'history',
      label: knowledge.history,
      icon: <History size={16} aria-hidden />,
      onAction: () => setOpen('history'),
    },
    ...(mayWrite ? (['line'] as const) : []),
    ...(mayWrite && several
      ? [
          {
            id: 'take-back',
            label: knowledge.takeBack,
            icon: <Undo2 size={16} aria-hidden />,
            danger: true,
            onAction: () => setOpen('take-back'),
          },
        ]
      : []),
    ...(mayWrite
      ? [
          {
            id: 'retire',
            label: knowledge.retire,
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            onAction: () => setOpen('retire'),
          },
        ]
      : []),
  ];
}

function Dialogs(
  props: EditorProps & {
    readonly writing: Writing;
    readonly open: Open;
    readonly onClose: () => void;
  },
) {
  const { knowledge, shell } = useWords();
  const { id, article, statement, open, onClose } = props;
  const client = useQueryClient();
  const problem = useProblemText();
  const failed = (error: unknown): void => toast(problem(error).text);
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: ['article', id] });
    void client.invalidateQueries({ queryKey: ['knowledge'] });
  };
  const restore = async (version: number): Promise<void> => {
    await api.send('POST', `/articles/${segment(id)}/restore`, { version });
    refresh();
  };
  const retire = useMutation({
    mutationFn: () => api.send('DELETE', `/articles/${segment(id)}`),
    onSuccess() {
      onClose();
      const versions = (article?.items ?? []).map(({ version }) => version);
      toast(knowledge.retired, {
        label: shell.undo,
        onUndo: () =>
          void versions
            .reduce((all, one) => all.then(() => restore(one)), Promise.resolve())
            .catch(failed),
      });
      refresh();
    },
    onError: failed,
  });
  const taken = useMutation({
    mutationFn: (version: number) => takeBack(id, version),
    onSuccess(_, version) {
      onClose();
      toast(knowledge.takenBack, {
        label: shell.undo,
        onUndo: () => void restore(version).catch(failed),
      });
      props.onLeave((article?.items ?? []).filter((one) => one.version !== version));
      refresh();
    },
    onError: failed,
  });
  return (
    <>
      <Confirm
        title={knowledge.retireTitle}
        action={knowledge.retire}
        isOpen={open === 'retire'}
        isBusy={retire.isPending}
        onConfirm={() => retire.mutate()}
        onClose={onClose}
      >
        {knowledge.retireText}
      </Confirm>
      <Confirm
        title={knowledge.takeBackTitle}
        action={knowledge.takeBack}
        isOpen={open === 'take-back'}
        isBusy={taken.isPending}
        onConfirm={() => statement !== null && taken.mutate(statement.version)}
        onClose={onClose}
      >
        {knowledge.takeBackText}
      </Confirm>
      <Suspense>
        {open === 'history' && <HistoryDialog id={id} onClose={onClose} />}
        {open === 'schedule' && (
          <ScheduleDialog
            draft={props.writing.draft}
            now={props.now}
            onClose={onClose}
            onMake={(draft) => {
              onClose();
              // What was being written here goes on in the new text.
              if (statement !== null) props.writing.reset(toDraft(statement), statement.version);
              props.onSchedule(draft);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
