import { z } from 'zod';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string().meta({ description: 'AREA_PROBLEM, stable', examples: ['REQUEST_INVALID'] }),
    detail: z.string(),
    wayOut: z.string().exactOptional(),
    retryAfterSeconds: z.number().exactOptional(),
    faults: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .readonly()
      .exactOptional(),
  })
  .meta({ id: 'Problem' });

const problem = { 'application/problem+json': { schema: problemSchema } };
/** The error answers every route shares, as OpenAPI shows them. */
export const problems = {
  '4xx': { description: 'The request was refused; `code` says why.', content: problem },
  '5xx': { description: 'The server could not do it.', content: problem },
};
