import { describe, expect, it } from '@jest/globals';
import { originOf } from './put-on-page.tsx';
import { toBundle } from './to-bundle.ts';

class Chosen extends File {
  override readonly webkitRelativePath: string;
  constructor(path: string, text: string) {
    super([text], path.split('/').at(-1) ?? path);
    this.webkitRelativePath = path.includes('/') ? path : '';
  }
}

describe('several files as one upload', () => {
  it('say path and bytes before each, and are called after their folder', async () => {
    const { name, blob } = toBundle([new Chosen('help/a.md', 'ä'), new Chosen('help/b/c.md', '')]);
    expect(name).toBe('help');
    expect(await blob.text()).toBe(
      '{"path":"help/a.md","bytes":2}\nä{"path":"help/b/c.md","bytes":0}\n',
    );
  });

  it('of no common folder are files', () => {
    expect(toBundle([new Chosen('a.md', 'x'), new Chosen('b.md', 'y')]).name).toBe('files');
    expect(toBundle([]).name).toBe('files');
  });
});

describe('the origin of what was pasted', () => {
  it.each([
    ['shop.example.com/cart?x=1', 'https://shop.example.com'],
    ['  http://localhost:8080/a ', 'http://localhost:8080'],
    ['https://SHOP.example', 'https://shop.example'],
    ['not an address', 'not an address'],
  ])('%s is %s', (typed, origin) => expect(originOf(typed)).toBe(origin));
});
