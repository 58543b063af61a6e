import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { exportAudit } from '../export-audit.ts';
import { notFound } from '../problem.ts';
import { auditEntrySchema, auditExportQuery, auditQuery, erasedSchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody, page } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const JSON_LINES = 'application/x-ndjson; charset=utf-8';
const FILTERS =
  '`actor` is an id or a kind (`agent`, `assistant`, `api-key`, `contact`, `system`), `action` a whole one or all of `conversation` without a dot, `subject` an id; `from` and `to` (exclusive) are times.';

export function addOversightRoutes(app: App, deps: RouteDeps): void {
  app.get('/audit', {
    config: { access: 'audit:read' },
    schema: {
      summary: 'Who did what; each entry carries the hash of the one before',
      tags: ['audit'],
      description: `Newest first. ${FILTERS}`,
      querystring: auditQuery,
      response: { 200: page(auditEntrySchema), ...problems },
    },
    async handler(request) {
      const { limit, cursor, ...filter } = request.query;
      const found = await deps.store.audit.list(principalOf(request).tenantId, {
        ...filter,
        limit,
        cursor: fromCursor('audit', cursor),
      });
      return { items: found.items, next: toCursor('audit', found.next) };
    },
  });

  app.get('/audit/export', {
    exposeHeadRoute: false,
    config: { access: 'audit:read' },
    schema: {
      summary: 'The audit log as a file',
      description: `Oldest first, as CSV or one JSON object per line. ${FILTERS}`,
      tags: ['audit'],
      querystring: auditExportQuery,
      response: problems,
    },
    async handler(request, reply: FastifyReply) {
      const { tenantId } = principalOf(request);
      const { format, ...filter } = request.query;
      // Before the first line is read: taking the log out of the house is in the log too.
      await audit(deps.store, request, {
        action: 'audit.exported',
        subject: tenantId,
        detail: { format, ...filter },
      });
      const lines = exportAudit(deps.store.audit.all(tenantId, filter), format);
      const type = format === 'csv' ? 'text/csv; charset=utf-8; header=present' : JSON_LINES;
      return reply
        .header('content-disposition', `attachment; filename="audit.${format}"`)
        .type(type)
        .send(Readable.from(lines));
    },
  });

  app.post('/contacts/:id/erase', {
    config: { access: 'contacts:erase', idempotency: 'store' },
    schema: {
      summary: 'Erase a contact for good',
      description: 'Destroys their key and deletes their rows. The answer counts what went.',
      tags: ['contacts'],
      params: idParams,
      body: noBody,
      response: { 200: erasedSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      return deps.store.transaction(async (tx) => {
        const erased = await tx.contacts.erase(tenantId, id);
        if (erased === null) throw notFound('CONTACT_NOT_FOUND', 'contact');
        await tx.credentials.revokeAll(tenantId, 'visitor', id);
        await audit(tx, request, { action: 'contact.erased', subject: id });
        return { contactId: id, erased };
      });
    },
  });
}
