/**
 * Scores a folder of the form of `shared/data/shop` and prints the figures as JSON: `npm run --silent score -- --data
 * <folder>`. Exit code 2 when there is no such folder. `--details` adds what was missed and what was too much.
 */
import { parseArgs } from 'node:util';
import { AttendantError } from '@attendant/core/host';
import { scoreEndStates } from './score/end-states.ts';
import { scoreProposals } from './score/proposals.ts';
import { readSet } from './score/read-set.ts';
import { scoreRefusals } from './score/refusals.ts';
import { findShopFolder, readShop } from './shop-file.ts';

export async function scoreFolder(folder: string) {
  const set = readSet(folder);
  const shop = readShop(folder);
  return {
    endStates: await scoreEndStates(shop, set.gold),
    refusals: await scoreRefusals(shop, set.forbidden),
    proposals: await scoreProposals(shop, set.situations, set.gold),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, details: { type: 'boolean' } },
  });
  try {
    const { proposals, ...figures } = await scoreFolder(values.data ?? findShopFolder());
    const { details, ...short } = proposals;
    const shown = values.details === true ? proposals : short;
    void details;
    process.stdout.write(`${JSON.stringify({ ...figures, proposals: shown }, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof AttendantError)) throw error;
    process.stderr.write(`${error.message} ${error.wayOut}\n`);
    process.exitCode = 2;
  }
}

if (import.meta.main) await main();
