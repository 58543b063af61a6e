/** Which addresses a site may be read from: those of the public internet, and nothing that leads inside. */
import ipaddr from 'ipaddr.js';

/** Public by their number, but they answer the machines of a cloud with its secrets. */
const METADATA = new Set(['168.63.129.16', '100.100.100.200', '192.0.0.192']);

/**
 * Is it an address of the public internet? In doubt it is not: private, loopback, link-local (cloud metadata), shared,
 * reserved and multicast ranges, every IPv6 address that carries an IPv4 one (mapped, 6to4, NAT64, Teredo), and what
 * is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  if (METADATA.has(plain) || !ipaddr.isValid(plain)) return false;
  const parsed = ipaddr.parse(plain);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only what has been given out so far (2000::/3): the rest is translation, site-local or unassigned.
  return parsed.kind() === 'ipv4'
    ? isFourDecimals(plain)
    : (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
}

/** `127.1`, `0x7f000001` and `2130706433` are addresses to some and not to others. */
function isFourDecimals(address: string): boolean {
  return /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(address);
}
