import type { TurnActions } from '../actions/turn-actions.ts';
import type { Decision, Tenant } from '../model.ts';
import { unmask } from '../privacy/mask.ts';
import { type Acted, act } from './act.ts';
import { type LoadedTurn, loadTurn, type TurnPlace } from './load-turn.ts';
import { think } from './think.ts';
import type { Think } from './thinker.ts';
import type { ThinkDeps } from './turn.ts';
import type { VerifyDeps } from './verify-order.ts';

/** How often a turn starts over because the conversation changed under it. */
const ATTEMPTS = 5;

export type RunTurnDeps = {
  readonly verify: VerifyDeps;
  /** What THINK needs for this tenant and contact. */
  readonly thinkDeps: (loaded: LoadedTurn) => Promise<ThinkDeps>;
  /** Default: `think`, in this thread. */
  readonly think?: Think;
  /** What may be done for the contact of this turn. Absent: nothing. */
  readonly actions?: (loaded: LoadedTurn) => TurnActions;
  /** Tells whoever watches the conversation what the assistant is doing. */
  readonly progress: (
    place: TurnPlace,
    state: 'thinking' | 'writing' | 'withdrawn' | 'done',
    text?: string,
  ) => void;
  /** After the commit: for metrics and the model budget. */
  readonly decided: (tenant: Tenant, decision: Decision, acted: Acted) => void;
};

/** One turn: load → think → act. Safe to call again for the same message: a finished turn is never done twice. */
export async function runTurn(deps: RunTurnDeps, place: TurnPlace): Promise<Acted> {
  deps.progress(place, 'thinking');
  let shown = false;
  const takeBack = (): void => {
    if (shown) deps.progress(place, 'withdrawn');
    shown = false;
  };
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const loaded = await loadTurn(deps.verify, place);
      if (loaded === null) return 'finished-before';
      const writing = (text: string | null): void => {
        if (text === null) takeBack();
        else {
          shown = true;
          deps.progress(place, 'writing', unmask(text, loaded.vault));
        }
      };
      const actions = deps.actions?.(loaded);
      const thinkDeps = {
        ...(await deps.thinkDeps(loaded)),
        ...(actions === undefined
          ? {}
          : { previewAction: actions.previewAction, productsOf: actions.productsOf }),
        writing,
      };
      const decision = await (deps.think ?? think)(thinkDeps, loaded.turn);
      const carryOut = (await actions?.prepare(decision)) ?? null;
      const acted = await act(deps.verify.store, loaded, decision, carryOut);
      // What was shown and is not said stays with nobody.
      if (acted !== 'replied') takeBack();
      if (acted === 'stale') continue;
      deps.decided(loaded.tenant, decision, acted);
      return acted;
    }
    throw new Error('The conversation kept changing while the assistant was thinking.');
  } catch (error) {
    takeBack();
    throw error;
  } finally {
    deps.progress(place, 'done');
  }
}
