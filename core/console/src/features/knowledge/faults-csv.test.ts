import { describe, expect, it } from '@jest/globals';
import { faultsToCsv } from './faults-csv.ts';

describe('faults as a table', () => {
  it('quotes everything and turns formulas into text', () => {
    const csv = faultsToCsv([
      {
        place: '=HYPERLINK("http://evil.example")',
        code: 'TITLE_MISSING',
        message: 'no "title",\nhere',
      },
      { place: '@a.csv:2', code: '+1', message: '-2' },
    ]);
    expect(csv).toBe(
      '\ufeffplace,code,message\r\n' +
        '"\'=HYPERLINK(""http://evil.example"")","TITLE_MISSING","no ""title"",\nhere"\r\n' +
        '"\'@a.csv:2","\'+1","\'-2"\r\n',
    );
  });
});
