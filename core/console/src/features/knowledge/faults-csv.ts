/** Faults of an import as a file for a spreadsheet. */
import type { Import } from '../../../../src/server/console-api.ts';

type Fault = NonNullable<Import['report']>['faults'][number];

/** Cells that a spreadsheet would take for a formula are made text: places and messages come from other people's files. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
export function faultsToCsv(faults: readonly Fault[]): string {
  const rows = faults.map(({ place, code, message }) => [place, code, message].map(cell).join(','));
  // The mark in front makes spreadsheets read it as UTF-8.
  return `\ufeff${['place,code,message', ...rows].join('\r\n')}\r\n`;
}

/** Hands a text to the person as a file. */
export function saveAs(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
