/** The journey as a customer would go through it, before it is saved. */
import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { TenantFlow } from '../../../../../src/model.ts';
import { api } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { MessageText } from '../../../ui/message-text.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';

type Preview = {
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  readonly lines: readonly {
    readonly said: string;
    readonly reply: { readonly text: string; readonly choices: readonly string[] } | null;
    readonly step: string | null;
    readonly handsOver: boolean;
  }[];
};

export function FlowPreview({ flow }: { readonly flow: TenantFlow }) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const { values } = useDraft();
  const [lines, setLines] = useState<readonly string[]>([]);
  const [next, setNext] = useState('');
  const examples = flow.examples[values.locale] ?? Object.values(flow.examples)[0] ?? [];
  const begun = lines.length > 0;
  const shown = useQuery({
    queryKey: ['flow-preview', flow, lines],
    queryFn: () =>
      api.send<Preview>('POST', '/tenant/flows/preview', {
        flow: { ...flow, name: flow.name === '' ? flow.id : flow.name },
        lines,
      }),
    enabled: begun,
    placeholderData: (before) => before,
  });
  const last = shown.data?.lines.at(-1);
  const isOver = begun && last !== undefined && last.step === null;
  const say = (line: string): void => {
    if (line.trim() === '') return;
    setLines(isOver ? [line] : [...lines, line]);
    setNext('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    say(next);
  };
  return (
    <section className="panel settings-group try-it" aria-label={w.tryTitle}>
      <div className="row apart wrap">
        <h3>{w.tryTitle}</h3>
        {begun && (
          <Button small look="quiet" onPress={() => setLines([])}>
            <RotateCcw size={14} aria-hidden /> {w.tryAgain}
          </Button>
        )}
      </div>
      <div aria-live="polite" className="stack">
        {shown.error !== null && (
          <Trouble error={shown.error} onRetry={() => void shown.refetch()} />
        )}
        {(shown.data?.faults ?? []).length > 0 && begun && (
          <ul className="fault-list small error">
            {shown.data?.faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path.replaceAll('/', ' › ')}</code> {message}
              </li>
            ))}
          </ul>
        )}
        {begun &&
          shown.data?.lines.map((line, at) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice; lines are only added.
              key={at}
              line={line}
              onChoose={at === shown.data.lines.length - 1 ? say : null}
            />
          ))}
      </div>
      <form className="row top" onSubmit={submit}>
        <div className="grow">
          <TextField
            label={w.tryTitle}
            hideLabel
            placeholder={begun ? w.tryAnswer : (examples[0] ?? w.tryBegin)}
            value={next}
            onChange={setNext}
            maxLength={2_000}
          />
        </div>
        <Button type="submit" isDisabled={next.trim() === ''}>
          {settings.tryIt.ask}
        </Button>
      </form>
    </section>
  );
}

function Line(props: {
  readonly line: Preview['lines'][number];
  /** Null: an earlier line. */
  readonly onChoose: ((line: string) => void) | null;
}) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const { line, onChoose } = props;
  return (
    <div className="stack">
      <p className="soft" dir="auto">
        <q>{line.said}</q>
      </p>
      {line.reply === null ? (
        <p className="soft small">{w.leaves}</p>
      ) : (
        <div className="said stack">
          <MessageText text={line.reply.text} />
          {onChoose !== null && line.reply.choices.length > 0 && (
            <div className="row wrap">
              {line.reply.choices.map((choice) => (
                <Button key={choice} small onPress={() => onChoose(choice)}>
                  <span dir="auto">{choice}</span>
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {line.step === null && line.reply !== null && (
        <p className="soft small">{line.handsOver ? w.handsOver : w.over}</p>
      )}
    </div>
  );
}
