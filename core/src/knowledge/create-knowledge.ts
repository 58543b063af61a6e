/** Everything behind the team's knowledge screens, over one store. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IndexCache } from '../retrieval/index-cache.ts';
import type { Store } from '../storage/store.ts';
import { type Connections, type ConnectionsDeps, createConnections } from './connections.ts';
import { createImportJobs, type ImportJobs } from './import-jobs.ts';
import { createIndexCopies } from './index-copies.ts';
import { createKnowledgeList, type KnowledgeList } from './knowledge-list.ts';
import {
  createLearntSynonyms,
  dismissSynonym,
  type LearntSynonym,
  type SynonymPair,
} from './learnt-synonyms.ts';
import { type LikelyQuestion, type LikelyRequest, likelyQuestions } from './likely-questions.ts';
import { type Preview, type PreviewAs, previewArticle } from './preview-article.ts';
import type { QuoteDeps } from './quote-answers.ts';
import type { ImportSite, OpenImport } from './run-import.ts';
import { createTellContradictions, type TellContradictions } from './tell-contradictions.ts';
import { createTryThresholds, type TryThresholds } from './try-thresholds.ts';
import { createUploads, type Uploads } from './uploads.ts';

export type Knowledge = KnowledgeList & {
  readonly preview: (tenantId: string, request: PreviewAs) => Promise<Preview>;
  readonly likelyQuestions: (
    tenantId: string,
    of: LikelyRequest,
  ) => Promise<readonly LikelyQuestion[]>;
  readonly learntSynonyms: (tenantId: string) => Promise<readonly LearntSynonym[]>;
  /** Part of the transaction whose store is given. */
  readonly dismissSynonym: (
    tx: Pick<Store, 'values'>,
    tenantId: string,
    pair: SynonymPair,
  ) => Promise<void>;
  readonly contradictions: TellContradictions;
  readonly tryThresholds: TryThresholds;
  readonly uploads: Uploads;
  readonly imports: ImportJobs;
  readonly connections: Connections;
  /** Lets go of running imports and of memory. */
  readonly stop: () => void;
};
export type KnowledgeDeps = QuoteDeps &
  Pick<ConnectionsDeps, 'hosts' | 'model'> & {
    readonly store: Store;
    readonly indexes: Pick<IndexCache, 'copyFor' | 'retrieverFor'>;
    /** Folder of files that wait to be imported; made when the first comes. */
    readonly uploadFolder: string;
    readonly openImport: OpenImport;
    readonly importSite: ImportSite;
    readonly wakeJobs: () => void;
    /** See `RunDeps`. */
    readonly tickMs?: number;
  };

export function createKnowledge(deps: KnowledgeDeps): Knowledge {
  const { store, clock } = deps;
  const list = createKnowledgeList({ store, clock });
  const uploads = createUploads({ folder: deps.uploadFolder, clock, randomBytes });
  const imports = createImportJobs({ ...deps, uploads, newId: () => `imp_${randomUUID()}` });
  const copies = createIndexCopies({ indexes: deps.indexes, head: store.articles.head });
  const elapsed = () => performance.now();
  return {
    ...list,
    preview: (tenantId, request) => previewArticle({ ...deps, copies, elapsed }, tenantId, request),
    likelyQuestions: (tenantId, of) => likelyQuestions(deps, tenantId, of),
    learntSynonyms: createLearntSynonyms({
      store,
      clock,
      retrieverFor: deps.indexes.retrieverFor,
    }),
    dismissSynonym,
    contradictions: createTellContradictions({ store, clock }),
    tryThresholds: createTryThresholds(deps),
    uploads,
    imports,
    connections: createConnections({ ...deps, list }),
    stop: () => {
      imports.stop();
      copies.close();
    },
  };
}
