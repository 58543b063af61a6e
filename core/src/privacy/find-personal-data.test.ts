import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPersonalData } from './find-personal-data.ts';
import {
  isCardNumber,
  isChineseId,
  isCpf,
  isFrenchId,
  isIban,
  isSocialSecurityNumber,
  isSpanishId,
} from './find-personal-data-checks.ts';

const found = (text: string): string[] =>
  findPersonalData(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('findPersonalData', () => {
  it.each([
    ['mail me at Ann.Lee+shop@mail.example.co.uk.', 'EMAIL Ann.Lee+shop@mail.example.co.uk'],
    // The sign before the address is no part of it.
    ['write to .-ann@shop.example', 'EMAIL ann@shop.example'],
    ['call +49 (0)30 1234 5678 please', 'PHONE +49 (0)30 1234 5678'],
    ['我的手机是13812345678，谢谢', 'PHONE 13812345678'],
    ['my number is 555 0199', 'PHONE 555 0199'],
    ['card 4111 1111 1111 1111', 'CREDIT_CARD 4111 1111 1111 1111'],
    // Luhn holds to nineteen digits.
    ['card 6304 0000 0000 0000 000', 'CREDIT_CARD 6304 0000 0000 0000 000'],
    ['IBAN DE89 3704 0044 0532 0130 00 danke', 'IBAN DE89 3704 0044 0532 0130 00'],
    ['from 192.168.10.20', 'IP_ADDRESS 192.168.10.20'],
    ['from 2001:db8:0:0:0:ff00:42:8329', 'IP_ADDRESS 2001:db8:0:0:0:ff00:42:8329'],
    ['see https://shop.example/x?y=1.', 'URL https://shop.example/x?y=1'],
    ['my SSN is 123-45-6789', 'NATIONAL_ID 123-45-6789'],
    ['CPF 529.982.247-25 obrigado', 'NATIONAL_ID 529.982.247-25'],
    ['我是11010519491231002X，你好', 'NATIONAL_ID 11010519491231002X'],
    ['je suis le 1 84 12 76 451 089 46', 'NATIONAL_ID 1 84 12 76 451 089 46'],
    ['from fe80::1ff:fe23:4567:890a', 'IP_ADDRESS fe80::1ff:fe23:4567:890a'],
    ['my passport number is C01X00T47', 'NATIONAL_ID C01X00T47'],
    ['send to 24 Clarke Avenue', 'STREET_ADDRESS 24 Clarke Avenue'],
    ['Ich wohne in der Hauptstraße 12', 'STREET_ADDRESS Hauptstraße 12'],
    ['寄到中山路12号', 'STREET_ADDRESS 寄到中山路12号'],
    ['Hello, my name is Ann Lee.', 'PERSON Ann Lee'],
    ['ich heiße Jörg Müller', 'PERSON Jörg Müller'],
    ['我叫李小明，想退货', 'PERSON 李小明'],
    ['I was born on 12/04/1988', 'DATE_OF_BIRTH 12/04/1988'],
    ['my password is hunter22', 'PASSWORD hunter22'],
    ["I'm Naomi Ryan, hello", 'PERSON Naomi Ryan'],
    ['to PSC 4321, Box 5412', 'STREET_ADDRESS PSC 4321, Box 5412'],
    ['it is Apt. 595', 'STREET_ADDRESS Apt. 595'],
    ['to P.O. Box 1234 please', 'STREET_ADDRESS P.O. Box 1234'],
    ['an Postfach 1234 bitte', 'STREET_ADDRESS Postfach 1234'],
    ['ring me on 5550199', 'PHONE 5550199'],
    ['Zentrale: 030 12345', 'PHONE 030 12345'],
    ['就是138 1234 5678', 'PHONE 138 1234 5678'],
    ['mine is 61-23-45-67', 'PHONE 61-23-45-67'],
    // The code before it belongs to no country.
    ['ref XX12 3456, DE89 3704 0044 0532 0130 00', 'IBAN DE89 3704 0044 0532 0130 00'],
    [
      'write to a.rather.long.name.of.forty.letters@shop.example',
      'EMAIL a.rather.long.name.of.forty.letters@shop.example',
    ],
    ['私の名前は田中太郎です', 'PERSON 田中太郎'],
    ['اسمي أحمد علي', 'PERSON أحمد علي'],
    ['제 이름은 김민수입니다', 'PERSON 김민수'],
  ])('finds the personal part of %p', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
  it.each([
    'meet @ noon, or @home.example',
    'ann.@shop.example',
    'ann@localhost',
    `${'.'.repeat(80)}@shop.example`,
    'order #1042 from 2026-11-22 cost $1,299.00',
    'my order 4012345678 has not come',
    'it was 12.05.2026',
    'the price is 10 000 000 €',
    'I forgot my password',
    'my password is not working',
    'This is Unacceptable',
    'version 1.2.3.4',
    'During 2008 it was better',
    'sizes 36 38 40 42',
    'card 4111 1111 1111 1112',
    'xDE89370400440532013000',
    'at 300.168.10.20',
    'from 192.168.10.20abc',
    'on 192.168.010.020',
    'from 2001:db8:1:2:3:4:5:',
    'from 2001::1::1ff',
    'at 12::30',
    'code +1234567890123456',
    'call 12345',
    'it weighs 12,5551234567',
    'you can reach us until 2026-11-30',
    'version 4111.1111.1111.1111',
  ])('leaves %p alone', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('checks the check digits', () => {
    expect([
      isIban('DE89370400440532013001'),
      // Its check digits are right, a German one has a digit less.
      isIban('DE543704004405320130001'),
      isIban('XX00'),
      isCardNumber('0000000000000000'),
    ]).toEqual([false, false, false, false]);
    expect([
      isChineseId('11010519491231002X'),
      isChineseId('110105194912310021'),
      isChineseId('1'),
    ]).toEqual([true, false, false]);
    expect([isSpanishId('12345678Z'), isSpanishId('12345678A'), isSpanishId('X1234567L')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isCpf('529.982.247-25'), isCpf('529.982.247-26'), isCpf('111.111.111-11')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isFrenchId('255081416802538'), isFrenchId('255081416802539')]).toEqual([true, false]);
    expect([isCardNumber('500000000009'), isCardNumber('50000000005')]).toEqual([true, false]);
    expect(
      ['666-12-3456', '900-12-3456', '123-00-4567', '123-45-0000', '123-45-6789'].map(
        isSocialSecurityNumber,
      ),
    ).toEqual([false, false, false, false, true]);
  });
  it('returns ordered spans without overlaps for any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of findPersonalData(`${text} a@b.example 030 1234567 ${text}`)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });
  it('stays linear on long repeated texts', () => {
    for (const unit of [
      'a',
      '1',
      'a@',
      '1 ',
      'A',
      '市',
      'my name is A ',
      '12 Main ',
      '1.',
      'a:',
      'http://',
      '[',
      '(',
      'GB49',
      '\ud800',
    ]) {
      const time = (size: number): number => {
        const text = unit.repeat(Math.ceil(size / unit.length));
        const from = performance.now();
        findPersonalData(text);
        return performance.now() - from;
      };
      time(20_000);
      expect({ unit, ratio: (time(320_000) + 20) / (time(80_000) + 20) < 12 }).toEqual({
        unit,
        ratio: true,
      });
    }
  });
  it('takes the surer of two readings: a card is no identity number, a postcode no telephone', () => {
    expect(found('my passport card 4111111111111111')).toEqual(['CREDIT_CARD 4111111111111111']);
    expect(found('call from 12 Harbour Street, Boston, MA 02134-1234')).toEqual([
      'STREET_ADDRESS 12 Harbour Street, Boston, MA 02134-1234',
    ]);
  });
  it('finds what lies across the end of a window', () => {
    for (const before of [19_985, 19_990, 19_995])
      expect(found(`${'x'.repeat(before)} ann@example.com ${'y '.repeat(2_000)}`)).toEqual([
        'EMAIL ann@example.com',
      ]);
  });
  it('finds what lies on the seam of two windows once', () => {
    const text = `${'x '.repeat(8_990)}ann@example.com ${'y '.repeat(20_000)}bob@example.com`;
    expect(found(text)).toEqual(['EMAIL ann@example.com', 'EMAIL bob@example.com']);
  });
});
