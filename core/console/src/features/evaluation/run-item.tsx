import { Link } from 'wouter';
import type { Evaluation } from '../../../../src/server/evaluation-api.ts';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useLateWords } from '../../words/late-words.ts';
import { isOpen, TONES } from './queries.ts';
import { RunMoves } from './run-moves.tsx';
import { RunProgress } from './run-progress.tsx';

/** One run in the list: how far it is, and the way to its report. */
export function RunItem({ one }: { readonly one: Evaluation }) {
  const { evaluation } = useLateWords();
  return (
    <li className="panel stack">
      <div className="row wrap apart">
        <h3 className="grow one-line">
          <Link href={`/knowledge/evaluate/${one.id}`} dir="auto" title={one.name}>
            {one.name}
          </Link>
        </h3>
        <div className="row wrap">
          <Badge tone={TONES[one.state]}>{evaluation.states[one.state]}</Badge>
          <span className="soft small">{evaluation.questions(one.total)}</span>
          <span className="soft small">
            <When at={one.endedAt ?? one.createdAt} />
          </span>
        </div>
      </div>
      {isOpen(one) && <RunProgress one={one} />}
      <RunMoves one={one} />
    </li>
  );
}
