/** Mail by SMTP, when `attendant.json` names a server. */
import { createHash } from 'node:crypto';
import type { MailConfig } from '../config.ts';
import { AttendantError } from '../errors.ts';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Names the mail: a server that has seen it may drop a second one. */
  readonly key: string;
  /** Plain text beside it. */
  readonly attachment?: { readonly name: string; readonly text: string };
};
/** Answers the mail's id. Throws when it was not taken. */
export type SendMail = (mail: Mail) => Promise<string>;

/** The library is loaded with the first mail: a start needs none. */
export function createSendMail(config: MailConfig): SendMail {
  const { host, port, secure, user, password, from, timeoutMs } = config;
  return async (mail) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      host,
      port,
      secure,
      // Without TLS from the first byte it must begin before anything is said, except on this machine.
      requireTLS: !secure && !/^(?:localhost|127\.0\.0\.1|::1)$/u.test(host),
      connectionTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    });
    try {
      const id = `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@attendant>`;
      const { attachment } = mail;
      const sent = await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        subject: mail.subject.replace(/[\r\n]+/gu, ' '),
        text: mail.text,
        messageId: id,
        ...(attachment === undefined
          ? {}
          : { attachments: [{ filename: attachment.name, content: attachment.text }] }),
      });
      if (sent.rejected.length > 0) {
        throw new AttendantError('MAIL_REFUSED', 'The mail server did not take the address.', {
          wayOut: 'Check the address of the handoff target.',
        });
      }
      return id;
    } finally {
      transport.close();
    }
  };
}
