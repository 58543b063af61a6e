/** The three colleagues of the demo's team, at work in the past. */
import type { Attendant } from '@attendant/core';
import type { Customer } from '../people/customer.ts';
import { type Desk, sitDown } from '../people/desk.ts';
import { mendings } from './office.ts';
import { type Save, toWrite } from './office-work.ts';
import type { Colleague, ColleagueStep } from './story.ts';

/** They are there to be seen: nobody has their passwords, so nobody can sign in as them. */
export const colleagues: Readonly<
  Record<
    Colleague,
    { readonly name: string; readonly email: string; readonly role: 'admin' | 'agent' }
  >
> = {
  ines: { name: 'Ines Castro', email: 'ines.castro@harbourandpine.example', role: 'admin' },
  jonas: { name: 'Jonas Weber', email: 'jonas.weber@harbourandpine.example', role: 'agent' },
  lin: { name: 'Lin Yue', email: 'lin.yue@harbourandpine.example', role: 'agent' },
};

export type Team = {
  /** One step in the conversation of a customer. */
  do(step: ColleagueStep, of: { readonly customer: Customer }): Promise<void>;
  desk(who: Colleague): Promise<Desk>;
  /** Everybody signs out. */
  leave(): Promise<void>;
};
type TeamDeps = {
  readonly attendant: Attendant;
  readonly tenantId: string;
  readonly at: () => Date;
  readonly now: number;
};

/** Sessions are renewed daily: they end after half a day without use. */
const SESSION_MS = 6 * 3_600_000;

/** Ines is invited with the first link and invites the others. */
export async function hireTeam(deps: TeamDeps): Promise<Team> {
  const { attendant, tenantId } = deps;
  const { agent: ines } = await attendant.access.links.invite(tenantId, colleagues.ines);
  const agents: Partial<Record<Colleague, Desk['agent']>> = { ines };
  const desks = new Map<Colleague, { readonly desk: Desk; readonly since: number }>();

  const desk = async (who: Colleague): Promise<Desk> => {
    const known = desks.get(who);
    const at = deps.at().getTime();
    if (known !== undefined && at - known.since < SESSION_MS) return known.desk;
    const agent = agents[who];
    if (agent === undefined) throw new Error(`${who} is not hired yet.`);
    const fresh = { desk: await sitDown(attendant, agent), since: at };
    desks.set(who, fresh);
    return fresh.desk;
  };
  for (const who of ['jonas', 'lin'] as const) {
    const invited = await (await desk('ines')).call<{ agent: { id: string } }>(
      'POST',
      '/agents',
      colleagues[who],
    );
    const agent = await attendant.store.agents.get(tenantId, invited.agent.id);
    if (agent !== null) agents[who] = agent;
  }
  return {
    desk,
    async do(step, { customer }) {
      const at = await desk(step.by);
      const id = customer.conversationId();
      if ('correct' in step) return correct({ desk, at, now: deps.now }, step, customer);
      const [path, body] = request(step, (who) => agents[who]?.id ?? '', deps.at());
      await at.call('POST', `/conversations/${id}${path}`, body);
      // Whoever answers has read what was there.
      if ('reply' in step || 'take' in step) await read(at, id);
    },
    async leave() {
      for (const agent of Object.values(agents)) await attendant.access.sessions.endAll(agent);
    },
  };
}

function request(
  step: Exclude<ColleagueStep, { readonly correct: unknown }>,
  idOf: (who: Colleague) => string,
  at: Date,
): readonly [path: string, body: object] {
  if ('reply' in step) return ['/messages', { text: step.reply }];
  if ('note' in step)
    return ['/notes', { text: step.note, ...(step.mention && { mentions: [idOf(step.mention)] }) }];
  if ('assign' in step) return ['/assign', { agentId: idOf(step.assign) }];
  if ('snooze' in step)
    return ['/snooze', { until: new Date(at.getTime() + step.snooze * 3_600_000).toISOString() }];
  if ('take' in step) return ['/take', {}];
  return ['back' in step ? '/hand-back' : '/resolve', {}];
}

async function read(desk: Desk, conversationId: string | null): Promise<void> {
  const { items } = await desk.call<{ items: readonly { seq: number }[] }>(
    'GET',
    `/conversations/${conversationId}/messages`,
  );
  await desk.call('POST', `/conversations/${conversationId}/read`, { seq: items.at(-1)?.seq ?? 0 });
}

/** Says what was wrong; a mended one is resolved by the version that mends it. */
async function correct(
  { desk, at, now }: { readonly desk: Team['desk']; readonly at: Desk; readonly now: number },
  step: Extract<ColleagueStep, { readonly correct: unknown }>,
  customer: Customer,
): Promise<void> {
  // With a person at hand the assistant says one line more: the message that was answered wrongly is the question.
  const messageId = customer.lastQuestion()?.id;
  const made = await at.call<{ id: string }>('POST', `/messages/${messageId}/corrections`, {
    kind: step.correct,
    note: step.because,
    ...(step.articleId && { articleId: step.articleId }),
  });
  const texts = mendings[step.mendedBy ?? ''] ?? [];
  const admin = await desk('ines');
  const versions: number[] = [];
  for (const { id, text } of texts)
    versions.push((await admin.call<Save>('PUT', `/articles/${id}`, toWrite(text, now))).version);
  const [version] = versions;
  if (version === undefined) return;
  await admin.call('POST', `/corrections/${made.id}/resolve`, {
    articleId: step.articleId,
    version,
  });
}
