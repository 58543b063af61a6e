/** What the conversation needs from its surroundings. */
import type { Bridge } from '../bridge.ts';
import type { Store } from '../panel/state.ts';
import { type Client, createClient } from './client.ts';
import { createVault, type Vault } from './vault.ts';

export type TalkContext = {
  readonly bridge: Bridge;
  readonly store: Store;
  readonly client: Client;
  readonly vault: Vault;
  readonly now: () => number;
  readonly newId: () => string;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
};

/** `data-identity-url` answers `{ identity }` to the page's own signed-in customer; anything else means nobody is. */
async function readIdentity({ settings, wishes }: Bridge): Promise<string | null> {
  if (wishes.identity !== null || settings.identityUrl === null) return wishes.identity;
  const response = await fetch(settings.identityUrl, {
    credentials: 'same-origin',
    cache: 'no-store',
  });
  const body: unknown = response.ok ? await response.json() : null;
  const identity: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'identity') : null;
  return typeof identity === 'string' ? identity : null;
}

/** A UUID (version 4). `crypto.randomUUID` is missing on pages without TLS; `getRandomValues` is not. */
function uuid(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte, at) => {
    const fixed = at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}

/** The composition of a page's conversation: here, and nowhere else, browser globals are taken. */
export function createTalkContext(bridge: Bridge, store: Store): TalkContext {
  const { settings, wishes } = bridge;
  const vault = createVault({
    key: settings.key,
    policy: settings.storage,
    session: () => sessionStorage,
    local: () => localStorage,
  });
  vault.consent(wishes.consent);
  const client = createClient({
    fetch: (...call) => fetch(...call),
    now: Date.now,
    api: settings.api,
    key: settings.key,
    vault,
    identity: () => readIdentity(bridge),
    locale: () => wishes.locale,
  });
  const newId = () => uuid(crypto.getRandomValues(new Uint8Array(16)));
  return { bridge, store, client, vault, now: Date.now, newId, random: Math.random };
}
