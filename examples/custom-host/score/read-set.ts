/** The files of a folder to score, as they are written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttendantError } from '@attendant/core/host';
import type { ShopOrder, ShopUser } from '../shop-file.ts';

export type Values = Readonly<Record<string, unknown>>;
export type Call = readonly [name: string, values: Values, outcome: string];
type Difference = {
  readonly orders: Readonly<Record<string, ShopOrder>>;
  readonly users: Readonly<Record<string, ShopUser>>;
};
export type GoldList = {
  readonly task_id: string;
  readonly calls: readonly Call[];
  readonly final_diff_reference: Difference;
  /** Where the reference gave all new items the last one's price: the same with each item's own. */
  readonly final_diff_if_per_item_price_fixed: Difference | null;
};
export type ForbiddenCall = {
  readonly call: string;
  readonly arguments: Values;
  readonly why: string;
};
export type Situation = {
  readonly id: string;
  readonly user_scenario: {
    readonly instructions: Readonly<
      Record<'reason_for_call' | 'task_instructions' | 'known_info' | 'unknown_info', string | null>
    >;
  };
};

const FILES = ['db.json', 'policy.md', 'gold-actions.jsonl', 'must-refuse.jsonl', 'tasks.jsonl'];

/** Throws `SCORE_DATA_ABSENT` naming what is not there. */
export function readSet(folder: string) {
  const absent = FILES.filter((file) => !existsSync(join(folder, file)));
  if (absent.length > 0) {
    throw new AttendantError('SCORE_DATA_ABSENT', `${folder} has no ${absent.join(', ')}.`, {
      wayOut: 'Give a folder of the form of shared/data/shop: --data <folder>.',
    });
  }
  const lines = <T>(file: string): readonly T[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
  return {
    gold: lines<GoldList>('gold-actions.jsonl'),
    forbidden: lines<ForbiddenCall>('must-refuse.jsonl'),
    situations: lines<Situation>('tasks.jsonl'),
  };
}
