import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '../storage/store.ts';
import { exportAudit, toCell } from './export-audit.ts';

const entry: AuditEntry = {
  tenantId: 'acme',
  seq: 1,
  at: '2026-11-22T10:00:00.000Z',
  actor: { kind: 'assistant', id: null },
  action: 'turn.replied',
  subject: 'con_1',
  detail: { articles: ['a,b', 'c"d'] },
  hash: 'abc',
};
async function* entries(count: number): AsyncIterable<AuditEntry> {
  for (let seq = 1; seq <= count; seq += 1) yield { ...entry, seq };
}
async function all(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

describe('exportAudit', () => {
  it('writes CSV that reads back: quoted where it must be, a heading first', async () => {
    expect(await all(exportAudit(entries(1), 'csv'))).toBe(
      'seq,at,actor_kind,actor_id,action,subject,detail,hash\r\n' +
        '1,2026-11-22T10:00:00.000Z,assistant,,turn.replied,con_1,"{""articles"":[""a,b"",""c\\""d""]}",abc\r\n',
    );
  });
  it('writes one JSON object per line', async () => {
    const lines = (await all(exportAudit(entries(2), 'jsonl'))).trimEnd().split('\n');
    const { tenantId: _, ...told } = entry;
    expect(lines.map((line) => JSON.parse(line))).toEqual([told, { ...told, seq: 2 }]);
  });
  it('asks for an entry only when the one before was taken', async () => {
    let given = 0;
    async function* counted() {
      for await (const one of entries(1_000)) {
        given += 1;
        yield one;
      }
    }
    const lines = exportAudit(counted(), 'jsonl');
    await lines.next();
    await lines.next();
    expect(given).toBe(2);
    await lines.return(undefined);
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', "=cmd|' /C calc'!A0"])(
    'is no formula: %j',
    (value) => {
      const cell = toCell(value);
      expect(cell.replace(/^"/u, '').startsWith("'")).toBe(true);
      expect(cell).toContain(value.replaceAll('"', '""'));
    },
  );
  it('is as it is otherwise', () => {
    expect(['con_1', '2026-11-22', 'a-b', ''].map(toCell)).toEqual([
      'con_1',
      '2026-11-22',
      'a-b',
      '',
    ]);
    expect(toCell('a"b')).toBe('"a""b"');
  });
});
