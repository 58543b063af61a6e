/** Customers at the public door of a running product: what the chat on a page calls. */
import type { Message } from '../../src/model.ts';
import { type Product, TENANT, WIDGET_KEY } from './product.ts';

/** What a customer writes to be handed over. */
export const PERSON = 'I want to talk to a person';

export type Visitor = {
  readonly id: string;
  readonly contactId: string;
  readonly name: string;
  /** `message`: its id; the same one again is a repeat. */
  say(text: string, message?: string): Promise<unknown>;
  /** The conversation as the customer sees it. */
  read(): Promise<readonly { readonly author: string; readonly text: string }[]>;
};

export async function enter(product: Product, name: string): Promise<Visitor> {
  const call = async <T>(path: string, body: object, token?: string): Promise<T> => {
    const response = await fetch(`${product.url}/v1/widget${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  };
  const { token } = await call<{ token: string }>('/sessions', { key: WIDGET_KEY, locale: 'en' });
  const { id } = await call<{ id: string }>('/conversations', {}, token);
  const contactId = (await product.store.conversations.get(TENANT, id))?.contactId ?? '';
  await product.store.contacts.update(TENANT, contactId, { name });
  return {
    id,
    contactId,
    name,
    say: (text, message = crypto.randomUUID()) =>
      call(`/conversations/${id}/messages`, { id: message, text }, token),
    async read() {
      const answer = await fetch(`${product.url}/v1/widget/conversations/${id}/messages`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return ((await answer.json()) as { items: { author: string; text: string }[] }).items;
    },
  };
}

/** A customer who waits for a person. */
export async function enterWaiting(product: Product, name: string): Promise<Visitor> {
  const one = await enter(product, name);
  await one.say(PERSON);
  await until(async () => (await statusOf(product, one.id)) === 'open');
  return one;
}

export async function statusOf(product: Product, id: string): Promise<string | undefined> {
  return (await product.store.conversations.get(TENANT, id))?.status;
}

export function messagesOf(product: Product, id: string): Promise<readonly Message[]> {
  return product.store.messages.list(TENANT, id, { after: 0, limit: 200 });
}

export async function until(holds: () => Promise<boolean>, tries = 200): Promise<void> {
  for (let left = tries; left > 0; left--) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come true.');
}
