/** A certificate for `localhost` that has signed itself, made anew for each test (X.509 v3, RFC 5280, in DER). */
import { generateKeyPairSync, sign } from 'node:crypto';

const TAG = { integer: 2, bits: 3, bytes: 4, object: 6, text: 12, sequence: 48, set: 49, time: 23 };
const DAY_MS = 86_400_000;
/** ecdsa-with-SHA256, commonName, subjectAltName. */
const SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const OTHER_NAMES = '551d11';

/** Valid from yesterday to tomorrow; PEM. */
export function makeCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signedWith = der('sequence', der('object', Buffer.from(SHA256, 'hex')));
  const commonName = der('object', Buffer.from(COMMON_NAME, 'hex'));
  const pair = der('sequence', commonName, der('text', Buffer.from('localhost')));
  const name = der('sequence', der('set', pair));
  const dnsName = tagged(0x82, Buffer.from('localhost'));
  const names = der(
    'sequence',
    der('object', Buffer.from(OTHER_NAMES, 'hex')),
    der('bytes', der('sequence', dnsName)),
  );
  const body = der(
    'sequence',
    tagged(0xa0, der('integer', Buffer.of(2))),
    der('integer', Buffer.of(1)),
    signedWith,
    name,
    der('sequence', time(-DAY_MS), time(DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, der('sequence', names)),
  );
  const signature = der('bits', Buffer.of(0), sign('sha256', body, privateKey));
  const base64 = der('sequence', body, signedWith, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: keyof typeof TAG, ...parts: readonly Buffer[]): Buffer {
  return tagged(TAG[tag], ...parts);
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const long = [length >> 8, length & 255].filter((byte, at) => at === 1 || byte > 0);
  const head = length < 128 ? [length] : [0x80 + long.length, ...long];
  return Buffer.concat([Buffer.of(tag, ...head), content]);
}

/** `YYMMDDhhmmssZ`. */
function time(fromNowMs: number): Buffer {
  const iso = new Date(Date.now() + fromNowMs).toISOString();
  return der('time', Buffer.from(`${iso.slice(2, 19).replace(/[-T:]/gu, '')}Z`));
}
