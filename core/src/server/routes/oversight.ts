import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { notFound } from '../problem.ts';
import { auditEntrySchema, erasedSchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody, page, pageQuery } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

export function addOversightRoutes(app: App, deps: RouteDeps): void {
  app.get('/audit', {
    config: { access: 'audit:read' },
    schema: {
      summary: 'Who did what; each entry carries the hash of the one before',
      tags: ['audit'],
      querystring: pageQuery,
      response: { 200: page(auditEntrySchema), ...problems },
    },
    async handler(request) {
      const { limit, cursor } = request.query;
      const found = await deps.store.audit.list(principalOf(request).tenantId, {
        limit,
        cursor: fromCursor('audit', cursor),
      });
      return { items: found.items, next: toCursor('audit', found.next) };
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
