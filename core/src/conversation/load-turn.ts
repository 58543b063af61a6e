import { identityLevelOf } from '../access/proved-identity.ts';
import { maskDifference, maskRequest } from '../actions/mask-request.ts';
import type { LiveProposal, Proposal } from '../actions/proposal.ts';
import { PHRASE_LANGUAGES, phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { Contact, Conversation, Message, Tenant } from '../model.ts';
import { mask } from '../privacy/mask.ts';
import type { Vault } from '../privacy/personal-data.ts';
import type { Store } from '../storage/store.ts';
import type { HistoryLine } from '../understanding/understanding.ts';
import type { Turn } from './turn.ts';
import { type CodeOutcome, checkCode, codeIn, type VerifyDeps } from './verify-order.ts';

/** Messages before this one that are read for the history. */
const HISTORY = 20;

export type LoadedTurn = {
  readonly turn: Turn;
  /** Grows with what `mask` is given while thinking. */
  readonly vault: Vault;
  readonly mask: (text: string) => string;
  readonly tenant: Tenant;
  readonly contact: Contact;
  /** As it was when read; ACT writes only if it still is. */
  readonly conversation: Conversation;
};

export type TurnPlace = {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly messageId: string;
};

/**
 * Reads all a turn needs and masks personal data. Null: there is nothing to do — the turn is finished, a person has
 * joined since the message, or it was erased.
 */
export async function loadTurn(deps: VerifyDeps, place: TurnPlace): Promise<LoadedTurn | null> {
  const { tenantId, conversationId, messageId } = place;
  const { store } = deps;
  if ((await store.turns.begin(tenantId, messageId, conversationId)) === 'finished') return null;
  const [tenant, message, found] = await Promise.all([
    store.tenants.get(tenantId),
    store.messages.get(tenantId, messageId),
    store.conversations.get(tenantId, conversationId),
  ]);
  if (tenant === null || message === null || found === null) return null;

  // A right code raises the identity: conversation and contact are read as they are after it.
  const codeOutcome = await codeOutcomeOf(deps, found, message);
  const conversation =
    codeOutcome === null
      ? found
      : ((await store.conversations.get(tenantId, conversationId)) ?? found);
  const contact = await store.contacts.get(tenantId, found.contactId);
  if (contact === null || contact.erasedAt !== undefined) return null;
  const before = await store.messages.list(tenantId, conversationId, {
    before: message.seq,
    limit: HISTORY,
    audience: 'everyone',
  });
  const proposal = await store.proposals.live(tenantId, conversationId);
  return toLoadedTurn(deps, {
    tenant,
    contact,
    conversation,
    message,
    before,
    codeOutcome,
    proposal,
  });
}

/**
 * True when an agent joined or spoke after the message: it is theirs, even if they have handed back since. A note among
 * the team is no answer: the contact saw nobody.
 */
export async function personCameAfter(
  store: Store,
  message: Pick<Message, 'tenantId' | 'conversationId' | 'seq'>,
): Promise<boolean> {
  const later = await store.messages.list(message.tenantId, message.conversationId, {
    after: message.seq,
    limit: 50,
    audience: 'everyone',
  });
  return later.some((one) => one.author === 'agent' || one.body.notice?.kind === 'joined');
}

/** True when an agent has written to the contact after the message. */
export async function agentSpokeAfter(
  store: Store,
  message: Pick<Message, 'tenantId' | 'conversationId' | 'seq'>,
): Promise<boolean> {
  const later = await store.messages.list(message.tenantId, message.conversationId, {
    after: message.seq,
    limit: 50,
    audience: 'everyone',
  });
  return later.some(({ author }) => author === 'agent');
}

async function codeOutcomeOf(
  deps: VerifyDeps,
  conversation: Conversation,
  message: Message,
): Promise<CodeOutcome | null> {
  if (conversation.status !== 'pending' || conversation.flow?.step !== 'code') return null;
  const code = codeIn(message.body.fields?.code ?? message.body.text);
  return code === null ? null : checkCode(deps, conversation, { id: message.id, code });
}

type Read = {
  readonly tenant: Tenant;
  readonly contact: Contact;
  readonly conversation: Conversation;
  readonly message: Message;
  readonly before: readonly Message[];
  readonly codeOutcome: CodeOutcome | null;
  /** Absent in a replay: what was proposed then is over. */
  readonly proposal?: Proposal | null;
};

/** A turn from what was read; its time is the clock's. A replay makes one from the past. */
export function toLoadedTurn(deps: Pick<VerifyDeps, 'clock'>, read: Read): LoadedTurn {
  const { tenant, contact, conversation, message, before, codeOutcome } = read;
  const now = deps.clock().toISOString();
  const masker = createMasker();
  const history = before.flatMap((line) => toHistoryLine(line, masker.mask));
  const flow = conversation.flow && {
    ...conversation.flow,
    slots: mapValues(conversation.flow.slots, masker.mask),
  };
  const turn: Turn = {
    tenant,
    conversation: { ...conversation, flow, identityLevel: identityLevelOf(contact, conversation) },
    message: {
      id: message.id,
      text: masker.mask(message.body.text),
      fields: mapValues(message.body.fields ?? {}, masker.mask),
    },
    contactName: contact.name ?? null,
    contactTags: contact.tags ?? [],
    emailKnown: contact.email !== undefined,
    history,
    ...recent(before),
    codeOutcome,
    proposal: read.proposal ? toLive(read.proposal, masker.mask) : null,
    now,
    asOf: now,
  };
  return { turn, vault: masker.vault, mask: masker.mask, tenant, contact, conversation };
}

function toLive(proposal: Proposal, mask: (text: string) => string): LiveProposal {
  const { id, state, request, difference, proposedBy, expiresAt } = proposal;
  return {
    id,
    state,
    request: maskRequest(request, mask),
    difference: maskDifference(difference, mask),
    proposedBy,
    expiresAt,
  };
}

/** One vault for the whole turn, so that one address is one token wherever it stands. */
function createMasker() {
  const vault = new Map<string, string>();
  return {
    mask(text: string): string {
      const masked = mask(text, vault);
      for (const [token, value] of masked.vault) vault.set(token, value);
      return masked.text;
    },
    vault: vault as Vault,
  };
}

function mapValues(
  values: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

function toHistoryLine(message: Message, change: (text: string) => string): readonly HistoryLine[] {
  if (message.author === 'system' || message.body.text === '') return [];
  const choices = (message.body.choices ?? [])
    .filter(({ label }) => !PERSON_LABELS.has(label))
    .map(({ label }) => change(label));
  return [
    {
      author: message.author,
      text: change(message.body.text),
      ...(choices.length === 0 ? {} : { choices }),
    },
  ];
}
/** Whoever takes "the last one" does not mean a person. */
const PERSON_LABELS: ReadonlySet<string> = new Set(
  PHRASE_LANGUAGES.map((language) => phrasesFor(language).talkToPerson()),
);

/** A reply that offered choices or asked again is one that did not answer: its message says so by its choices. */
function recent(before: readonly Message[]): Pick<Turn, 'failures' | 'clarifiedBefore'> {
  const replies = before.filter((one) => one.author === 'assistant').reverse();
  const firstAnswer = replies.findIndex((one) => one.body.unanswered !== true);
  const failures = firstAnswer === -1 ? replies.length : firstAnswer;
  return { failures, clarifiedBefore: failures > 0 };
}
