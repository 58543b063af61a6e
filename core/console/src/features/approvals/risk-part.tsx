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

export function RiskPart({ risk }: { readonly risk: ProposalView['risk'] }) {
  const { approvals } = useWords();
  const format = useFormat();
  const sentenceOf = (code: string, values: Values): string =>
    SENTENCES[code as RiskSign]?.(approvals.signs, values, format) ?? code;
  return (
    <section className="stack">
      <h3>
        {approvals.risk}: <bdi className="numbers">{format.percent(risk.score)}</bdi>
      </h3>
      <Bar value={risk.score} />
      {risk.signs.length === 0 && <p className="soft small">{approvals.noSigns}</p>}
      <ul className="stack approval-signs">
        {risk.signs.map(({ code, values }) => (
          <li key={code} dir="auto">
            {sentenceOf(code, values)}
          </li>
        ))}
      </ul>
    </section>
  );
}
