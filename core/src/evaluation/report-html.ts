/** The report of an evaluation as one HTML file that needs nothing else: no script, no network. */
import { type Html, html, toText } from './html.ts';
import { MISTAKES } from './judge.ts';
import type { Confusion, Report, WorstError } from './report.ts';
import { drawCurve, drawReliability } from './report-charts.ts';
import { REPORT_STYLE } from './report-style.ts';
import { MISTAKE_NAMES, percent, sayFix, sayOutcome, toFigures } from './report-words.ts';

type Names = (id: string) => string;

/** @param about names of the files it was made from, and lines that could not be scored. */
export function toReportHtml(
  report: Report,
  about: { readonly kb: string; readonly questions: string; readonly badLines: number },
): string {
  const nameOf: Names = (id) =>
    (Object.hasOwn(report.titles, id) ? report.titles[id] : undefined) || id;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Evaluation of ${about.questions}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<header>
<h1>Evaluation</h1>
<p>${report.summary.questions} questions of <b dir="auto">${about.questions}</b> put to the articles of <b dir="auto">${about.kb}</b>.${about.badLines === 0 ? '' : ` ${about.badLines} lines could not be scored.`}</p>
</header>
${figures(report)}
${report.judged === 0 ? html`<p>No question says what it expects, so nothing could be judged. Add <code>"expect"</code> to the questions.</p>` : judgedParts(report, nameOf)}
</main>
</body>
</html>
`;
  return toText(page);
}

function judgedParts(report: Report, nameOf: Names): Html {
  return html`${mistakes(report)}
${worst(report, nameOf)}
${confusions(report.confusions, nameOf)}
${confidence(report)}
${languages(report)}`;
}

function figures(report: Report): Html {
  return html`<section aria-label="Figures"><dl class="figures">${toFigures(report).map(
    ([name, value, means]) =>
      html`<div><dt>${name}</dt><dd><b>${value}</b> <span>${means}</span></dd></div>`,
  )}</dl></section>`;
}

function mistakes(report: Report): Html {
  return html`<section><h2>What went wrong</h2>${
    report.right === report.judged
      ? html`<p>Nothing: every question ended as expected.</p>`
      : table(
          ['What', 'Questions', 'Share'],
          MISTAKES.filter((kind) => report.mistakes[kind] > 0).map(
            (kind) =>
              html`<tr><th scope="row">${MISTAKE_NAMES[kind]}</th><td class="n">${report.mistakes[kind]}</td><td class="n">${percent(report.mistakes[kind] / report.judged)}</td></tr>`,
          ),
        )
  }</section>`;
}

function worst(report: Report, nameOf: Names): Html {
  if (report.worst.length === 0) return html``;
  return html`<section><h2>The worst errors, and what would mend them</h2><ol class="errors">${report.worst.map(
    (error) => errorItem(error, nameOf),
  )}</ol></section>`;
}

function errorItem(error: WorstError, nameOf: Names): Html {
  const expected =
    error.expected.length > 0
      ? html`${error.expected.map((id, i) => html`${i === 0 ? '' : ', '}<bdi>${nameOf(id)}</bdi>`)}`
      : error.mistake === 'missed-handoff'
        ? html`a person`
        : html`no answer`;
  return html`<li><p class="question" dir="auto">${error.question}</p>
<p class="kind">${MISTAKE_NAMES[error.mistake]} · ${sayOutcome(error)} · line id <bdi>${error.id}</bdi></p>
<dl><div><dt>Expected</dt><dd>${expected}</dd></div>
<div><dt>Found first</dt><dd><bdi>${error.found === null ? 'nothing' : nameOf(error.found)}</bdi></dd></div>
${error.said === '' ? '' : html`<div><dt>Said</dt><dd dir="auto">${error.said}</dd></div>`}
${error.quotes.map(({ article, quote }) => html`<div><dt>Quoted</dt><dd><q dir="auto">${quote}</q> <span>from <bdi>${nameOf(article)}</bdi></span></dd></div>`)}</dl>
<p class="fix"><b>To mend it:</b> ${sayFix(error.fix, nameOf)}</p></li>`;
}

function confusions(pairs: readonly Confusion[], nameOf: Names): Html {
  if (pairs.length === 0) return html``;
  return html`<section><h2>Taken for one another</h2><p>Articles that were found first where another was expected.</p>${table(
    ['Expected', 'Found first', 'Questions', 'For example'],
    pairs.map(
      ({ expected, found, questions, examples }) =>
        html`<tr><th scope="row"><bdi>${nameOf(expected)}</bdi></th><td><bdi>${nameOf(found)}</bdi></td><td class="n">${questions}</td><td dir="auto">${examples[0] ?? ''}</td></tr>`,
    ),
  )}</section>`;
}

function confidence(report: Report): Html {
  const { now, suggested, risk, sure } = report.threshold;
  const marks = [
    { name: `now ${percent(now)}`, threshold: now },
    ...(suggested === null
      ? []
      : [{ name: `suggested ${percent(suggested)}`, threshold: suggested }]),
  ];
  return html`<section><h2>How sure it is, and how right</h2>
<div class="charts"><figure>${drawReliability(report.reliability)}<figcaption>Of the questions at each confidence, the share whose first article is right. Bars on the line: the confidence means what it says. Stronger bars stand for more questions.</figcaption></figure>
<figure>${drawCurve(report.curve, marks)}<figcaption>The more questions are answered, the more of the answers are wrong. The dots are thresholds.</figcaption></figure></div>
<p>${
    suggested === null
      ? `There are too few unanswerable questions to suggest a threshold: add some with "expect": {"none": true} (45 at least).`
      : `Answering from a confidence of ${percent(suggested)} lets, with ${percent(sure)} certainty, at most ${percent(risk)} of unanswerable questions through, new ones too. Now it is ${percent(now)}.`
  }</p></section>`;
}

function languages(report: Report): Html {
  if (report.languages.length === 0) return html``;
  return html`<section><h2>By language</h2>${table(
    ['Language', 'Questions', 'Done right'],
    report.languages.map(
      ({ language, questions, judged, right }) =>
        html`<tr><th scope="row">${language}</th><td class="n">${questions}</td><td class="n">${percent(judged === 0 ? null : right / judged)}</td></tr>`,
    ),
  )}</section>`;
}

function table(heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${heads.join(', ')}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
