import type { Instant } from '../model.ts';
import { type Db, nowOf } from './db.ts';
import { statement } from './statement.ts';

/** Rows that go in one transaction: others write between two. */
const BATCH = 500;
const ANSWERS_KEPT_MS = 86_400_000;

/** What has no use any more, by name, and what its first parameter means. Dead jobs stay: somebody may try them again. */
const REMOVALS = {
  jobs: statement(`delete from jobs where seq in (select seq from jobs
    where ended_at < ? and state = 'done' order by ended_at limit ${BATCH})`),
  idempotencyAnswers: statement(`delete from idempotency_keys where (tenant_id, request_key) in (
    select tenant_id, request_key from idempotency_keys where begun_at < ? limit ${BATCH})`),
  credentials: statement(`delete from credentials where (tenant_id, credential_id) in (
    select tenant_id, credential_id from credentials where expires_at < ? limit ${BATCH})`),
  verifications: statement(`delete from verifications where (tenant_id, conversation_id) in (
    select tenant_id, conversation_id from verifications where expires_at < ? limit ${BATCH})`),
  usedTokens: statement(`delete from used_tokens where (tenant_id, token_hash) in (
    select tenant_id, token_hash from used_tokens where expires_at < ? limit ${BATCH})`),
  throttles: statement(`delete from throttles where throttle_key in (
    select throttle_key from throttles where reset_at < ? limit ${BATCH})`),
};

/**
 * Removes jobs done before `before` (until then the key of a job makes another with the same key a no-op) and what is over
 * by now: answers older than a day, expired credentials and verifications, ended throttle windows.
 * @returns how many of what went.
 */
export async function prune(db: Db, before: Instant): Promise<Readonly<Record<string, number>>> {
  const now = nowOf(db);
  const answersBefore = new Date(Date.parse(now) - ANSWERS_KEPT_MS).toISOString();
  const limits: Readonly<Record<keyof typeof REMOVALS, Instant>> = {
    jobs: before < now ? before : now,
    idempotencyAnswers: answersBefore,
    credentials: now,
    verifications: now,
    usedTokens: now,
    throttles: now,
  };
  const counts: Record<string, number> = {};
  for (const [name, removal] of Object.entries(REMOVALS)) {
    let gone = 0;
    let last: number;
    do {
      last = await removal.count(db, [limits[name as keyof typeof REMOVALS]]);
      gone += last;
    } while (last === BATCH);
    counts[name] = gone;
  }
  return counts;
}
