/** How another site's server signs its agent in; the values stand where the secret store of that site would. */

export function nodeSample(of: { readonly audience: string; readonly url: string }): string {
  return `import { createHmac, randomUUID } from 'node:crypto';

const secret = process.env.ATTENDANT_CONSOLE_SECRET;

export function consoleAddress(agentEmail) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const body = part({ alg: 'HS256', typ: 'JWT' }) + '.' + part({
    sub: agentEmail,
    aud: ${JSON.stringify(of.audience)},
    iat: now,
    exp: now + 60,
    jti: randomUUID(),
  });
  const signature = createHmac('sha256', secret).update(body).digest('base64url');
  return ${JSON.stringify(`${of.url}#token=`)} + body + '.' + signature;
}`;
}

export function phpSample(of: { readonly audience: string; readonly url: string }): string {
  const quoted = (text: string): string =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return `<?php
function console_address(string $agent_email): string {
    $part = fn ($value) => rtrim(strtr(base64_encode(
        is_string($value) ? $value : json_encode($value)), '+/', '-_'), '=');
    $now = time();
    $body = $part(['alg' => 'HS256', 'typ' => 'JWT']) . '.' . $part([
        'sub' => $agent_email,
        'aud' => ${quoted(of.audience)},
        'iat' => $now,
        'exp' => $now + 60,
        'jti' => bin2hex(random_bytes(16)),
    ]);
    $signature = hash_hmac('sha256', $body, getenv('ATTENDANT_CONSOLE_SECRET'), true);
    return ${quoted(`${of.url}#token=`)} . $body . '.' . $part($signature);
}`;
}
