/** By which way a contact is written to who has left: our mail, else a host that knows them. */
import type { HostRegistry } from '../host/host-registry.ts';
import type { CallBackDeps, CallBackTo } from './call-back.ts';
import type { SendMail } from './send-mail.ts';

export type SendCallBackDeps = {
  readonly hosts: Pick<HostRegistry, 'capable' | 'call' | 'notifyOrder'>;
  /** Null: no mail server is configured. */
  readonly mail: SendMail | null;
};

export type CallBackWays = {
  /** Is there a way to this contact? */
  readonly reaches: (to: CallBackTo) => boolean;
  readonly send: CallBackDeps['send'];
};

/** The address they gave, where we can mail; else the host writes to the one it has on record. */
export function createCallBackWays({ hosts, mail }: SendCallBackDeps): CallBackWays {
  const hostOf = ({ tenantId, identities }: CallBackTo) => {
    const able = hosts.capable(tenantId, 'notify');
    for (const { host, externalId } of identities) {
      const adapter = able.find(({ name }) => name === host);
      if (adapter !== undefined) return { adapter, externalId };
    }
    return null;
  };
  const knowsOrder = ({ tenantId, verifiedOrder }: CallBackTo) =>
    verifiedOrder !== null && hosts.capable(tenantId, 'notify').length > 0;
  return {
    reaches: (to) => (mail !== null && to.email !== null) || hostOf(to) !== null || knowsOrder(to),
    async send(to, { subject, text, key }) {
      if (mail !== null && to.email !== null) {
        await mail({ to: to.email, subject, text, key });
        return 'mail';
      }
      const host = hostOf(to);
      if (host !== null) {
        const { adapter, externalId } = host;
        const sent = await hosts.call(adapter, (signal) =>
          adapter.notify({ externalId }, { subject, text }, { idempotencyKey: key, signal }),
        );
        if (sent.done) return 'host';
      }
      if (!knowsOrder(to) || to.verifiedOrder === null) return null;
      const { tenantId, verifiedOrder } = to;
      await hosts.notifyOrder(tenantId, verifiedOrder, { subject, text, idempotencyKey: key });
      return 'host';
    },
  };
}
