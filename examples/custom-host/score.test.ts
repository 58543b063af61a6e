import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findContact } from './find-contact.ts';
import { scoreFolder } from './score.ts';
import { findShopFolder, readShop } from './shop-file.ts';

const miniature = join(import.meta.dirname, 'fixtures');
const whole = findShopFolder();
const baseline = join(import.meta.dirname, 'score-baseline.json');

/** A folder of the form that is scored, over the miniature shop. */
function makeSet(): string {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  cpSync(join(miniature, 'db.json'), join(folder, 'db.json'));
  const order = readShop(miniature).orders.get('#M1002');
  const cancelled = {
    ...order,
    status: 'cancelled',
    cancel_reason: 'ordered by mistake',
    payment_history: [
      ...(order?.payment_history ?? []),
      ...(order?.payment_history ?? []).map((each) => ({ ...each, transaction_type: 'refund' })),
    ],
  };
  const calls = [
    ['find_user_id_by_email', { email: 'ada@example.com' }, 'ok'],
    ['cancel_pending_order', { order_id: '#M1002', reason: 'ordered by mistake' }, 'ok'],
  ];
  const files = {
    'policy.md': '# Policy',
    'gold-actions.jsonl': JSON.stringify({
      task_id: 'a',
      calls,
      final_diff_reference: { orders: { '#M1002': cancelled }, users: {} },
      final_diff_if_per_item_price_fixed: null,
    }),
    'must-refuse.jsonl': JSON.stringify({
      call: 'cancel_pending_order',
      arguments: { order_id: '#M1001', reason: 'no longer needed' },
      why: 'status delivered',
    }),
    'tasks.jsonl': JSON.stringify({
      id: 'a',
      user_scenario: {
        instructions: {
          reason_for_call: 'I want to cancel the hall rug, I ordered it by mistake.',
          task_instructions: null,
          known_info: 'You are Ada Novak, ada@example.com',
          unknown_info: null,
        },
      },
    }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), `${text}\n`);
  return folder;
}

describe('the score', () => {
  it('counts end states, refusals by their rule, and writes read from words', async () => {
    const folder = makeSet();
    try {
      const { endStates, refusals, proposals } = await scoreFolder(folder);
      expect(endStates).toEqual({ lists: 1, equal: 1, different: [] });
      expect(refusals).toMatchObject({ calls: 1, refused: 1, rightReason: 1, unchanged: 1 });
      expect(refusals.named).toEqual({
        'status delivered': { 'ORDER_STATE cancel-pending-order': 1 },
      });
      expect(proposals).toMatchObject({ gold: 1, proposed: 1, forbiddenExecuted: 0 });
      expect(proposals.strict.f1).toBe(100);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says clearly that the folder is absent, with exit code 2', () => {
    const command = join(import.meta.dirname, 'score.ts');
    const done = spawnSync(process.execPath, [command, '--data', join(miniature, 'none')], {
      encoding: 'utf8',
    });
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('--data <folder>');
    expect(done.stdout).toBe('');
  });

  it('knows a customer by e-mail, or by name and zip, and by neither alone', () => {
    const shop = readShop(miniature);
    const ada = shop.users.get('ada_1');
    const zip = ada?.address?.zip ?? '';
    expect(findContact(shop, 'I am ADA@example.com')?.user_id).toBe('ada_1');
    expect(findContact(shop, `Ada Novak, ${zip}`)?.user_id).toBe('ada_1');
    expect(findContact(shop, `Ada, ${zip}`)).toBeNull();
    expect(findContact(shop, 'Ada Novak, 00000')).toBeNull();
    expect(findContact(shop, 'ada_1')).toBeNull();
  });

  (existsSync(join(whole, 'tasks.jsonl')) ? it : it.skip)(
    'keeps its figures on the whole shop',
    async () => {
      const known = JSON.parse(readFileSync(baseline, 'utf8'));
      const { endStates, refusals, proposals } = await scoreFolder(whole);
      expect(endStates.equal).toBe(endStates.lists);
      expect([refusals.rightReason, refusals.unchanged]).toEqual([refusals.calls, refusals.calls]);
      expect(proposals.forbiddenExecuted).toBe(0);
      expect(proposals.strict.f1).toBeGreaterThanOrEqual(known['shop F1 of writes, strict'] - 1);
    },
    120_000,
  );
});
