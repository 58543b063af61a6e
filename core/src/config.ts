/** What a start is told: a file `attendant.json`, overridden by the environment. All faults are listed at once. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { AttendantError } from './errors.ts';
import { toModelPlace } from './providers/onnx-embedding.ts';

const hostSchema = z.strictObject({
  /** Tenant the host belongs to; may be left out while there is only one. */
  tenant: z.string().min(1).optional(),
  /** Module with a default export `createAdapter(options)`; a relative path is seen from the file's folder. */
  module: z.string().min(1),
  options: z.record(z.string(), z.unknown()).default({}),
});
const rerankSchema = z.strictObject({
  model: z.string().min(1),
  /** Default: the model's own address. `POST <baseUrl>/rerank` is called. */
  baseUrl: z.url().optional(),
  timeoutMs: z.number().int().positive().default(2_000),
  /** US cents a request, for the budget. */
  centsPerCall: z.number().nonnegative().default(0),
});
const modelSchema = z.strictObject({
  /** Base address of any OpenAI-compatible endpoint, e.g. `https://llm.example/v1`. */
  baseUrl: z.url(),
  model: z.string().min(1),
  timeoutMs: z.number().int().positive().default(15_000),
  maxOutputTokens: z.number().int().positive().default(600),
  /** US cents per million tokens, for the budget. */
  inputCentsPerMillion: z.number().nonnegative().default(0),
  outputCentsPerMillion: z.number().nonnegative().default(0),
  /** Puts the first 20 hits of a search into a better order. */
  rerank: rerankSchema.optional(),
  /** Meaning beside words in search, from the same address. A model in this process (`embedding`) comes before it. */
  embedding: z
    .strictObject({
      model: z.string().min(1),
      dimensions: z.number().int().positive().optional(),
      timeoutMs: z.number().int().positive().default(5_000),
    })
    .optional(),
});
const embeddingSchema = z.strictObject({
  /** An ONNX model for embeddings in this process: its folder, or a name such as `owner/model`, downloaded on first use. */
  local: z.string().min(1).max(1_000),
});
const mailSchema = z.strictObject({
  /** SMTP server. The password stands in ATTENDANT_SMTP_PASSWORD alone. */
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535).default(587),
  /** TLS from the first byte (port 465); otherwise it begins by STARTTLS. */
  secure: z.boolean().default(false),
  user: z.string().min(1).optional(),
  /** `Shop <help@shop.example>`. */
  from: z.string().min(3),
  timeoutMs: z.number().int().positive().default(10_000),
});
const fileSchema = z.strictObject({
  host: z.string().default('127.0.0.1'),
  port: z.number().int().min(0).max(65_535).default(4321),
  /** Address customers and agents use, when a proxy stands in front. Default: where the server listens. */
  publicUrl: z.url().optional(),
  trustProxy: z.boolean().default(false),
  /** Folder of the database, key and snapshots. */
  data: z.string().default('.attendant'),
  databaseUrl: z.string().optional(),
  hosts: z.array(hostSchema).default([]),
  /** Adapters of sites that connect themselves by a code: kind → module that exports `createSiteAdapter`. Default: none. */
  connectors: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/), z.string().min(1)).optional(),
  model: modelSchema.optional(),
  /** Meaning beside words in search. Default: none. */
  embedding: embeddingSchema.optional(),
  /** For handoffs by e-mail. Default: none is sent. */
  mail: mailSchema.optional(),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type ModelConfig = z.infer<typeof modelSchema> & { readonly apiKey: string };
/** Enough to make the embedder, and to say what is missing. */
export type EmbeddingConfig = {
  /** An absolute folder, or a name. */
  readonly local: string;
  readonly cacheFolder: string;
  /** Folder in which the runtime is installed; null: among our own packages. */
  readonly packageFolder: string | null;
};
export type HostConfig = z.infer<typeof hostSchema>;
export type MailConfig = z.infer<typeof mailSchema> & { readonly password?: string };
export type Config = Omit<z.infer<typeof fileSchema>, 'model' | 'embedding' | 'mail'> & {
  readonly mail?: MailConfig;
  readonly model?: ModelConfig;
  readonly embedding?: EmbeddingConfig;
  /** Wraps every contact's key. 32 bytes. */
  readonly masterKey: Uint8Array;
  /** SQLite file; unused with a `databaseUrl`. */
  readonly databaseFile: string;
  readonly snapshotFolder: string;
};
export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigRequest = {
  readonly cwd: string;
  readonly env: Environment;
  /** File named on the command line; it must exist. Default: `attendant.json` in `cwd`, if there. */
  readonly file?: string;
  /** Values from the command line: they win. */
  readonly overrides?: Readonly<Record<string, unknown>>;
};

/** Reads, checks and completes the configuration; makes the data folder and its key on the first start. */
export async function readConfig(request: ConfigRequest): Promise<Config> {
  const { cwd, env } = request;
  const path = resolve(cwd, request.file ?? 'attendant.json');
  const written = await readJson(path, request.file !== undefined);
  const parsed = fileSchema.safeParse({
    ...written,
    ...fromEnvironment(env),
    ...request.overrides,
  });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`,
    );
    throw new AttendantError(
      'CONFIG_INVALID',
      `The configuration is not right — ${faults.join('; ')}.`,
      {
        wayOut: `Mend ${path} or the ATTENDANT_… variables; README lists every setting.`,
      },
    );
  }
  const { model, embedding, mail, ...rest } = parsed.data;
  const data = isAbsolute(rest.data) ? rest.data : join(cwd, rest.data);
  return {
    ...rest,
    data,
    ...(model === undefined ? {} : { model: { ...model, apiKey: modelKey(env) } }),
    ...(embedding === undefined ? {} : { embedding: toEmbedding(embedding, { cwd, data, env }) }),
    ...(mail === undefined ? {} : { mail: toMail(mail, env) }),
    masterKey: await masterKey(env, data),
    databaseFile: join(data, 'attendant.db'),
    snapshotFolder: join(data, 'snapshots'),
  };
}

function toMail(mail: z.infer<typeof mailSchema>, env: Environment): MailConfig {
  const password = env.ATTENDANT_SMTP_PASSWORD;
  return password === undefined ? mail : { ...mail, password };
}

function toEmbedding(
  { local }: z.infer<typeof embeddingSchema>,
  of: { readonly cwd: string; readonly data: string; readonly env: Environment },
): EmbeddingConfig {
  const place = toModelPlace(local, of.cwd);
  return {
    local: place.kind === 'folder' ? place.path : place.name,
    cacheFolder: join(of.data, 'models'),
    packageFolder: of.env.ATTENDANT_TRANSFORMERS ?? null,
  };
}

async function readJson(path: string, mustExist: boolean): Promise<object> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (!mustExist && (cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new AttendantError('CONFIG_UNREADABLE', `${path} could not be read.`, {
      wayOut: 'Check the path and its permissions.',
      cause,
    });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Falls through to the same error: the file is no JSON object.
  }
  throw new AttendantError('CONFIG_INVALID', `${path} is not a JSON object.`, {
    wayOut: 'Mend the file or start without it.',
  });
}

function fromEnvironment(env: Environment): Record<string, unknown> {
  const number = (text: string): unknown => (/^\d+$/u.test(text) ? Number(text) : text);
  const values: Record<string, unknown> = {
    host: env.ATTENDANT_HOST,
    port: env.ATTENDANT_PORT === undefined ? undefined : number(env.ATTENDANT_PORT),
    publicUrl: env.ATTENDANT_PUBLIC_URL,
    data: env.ATTENDANT_DATA,
    databaseUrl: env.DATABASE_URL,
    logLevel: env.ATTENDANT_LOG,
    trustProxy:
      env.ATTENDANT_TRUST_PROXY === undefined ? undefined : env.ATTENDANT_TRUST_PROXY === 'true',
    connectors: env.ATTENDANT_CONNECTORS && readPairs(env.ATTENDANT_CONNECTORS),
    embedding: env.ATTENDANT_EMBEDDING && { local: env.ATTENDANT_EMBEDDING },
    model: env.ATTENDANT_MODEL_URL && {
      baseUrl: env.ATTENDANT_MODEL_URL,
      model: env.ATTENDANT_MODEL ?? '',
    },
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** `wordpress=./plugins/wordpress/adapter.ts,other=…`. */
function readPairs(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('='));
  return Object.fromEntries(
    pairs.map(([kind = '', ...rest]) => [kind.trim(), rest.join('=').trim()]),
  );
}

/** Keys never stand in the file, only in the environment. Local endpoints often want none. */
function modelKey(env: Environment): string {
  return env.ATTENDANT_MODEL_KEY ?? env.OPENAI_API_KEY ?? 'none';
}

/**
 * The master key: `ATTENDANT_MASTER_KEY` (32 bytes, base64), else the file `master.key` beside the database, made once
 * and readable by its owner alone. Losing it loses every conversation, so a backup keeps it apart from the data.
 */
async function masterKey(env: Environment, data: string): Promise<Uint8Array> {
  const given = env.ATTENDANT_MASTER_KEY;
  if (given !== undefined) return decodeKey(given, 'ATTENDANT_MASTER_KEY');
  const file = join(data, 'master.key');
  await mkdir(data, { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two processes that start at once, one makes the key and the other reads it.
    await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new AttendantError('CONFIG_DATA_FOLDER', `${data} cannot be written.`, {
        wayOut: 'Choose another folder with ATTENDANT_DATA.',
        cause,
      });
    }
  }
  return decodeKey(await readFile(file, 'utf8'), file);
}

function decodeKey(text: string, place: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === 32) return key;
  throw new AttendantError('CONFIG_MASTER_KEY', `${place} does not hold 32 bytes in base64.`, {
    wayOut:
      'Put the key of this data folder back; `openssl rand -base64 32` makes one for a new folder.',
  });
}
