import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { cleanQuestions, MOST_QUESTIONS } from './draft.ts';

/** How customers ask for it: one at a time, or a pasted list at once. */
export function QuestionsField(props: {
  readonly questions: readonly string[];
  readonly locale: string;
  readonly onChange: (questions: readonly string[]) => void;
}) {
  const { questions, locale, onChange } = props;
  const { knowledge, shell } = useWords();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (lines: readonly string[]): void => {
    const all = cleanQuestions([...questions, ...lines]);
    if (all.length > MOST_QUESTIONS) toast(knowledge.questionsFull);
    onChange(all.slice(0, MOST_QUESTIONS));
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (typed.trim() !== '') add([typed]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/u);
    if (lines.length < 2) return;
    event.preventDefault();
    add([...(typed.trim() === '' ? [] : [typed]), ...lines]);
  };
  const remove = (at: number): void => {
    onChange(questions.filter((_, index) => index !== at));
    toast(knowledge.questionRemoved, { label: shell.undo, onUndo: () => onChange(questions) });
    field.current?.focus();
  };
  return (
    <section className="stack" aria-labelledby="questions-title">
      <h2 id="questions-title">
        {knowledge.questions} <span className="soft numbers">{questions.length}</span>
      </h2>
      <p className="soft small">{knowledge.questionsHint}</p>
      {questions.length > 0 && (
        <ul className="questions">
          {questions.map((question, at) => (
            <li key={question} className="row">
              <span className="grow" dir="auto" lang={locale}>
                {question}
              </span>
              <IconButton
                small
                label={knowledge.removeQuestion(question)}
                onPress={() => remove(at)}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="row question-add" onPaste={onPaste}>
        <div className="grow">
          <TextField
            label={knowledge.addQuestion}
            hideLabel
            lang={locale}
            placeholder={knowledge.questionPlaceholder}
            description={knowledge.pasteQuestions}
            value={typed}
            onChange={setTyped}
            maxLength={500}
            onKeyDown={onKeyDown}
            inputRef={(element) => {
              field.current = element as HTMLInputElement | null;
            }}
          />
        </div>
        <Button onPress={() => add([typed])} isDisabled={typed.trim() === ''}>
          {shell.add}
        </Button>
      </div>
    </section>
  );
}
