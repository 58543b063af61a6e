/** One drawing per kind of product, on a field of 400 × 400 whose floor is at y = 338. */
import { homeDrawings } from './drawings-home.ts';
import { wearDrawings } from './drawings-wear.ts';

export const drawings: Readonly<Record<string, string>> = { ...wearDrawings, ...homeDrawings };
