/** Questions as the team has them: JSON lines in the evaluation format, a table, or one question a line. */
import { parse } from 'csv-parse/sync';
import { AttendantError } from '../errors.ts';
import { type EvalQuestion, parseQuestionLine } from './eval-lines.ts';
import type { Expectation } from './metrics.ts';

export type LineFault = { readonly line: number; readonly fault: string };
export type ReadQuestions = {
  readonly questions: readonly EvalQuestion[];
  readonly faults: readonly LineFault[];
};

/** Columns of a table, by the names people give them. Folded: lower case, without spaces. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  text: ['question', 'text', 'message', 'frage', 'pregunta', '问题', 'السؤال'],
  id: ['id'],
  expect: ['expect', 'expected', 'article', 'articles', 'answer'],
  locale: ['locale', 'language'],
};
const DELIMITERS = [',', ';', '\t'] as const;
/** A cell that says there is no answer, or that a person should take it. */
const NONE = /^(?:none|-|–)$/iu;
const PERSON = /^(?:person|handoff|agent)$/iu;
const QUESTION_CHARACTERS = 10_000;
/** Of a line or a row, history and all; what is longer would hold up everybody else. */
const LINE_CHARACTERS = 200_000;

/**
 * A table needs a column `question`; beside it `id`, `language` and `expected`: ids of articles with `|` between them,
 * `none`, or `person`. Bad lines are named and left out.
 * @param most questions allowed.
 * @throws `EVALUATION_EMPTY`, `EVALUATION_UNREADABLE`, `EVALUATION_TOO_MANY`, each with the way out.
 */
export function readQuestions(bytes: Uint8Array, most: number): ReadQuestions {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    throw new AttendantError('EVALUATION_EMPTY', 'There is no question in the file.', {
      status: 422,
      wayOut: 'Send JSON lines, a table with a column "question", or one question a line.',
    });
  }
  const read = readText(text, most);
  if (read.questions.length === 0) {
    const [first] = read.faults;
    throw new AttendantError(
      'EVALUATION_UNREADABLE',
      `No line of the file can be read${first === undefined ? '' : `; line ${first.line}: ${first.fault}`}.`,
      {
        status: 422,
        wayOut: 'Send JSON lines, a table with a column "question", or one question a line.',
      },
    );
  }
  return read;
}

function readText(text: string, most: number): ReadQuestions {
  if (text.trimStart().startsWith('{'))
    return fromLines(text, { most, readLine: parseQuestionLine });
  const header = toHeader(text);
  if (header !== null) return fromTable(text, { ...header, most });
  const readLine: ReadLine = (line) => ({ ok: true, value: { id: '', text: line.trim() } });
  return fromLines(text, { most, readLine });
}

type ReadLine = (line: string) => ReturnType<typeof parseQuestionLine>;

function fromLines(
  text: string,
  { most, readLine }: { readonly most: number; readonly readLine: ReadLine },
): ReadQuestions {
  const out = createCollector(most);
  for (const [i, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    if (line.length > LINE_CHARACTERS) {
      out.fault(i + 1, `the line has more than ${LINE_CHARACTERS} characters`);
      continue;
    }
    const parsed = readLine(line);
    if (parsed.ok) out.add(i + 1, parsed.value);
    else out.fault(i + 1, parsed.fault);
  }
  return out.all();
}

type Header = { readonly delimiter: string; readonly places: ReadonlyMap<string, number> };

/** Null when the first line is no header: then it is a question. */
function toHeader(text: string): Header | null {
  const [first = ''] = text.split(/\r?\n/u, 1);
  if (first.length > LINE_CHARACTERS) return null;
  for (const delimiter of DELIMITERS) {
    const names = first
      .split(delimiter)
      .map((name) => name.trim().replace(/^"|"$/gu, '').toLowerCase().replace(/\s+/gu, ''));
    const places = new Map(
      Object.entries(COLUMNS).flatMap(([column, known]) => {
        const place = names.findIndex((name) => known.includes(name));
        return place < 0 ? [] : [[column, place] as const];
      }),
    );
    // A single word that happens to be "question" is a header too: nobody asks it.
    if (places.has('text') && (names.length > 1 || first.trim().length < 20)) {
      return { delimiter, places };
    }
  }
  return null;
}

function fromTable(
  text: string,
  { delimiter, places, most }: Header & { readonly most: number },
): ReadQuestions {
  const out = createCollector(most);
  const rows: readonly { readonly record: readonly string[]; readonly info: { lines: number } }[] =
    parseTable(text, { delimiter, most });
  if (rows.length > 2 * most + 1) throw tooMany(most);
  for (const { record, info } of rows.slice(1)) {
    const cell = (column: string) => record[places.get(column) ?? -1]?.trim() ?? '';
    if (cell('text') === '') {
      out.fault(info.lines, 'the question is empty');
      continue;
    }
    const expected = toExpectation(cell('expect'));
    // Through the same check as JSON lines: one rule for languages and ids.
    const parsed = parseQuestionLine(
      JSON.stringify({
        id: cell('id') || `${info.lines}`,
        text: cell('text'),
        ...(cell('locale') === '' ? {} : { locale: cell('locale') }),
        ...(expected === undefined ? {} : { expect: expected }),
      }),
    );
    if (parsed.ok) out.add(info.lines, parsed.value);
    else out.fault(info.lines, parsed.fault);
  }
  return out.all();
}

function parseTable(
  text: string,
  { delimiter, most }: { readonly delimiter: string; readonly most: number },
) {
  try {
    if (text.split('\n').some((line) => line.length > LINE_CHARACTERS)) {
      throw new Error(`a line has more than ${LINE_CHARACTERS} characters`);
    }
    return parse(text, {
      delimiter,
      info: true,
      // The header, as many as may be, and some that cannot be read; a file far too long is not read to its end.
      to: 2 * most + 2,
      max_record_size: LINE_CHARACTERS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (cause) {
    throw new AttendantError('EVALUATION_UNREADABLE', 'The table cannot be read.', {
      status: 422,
      wayOut: `Mend it, for example a quotation mark that never closes (${cause instanceof Error ? cause.message : cause}).`,
      cause,
    });
  }
}

function toExpectation(cell: string): Expectation | undefined {
  if (cell === '') return undefined;
  if (NONE.test(cell)) return { none: true };
  if (PERSON.test(cell)) return { handoff: true };
  const articles = cell
    .split('|')
    .map((id) => id.trim())
    .filter(Boolean);
  return articles.length === 0 ? undefined : { articles };
}

/** Ids are made where there are none, and told apart where two are the same: runs are compared by them. */
function createCollector(most: number) {
  const questions: EvalQuestion[] = [];
  const faults: LineFault[] = [];
  const ids = new Set<string>();
  const fault = (line: number, message: string) => void faults.push({ line, fault: message });
  return {
    fault,
    add: (line: number, question: EvalQuestion) => {
      if (question.text.length > QUESTION_CHARACTERS) {
        fault(line, `the question has more than ${QUESTION_CHARACTERS} characters`);
        return;
      }
      if (questions.length >= most) throw tooMany(most);
      const id = question.id === '' ? String(line) : question.id;
      const own = ids.has(id) ? `${id} (${line})` : id;
      ids.add(own);
      questions.push({ ...question, id: own });
    },
    all: (): ReadQuestions => ({ questions, faults }),
  };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AttendantError('EVALUATION_UNREADABLE', 'The file is not UTF-8 text.', {
      status: 422,
      wayOut: 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and send it again.',
      cause,
    });
  }
}

function tooMany(most: number): AttendantError {
  return new AttendantError(
    'EVALUATION_TOO_MANY',
    `The file has more than ${most} questions, the most that can be put at a time.`,
    { status: 422, wayOut: 'Split the file, or use `attendant eval`, which has no limit.' },
  );
}
