import type { Words } from '../words.tsx';
import { approvals } from './approvals.ts';
import { escalation } from './escalation.ts';
import { firstRun } from './first-run.ts';
import { handoff } from './handoff.ts';
import { inbox } from './inbox.ts';
import { knowledge } from './knowledge.ts';
import { macros } from './macros.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { why } from './why.ts';

export const words: Words = {
  approvals,
  escalation,
  firstRun,
  handoff,
  inbox,
  knowledge,
  macros,
  review,
  settings,
  shell,
  today,
  why,
};
