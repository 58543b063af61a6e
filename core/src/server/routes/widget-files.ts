import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import type { Message } from '../../model.ts';
import { type App, type Group, named } from '../app.ts';
import { ownConversation, visitorOf } from '../authenticate.ts';
import { keepBytes } from '../parse-body.ts';
import { notFound } from '../problem.ts';
import type { Limiters } from '../rate-limits.ts';
import { attachmentSchema } from '../schemas/content.ts';
import { problems } from '../schemas/problem.ts';
import { idParams } from '../schemas/text.ts';
import { attachmentQuery } from '../schemas/widget.ts';
import type { RouteDeps } from '../server-deps.ts';
import {
  attachmentDisposition,
  attachmentTypes,
  cleanFileName,
  sniffAttachment,
} from '../sniff-attachment.ts';
import { firstName } from '../to-widget-message.ts';

const tags = ['widget'];
/** Messages read at once for a transcript. */
const PAGE = 200;

export function addWidgetFileRoutes(app: App, deps: RouteDeps, limiters: Limiters): void {
  const uploads: Group = async (bytes) => {
    keepBytes(bytes, deps.limits.attachmentBytes);
    addUpload(bytes, deps, limiters);
  };
  void app.register(named('widget-uploads', uploads));

  app.get('/attachments/:id', {
    config: { access: 'visitor' },
    schema: {
      summary: 'A file the visitor has attached',
      description: 'The bytes, to be saved and not shown.',
      tags,
      params: idParams,
      response: problems,
    },
    async handler(request, reply) {
      const { tenantId, contact, only } = visitorOf(request);
      const file = await deps.store.attachments.get(tenantId, request.params.id);
      const own = file?.contactId === contact.id;
      const shown = only === null || (own && (await isIn(deps, request, only)));
      if (file === null || !own || !shown) {
        throw notFound('ATTACHMENT_NOT_FOUND', 'attachment');
      }
      return sendFile(reply, file);
    },
  });

  app.get('/conversations/:id/transcript', {
    config: { access: 'visitor' },
    schema: {
      summary: 'The conversation as text',
      tags,
      params: idParams,
      response: {
        200: { description: 'Text', content: { 'text/plain': { schema: z.string() } } },
        ...problems,
      },
    },
    async handler(request, reply) {
      const { tenantId, id } = await ownConversation(deps, request, request.params.id);
      const lines: string[] = [];
      for await (const message of everyMessage(deps, tenantId, id)) {
        const line = await toLine(deps, message);
        if (line !== null) lines.push(line);
      }
      return reply
        .header('content-disposition', attachmentDisposition('conversation.txt'))
        .type('text/plain; charset=utf-8')
        .send(lines.join('\n\n'));
    },
  });
}

/** Does the file stand in this conversation? */
async function isIn(
  deps: RouteDeps,
  request: FastifyRequest<{ Params: { id: string } }>,
  conversationId: string,
): Promise<boolean> {
  const { tenantId } = visitorOf(request);
  for await (const { body } of everyMessage(deps, tenantId, conversationId)) {
    if (body.attachments?.some(({ id }) => id === request.params.id)) return true;
  }
  return false;
}

/** Sends bytes so that no browser shows or runs them. */
export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
) {
  const known: readonly string[] = attachmentTypes;
  return reply
    .header('content-disposition', attachmentDisposition(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(known.includes(file.type) ? file.type : 'application/octet-stream')
    .send(Buffer.from(file.bytes));
}

function addUpload(app: App, deps: RouteDeps, limiters: Limiters): void {
  app.post('/conversations/:id/attachments', {
    bodyLimit: deps.limits.attachmentBytes,
    config: { access: 'visitor' },
    schema: {
      summary: 'Upload a file for the next message',
      description: `The body is the file. Types: ${attachmentTypes.join(', ')}; what it is decides, not what it is called.`,
      tags,
      consumes: [...attachmentTypes],
      params: idParams,
      querystring: attachmentQuery,
      response: { 201: attachmentSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = await ownConversation(deps, request, request.params.id);
      await limiters.start(request, reply);
      const file = uploadedFile(request, request.query.name);
      const stored = await deps.store.attachments.put(
        tenantId,
        visitorOf(request).contact.id,
        file,
      );
      return reply.code(201).send(stored);
    },
  });
}

/** The file that is a request's body; what it is decides, not what it is called. Throws `ATTACHMENT_EMPTY`, `ATTACHMENT_TYPE`. */
export function uploadedFile(
  request: Pick<FastifyRequest, 'body' | 'headers'>,
  name: string,
): { readonly name: string; readonly type: string; readonly bytes: Uint8Array } {
  const bytes = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    throw new AttendantError('ATTACHMENT_EMPTY', 'The file is empty.', { status: 422 });
  }
  const type = sniffAttachment(bytes);
  const declared = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === null || declared !== type) {
    throw new AttendantError('ATTACHMENT_TYPE', 'Files of this kind are not taken.', {
      status: 415,
      wayOut: `Send one of ${attachmentTypes.join(', ')}, with that Content-Type.`,
    });
  }
  return { name: cleanFileName(name), type, bytes };
}

async function* everyMessage(deps: RouteDeps, tenantId: string, conversationId: string) {
  for (let after = 0; ; ) {
    const messages = await deps.store.messages.list(tenantId, conversationId, {
      after,
      limit: PAGE,
      audience: 'everyone',
    });
    yield* messages;
    const last = messages.at(-1);
    if (last === undefined || messages.length < PAGE) return;
    after = last.seq;
  }
}

/** One message of the transcript; null for lines without words. */
async function toLine(deps: RouteDeps, message: Message): Promise<string | null> {
  if (message.body.text === '') return null;
  const agent =
    message.author === 'agent' && message.authorId !== null
      ? await deps.store.agents.get(message.tenantId, message.authorId)
      : null;
  const name = firstName(agent) ?? message.author;
  const sources = (message.body.citations ?? []).map(
    ({ mark, title, url }) => `  [${mark}] ${title}${url === undefined ? '' : ` ${url}`}`,
  );
  return [`${message.createdAt} ${name}:`, message.body.text, ...sources].join('\n');
}
