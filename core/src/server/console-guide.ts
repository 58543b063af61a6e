/**
 * How a host's own server signs an agent into the console it shows in a frame, in JavaScript; shown in the API's
 * description. A test runs it as it stands here, so it uses nothing but Node's own modules.
 */
export const CONSOLE_EXAMPLE = `import { createHmac, randomUUID } from 'node:crypto';

function signAgent(email, { secret, audience }) {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sub: email,            // e-mail or id of an active agent; what they may do is their role here
    aud: audience,         // another tenant's console refuses it
    jti: randomUUID(),     // it opens once
    iat: now,
    exp: now + 60,         // at most 5 minutes after iat
  };
  const body = encode({ alg: 'HS256', typ: 'JWT' }) + '.' + encode(claims);
  return body + '.' + createHmac('sha256', secret).update(body).digest('base64url');
}`;

export const CONSOLE_GUIDE = `With this secret your server opens the console for its own agents inside a page of yours.
The page's origin must be among the setting \`consoleOrigins\`. Show \`url\` in an iframe with the token after \`#token=\`,
made anew for each load: a JWT (RFC 7519) signed with HS256, with \`sub\` (an active agent's e-mail or id), \`aud\`, \`iat\`, \`exp\`
(at most 5 minutes later) and \`jti\` (anything that is never used twice). The console exchanges it for a session of at most
8 hours that lives in the frame's memory. The secret itself must never reach a browser.

\`\`\`js
${CONSOLE_EXAMPLE}
\`\`\``;
