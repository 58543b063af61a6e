import { sql } from 'kysely';
import type { Db } from './db.ts';
import { statement } from './statement.ts';
import type { ActivityPlace, SearchFilterStore } from './store.ts';

type Place = {
  readonly tenant_id: string;
  readonly conversation_id: string;
  readonly last_message_at: string;
};

const current = statement<{ readonly bits: Uint8Array | null; readonly indexed_seq: number }>(
  `select f.bits, c.indexed_seq from conversations c left join search_filters f
    on f.tenant_id = c.tenant_id and f.conversation_id = c.conversation_id
    where c.tenant_id = ? and c.conversation_id = ?`,
);
const mark = statement<{ readonly last_message_at: string }>(
  `update conversations set indexed_seq = ? where tenant_id = ? and conversation_id = ? and indexed_seq = ?
    returning last_message_at`,
);
const remove = statement('delete from search_filters where tenant_id = ? and conversation_id = ?');
const insert = statement(
  'insert into search_filters (tenant_id, last_message_at, conversation_id, bits) values (?, ?, ?, ?)',
);
const unindexedOf = statement<Place>(
  `select tenant_id, conversation_id, last_message_at from conversations
    where indexed_seq < last_seq and tenant_id = ?
    order by last_message_at desc, conversation_id desc limit ?`,
);
const unindexedOfAll = statement<Place>(
  `select tenant_id, conversation_id, last_message_at from conversations
    where indexed_seq < last_seq limit ?`,
);
export function createSearchFilters(db: Db): SearchFilterStore {
  return {
    hash: (tenantId, word) => db.keys.blindIndex('search', tenantId, word),
    async unindexed(tenantId, limit) {
      const rows =
        tenantId === null
          ? await unindexedOfAll.all(db, [limit])
          : await unindexedOf.all(db, [tenantId, limit]);
      return rows.map((row) => ({
        tenantId: row.tenant_id,
        conversationId: row.conversation_id,
        lastMessageAt: row.last_message_at,
      }));
    },
    async get(tenantId, conversationId) {
      const row = await current.first(db, [tenantId, conversationId]);
      return row ? { bits: row.bits, indexedSeq: row.indexed_seq } : null;
    },
    put: (tenantId, conversationId, change) =>
      db.atomic(async (tx) => {
        const marked = await mark.first(tx, [
          change.indexedSeq,
          tenantId,
          conversationId,
          change.ifIndexedSeq,
        ]);
        if (!marked) return false;
        await remove.count(tx, [tenantId, conversationId]);
        const at = marked.last_message_at;
        await insert.count(tx, [tenantId, at, conversationId, change.bits]);
        return true;
      }),
    async slice(tenantId, words, { after, limit }) {
      const within = (end: ActivityPlace | null) =>
        db.kysely
          .selectFrom('search_filters')
          .select(['last_message_at as at', 'conversation_id as id'])
          .where('tenant_id', '=', tenantId)
          .$if(after !== null, (query) => query.where(compare('<', after)))
          .$if(end !== null, (query) => query.where(compare('>=', end)))
          .orderBy('last_message_at', 'desc')
          .orderBy('conversation_id', 'desc');
      const end = await within(null)
        .offset(limit - 1)
        .limit(1)
        .executeTakeFirst();
      const hits = await within(end ?? null)
        .$if(words.length > 0, (query) =>
          query.where(
            sql<boolean>`${sql.join(
              words.flatMap((word) => word.map((probe) => bitSet(db, probe))),
              sql` and `,
            )}`,
          ),
        )
        .execute();
      return { hits, end: end ?? null };
    },
  };
}

function compare(operator: '<' | '>=', place: ActivityPlace | null) {
  return sql<boolean>`(last_message_at, conversation_id) ${sql.raw(operator)} (${place?.at ?? ''}, ${place?.id ?? ''})`;
}

/** For each bit, the 128 bytes that have it set. */
const WITH_BIT = Buffer.concat(
  Array.from({ length: 8 }, (_, bit) =>
    Buffer.from(
      Array.from({ length: 256 }, (__, byte) => byte).filter((byte) => (byte & (1 << bit)) !== 0),
    ),
  ),
);

/**
 * Is the bit of this probe set? The same question as `has` of `inbox/bloom.ts`. SQLite has no operator for bits of
 * bytes: it looks the byte up among those that have the bit.
 */
function bitSet(db: Db, probe: number) {
  const bit = sql`(cast(${probe} as integer) % (length(bits) * 8))`;
  return db.dialect === 'postgres'
    ? sql<boolean>`get_bit(bits, ${bit}) = 1`
    : sql<boolean>`instr(substr(${WITH_BIT}, (${bit} & 7) * 128 + 1, 128),
        substr(bits, (${bit} >> 3) + 1, 1)) > 0`;
}
