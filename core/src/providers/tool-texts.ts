/** The tools a model is offered, in words. All of them read; none writes, and none asks whose data it is. */
export const TOOL_TEXTS = {
  search_knowledge:
    'Searches the knowledge of the business again with other words. Returns numbered sources.',
  read_orders:
    'Reads the orders of the customer you are writing to, with their shipments, as far as they have proved to be theirs.',
  propose_journey:
    'Proposes that the customer be led through a journey of their own order instead of an answer: its status, or a return.',
} as const;
export type ToolName = keyof typeof TOOL_TEXTS;
