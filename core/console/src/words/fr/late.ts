/** Words of what is opened last. */
import type { LateWords } from '../late-words.ts';
import { change } from './change.ts';
import { evaluation } from './evaluation.ts';
import { pastPolicy } from './past-policy.ts';
import { report } from './report.ts';

export const late: LateWords = { change, evaluation, pastPolicy, report };
