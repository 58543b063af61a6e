/**
 * How a tenant's own server signs for a customer, in JavaScript; shown in the API's description. A test runs it as it
 * stands here, so it uses nothing but Node's own modules.
 */
export const SIGNING_EXAMPLE = `import { createHmac } from 'node:crypto';

function signIdentity(customer, { secret, audience }) {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sub: customer.id,            // your own id of the customer, always the same
    email: customer.email,       // optional
    name: customer.name,         // optional
    aud: audience,               // the widget key: a token for another shop is refused
    iat: now,
    exp: now + 15 * 60,          // at most 24 hours after iat
  };
  const body = encode({ alg: 'HS256', typ: 'JWT' }) + '.' + encode(claims);
  return body + '.' + createHmac('sha256', secret).update(body).digest('base64url');
}`;

export const IDENTITY_GUIDE = `With this secret your server tells the chat who is signed in, so that their orders may be shown.
Sign a JWT (RFC 7519) with HS256: \`sub\` is your id of the customer, \`iat\` and \`exp\` are seconds since 1970 with \`exp\` at
most 24 hours after \`iat\`, \`aud\` is the widget key; \`email\`, \`name\` and \`tags\` (a list such as \`["vip"]\`, for escalation rules) are optional. Serve it to the signed-in customer
only, as \`{ "identity": "<jwt>" }\` from an address of your site named in \`data-identity-url\` of the chat's script tag, or
pass it to \`Attendant.push(['identify', jwt])\`. The secret itself must never reach a browser.

\`\`\`js
${SIGNING_EXAMPLE}
\`\`\``;
