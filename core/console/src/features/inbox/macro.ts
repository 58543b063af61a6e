/** What a canned response does after it was sent: as the form asks for it, as requests, and back again. Pure. */
import type { CannedResponse, MacroAction } from '../../../../src/server/console-api.ts';
import type { Call } from './way-back.ts';

export type Actions = CannedResponse['actions'];
type End = Extract<MacroAction, { readonly kind: 'resolve' | 'snooze' }>;
export type Afterwards = {
  /** An agent's id; null: nobody; undefined: whoever has it keeps it. */
  readonly holder: string | null | undefined;
  readonly end: End | null;
};

/** Of several that give it to somebody or end it the last holds, as it does when they are done one after the other. */
export function toAfterwards(actions: Actions): Afterwards {
  return {
    holder: actions.findLast((one) => one.kind === 'assign')?.agentId,
    end: actions.findLast((one) => one.kind !== 'assign') ?? null,
  };
}
/** Given to somebody first: what is put away or resolved would be opened by it. */
export function toActions({ holder, end }: Afterwards): Actions {
  return [
    ...(holder === undefined ? [] : [{ kind: 'assign', agentId: holder } as const]),
    ...(end === null ? [] : [end]),
  ];
}

/** @param now Milliseconds of the clock: what is put away is put away from here. */
export function toCall(action: MacroAction, now: number): Call {
  switch (action.kind) {
    case 'assign':
      return { path: 'assign', body: { agentId: action.agentId } };
    case 'resolve':
      return { path: 'resolve', body: { wrapUp: action.wrapUp } };
    case 'snooze':
      return {
        path: 'snooze',
        body: { until: new Date(now + action.minutes * 60_000).toISOString() },
      };
  }
}
