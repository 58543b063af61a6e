/** What a composer that asks a model may do for this turn. */
import type { Draft, DraftTurn } from '../answering/draft.ts';
import { plainOrderNumber } from '../flows/own-words.ts';
import type { Instant, Order } from '../model.ts';
import { mask } from '../privacy/mask.ts';
import type { Thinking } from './thinking.ts';

/**
 * Reads for this turn, bound to its tenant, contact and date before a model is asked anything.
 * @param grounded Least share of traced claims a draft shown while it is written may have.
 */
export function toDraftTurn(thinking: Thinking, at: Instant, grounded: number): DraftTurn {
  const { deps, turn, language } = thinking;
  const { settings } = turn.tenant;
  return {
    // A bare question (`ask`, evaluation) is of no conversation.
    conversationId: turn.conversation.channel === 'ask' ? null : turn.conversation.id,
    timeZone: settings.hours.timeZone,
    limits: settings.modelLimits ?? {},
    search: async (text) =>
      (await deps.retrieve({ text, locale: language, at, audience: 'public' })).hits,
    readOrders: () => provedOrders(thinking),
    // Without the turn's own mask nothing could be put back, so tokens stay tokens.
    mask: deps.mask ?? ((text) => mask(text).text),
    show(draft: Draft | null) {
      if (draft === null) {
        deps.writing?.(null);
        return;
      }
      const checked = deps.check(draft, []);
      if (checked.text !== '' && checked.grounding >= grounded) deps.writing?.(checked.text);
    },
  };
}

/** As the journeys tell them: all to a host-signed contact, the proved one to a guest, none to a stranger. */
async function provedOrders({ deps, turn }: Thinking): Promise<readonly Order[] | null> {
  const { identityLevel, verifiedOrder } = turn.conversation;
  if (identityLevel === 'anonymous') return [];
  const read = await deps.readOrders();
  if (read.kind === 'unavailable') return null;
  if (identityLevel === 'host') return read.orders;
  const proved = plainOrderNumber(verifiedOrder ?? '');
  return read.orders.filter((order) => plainOrderNumber(order.number) === proved);
}
