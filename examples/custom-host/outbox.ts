import { appendFile } from 'node:fs/promises';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** A function that takes each mail, or the path of a file that gets a line of JSON for each. */
export type Outbox = string | ((mail: Mail) => void | Promise<void>);

/** A real shop would hand the mail to its mail server here. */
export async function post(outbox: Outbox, mail: Mail): Promise<void> {
  if (typeof outbox === 'function') await outbox(mail);
  // One-time codes are in it: nobody else on this machine may read along.
  else await appendFile(outbox, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
}
