import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const DAY_MS = 86_400_000;
/** For this long the key of a finished job makes another with the same key a no-op. */
const JOBS_KEPT_DAYS = 30;

/** Removes what has no use any more: ended jobs, old answers, over windows, expired credentials. Run at opening. */
export async function removeExpired(kysely: Kysely<Schema>, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  await kysely
    .deleteFrom('jobs')
    .where('state', '=', 'done')
    .where('ended_at', '<', before(JOBS_KEPT_DAYS))
    .execute();
  await kysely.deleteFrom('idempotency_keys').where('begun_at', '<', before(1)).execute();
  await kysely.deleteFrom('throttles').where('reset_at', '<', before(0)).execute();
  await kysely.deleteFrom('credentials').where('expires_at', '<', before(0)).execute();
}
