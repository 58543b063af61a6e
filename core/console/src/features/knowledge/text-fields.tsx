import { TextField } from '../../ui/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { type Draft, type DraftFault, MOST_TITLE } from './draft.ts';
import { MarkdownField } from './markdown-field.tsx';

export type FieldsProps = {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  readonly faults: ReadonlySet<DraftFault>;
};

/** Title and text. */
export function TextFields({ draft, change, faults }: FieldsProps) {
  const { knowledge } = useWords();
  return (
    <>
      <TextField
        label={knowledge.fieldTitle}
        lang={draft.locale}
        value={draft.title}
        maxLength={MOST_TITLE}
        onChange={(title) => change({ title: title.replace(/\p{Cc}+/gu, ' ') })}
        error={faults.has('title') ? knowledge.faults.title : undefined}
      />
      <MarkdownField
        label={knowledge.fieldBody}
        lang={draft.locale}
        value={draft.body}
        onChange={(body) => change({ body })}
        error={faults.has('body') ? knowledge.faults.body : undefined}
      />
    </>
  );
}
