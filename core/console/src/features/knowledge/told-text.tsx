import type { Told } from '../../../../src/server/console-api.ts';
import { MessageText } from '../../ui/message-text.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** What the assistant says or said, how sure it was, and what it quoted. */
export function ToldText({
  title,
  told,
  lang,
}: {
  readonly title: string;
  readonly told: Told;
  readonly lang?: string;
}) {
  const { knowledge, why } = useWords();
  const format = useFormat();
  return (
    <div className="told">
      <p className="row wrap small">
        <strong>{title}</strong>
        <span className="soft">{why.reasons[told.reason] ?? told.reason}</span>
        {told.confidence !== null && (
          <span className="soft numbers" title={knowledge.confidence}>
            {format.percent(told.confidence)}
          </span>
        )}
      </p>
      {told.text === null ? (
        <p className="soft">{knowledge.noAnswer}</p>
      ) : (
        <MessageText text={told.text} lang={lang} />
      )}
      {told.citations.map((citation) => (
        <p key={citation.mark} className="small soft" dir="auto" lang={citation.locale}>
          [{citation.mark}] {citation.title}: “{citation.quote}”
        </p>
      ))}
    </div>
  );
}
