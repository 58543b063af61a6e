import type { FastifyRequest } from 'fastify';

/** What a request brings to be let in as somebody of the team: the bearer of `Authorization`, else the session's cookie. */
export function sentCredential(request: FastifyRequest, cookieName: string): string | null {
  if (request.headers.authorization !== undefined) return bearerOf(request);
  return request.cookies[cookieName] ?? null;
}

export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer ([\w.~+/-]{1,300}=*)$/iu.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
