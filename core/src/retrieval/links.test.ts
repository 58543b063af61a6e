import { describe, expect, it } from '@jest/globals';
import { withoutAddresses, withoutLinks } from './links.ts';

describe('links', () => {
  it('keep their words or nothing, never the address', () => {
    const text = 'Look under [Returns](/help/returns) and [prices](https://x.test/p).';
    expect(withoutAddresses(text)).toBe('Look under Returns and prices.');
    expect(withoutLinks(text)).toBe('Look under  and .');
  });

  it('leave brackets that are no link alone', () => {
    for (const text of ['no link', 'an [aside] (here)', '[open](', `[${'['.repeat(5000)}](x`]) {
      expect(withoutAddresses(text)).toBe(text);
      expect(withoutLinks(text)).toBe(text);
    }
  });
});
