/** The words of a packet, in the languages the team reads. `{q}`, `{c}` … are filled in. */
import type { EscalationReason, IdentityLevel, MessageAuthor } from '../../model.ts';
import type { NextStep } from '../packet.ts';

export type PacketWords = {
  readonly who: Readonly<Record<IdentityLevel, string>>;
  readonly asked: string;
  readonly askedMore: string;
  readonly none: string;
  readonly tried: string;
  readonly nothing: string;
  readonly reason: Readonly<Record<EscalationReason, string>>;
  readonly mood: Readonly<Record<'rising' | 'falling' | 'angry', string>>;
  readonly orders: string;
  readonly trouble: string;
  readonly parts: Readonly<
    Record<
      | 'asked'
      | 'verified'
      | 'tried'
      | 'orders'
      | 'mood'
      | 'next'
      | 'draft'
      | 'transcript'
      | 'identity'
      | 'order',
      string
    >
  >;
  readonly authors: Readonly<Record<MessageAuthor, string>>;
  readonly next: Readonly<Record<NextStep, string>>;
};
