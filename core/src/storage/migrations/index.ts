import { start } from './0001-start.ts';
import { ungroupedJobs } from './0002-ungrouped-jobs.ts';
import { inbox } from './0003-inbox.ts';
import { learning } from './0004-learning.ts';
import { knowledge } from './0005-knowledge.ts';
import { team } from './0006-team.ts';
import { evaluations } from './0007-evaluations.ts';
import { settingsVersions } from './0008-settings-versions.ts';
import { appliesBy } from './0009-applies-by.ts';
import { handoff } from './0010-handoff.ts';
import { proposals } from './0011-proposals.ts';
import { callBack } from './0012-call-back.ts';
import { cannedUses } from './0013-canned-uses.ts';
import type { Migration } from './migration.ts';

/** All migrations in order. A new one is a new file and a new last line here. */
export const migrations: readonly Migration[] = [
  start,
  ungroupedJobs,
  inbox,
  learning,
  knowledge,
  team,
  evaluations,
  settingsVersions,
  appliesBy,
  handoff,
  proposals,
  callBack,
  cannedUses,
];
