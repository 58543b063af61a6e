/** The journeys that come with the product, as the same data a tenant writes, in every language of the phrases. */
import { PHRASE_LANGUAGES, phrasesFor } from '../../answering/phrases/phrases-for.ts';
import type {
  Locale,
  TenantFlow,
  TenantFlowChoice,
  TenantFlowStep,
  TenantSettings,
} from '../../model.ts';
import type { FlowAction, OrdersAmong, Wish } from '../flow-steps.ts';
import type { FlowText } from './flow-words.ts';
import { FLOW_WORDS } from './words-for.ts';

type Texts = Readonly<Record<Locale, string>>;

/** With what the tenant changed: other words, or switched off. */
export function shippedFlows(
  settings: Pick<TenantSettings, 'shippedFlows'>,
): readonly TenantFlow[] {
  const changed = settings.shippedFlows;
  if (changed === undefined) return allShipped();
  return allShipped().map((flow) => {
    const own = changed[flow.id];
    if (own === undefined) return flow;
    const steps = flow.steps.map((step) => ({
      ...step,
      text: { ...step.text, ...own.texts?.[step.id] },
    }));
    return { ...flow, enabled: own.enabled ?? true, steps };
  });
}

function texts(name: FlowText): Texts {
  return Object.fromEntries(
    PHRASE_LANGUAGES.map((language) => [language, FLOW_WORDS[language].steps[name]]),
  );
}
/** A variable alone is its words in every language. */
function everywhere(text: string): Texts {
  return Object.fromEntries(PHRASE_LANGUAGES.map((language) => [language, text]));
}
function choice(value: string, name: FlowText, next: string | null): TenantFlowChoice {
  return { value, label: texts(name), next };
}

const NOTHING: Texts = {};
/** Where the order is picked. The state of a journey that waits there has this name. */
const PICK = 'choose';

function pick(among: OrdersAmong, next: string): TenantFlowStep {
  return { id: PICK, kind: 'pick-order', text: NOTHING, among, next };
}
function say(id: string, name: FlowText, next: string | null): TenantFlowStep {
  return { id, kind: 'say', text: texts(name), show: 'person', next };
}
const PERSON: TenantFlowStep = { id: 'person', kind: 'hand-over', text: NOTHING };

/** Only where somebody can do it; else what was asked for is known, and a colleague is offered. */
function able(action: FlowAction, next: string, otherwise: string): TenantFlowStep {
  const branches = [{ when: [{ on: 'can', action } as const], next }];
  return { id: 'able', kind: 'branch', text: NOTHING, branches, otherwise };
}
/** "Shall I pass this to a colleague?" */
function offer(): TenantFlowStep {
  const label = (word: 'yesPlease' | 'noThanks'): Texts =>
    Object.fromEntries(
      PHRASE_LANGUAGES.map((language) => [language, phrasesFor(language).words[word]]),
    );
  return {
    id: 'confirm',
    kind: 'choose',
    slot: 'colleague',
    text: everywhere('{{order.return}}'),
    show: 'order',
    choices: [
      { value: 'yes', label: label('yesPlease'), next: 'person' },
      { value: 'no', label: label('noThanks'), next: null },
    ],
  };
}

/** What the policy says, what would be done, and the contact's yes. A change goes back to `change`. */
function tail(action: FlowAction): readonly TenantFlowStep[] {
  return [
    { id: 'check', kind: 'preview', text: NOTHING, action, allowed: 'propose', refused: null },
    { id: 'propose', kind: 'propose', text: NOTHING, action, next: 'yes' },
    { id: 'yes', kind: 'confirm', text: NOTHING, yes: null, no: null, change: 'check' },
  ];
}
function read(action: FlowAction, next: string): TenantFlowStep {
  return { id: 'read', kind: 'read-request', text: NOTHING, action, next };
}
function items(next: string): TenantFlowStep {
  return { id: 'items', kind: 'pick-items', text: NOTHING, next };
}
function problem(name: FlowText, next: string): TenantFlowStep {
  return {
    id: 'problem',
    kind: 'ask',
    slot: 'problem',
    input: 'text',
    ifMissing: true,
    text: texts(name),
    next,
  };
}
function reasons(name: FlowText, values: readonly (readonly [string, FlowText])[]): TenantFlowStep {
  return {
    id: 'reason',
    kind: 'choose',
    slot: 'reason',
    ifMissing: true,
    text: texts(name),
    choices: values.map(([value, label]) => choice(value, label, 'check')),
  };
}

function flow(
  id: string,
  wishes: readonly Wish[],
  steps: readonly TenantFlowStep[],
  begins: TenantFlow['begins'] = 'known',
): TenantFlow {
  return { id, name: id, enabled: true, examples: {}, wishes, begins, steps };
}

/** Made with the first message: no start needs them. */
let made: readonly TenantFlow[] | null = null;
function allShipped(): readonly TenantFlow[] {
  made ??= makeShipped();
  return made;
}

function makeShipped(): readonly TenantFlow[] {
  return [
    flow(
      'order-status',
      ['order-status'],
      [
        pick('open', 'tell'),
        {
          id: 'tell',
          kind: 'say',
          text: everywhere('{{order.status}}'),
          show: 'order',
          next: null,
        },
      ],
      'all',
    ),
    flow(
      'return',
      ['return', 'refund'],
      [
        pick('delivered', 'able'),
        able('create-return', 'read', 'confirm'),
        offer(),
        PERSON,
        read('create-return', 'items'),
        items('reason'),
        reasons('return.reason', [
          ['does-not-fit', 'reason.fit'],
          ['not-as-described', 'reason.different'],
          ['damaged', 'reason.damaged'],
          ['changed-my-mind', 'reason.mind'],
          ['other', 'reason.other'],
        ]),
        ...tail('create-return'),
      ],
    ),
    flow(
      'exchange',
      ['exchange'],
      [
        pick('delivered', 'able'),
        able('exchange-items', 'read', 'person'),
        PERSON,
        read('exchange-items', 'items'),
        items('variant'),
        { id: 'variant', kind: 'pick-variant', text: NOTHING, next: 'check', none: 'no-variant' },
        say('no-variant', 'no-variant', null),
        ...tail('exchange-items'),
      ],
    ),
    flow(
      'cancel',
      ['cancel'],
      [
        pick('open', 'able'),
        able('cancel-order', 'read', 'person'),
        PERSON,
        read('cancel-order', 'reason'),
        reasons('cancel.reason', [
          ['ordered-by-mistake', 'reason.mistake'],
          ['no-longer-needed', 'reason.not-needed'],
          ['takes-too-long', 'reason.late'],
          ['other', 'reason.other'],
        ]),
        ...tail('cancel-order'),
      ],
    ),
    flow(
      'address',
      ['address'],
      [
        pick('open', 'able'),
        able('change-address', 'read', 'person'),
        PERSON,
        read('change-address', 'address'),
        {
          id: 'address',
          kind: 'ask',
          slot: 'address',
          input: 'address',
          ifMissing: true,
          text: texts('address.ask'),
          next: 'check',
        },
        ...tail('change-address'),
      ],
    ),
    flow(
      'damaged',
      ['damaged'],
      [
        pick('delivered', 'able'),
        able('claim-warranty', 'read', 'person'),
        PERSON,
        read('claim-warranty', 'items'),
        items('problem'),
        problem('damaged.problem', 'want'),
        {
          id: 'want',
          kind: 'choose',
          slot: 'want',
          text: texts('damaged.want'),
          choices: [
            choice('replacement', 'damaged.replacement', 'person'),
            choice('money', 'damaged.money', 'because'),
          ],
        },
        // A return with this reason: the policy knows what damaged goods are allowed.
        {
          id: 'because',
          kind: 'choose',
          slot: 'reason',
          ifMissing: true,
          text: texts('return.reason'),
          choices: [
            choice('damaged', 'reason.damaged', 'check'),
            choice('not-as-described', 'reason.different', 'check'),
          ],
        },
        ...tail('create-return'),
      ],
    ),
    flow(
      'missing',
      ['missing'],
      [
        pick('any', 'tell'),
        {
          id: 'tell',
          kind: 'say',
          text: everywhere('{{order.status}}'),
          show: 'order',
          next: 'where',
        },
        {
          id: 'where',
          kind: 'branch',
          text: NOTHING,
          branches: [
            { when: [{ on: 'order', states: ['delivered'] }], next: 'looked' },
            {
              when: [{ on: 'order', states: ['shipped', 'out-for-delivery', 'partly-shipped'] }],
              next: 'look',
            },
          ],
          otherwise: null,
        },
        {
          id: 'looked',
          kind: 'choose',
          slot: 'found',
          text: texts('missing.delivered'),
          choices: [
            choice('yes', 'missing.found', null),
            choice('no', 'missing.not-found', 'person'),
          ],
        },
        { id: 'person', kind: 'hand-over', text: texts('missing.person') },
        say('look', 'missing.look', null),
      ],
    ),
    flow(
      'invoice',
      ['invoice'],
      [
        pick('any', 'able'),
        able('resend-invoice', 'check', 'person'),
        PERSON,
        ...tail('resend-invoice'),
      ],
    ),
    flow(
      'warranty',
      ['warranty'],
      [
        pick('delivered', 'able'),
        able('claim-warranty', 'read', 'person'),
        PERSON,
        read('claim-warranty', 'items'),
        items('problem'),
        problem('warranty.problem', 'check'),
        ...tail('claim-warranty'),
      ],
    ),
    flow(
      'advice',
      ['advice'],
      [
        {
          id: 'first',
          kind: 'find-products',
          text: NOTHING,
          slot: '_said',
          next: null,
          none: 'wish',
        },
        {
          id: 'wish',
          kind: 'ask',
          slot: 'wish',
          input: 'text',
          text: texts('advice.ask'),
          next: 'products',
        },
        {
          id: 'products',
          kind: 'find-products',
          text: NOTHING,
          slot: 'wish',
          next: null,
          none: 'none',
        },
        say('none', 'advice.none', null),
      ],
      'all',
    ),
  ];
}
