import { randomBytes } from 'node:crypto';
import { AttendantError } from '../errors.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import type { HandoffPlace } from '../model.ts';
import type { Store } from '../storage/store.ts';
import type { SendPacket } from './deliver-handoff.ts';
import type { Packet } from './packet.ts';
import { toPacketText } from './packet-text.ts';
import { postWebhook, type WebhookDeps } from './post-webhook.ts';
import type { SendMail } from './send-mail.ts';

/** Name under which a tenant's secret for webhooks is kept, sealed. */
const SECRET_NAME = 'handoff-webhook-secret';

export type SendPacketDeps = {
  readonly store: Store;
  readonly hosts: Pick<HostRegistry, 'capable' | 'call'>;
  /** Null: no mail server is configured. */
  readonly mail: SendMail | null;
  readonly webhook: WebhookDeps;
};

/** To a host as a ticket, by mail, or by a signed webhook. */
export function createSendPacket(deps: SendPacketDeps): SendPacket {
  return async (of, packet, key) => {
    const tenant = await deps.store.tenants.get(of.tenantId);
    const text = toPacketText(packet, tenant?.locale ?? 'en');
    switch (of.to.kind) {
      case 'host':
        return toHost(deps, { ...of, to: of.to, text, key });
      case 'email':
        return byMail(deps, { to: of.to, packet, text, key });
      case 'webhook':
        return byWebhook(deps, { ...of, to: of.to, packet, key });
    }
  };
}

type Of<K extends HandoffPlace['kind']> = { readonly to: Extract<HandoffPlace, { kind: K }> };
type Text = ReturnType<typeof toPacketText>;

async function toHost(
  { hosts }: SendPacketDeps,
  of: Of<'host'> & {
    readonly tenantId: string;
    readonly threadId: string;
    readonly text: Text;
    readonly key: string;
  },
): Promise<string> {
  const adapter = hosts.capable(of.tenantId, 'handOff').find(({ name }) => name === of.to.host);
  if (adapter === undefined) {
    throw new AttendantError('HANDOFF_HOST_ABSENT', `No host "${of.to.host}" takes handoffs.`, {
      wayOut: 'Connect it, or choose another place for this target.',
      status: 422,
    });
  }
  const result = await hosts.call(adapter, (signal) =>
    adapter.handOff(of.threadId, of.text, { idempotencyKey: of.key, signal }),
  );
  if (result.done) return result.reference;
  throw new AttendantError('HANDOFF_REFUSED', `${of.to.host} did not take the handoff.`, {
    wayOut: 'Look at the host: it may not allow new tickets.',
    status: 502,
  });
}

async function byMail(
  { mail }: SendPacketDeps,
  of: Of<'email'> & { readonly packet: Packet; readonly text: Text; readonly key: string },
): Promise<string> {
  if (mail === null) {
    throw new AttendantError('MAIL_NOT_CONFIGURED', 'No mail server is configured.', {
      wayOut: 'Name one under `mail` in attendant.json.',
      status: 422,
    });
  }
  const { packet, text } = of;
  return mail({
    to: of.to.address,
    subject: `${packet.tenant}: ${packet.conversationId}`,
    text: text.summary,
    key: of.key,
    attachment: { name: `${packet.conversationId}.txt`, text: text.transcript },
  });
}

async function byWebhook(
  { store, webhook }: SendPacketDeps,
  of: Of<'webhook'> & {
    readonly tenantId: string;
    readonly packet: Packet;
    readonly key: string;
  },
): Promise<string> {
  const secret = await webhookSecret(store, of.tenantId);
  const body = JSON.stringify({ type: 'conversation.handed-over', data: of.packet });
  const answer = await postWebhook(webhook, { url: of.to.url, secret, id: of.key, body });
  return referenceIn(answer) ?? of.key;
}

/** `{ "reference": "T-17" }`, when the receiver says so: a 2xx alone is its word that it has it. */
function referenceIn(answer: string): string | null {
  try {
    const value: unknown = JSON.parse(answer);
    const found = (value as { readonly reference?: unknown } | null)?.reference;
    return typeof found === 'string' && found.trim() !== '' ? found.trim().slice(0, 200) : null;
  } catch {
    return null;
  }
}

/** What a tenant's webhooks are signed with; made on the first call, stored sealed. */
export function webhookSecret(store: Store, tenantId: string): Promise<string> {
  return store.transaction(async (tx) => {
    const known = await tx.values.get(tenantId, SECRET_NAME);
    return known ?? rotateWebhookSecret(tx, tenantId);
  });
}

export async function rotateWebhookSecret(store: Store, tenantId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await store.values.set(tenantId, SECRET_NAME, secret, { sealed: true });
  return secret;
}
