/** Pages of lists. */
/** A page of a list; `next` is given to the same call to go on, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
export type PageRequest = { readonly limit: number; readonly cursor?: string | null };
