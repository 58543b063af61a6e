/** Plays the past month through the product itself, with its clock set back: no row is written by hand. */
import { type Attendant, type Config, type StartOptions, startAttendant } from '@attendant/core';
import { type AdapterOptions, createAdapter, type DemoShopAdapter, type Mail } from '../adapter.ts';
import { type Chat, enterChat } from '../people/chat.ts';
import { createCustomer } from '../people/customer.ts';
import { createRandom } from '../people/random.ts';
import { signIdentity } from '../storefront/identity.ts';
import { type Begun, type Doing, inOrder } from './in-order.ts';
import { createMovedClock, type MovedClock } from './moved-clock.ts';
import { officeWork } from './office-work.ts';
import { DAYS, type Planned, planPast } from './plan.ts';
import { daysBefore } from './shop-time.ts';
import type { Story } from './story.ts';
import { hireTeam, type Team } from './team.ts';

const MINUTE = 60_000;
/** The month is played at once; what protects a service from strangers would hold it up. */
const limits = {
  requestsPerAddress: 10_000_000,
  sessionsPerAddress: 10_000_000,
  messagesPerTenant: 10_000_000,
  messagesPerVisitor: 10_000,
};

export type PastRequest = {
  /** A database that has no tenant yet, on a port of its own. */
  readonly config: Config;
  readonly tenant: NonNullable<StartOptions['firstTenant']>;
  /** When the month ends, in milliseconds. */
  readonly now: number;
  /** The same seed tells the same month. Default 1. */
  readonly seed?: number;
  readonly shop?: Pick<AdapterOptions, 'folder'>;
  /** Told of progress: how many of how many conversations have begun. */
  readonly progress?: (begun: number, all: number) => void;
};
type Stage = {
  readonly attendant: Attendant;
  readonly tenantId: string;
  readonly widgetKey: string;
  readonly clock: MovedClock;
  readonly now: number;
  readonly adapter: DemoShopAdapter;
  readonly team: Team;
  readonly mails: readonly Mail[];
  readonly newId: () => string;
  /** Orders are asked for and not answered while it is true. */
  readonly outage: { on: boolean };
};

/** Resolves when the month is written and the database closed. Throws with what went wrong; then it is worth nothing. */
export async function playPast(request: PastRequest): Promise<void> {
  const { now, tenant } = request;
  const random = createRandom(request.seed ?? 1);
  const plan = planPast(now, random);
  const start = Math.min(daysBefore(now, DAYS + 1), (plan[0]?.at ?? now) - 60 * MINUTE);
  const clock = createMovedClock(start);
  const mails: Mail[] = [];
  const outage = { on: false };
  // Orders are those of today: what is asked about them lies after all that had happened to them by then.
  const shop = createAdapter({
    ...request.shop,
    clock: () => new Date(now),
    outbox: (mail) => void mails.push(mail),
  });
  const adapter: DemoShopAdapter = {
    ...shop,
    orders: (contact) =>
      outage.on ? Promise.reject(new Error('The shop is down.')) : shop.orders(contact),
  };
  const attendant = await startAttendant(request.config, {
    hosts: [{ tenantId: tenant.id, adapter }],
    clock: clock.now,
    firstTenant: tenant,
    // The file is used only when the whole month is in it.
    durable: false,
    limits,
  });
  try {
    const of = { attendant, tenantId: tenant.id, at: clock.now, now };
    let ids = 0;
    const team = await hireTeam(of);
    const stage: Stage = {
      attendant,
      tenantId: tenant.id,
      widgetKey: tenant.widgetKey,
      clock,
      now,
      adapter,
      team,
      mails,
      outage,
      newId: () => `past-${String(++ids).padStart(8, '0')}`,
    };
    const office = officeWork({
      team,
      now,
      store: attendant.store,
      tenantId: tenant.id,
      host: adapter.name,
    });
    await office.begin();
    await inOrder([...office.later, ...conversations(stage, plan, request.progress)], clock.moveTo);
    await team.leave();
  } finally {
    await attendant.stop();
  }
}

function conversations(
  stage: Stage,
  plan: readonly Planned[],
  progress: PastRequest['progress'],
): readonly Begun[] {
  return plan.map(({ at, story }, index) => ({
    at,
    doing: tell(stage, story, () => progress?.(index + 1, plan.length)),
  }));
}

async function* tell(stage: Stage, story: Story, begun: () => void): Doing {
  begun();
  const chat = await enter(stage, story);
  const customer = createCustomer({
    chat,
    codeFor: (email) => newestCode(stage.mails, email),
    pause: () => new Promise((resolve) => setTimeout(resolve, 2)),
  });
  for (const [at, step] of story.steps.entries()) {
    if (at > 0) yield (step.after ?? 1) * MINUTE;
    if ('by' in step) {
      await stage.team.do(step, { customer });
    } else {
      stage.outage.on = story.shopDown === true;
      await customer.do(step);
      stage.outage.on = false;
    }
  }
}

async function enter(stage: Stage, story: Story): Promise<Chat> {
  const { attendant, adapter, clock, tenantId, widgetKey, newId } = stage;
  const who = adapter.shop.customers.find(({ id }) => id === story.customer);
  const deps = { url: attendant.url, widgetKey, newId };
  if (who === undefined) return enterChat(deps, { locale: story.language });
  const secret = await attendant.access.visitors.identitySecret(tenantId);
  const identity = signIdentity(who, { secret, widgetKey, now: clock.now() });
  return enterChat(deps, { locale: story.language, identity });
}

function newestCode(mails: readonly Mail[], email: string): string | null {
  const mail = mails.findLast(({ to }) => to === email);
  return /\b(\d{6})\b/.exec(mail?.text ?? '')?.[1] ?? null;
}
