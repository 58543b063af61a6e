import { describe, expect, it } from '@jest/globals';
import { findVagueness } from './vague.ts';

describe('findVagueness', () => {
  it.each([
    ["it doesn't work", 'nothing'],
    ['help me', 'nothing'],
    ['I have a question', 'nothing'],
    ['I need help please', 'nothing'],
    ['Ich habe ein Problem', 'nothing'],
    ['tengo un problema', 'nothing'],
    ["j'ai une question", 'nothing'],
    ['ho bisogno di aiuto', 'nothing'],
    ['mam problem', 'nothing'],
    ['帮帮我', 'nothing'],
    ['我有个问题', 'nothing'],
    ['помогите пожалуйста', 'nothing'],
    ['لدي مشكلة', 'nothing'],
    ['助けてください', 'nothing'],
    ['I have a problem with my order', 'trouble'],
    ['Problem mit meiner Bestellung', 'trouble'],
    ['tengo un problema con mi pedido', 'trouble'],
    ['My order has a problem with the zip of the jacket', null],
    ['returns', 'subject'],
    ['price?', 'subject'],
    ['价格', 'subject'],
    ['Rückgabe', 'subject'],
    ['الشحن', 'subject'],
    ['the lantern does not light', null],
    ["My lantern won't work", null],
    ['Do you support the EU?', null],
    ['What can you help me with?', 'nothing'],
    ['How do I return something?', null],
    ['gift cards', null],
    ['42', null],
    ['怎么退货', null],
    ['why?', null],
    ['', null],
  ])('%p is %p', (message, vagueness) => {
    expect(findVagueness(message)).toBe(vagueness);
  });
});
