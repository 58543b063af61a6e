import type { Evaluation } from '../../../../src/server/evaluation-api.ts';
import { Bar } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';

export function RunProgress({ one }: { readonly one: Evaluation }) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  return (
    <div className="stack" role="status">
      <Bar value={one.total === 0 ? 0 : one.done / one.total} label={one.name} />
      <span className="small soft numbers">
        {evaluation.progress(format.number(one.done), format.number(one.total))}
      </span>
    </div>
  );
}
