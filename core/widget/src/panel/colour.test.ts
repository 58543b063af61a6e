import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brandColours, contrast, parseColour } from './colour.ts';

const GROUNDS = { light: ['#ffffff', '#f4f5f7'], dark: ['#17191d', '#22262c'] };
const against = (one: string, other: string) =>
  contrast(parseColour(one) ?? [0, 0, 0], parseColour(other) ?? [0, 0, 0]);

describe('brandColours', () => {
  it('computes the contrast of the WCAG examples', () => {
    expect(against('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(against('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
  it('leaves a readable colour as it is', () => {
    expect(brandColours('#2a6f5b', false).fill).toBe('#2a6f5b');
  });
  it('reads short colours and falls back for what is none', () => {
    expect(parseColour('#fa0')).toEqual([255, 170, 0]);
    expect(parseColour('red; background:url(x)')).toBeNull();
    expect(brandColours('javascript:1', false)).toEqual(brandColours('#1f4e79', false));
  });
  it('is readable for every colour a shop may choose, by day and by night', () => {
    const colours = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.boolean());
    fc.assert(
      fc.property(colours, ([red, green, blue, dark]) => {
        const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        const { fill, onFill, text } = brandColours(hex, dark);
        expect(against(fill, onFill)).toBeGreaterThanOrEqual(4.5);
        for (const ground of dark ? GROUNDS.dark : GROUNDS.light) {
          expect(against(text, ground)).toBeGreaterThanOrEqual(4.5);
          expect(against(fill, ground)).toBeGreaterThanOrEqual(3);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
