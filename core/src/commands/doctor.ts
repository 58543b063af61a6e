import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verifyAudit } from '../audit/verify-audit.ts';
import { type EmbeddingConfig, readConfig } from '../config.ts';
import { AttendantError } from '../errors.ts';
import { loadAdapter } from '../load-hosts.ts';
import { isModelHere } from '../providers/onnx-embedding.ts';
import { findTransformers, packageMissing } from '../providers/onnx-package.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import type { AddCommand } from './command.ts';

type Finding = {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
  readonly wayOut?: string;
};

/** `attendant doctor`: is everything here that a start needs, and is what is stored sound? Changes nothing. */
export const addDoctorCommand: AddCommand = (program, context) => {
  program
    .command('doctor')
    .description('Check the configuration, the database, the key, hosts and background work')
    .option('--config <file>', 'configuration file')
    .option('--data <folder>', 'folder of the database (default: .attendant)')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  attendant doctor\n  attendant doctor --config /etc/attendant.json --json\n',
    )
    .action(async (options: { config?: string; data?: string; json?: boolean }) => {
      const findings = await examine(context.env, options);
      for (const finding of options.json ? [] : findings) {
        context.stdout.write(
          `${finding.ok ? '✓' : '✗'} ${finding.check}: ${finding.says}${finding.wayOut ? `\n  → ${finding.wayOut}` : ''}\n`,
        );
      }
      if (options.json) context.stdout.write(`${JSON.stringify(findings)}\n`);
      if (findings.some((finding) => !finding.ok)) context.setExitCode(1);
    });
};

async function examine(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly config?: string; readonly data?: string },
): Promise<readonly Finding[]> {
  const findings: Finding[] = [node(), chat()];
  try {
    const config = await readConfig({
      cwd: process.cwd(),
      env,
      ...(options.config === undefined ? {} : { file: options.config }),
      overrides: options.data === undefined ? {} : { data: options.data },
    });
    findings.push({
      check: 'configuration',
      ok: true,
      says: `data in ${config.data}, ${config.databaseUrl === undefined ? 'SQLite' : 'PostgreSQL'}`,
    });
    findings.push({
      check: 'model',
      ok: true,
      says:
        config.model === undefined
          ? 'none configured; answers need none'
          : `${config.model.model} at ${config.model.baseUrl}`,
    });
    findings.push(embeddingFinding(config.embedding));
    for (const host of config.hosts)
      findings.push(await hostFinding(host.module, () => loadAdapter(host)));
    const store = await openStore({
      masterKey: config.masterKey,
      ...(config.databaseUrl === undefined
        ? { file: config.databaseFile }
        : { url: config.databaseUrl }),
    });
    try {
      findings.push(...(await stored(store)));
    } finally {
      await store.close();
    }
  } catch (error) {
    findings.push(troubleOf('start', error));
  }
  return findings;
}

/** Loads nothing and downloads nothing. */
function embeddingFinding(embedding: EmbeddingConfig | undefined): Finding {
  const check = 'embeddings';
  if (embedding === undefined)
    return { check, ok: true, says: 'none configured; search needs none' };
  const { local, cacheFolder, packageFolder } = embedding;
  try {
    const here = isModelHere(embedding);
    if (findTransformers(packageFolder) === null) throw packageMissing();
    const will = `will be downloaded into ${cacheFolder} on the first start`;
    return { check, ok: true, says: `${local}, in this process; ${here ? 'it is here' : will}` };
  } catch (error) {
    return troubleOf(check, error);
  }
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 22 || (major === 22 && minor >= 12);
  return {
    check: 'Node',
    ok,
    says: process.versions.node,
    ...(ok ? {} : { wayOut: 'Use Node 22.12 or newer; `npm start` brings Node 24 along.' }),
  };
}

function chat(): Finding {
  const built = existsSync(fileURLToPath(new URL('../../widget/dist/loader.js', import.meta.url)));
  return {
    check: 'chat',
    ok: built,
    says: built ? 'built' : 'not built',
    ...(built ? {} : { wayOut: 'Run `node core/widget/build.ts`; `npm start` does.' }),
  };
}

async function hostFinding(
  name: string,
  load: () => Promise<{ readonly name: string }>,
): Promise<Finding> {
  try {
    return { check: `host ${name}`, ok: true, says: `adapter ${(await load()).name} loads` };
  } catch (error) {
    return troubleOf(`host ${name}`, error);
  }
}

async function stored(store: Store): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  await store.ping();
  findings.push({
    check: 'database',
    ok: true,
    says: `${store.dialect}, can be read and written; the key fits`,
  });
  const { waiting, running, dead } = await store.jobs.counts();
  findings.push({
    check: 'background work',
    ok: dead === 0,
    says: `${waiting} waiting, ${running} running, ${dead} given up`,
    ...(dead === 0
      ? {}
      : {
          wayOut:
            'Conversations of given-up turns are in the queue of the agents; look at the logs for the cause.',
        }),
  });
  for (const tenant of await store.tenants.list()) {
    const result = await verifyAudit(store.audit.all(tenant.id));
    findings.push({
      check: `audit log of ${tenant.id}`,
      ok: result.ok,
      says: result.ok
        ? `${result.count} entries, unbroken`
        : `broken at entry ${result.seq}: ${result.reason}`,
      ...(result.ok
        ? {}
        : { wayOut: 'Restore the last good backup and keep this file as evidence.' }),
    });
  }
  return findings;
}

function troubleOf(check: string, error: unknown): Finding {
  if (error instanceof AttendantError)
    return { check, ok: false, says: `${error.message} [${error.code}]`, wayOut: error.wayOut };
  return { check, ok: false, says: error instanceof Error ? error.message : String(error) };
}
