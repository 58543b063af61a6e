/** The thread that `convertDocument` starts for one file. */
import { parentPort, workerData } from 'node:worker_threads';
import { AttendantError } from '../../errors.ts';
import type { Converted, ConvertTask } from './convert-document.ts';

async function convert({ kind, bytes, pages }: ConvertTask): Promise<Converted> {
  try {
    if (kind === 'pdf') {
      const { pdfToMarkdown } = await import('./pdf-to-markdown.ts');
      return { ok: true, ...(await pdfToMarkdown(bytes, { pages })) };
    }
    const { docxToMarkdown } = await import('./docx-to-markdown.ts');
    return { ok: true, ...(await docxToMarkdown(bytes)) };
  } catch (error) {
    if (error instanceof AttendantError) {
      return { ok: false, code: error.code, message: error.message };
    }
    // What a parser says of a broken file is of no use to its reader.
    return {
      ok: false,
      code: 'IMPORT_DOCUMENT',
      message: 'the file is broken or no such document',
    };
  }
}

parentPort?.postMessage(await convert(workerData as ConvertTask));
