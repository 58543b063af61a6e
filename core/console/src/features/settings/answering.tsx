import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useDraft, useSetting } from './draft/draft.tsx';
import { Group, Section } from './parts/section.tsx';
import { ShareField } from './parts/share-field.tsx';
import { TryIt } from './parts/try-it.tsx';
import { SynonymLines } from './synonyms.tsx';
import { Topics } from './topics/topics.tsx';

export function Answering() {
  const { settings } = useWords();
  const { answering: w } = settings;
  const format = useFormat();
  const { saved } = useDraft();
  const above = useSetting('answerAbove');
  const below = useSetting('unknownBelow');
  const crossed = below.value > above.value;
  return (
    <Section name="answering">
      <Group title={w.title} hint={w.hint}>
        <ShareField
          label={w.above}
          description={w.aboveHint}
          value={above.value}
          onChange={above.set}
          error={above.fault()}
          isDisabled={above.isDisabled}
        />
        <ShareField
          label={w.below}
          description={w.belowHint}
          value={below.value}
          onChange={below.set}
          error={below.fault() ?? (crossed ? w.crossed : undefined)}
          isDisabled={below.isDisabled}
        />
        <Scale above={above.value} below={Math.min(below.value, above.value)} />
      </Group>
      <Topics />
      <SynonymLines />
      <TryIt section="answering" title={w.tryTitle} placeholder={w.tryPlaceholder}>
        {({ confidence, decision }) =>
          confidence === null || decision === 'handoff' ? null : (
            <p>
              {confidence > saved.answerAbove
                ? w.liesAbove(format.percent(confidence), format.percent(saved.answerAbove))
                : confidence <= saved.unknownBelow
                  ? w.liesBelow(format.percent(confidence), format.percent(saved.unknownBelow))
                  : w.liesBetween(format.percent(confidence))}
            </p>
          )
        }
      </TryIt>
    </Section>
  );
}

/** What happens at which confidence, as a bar with words under it. */
function Scale({ above, below }: { readonly above: number; readonly below: number }) {
  const { settings } = useWords();
  const { answering: w } = settings;
  const format = useFormat();
  const parts = [
    { kind: 'unknown', from: 0, to: below, says: w.saysUnknown },
    { kind: 'between', from: below, to: above, says: w.asksBack },
    { kind: 'answer', from: above, to: 1, says: w.answers },
  ].filter(({ from, to }) => to > from);
  return (
    <div className="scale">
      <div className="scale-bar" aria-hidden>
        {parts.map(({ kind, from, to }) => (
          <span key={kind} className={`scale-${kind}`} style={{ flexGrow: to - from }} />
        ))}
      </div>
      <ul className="stack small">
        {parts.map(({ kind, from, to, says }) => (
          <li key={kind}>
            <span className={`scale-swatch scale-${kind}`} aria-hidden />{' '}
            <strong className="numbers">
              {format.percent(from)} – {format.percent(to)}
            </strong>{' '}
            {says}
          </li>
        ))}
      </ul>
    </div>
  );
}
