import type { Locale, Mood } from '../model.ts';

/** A line of the conversation so far, oldest first, masked. */
export type HistoryLine = {
  readonly author: 'contact' | 'assistant' | 'agent';
  readonly text: string;
  /** With a line of the assistant's: labels of the choices it offered, without the one for a person. */
  readonly choices?: readonly string[];
};
/** One way to read a message as a question of its own. */
export type Reading = {
  readonly text: string;
  /** −1..1, added to the confidence of what is found for it when readings are compared: what the wording speaks for. */
  readonly favour: number;
  /** Of a reading with the history: the words of the message itself, some of which the page found should have. */
  readonly own?: string;
};
export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'abuse' | 'empty' | 'acknowledgement';
/** Journeys the assistant has a script for. */
export type Intent = 'order-status' | 'return' | 'cancel' | 'address' | 'exchange' | 'refund';
export type Understanding = {
  readonly language: Locale;
  /** 0..1: how sure the language is; short texts are unsure. */
  readonly languageConfidence: number;
  readonly mood: Mood;
  /** 0..1: asked, also indirectly, for a human. */
  readonly wantsPerson: number;
  /** Human-first topics noticed: `complaint`, `refund-dispute`, `legal`, `safety`, `press`, `bereavement`, `self-harm`. */
  readonly topics: readonly string[];
  /** 0..1: looks like pasted instructions. Only a signal for agents. */
  readonly injection: number;
  readonly smallTalk: SmallTalk | null;
  /** The scripted journey meant, if clearly one about the writer's own order (not a general question). */
  readonly intent: Intent | null;
  /** Order number written in the message, normalised without `#`. */
  readonly orderNumber: string | null;
  /** The question made standalone from the history; the message itself when it needs none. */
  readonly question: string;
  /** All ways to read the message, the likeliest by its wording first; `question` is the first. */
  readonly readings: readonly Reading[];
  /** The choice of the assistant's last message that this one takes, as it was labelled. */
  readonly chosen: string | null;
};
/** Notices what is in a message, with no model. Pure and fast (< 2 ms). */
export type Understand = (message: {
  readonly text: string;
  readonly history?: readonly HistoryLine[];
  readonly locale?: Locale | null;
}) => Understanding;
