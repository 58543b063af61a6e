/** Uploads with progress, which `fetch` does not tell. */
import type { Attachment } from '../../../../src/model.ts';
import { ownHeaders, Problem, type ProblemDocument, withQuery } from '../../api/client.ts';

export const UPLOAD_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
] as const;

/** `onProgress`: 0..1. */
export function uploadFile(
  conversationId: string,
  file: File,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const { signal, onProgress } = options;
    signal.addEventListener('abort', () => request.abort());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Problem({ status: 0, code: 'OFFLINE', detail: '' }));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 201) return resolve(answer as Attachment);
      const said = (answer ?? {}) as Partial<ProblemDocument>;
      reject(
        new Problem({
          code: `HTTP_${request.status}`,
          detail: request.statusText,
          ...said,
          status: request.status,
        }),
      );
    };
    request.open(
      'POST',
      `/v1${withQuery(`/conversations/${conversationId}/attachments`, { name: file.name.slice(0, 200) })}`,
    );
    for (const [name, value] of Object.entries(ownHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.send(file);
  });
}
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
