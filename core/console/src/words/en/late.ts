/** Words of what is opened last. */
import { change } from './change.ts';
import { evaluation } from './evaluation.ts';
import { pastPolicy } from './past-policy.ts';
import { report } from './report.ts';

export const late = { change, evaluation, pastPolicy, report };
