import type { ProposalView } from '../../../../src/server/console-api.ts';
import type { Tone } from '../../ui/words-with-shape.tsx';

export function toneOf(state: ProposalView['state']): Tone {
  if (state === 'done') return 'resolved';
  if (state === 'failed' || state === 'unsure' || state === 'refused') return 'trouble';
  return state === 'waiting' ? 'waiting' : 'plain';
}
