import type { FastifyInstance } from 'fastify';
import { AttendantError } from '../errors.ts';

/** How many taken ports are stepped over. */
const STEPS = 50;

/** Listens on the port or the next free one after it, and says so. Port 0 lets the system choose. */
export async function listenFrom(
  server: FastifyInstance,
  at: { readonly host: string; readonly port: number },
): Promise<{ readonly url: string; readonly notes: readonly string[] }> {
  for (let port = at.port; port <= Math.min(at.port + STEPS, 65_535); port++) {
    try {
      await server.listen({ host: at.host, port });
      return {
        url: urlOf(server, at.host),
        notes: port === at.port ? [] : [`Port ${at.port} is taken; using ${port}.`],
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
        throw new AttendantError('SERVER_CANNOT_LISTEN', `Cannot listen on ${at.host}:${port}.`, {
          wayOut: 'Choose another --port or ATTENDANT_HOST.',
          cause: error,
        });
      }
    }
  }
  throw new AttendantError(
    'SERVER_NO_PORT',
    `The ports ${at.port} to ${at.port + STEPS} are all taken.`,
    { wayOut: 'Choose another with --port.' },
  );
}

function urlOf(server: FastifyInstance, host: string): string {
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
