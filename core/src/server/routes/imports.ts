import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { AttendantError } from '../../errors.ts';
import type { NewImport } from '../../knowledge/import-jobs.ts';
import { tooLarge, type Upload } from '../../knowledge/uploads.ts';
import { type App, type Group, named } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { importQuery, importSchema, importsSchema, siteSchema } from '../schemas/knowledge.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { cleanFileName } from '../sniff-attachment.ts';

const tags = ['imports'];

/** A file that has arrived. A class, so that no JSON can pass for one. */
class Received {
  readonly upload: Upload;
  /** Somebody else looks after the file now. */
  taken = false;
  constructor(upload: Upload) {
    this.upload = upload;
  }
  /** What makes two uploads the same request: their bytes, not where they lie. */
  toJSON(): object {
    return { bytes: this.upload.bytes, sha256: this.upload.sha256 };
  }
}

export function addImportRoutes(app: App, deps: RouteDeps): void {
  const { imports } = deps.knowledge;
  const uploads: Group = async (files) => {
    keepUploads(files, deps);
    addStart(files, deps);
  };
  void app.register(named('import-uploads', uploads));

  app.get('/imports', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'Imports, newest first, at most 50',
      tags,
      response: { 200: importsSchema, ...problems },
    },
    handler: async (request) => ({ items: await imports.list(principalOf(request).tenantId) }),
  });

  app.get('/imports/:id', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'An import: how far it is, what came of it',
      tags,
      params: idParams,
      response: { 200: importSchema, ...problems },
    },
    async handler(request) {
      const found = await imports.get(principalOf(request).tenantId, request.params.id);
      if (found === null) throw notFound('IMPORT_NOT_FOUND', 'import');
      return found;
    },
  });

  app.post('/imports/:id/cancel', {
    config: { access: 'articles:write', idempotency: 'rerun' },
    schema: {
      summary: 'End an import; what it has written stays',
      tags,
      params: idParams,
      body: noBody,
      response: { 200: importSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      const ended = await deps.store.transaction(async (tx) => {
        const after = await imports.cancel(tx, tenantId, id);
        if (after === null) throw notFound('IMPORT_NOT_FOUND', 'import');
        await audit(tx, request, { action: 'import.cancelled', subject: id });
        return after;
      });
      imports.wake();
      return ended;
    },
  });
}

/**
 * With a name in the address the body is a file whatever its Content-Type, `.json` too: written as it comes, never held
 * in memory, gone unless an import takes it. Without one it is JSON.
 */
function keepUploads(app: App, deps: RouteDeps): void {
  const limit = deps.limits.importBytes;
  const { uploads } = deps.knowledge;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async (request: FastifyRequest, payload: typeof request.raw) => {
    const { name } = request.query as { readonly name?: unknown };
    if (typeof name !== 'string') return readJson(payload, deps.limits.bodyBytes);
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
    return new Received(await uploads.receive(payload, { name, limit }));
  });
  app.addHook('onResponse', async (request) => {
    const { body } = request;
    if (body instanceof Received && !body.taken) await uploads.remove(body.upload.file);
  });
}

/** Null for what is no JSON; the schema says what is wrong with it. */
async function readJson(payload: Readable, limit: number): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of payload.iterator({ destroyOnReturn: false })) {
    size += (piece as Buffer).length;
    if (size > limit) throw tooLarge(limit);
    pieces.push(piece as Buffer);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
  } catch {
    return null;
  }
}

function addStart(app: App, deps: RouteDeps): void {
  const { imports } = deps.knowledge;
  app.post('/imports', {
    config: { access: 'articles:write', idempotency: 'store' },
    schema: {
      summary: 'Import articles from a file or a web site',
      description:
        'The body is the file, its name in `name`; or JSON `{ "url": … }` of a web site. Format `bundle`: several files as one, each after a line of JSON `{"path","bytes"}`. Importing the same name again updates what it brought and retires what is gone from it. One import of a business runs at a time; others wait.',
      tags,
      querystring: importQuery,
      response: { 202: importSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const of = toNewImport(request.body, request.query);
      const made = await deps.store.transaction(async (tx) => {
        const added = await imports.add(tx, tenantId, of);
        await audit(tx, request, {
          action: 'import.started',
          subject: added.id,
          detail: { kind: added.kind },
        });
        return added;
      });
      if (request.body instanceof Received) request.body.taken = true;
      imports.wake();
      return reply.code(202).send(made);
    },
  });
}

function toNewImport(
  body: unknown,
  { name, format }: { readonly name?: string; readonly format?: string },
): NewImport {
  if (!(body instanceof Received) || name === undefined) {
    const parsed = siteSchema.safeParse(body);
    if (parsed.success) return { kind: 'site', url: new URL(parsed.data.url).href };
    throw new AttendantError('IMPORT_REQUEST_INVALID', 'This is neither a file nor an address.', {
      status: 400,
      wayOut:
        'Send the file with its name in the address (?name=help.md), or JSON { "url": "https://…" }.',
    });
  }
  if (body.upload.bytes === 0) {
    throw new AttendantError('IMPORT_EMPTY', 'The file is empty.', { status: 422 });
  }
  return {
    kind: 'file',
    name: cleanFileName(name.normalize('NFC')),
    file: body.upload.file,
    ...(format === undefined ? {} : { format }),
  };
}
