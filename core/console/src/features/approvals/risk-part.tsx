/** How unusual it is, and what speaks for that, in sentences. */
import type { ProposalView, RiskSign } from '../../../../src/server/console-api.ts';
import { Bar } from '../../ui/words-with-shape.tsx';
import { type Format, useFormat } from '../../words/format.ts';
import { useWords, type Words } from '../../words/words.tsx';

type Values = Readonly<Record<string, string>>;
type Sentence = (signs: Words['approvals']['signs'], values: Values, format: Format) => string;

const SENTENCES: Readonly<Record<RiskSign, Sentence>> = {
  'amount-for-contact': (signs, values, format) => signs.amountForContact(usual(values, format)),
  'amount-for-shop': (signs, values, format) => signs.amountForShop(usual(values, format)),
  velocity: (signs, { count }) => signs.velocity(Number(count)),
  returns: (signs, { percent }, format) => signs.returns(format.percent(Number(percent) / 100)),
  'new-address': (signs) => signs.newAddress,
  'other-name': (signs) => signs.otherName,
  'unusual-hour': (signs, { hour }, format) => signs.unusualHour(format.number(Number(hour))),
  'unusual-language': (signs, { language = '' }, format) =>
    signs.unusualLanguage(format.language(language)),
  'pasted-instructions': (signs, { percent }, format) =>
    signs.pastedInstructions(format.percent(Number(percent) / 100)),
  'wrong-codes': (signs, { count }) => signs.wrongCodes(Number(count)),
};
/** Minor units and their currency, as the sign holds them. */
function usual(values: Values, format: Format): string {
  const { usual: minor = '', currency = '' } = values;
  return /^[A-Z]{3}$/u.test(currency) ? format.money({ minor: Number(minor), currency }) : minor;
}

/**
 * As it was when it was proposed. `later`: as reckoned since, with its own signs where it is another. `now`: that was this
 * minute, not at the last decision.
 */
export function RiskPart(props: {
  readonly first: ProposalView['firstRisk'];
  readonly later: ProposalView['risk'];
  readonly now?: boolean;
}) {
  const { first, later, now } = props;
  const { approvals } = useWords();
  const format = useFormat();
  const shares = [format.percent(first.score), format.percent(later.score)] as const;
  const isOther = shares[0] !== shares[1] || textOf(first) !== textOf(later);
  const words = now === true ? approvals.riskNow : approvals.riskThen;
  return (
    <section className="stack">
      <h3>
        {approvals.risk}: <bdi className="numbers">{shares[0]}</bdi>
      </h3>
      <Bar value={first.score} />
      <Signs of={first} />
      {(isOther || now === true) && <p className="small soft">{words(...shares)}</p>}
      {isOther && <Signs of={later} />}
    </section>
  );
}
function textOf({ signs }: ProposalView['risk']): string {
  return JSON.stringify(signs.map(({ code, values }) => [code, values]));
}

function Signs({ of }: { readonly of: ProposalView['risk'] }) {
  const { approvals } = useWords();
  const format = useFormat();
  const sentenceOf = (code: string, values: Values): string =>
    SENTENCES[code as RiskSign]?.(approvals.signs, values, format) ?? code;
  if (of.signs.length === 0) return <p className="soft small">{approvals.noSigns}</p>;
  return (
    <ul className="stack approval-signs">
      {of.signs.map(({ code, values }) => (
        <li key={code} dir="auto">
          {sentenceOf(code, values)}
        </li>
      ))}
    </ul>
  );
}
