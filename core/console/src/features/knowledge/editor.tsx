/** One text of an article, being written. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { useMay } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { AnswersPreview } from './answers-preview.tsx';
import type { Statement } from './article-time.ts';
import { type Draft, faultsOf, toDraft } from './draft.ts';
import { EditorHead } from './editor-head.tsx';
import type { Article, Saved } from './queries.ts';
import { QuestionsField } from './questions-field.tsx';
import { ReadText } from './read-text.tsx';
import { RulesFields } from './rules-fields.tsx';
import { TextFields } from './text-fields.tsx';
import { useDraft } from './use-draft.ts';
import { useSave } from './use-save.ts';

const Mending = lazy(async () => ({ default: (await import('../review/mending.tsx')).Mending }));
const ConflictDialog = lazy(async () => ({
  default: (await import('./conflict-dialog.tsx')).ConflictDialog,
}));

export type EditorProps = {
  readonly id: string;
  /** Of a new article: its id is made from what was written. */
  readonly idOf?: (draft: Draft) => string;
  /** Null: the article is not saved yet. */
  readonly article: Article | null;
  /** What is being changed; null: a new text. */
  readonly statement: Statement | null;
  /** All statements of its language. */
  readonly siblings: readonly Statement[];
  readonly start: Draft;
  readonly now: Instant;
  /** What is being written is kept under this name. */
  readonly name: string;
  /** What is to be mended by this text, and the version that was saved for it. */
  readonly correction: { readonly id: string; readonly version: number | null } | null;
  readonly onSchedule: (draft: Draft) => void;
  readonly onSaved: (saved: Saved, slot: Instant | null) => void;
  /** The text is dropped or taken back; what is left. */
  readonly onLeave: (left: readonly Statement[]) => void;
  /** Languages and timeline, between the head and the text. */
  readonly around?: ReactNode;
  /** A new article's own fields, e.g. its language. */
  readonly before?: (writing: ReturnType<typeof useDraft>) => ReactNode;
};

export function Editor(props: EditorProps) {
  const { knowledge, shell } = useWords();
  const format = useFormat();
  const { id, statement, now } = props;
  const mayWrite = useMay('articles:write');
  const writing = useDraft(props.name, statement, props.start);
  const { draft, change } = writing;
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const saving = useSave({
    id: props.idOf?.(draft) ?? id,
    statement,
    writing,
    now,
    onSaved(saved, slot) {
      setTried(false);
      toast(saidOf(saved, slot));
      props.onSaved(saved, slot);
    },
  });
  const saidOf = (saved: Saved, slot: Instant | null): string => {
    if (saved.outcome === 'unchanged') return knowledge.savedUnchanged;
    return slot !== null && slot > now
      ? knowledge.savedPlanned(format.full(slot))
      : knowledge.saved;
  };
  const save = (over?: number): void => {
    setTried(true);
    if (faults.size > 0) focusFirstFault();
    else if (!saving.isSaving) saving.save(over);
  };
  const drop = (): void => {
    if (statement === null) {
      writing.reset(props.start, null);
      props.onLeave(props.article?.items ?? []);
    } else writing.reset(toDraft(statement), statement.version);
    toast(knowledge.discarded, {
      label: shell.undo,
      onUndo: () => (statement === null ? props.onSchedule(draft) : change(draft)),
    });
  };
  useKeys({ '$mod+s': () => mayWrite && writing.isDirty && save() });
  const theirs = changedMeanwhile(statement, writing.base, saving.isSaving);
  const shownFaults = tried ? faults : new Set<never>();
  return (
    <>
      <EditorHead
        {...props}
        writing={writing}
        isSaving={saving.isSaving}
        onSave={() => save()}
        onDrop={drop}
      />
      {props.correction !== null && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <Mending
            correctionId={props.correction.id}
            articleId={id}
            version={props.correction.version}
            examples={draft.questions}
            onExample={(question) => change({ questions: [...draft.questions, question] })}
          />
        </Suspense>
      )}
      {props.around}
      <div className="editor-columns">
        <div className="stack wide">
          <div role="status" className="stack">
            {writing.wasKept && writing.isDirty && statement !== null && (
              <Notice>{knowledge.restoredDraft}</Notice>
            )}
            {theirs !== null && (
              <Notice kind="waiting">
                {knowledge.changedMeanwhile}{' '}
                <Button small onPress={() => saving.showConflict(theirs)}>
                  {knowledge.compare}
                </Button>
              </Notice>
            )}
            {saving.error !== null && <Trouble error={saving.error} onRetry={() => save()} />}
            {saving.error !== null && <p className="soft small">{shell.problemKept}</p>}
          </div>
          {mayWrite ? (
            <>
              {props.before?.(writing)}
              <TextFields draft={draft} change={change} faults={shownFaults} />
              <QuestionsField
                questions={draft.questions}
                locale={draft.locale}
                onChange={(questions) => change({ questions })}
              />
              <RulesFields {...props} draft={draft} change={change} faults={shownFaults} />
            </>
          ) : (
            <ReadText draft={draft} reviewBy={props.article?.reviewBy ?? null} />
          )}
        </div>
        <AnswersPreview id={id} draft={draft} now={now} />
      </div>
      {saving.conflict !== null && (
        <Suspense fallback={<Skeleton />}>
          <ConflictDialog
            mine={draft}
            theirs={saving.conflict.theirs}
            isSaving={saving.isSaving}
            onMine={() => save(saving.conflict?.theirs?.version ?? 0)}
            onTheirs={(one) => {
              writing.reset(toDraft(one), one.version);
              saving.closeConflict();
              toast(knowledge.tookTheirs, { label: shell.undo, onUndo: () => change(draft) });
            }}
            onClose={saving.closeConflict}
          />
        </Suspense>
      )}
    </>
  );
}

/** The newer text that somebody else has saved; null: none. */
function changedMeanwhile(
  statement: Statement | null,
  base: number | null,
  isSaving: boolean,
): Statement | null {
  if (isSaving || statement === null || base === null) return null;
  return statement.version > base ? statement : null;
}
function focusFirstFault(): void {
  setTimeout(() => {
    document
      .querySelector<HTMLElement>('.article [aria-invalid="true"], .article [data-invalid] input')
      ?.focus();
  });
}
