import type { FastifyInstance } from 'fastify';
import { AttendantError } from '../errors.ts';

/**
 * Bodies are JSON in well-formed UTF-8 or they are refused; other content types answer 415. The library's parser would
 * replace broken bytes in silence and so let two different messages become one.
 */
export function parseJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body as Buffer);
    } catch {
      done(invalidBody('is not valid UTF-8'));
      return;
    }
    void parse(request, text, (error, value) => {
      if (error) done(invalidBody(text === '' ? 'is empty, but said to be JSON' : 'is not JSON'));
      else done(null, value);
    });
  });
}

/** Bodies arrive as the bytes they are, whatever their type. */
export function keepBytes(app: FastifyInstance, bodyLimit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
    done(null, body);
  });
}

function invalidBody(how: string): AttendantError {
  return new AttendantError('BODY_INVALID', `The body ${how}.`, {
    status: 400,
    wayOut: 'Send JSON in UTF-8 with Content-Type: application/json.',
  });
}
