import { sql } from 'kysely';
import type { Db } from './db.ts';
import type { ThrottleStore } from './store.ts';

/** Windows are fixed and aligned to the clock. Keys may name people, so only a keyed hash of them is stored. */
export function createThrottles(db: Db): ThrottleStore {
  return {
    async hit(key, windowMs) {
      const now = db.clock().getTime();
      const resetAt = new Date((Math.floor(now / windowMs) + 1) * windowMs).toISOString();
      const row = await db.kysely
        .insertInto('throttles')
        .values({ throttle_key: db.keys.blindIndex('throttle', key), hits: 1, reset_at: resetAt })
        .onConflict((conflict) =>
          conflict.column('throttle_key').doUpdateSet({
            hits: sql`case when throttles.reset_at = excluded.reset_at then throttles.hits + 1 else 1 end`,
            reset_at: sql`excluded.reset_at`,
          }),
        )
        .returning(['hits', 'reset_at'])
        .executeTakeFirstOrThrow();
      return { count: row.hits, resetAt: row.reset_at };
    },
    async reset(key) {
      await db.kysely
        .deleteFrom('throttles')
        .where('throttle_key', '=', db.keys.blindIndex('throttle', key))
        .execute();
    },
  };
}
