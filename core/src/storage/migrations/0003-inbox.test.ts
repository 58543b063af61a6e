import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../open-store.ts';
import { describeOnEachDatabase } from '../test-databases.ts';
import { migrations } from './index.ts';

const now = () => '2026-11-22T18:00:00.000Z';
type Row = {
  readonly conversation_id: string;
  readonly waiting_since: string | null;
  readonly last_contact_seq: number;
  readonly indexed_seq: number;
  readonly merged_into: string | null;
};

describeOnEachDatabase('migration 3', (make) => {
  it('says of conversations that were there since when they wait, what is unread, and that none is indexed', async () => {
    const at = await make();
    const { kysely, dialect } = openDatabase(at.options);
    try {
      await migrate(kysely, { dialect, now, migrations: migrations.slice(0, 2) });
      const run = (text: string) => sql.raw(text).execute(kysely);
      await run(`insert into tenants values ('t', 'T', 'en', '[]', 'k', '{}', '${now()}')`);
      await run(`insert into contacts values ('t', 'c', null, '${now()}', null)`);
      const handoff = `'{"reason":"anger","rule":"r","at":"2026-11-20T08:00:00.000Z"}'`;
      const empty = dialect === 'sqlite' ? `x''` : `''::bytea`;
      for (const [id, status, agent, handedOver, seqs] of [
        ['a', 'open', 'null', handoff, ['contact', 'assistant', 'contact', 'agent']],
        ['b', 'open', 'null', 'null', ['agent']],
        ['c', 'open', `'mara'`, handoff, ['contact']],
        ['d', 'resolved', 'null', handoff, []],
      ] as const) {
        await run(`insert into conversations values ('t', '${id}', 'c', 'widget', '${status}', ${agent}, null,
          ${handedOver}, 1, 'anonymous', null, null, null, null, ${seqs.length}, '2026-11-19T00:00:00.000Z',
          '2026-11-21T00:00:00.000Z')`);
        for (const [index, author] of seqs.entries())
          await run(`insert into messages values ('t', '${id}${index}', '${id}', 'c', ${index + 1}, '${author}',
            null, 'everyone', ${empty}, null, null, null, '${now()}')`);
      }
      await migrate(kysely, { dialect, now });
      const { rows } = await sql<Row>`select conversation_id, waiting_since, last_contact_seq,
        indexed_seq, merged_into from conversations order by conversation_id`.execute(kysely);
      const rest = { indexed_seq: -1, merged_into: null };
      expect(rows).toEqual([
        {
          conversation_id: 'a',
          waiting_since: '2026-11-20T08:00:00.000Z',
          last_contact_seq: 3,
          ...rest,
        },
        {
          conversation_id: 'b',
          waiting_since: '2026-11-21T00:00:00.000Z',
          last_contact_seq: 0,
          ...rest,
        },
        { conversation_id: 'c', waiting_since: null, last_contact_seq: 1, ...rest },
        { conversation_id: 'd', waiting_since: null, last_contact_seq: 0, ...rest },
      ]);
    } finally {
      await kysely.destroy();
      await at.remove();
    }
  });
});
