/** Two people wrote at once: both texts side by side, and the choice. */
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { Statement } from './article-time.ts';
import { DifferenceView } from './difference-view.tsx';
import { type Draft, toDraft } from './draft.ts';

type Text = Pick<Draft, 'title' | 'body' | 'questions' | 'locale'>;

export function ConflictDialog(props: {
  readonly mine: Draft;
  /** Null: it was taken back meanwhile. */
  readonly theirs: Statement | null;
  readonly isSaving: boolean;
  readonly onMine: () => void;
  readonly onTheirs: (theirs: Statement) => void;
  readonly onClose: () => void;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const { mine, theirs } = props;
  return (
    <Dialog
      title={theirs === null ? knowledge.takenBack : knowledge.conflictTitle}
      isOpen
      onClose={props.onClose}
      size="wide"
      foot={
        <>
          <Button onPress={props.onClose}>{knowledge.goOn}</Button>
          {theirs !== null && (
            <Button onPress={() => props.onTheirs(theirs)}>{knowledge.takeTheirs}</Button>
          )}
          <Button look="primary" onPress={props.onMine} isDisabled={props.isSaving}>
            {knowledge.keepMine}
          </Button>
        </>
      }
    >
      <p>{knowledge.conflictHint}</p>
      <div className="conflict">
        <Side title={knowledge.mine} text={mine} />
        {theirs !== null && (
          <Side
            title={`${knowledge.theirs} (${knowledge.recorded(format.full(theirs.recordedAt))})`}
            text={theirs}
          />
        )}
      </div>
      {theirs !== null && (
        <section className="stack">
          <h3>{knowledge.difference}</h3>
          <DifferenceView before={toDraft(theirs)} after={mine} />
        </section>
      )}
    </Dialog>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: Text }) {
  return (
    <section className="stack">
      <h3>{title}</h3>
      <Scrolled className="conflict-text" label={title}>
        <strong dir="auto" lang={text.locale}>
          {text.title}
        </strong>
        <p className="written" dir="auto" lang={text.locale}>
          {text.body}
        </p>
        <ul className="questions">
          {text.questions.map((question) => (
            <li key={question} dir="auto">
              {question}
            </li>
          ))}
        </ul>
      </Scrolled>
    </section>
  );
}
