import { describe, expect, it } from '@jest/globals';
import { safeUrl } from './safe-url.ts';

describe('safeUrl', () => {
  it('keeps https', () => {
    expect(safeUrl('https://shop.example/x')).toBe('https://shop.example/x');
  });
  it.each(['http://localhost:4572/p.svg', 'http://127.0.0.1/p', 'http://[::1]:80/p'])(
    'keeps plain http to this very machine: %s',
    (url) => expect(safeUrl(url)).toBe(new URL(url).href),
  );
  it.each([
    'http://a.example',
    'http://localhost.a.example',
    'http://127.0.0.1.a.example',
    'http://a.example/#localhost',
    'http://localhost@a.example/',
    'http://me@localhost/',
    'https://me:secret@a.example',
    'ftp://localhost/',
    'javascript:1//localhost',
    'data:text/html,x',
    'blob:http://localhost/1',
    '//a.example',
    'not an address',
    '',
    null,
    undefined,
  ])('drops %s', (url) => expect(safeUrl(url)).toBeNull());
  it('takes a path as one of the site it is given, and no way out of the rules', () => {
    expect(safeUrl('/help/returns', 'https://shop.example/en/')).toBe(
      'https://shop.example/help/returns',
    );
    expect(safeUrl('/help', 'http://127.0.0.1:4572/')).toBe('http://127.0.0.1:4572/help');
    expect(safeUrl('/help', 'http://shop.example/')).toBeNull();
    expect(safeUrl('/help', 'about:blank')).toBeNull();
    expect(safeUrl('javascript:1', 'https://shop.example/')).toBeNull();
    expect(safeUrl('', 'https://shop.example/')).toBeNull();
  });
});
