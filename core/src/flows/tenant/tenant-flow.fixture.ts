import type { TenantFlow } from '../../model.ts';

/** A journey as a shop would write it: which strap, for which watch, and a colleague who looks. */
export const strapFlow: TenantFlow = {
  id: 'strap',
  name: 'Find a strap',
  enabled: true,
  examples: {
    en: ['Which strap fits my watch?', 'I need a new strap'],
    de: ['Welches Armband passt zu meiner Uhr?'],
    'zh-Hans': ['哪条表带适合我的手表？'],
  },
  steps: [
    {
      id: 'hello',
      kind: 'say',
      text: { en: 'Let us find it, {{contact.name}}.', de: 'Das finden wir heraus.' },
      next: 'width',
    },
    {
      id: 'width',
      kind: 'choose',
      slot: 'width',
      text: { en: 'How wide is the lug?', de: 'Wie breit ist der Steg?' },
      choices: [
        { value: '18', label: { en: '18 mm' }, next: 'mail' },
        { value: '20', label: { en: '20 mm' }, next: 'mail' },
        { value: 'unsure', label: { en: 'I am not sure', de: 'Weiß ich nicht' }, next: 'person' },
      ],
    },
    {
      id: 'mail',
      kind: 'ask',
      slot: 'mail',
      input: 'email',
      text: { en: 'Where may we write to?', de: 'Wohin dürfen wir schreiben?' },
      next: 'done',
    },
    {
      id: 'done',
      kind: 'say',
      text: { en: 'Noted: {{slot.width}} mm.', de: 'Notiert: {{slot.width}} mm.' },
      next: null,
    },
    {
      id: 'person',
      kind: 'hand-over',
      text: { en: 'A colleague has a look.', de: 'Das sieht sich jemand an.' },
    },
  ],
};
