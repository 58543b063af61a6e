/** What one customer of the evening does: made up as it goes, and answering to what comes back. */
import type { Customer } from '../people/customer.ts';
import type { Random } from '../people/random.ts';
import { line, questions, subjectsIn, words } from '../people/say.ts';
import type { HelpLanguage, ShopOrder } from '../shop.ts';

export type Visit = {
  readonly customer: Customer;
  readonly language: HelpLanguage;
  readonly random: Random;
  /** An order to ask about, with the address its code goes to. */
  readonly order: { readonly number: ShopOrder['order']['number']; readonly email: string };
  /** They are signed in and need no code. */
  readonly known: boolean;
  readonly typing: () => Promise<void>;
};
/** Seconds until the next thing they do, before the evening's speed. */
type Doing = AsyncGenerator<number, void, void>;

/** How long they wait for somebody of the team, in seconds, and how often they look. */
const PATIENCE = 240;
const LOOK = 8;

export async function* visit(of: Visit): Doing {
  const { random } = of;
  yield* random.next() < 0.3 ? trackOrder(of) : askAround(of);
  if (random.next() < 0.35) yield* wantPerson(of);
  else if (random.next() < 0.4) yield* say(of, 'thanks');
  yield random.between(3, 8);
  if (random.next() < 0.6) await of.customer.do({ rate: random.pick([2, 4, 5, 5] as const) });
  await of.customer.do({ leave: true });
}

async function* askAround(of: Visit): Doing {
  const { customer, language, random } = of;
  const subjects = subjectsIn(language);
  const rounds = random.between(1, 3);
  for (let round = 0; round < rounds; round += 1) {
    yield random.between(3, 12);
    await of.typing();
    yield random.between(2, 4);
    await customer.do({
      say: line(questions, { subject: random.pick(subjects), language, random }),
    });
    yield random.between(4, 10);
    const mood = random.next();
    if (mood < 0.35) await customer.do({ thumb: mood < 0.28 ? 'up' : 'down' });
  }
}

/** A guest proves the order with the code from the mail. */
async function* trackOrder(of: Visit): Doing {
  const { customer, order } = of;
  const asked = template(of, 'whereIsIt').replace('{order}', order.number);
  await of.typing();
  yield 4;
  await customer.do({ say: asked });
  if (of.known) return;
  yield 12;
  await customer.do({
    say: order.email,
    fields: { orderNumber: order.number, email: order.email },
  });
  yield 15;
  await customer.do({ codeFrom: order.email });
  yield 6;
}

async function* wantPerson(of: Visit): Doing {
  yield 8;
  if (of.random.next() < 0.4) yield* say(of, 'angry');
  else if (of.random.next() < 0.5) yield* say(of, 'person');
  else await of.customer.do({ press: 'person' });
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    yield LOOK;
    const { items, conversation } = await of.customer.news();
    if (conversation.status === 'resolved') return;
    if (items.some(({ author }) => author === 'agent')) yield* answer(of);
    else if (waited === 96) yield* say(of, 'still');
  }
}

async function* answer(of: Visit): Doing {
  yield 5;
  await of.typing();
  yield 4;
  yield* say(of, 'toAgent');
}

async function* say(of: Visit, subject: string): Doing {
  yield 2;
  await of.customer.do({ say: template(of, subject) });
}

function template({ language, random }: Visit, subject: string): string {
  return line(words, { subject, language, random });
}
