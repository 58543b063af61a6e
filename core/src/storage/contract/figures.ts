/** What happened, counted. */
import type { Instant } from '../../model.ts';

/** From `from` on, before `to`. */
export type Span = { readonly from: Instant; readonly to: Instant };
export type SpanFigures = {
  /** Begun in the span. */
  readonly conversations: number;
  /** Turns finished in the span by what was decided; small talk and silence are in none: nothing was asked. */
  readonly answered: number;
  readonly asked: number;
  readonly handedOver: number;
  readonly foundNothing: number;
  /** Thumbs under messages written in the span, whenever they were given. */
  readonly liked: number;
  readonly disliked: number;
};
/** What came of the conversations begun in a span, as things stand now. */
export type ReportFigures = {
  /** Each conversation in one of them. */
  readonly outcomes: {
    /** A person was called or has written. */
    readonly handedOver: number;
    /** No person: the last question got an answer. Whether it helped is another question. */
    readonly answered: number;
    /** No person: the last question got none. */
    readonly unanswered: number;
    /** Small talk, or nothing that was answered at all. */
    readonly nothingAsked: number;
  };
  /** Of those that are resolved, by what their agent said it was about; null: not said. The most first. */
  readonly wrapUps: readonly { readonly wrapUp: string | null; readonly count: number }[];
  /** Ratings 1 to 5 by how often each was given. */
  readonly ratings: readonly { readonly rating: number; readonly count: number }[];
  /** Thumbs under messages of the span. */
  readonly liked: number;
  readonly disliked: number;
  /** Turns of the span that were handed over, by reason, the most first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
};
/** A turn handed over, and the first words of a person after it. */
export type HandoffWait = {
  readonly at: Instant;
  /** Null: nobody has written since. */
  readonly answeredAt: Instant | null;
  /** The conversation is over all the same. */
  readonly resolved: boolean;
};
/** A version that began or ended by the passing of time. */
export type ArticleFlip = {
  readonly kind: 'began' | 'ended';
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  readonly at: Instant;
};
/** What happened, counted or listed by the database from indexes. Nothing sealed is opened but by `unanswered`. */
export type FigureStore = {
  report(tenantId: string, span: Span): Promise<ReportFigures>;
  /** Of turns handed over in the span, the newest first. */
  waits(tenantId: string, span: Span, limit: number): Promise<readonly HandoffWait[]>;
  inSpan(tenantId: string, span: Span): Promise<SpanFigures>;
  /** Turns handed over since then by reason, the most first. */
  handoffReasons(
    tenantId: string,
    since: Instant,
  ): Promise<readonly { readonly reason: string; readonly count: number }[]>;
  /** Conversations behind such a count, newest first. */
  handedOver(
    tenantId: string,
    of: { readonly reason: string; readonly since: Instant; readonly limit: number },
  ): Promise<readonly string[]>;
  /** Questions that nothing in the knowledge answered, as they were understood (masked), newest first. */
  unanswered(
    tenantId: string,
    of: { readonly since: Instant; readonly limit: number },
  ): Promise<
    readonly {
      readonly messageId: string;
      readonly conversationId: string;
      readonly question: string;
    }[]
  >;
  /**
   * Questions the knowledge was asked, whatever came of them, as they were understood (masked), newest first. Small talk
   * and steps of journeys are none.
   */
  asked(
    tenantId: string,
    of: { readonly limit: number },
  ): Promise<
    readonly {
      readonly messageId: string;
      readonly conversationId: string;
      readonly question: string;
    }[]
  >;
  /** After `from`, up to `to`. */
  flips(tenantId: string, span: Span, limit: number): Promise<readonly ArticleFlip[]>;
  /** Conversations rated since then with at most `atMost`, as rated now; newest first. */
  lowRatings(
    tenantId: string,
    of: { readonly since: Instant; readonly atMost: number; readonly limit: number },
  ): Promise<
    readonly {
      readonly conversationId: string;
      readonly contactId: string;
      readonly rating: number;
      readonly at: Instant;
    }[]
  >;
  /** Audit entries of these actions, newest first. `agentId` is null when it was not an agent. */
  audited(
    tenantId: string,
    of: { readonly actions: readonly string[]; readonly since: Instant; readonly limit: number },
  ): Promise<
    readonly {
      readonly at: Instant;
      readonly action: string;
      readonly subject: string;
      readonly agentId: string | null;
    }[]
  >;
  /** Articles that are to be looked at again by `now` and that something is said by today. */
  dueReviews(tenantId: string, now: Instant): Promise<readonly string[]>;
  /** What articles are called today, or were called last. */
  titles(tenantId: string, articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** When an article was last recorded or superseded, at `at` or before; null when none was. */
  lastArticleChange(tenantId: string, at: Instant): Promise<Instant | null>;
};
