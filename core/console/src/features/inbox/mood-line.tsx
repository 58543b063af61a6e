/** The customer's mood over the conversation: a word, where it is going, and a small picture of each message. */
import { Frown, Meh, Minus, Smile, TrendingDown, TrendingUp } from 'lucide-react';
import type { ConversationMood } from '../../../../src/model.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

const FACES = { angry: Frown, negative: Frown, neutral: Meh, positive: Smile } as const;
const ARROWS = { rising: TrendingUp, steady: Minus, easing: TrendingDown } as const;
/** Pixels. */
const WIDTH = 8;
const HEIGHT = 20;

export function MoodLine({ of }: { readonly of: ConversationMood }) {
  const { escalation: w, why } = useWords();
  const format = useFormat();
  const Face = FACES[of.label];
  const Arrow = ARROWS[of.trend];
  const causes = of.causes.map((cause) => w.causes[cause] ?? cause);
  const levels = w.moodTurns(format.list(of.turns.map(format.percent)));
  return (
    <div className="stack small mood-line">
      <p className="row wrap">
        <Face size={16} aria-hidden />
        <span>{why.moods[of.label] ?? of.label}</span>
        {of.turns.length > 1 && (
          <span className="row soft">
            <Arrow size={16} aria-hidden />
            {w.trends[of.trend] ?? of.trend}
          </span>
        )}
        <Bars of={of.turns} label={levels} />
      </p>
      {causes.length > 0 && <p className="soft">{format.list(causes)}</p>}
    </div>
  );
}

/** Oldest first in the direction of reading; the height is what is said, the colour only repeats it. */
function Bars({ of, label }: { readonly of: readonly number[]; readonly label: string }) {
  return (
    <svg
      className="mood-bars mirrored"
      role="img"
      aria-label={label}
      width={of.length * (WIDTH + 2)}
      height={HEIGHT}
    >
      <title>{label}</title>
      {of.map((level, at) => {
        const height = Math.max(2, level * HEIGHT);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a message is its place here.
            key={at}
            x={at * (WIDTH + 2)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
