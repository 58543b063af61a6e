import type { MacroAction } from '../../../../src/server/console-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { Actions } from './macro.ts';
import { useColleagues } from './use-conversation.ts';

/** What actions do, as part of a sentence: “assign to Mara and resolve as “Delivery””. Empty for none. */
export function useMacroWords(): (actions: Actions) => string {
  const { macros: w, shell } = useWords();
  const format = useFormat();
  const colleagues = useColleagues();
  const say = (action: MacroAction): string => {
    switch (action.kind) {
      case 'resolve':
        return action.wrapUp === null ? w.resolve : w.resolveAs(action.wrapUp);
      case 'snooze':
        return w.snooze(format.length(action.minutes * 60_000));
      case 'assign': {
        if (action.agentId === null) return w.release;
        return w.assign(colleagues.find(({ id }) => id === action.agentId)?.name ?? shell.agent);
      }
    }
  };
  return (actions) => format.list(actions.map(say));
}
