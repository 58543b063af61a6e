/** What a proposal or a yes adds to a turn: our own time, with a host that answers at once and an empty machine in mind. */
import {
  type ActionsDesk,
  openActionsChat,
  openActionsDesk,
  orderOf,
  returnOf,
} from '../../src/actions/actions-desk.fixture.ts';
import { act } from '../../src/conversation/act.ts';
import { isRefused } from '../../src/conversation/conversations.ts';
import { loadTurn } from '../../src/conversation/load-turn.ts';
import type { Contact, Decision, Effect } from '../../src/model.ts';
import { percentile } from '../speed/percentile.ts';

/** CPU time in ms, of the whole process while it does nothing else. */
export type Spread = { readonly p50: number; readonly p95: number };
export type TurnFigures = {
  /** The same turn with no action: loading, and the transaction that answers. */
  readonly without: Spread;
  /** What is added: asking the host, deciding, and the part in the transaction. */
  readonly proposeAdds: Spread;
  readonly confirmAdds: Spread;
};
/** Our own share of a turn with an action, p95, in ms. */
export const ADDS_AT_MOST_MS = 5;

const WARM_UP = 40;
/** Conversations of one person: what is counted of their past grows with each, as it does with a good customer. */
const EACH = 8;

/** @param turns of each kind, besides some to warm up. */
export async function measureTurn(turns: number): Promise<TurnFigures> {
  const people = Array.from({ length: Math.ceil((turns + WARM_UP) / EACH) }, (_, at) => ({
    externalId: `p${at}`,
    email: `p${at}@example.com`,
    orders: [orderOf(1000 + at)],
  }));
  const desk = await openActionsDesk({ host: { contacts: people } });
  const spent = { without: [] as number[], propose: [] as number[], confirm: [] as number[] };
  try {
    let person: Contact | undefined;
    for (let at = 0; at < turns + WARM_UP; at += 1) {
      const who = Math.floor(at / EACH);
      const chat = await openActionsChat(desk, `p${who}`, at % EACH === 0 ? undefined : person);
      person = chat.contact;
      const plain = await turnOf(desk, chat.id, undefined);
      const request = returnOf(1000 + who);
      const proposed = await turnOf(desk, chat.id, { kind: 'propose', request });
      const { id } = await chat.live();
      const confirmed = await turnOf(desk, chat.id, { kind: 'confirm-proposal', id });
      if (at < WARM_UP) continue;
      spent.without.push(plain.whole);
      spent.propose.push(proposed.added);
      spent.confirm.push(confirmed.added);
    }
  } finally {
    await desk.close();
  }
  return {
    without: spreadOf(spent.without),
    proposeAdds: spreadOf(spent.propose),
    confirmAdds: spreadOf(spent.confirm),
  };
}

async function turnOf(
  { store, tenant, conversations, verify, actions }: ActionsDesk,
  conversationId: string,
  effect: Effect | undefined,
): Promise<{ readonly whole: number; readonly added: number }> {
  const accepted = await conversations.accept(tenant.id, conversationId, { text: 'yes' });
  if (isRefused(accepted)) throw new Error(accepted.refused);
  let added = 0;
  const adding = async <T>(work: () => Promise<T>): Promise<T> => {
    const started = process.cpuUsage();
    const result = await work();
    added += since(started);
    return result;
  };
  const started = process.cpuUsage();
  const place = { tenantId: tenant.id, conversationId, messageId: accepted.message.id };
  const loaded = await loadTurn(verify, place);
  if (loaded === null) throw new Error('There is no turn.');
  const decision = answerWith(effect);
  const carryOut = await adding(() => actions.forTurn(loaded).prepare(decision));
  await act(store, loaded, decision, carryOut && ((tx) => adding(() => carryOut(tx))));
  return { whole: since(started), added };
}

function since(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

function spreadOf(all: readonly number[]): Spread {
  const at = (share: number) => Number(percentile(all, share).toPrecision(3));
  return { p50: at(0.5), p95: at(0.95) };
}

function answerWith(effect: Effect | undefined): Decision {
  return {
    kind: 'answer',
    reason: 'flow',
    reply: { text: 'All right.' },
    confidence: 1,
    grounding: 1,
    flow: null,
    ...(effect === undefined ? {} : { effect }),
    trace: {
      question: '',
      language: 'en',
      mood: null,
      steps: [],
      hits: [],
      receipts: [],
      articles: [],
      milliseconds: 0,
    },
  };
}
