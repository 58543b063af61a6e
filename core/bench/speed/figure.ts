/** One row of the table `npm run bench` prints. Without a bar it is only written down. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: { readonly most: number } | { readonly least: number };
};
