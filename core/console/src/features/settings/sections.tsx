/** Which sections there are, in which order, and what one must be allowed for them. */
import {
  Bot,
  Building2,
  Clock,
  FileClock,
  Frame,
  KeyRound,
  Languages,
  type LucideIcon,
  MessageSquareText,
  MessagesSquare,
  MonitorSmartphone,
  Palette,
  Plug,
  Scale,
  Signpost,
  Trash2,
  UserRoundCheck,
  Users,
  Waypoints,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';

export type SectionEntry = {
  readonly name: string;
  readonly Icon: LucideIcon;
  /** Permission without which the section has nothing to show. */
  readonly needs?: string;
  readonly Screen: ComponentType;
};
type Group = { readonly name: string; readonly sections: readonly SectionEntry[] };

export const groups: readonly Group[] = [
  {
    name: 'business',
    sections: [
      {
        name: 'business',
        Icon: Building2,
        Screen: lazy(async () => ({ default: (await import('./business.tsx')).Business })),
      },
      {
        name: 'hours',
        Icon: Clock,
        Screen: lazy(async () => ({ default: (await import('./hours/hours.tsx')).Hours })),
      },
      {
        name: 'team',
        Icon: Users,
        Screen: lazy(async () => ({ default: (await import('./team/team.tsx')).Team })),
      },
      {
        name: 'canned',
        Icon: MessagesSquare,
        needs: 'conversations:write',
        Screen: lazy(async () => ({ default: (await import('./canned.tsx')).Canned })),
      },
    ],
  },
  {
    name: 'assistant',
    sections: [
      {
        name: 'answering',
        Icon: Bot,
        Screen: lazy(async () => ({ default: (await import('./answering.tsx')).Answering })),
      },
      {
        name: 'tone',
        Icon: Languages,
        Screen: lazy(async () => ({ default: (await import('./tone.tsx')).Tone })),
      },
      {
        name: 'templates',
        Icon: MessageSquareText,
        Screen: lazy(async () => ({ default: (await import('./templates.tsx')).Templates })),
      },
      {
        name: 'flows',
        Icon: Waypoints,
        Screen: lazy(async () => ({ default: (await import('./flows/flows.tsx')).Flows })),
      },
      {
        name: 'policy',
        Icon: Scale,
        Screen: lazy(async () => ({ default: (await import('./policy/policy.tsx')).Policy })),
      },
      {
        name: 'escalation',
        Icon: Signpost,
        Screen: lazy(async () => ({
          default: (await import('./escalation/escalation.tsx')).Escalation,
        })),
      },
      {
        name: 'handoff',
        Icon: UserRoundCheck,
        Screen: lazy(async () => ({ default: (await import('./handoff.tsx')).HandoffTargets })),
      },
    ],
  },
  {
    name: 'places',
    sections: [
      {
        name: 'look',
        Icon: Palette,
        Screen: lazy(async () => ({ default: (await import('./look/look.tsx')).Look })),
      },
      {
        name: 'connections',
        Icon: Plug,
        Screen: lazy(async () => ({ default: (await import('./connections.tsx')).Connections })),
      },
      {
        name: 'keys',
        Icon: KeyRound,
        needs: 'keys:write',
        Screen: lazy(async () => ({ default: (await import('./api-keys.tsx')).ApiKeys })),
      },
      {
        name: 'embed',
        Icon: Frame,
        needs: 'keys:write',
        Screen: lazy(async () => ({ default: (await import('./embed.tsx')).Embed })),
      },
    ],
  },
  {
    name: 'safety',
    sections: [
      {
        name: 'retention',
        Icon: Trash2,
        Screen: lazy(async () => ({ default: (await import('./retention.tsx')).Retention })),
      },
      {
        name: 'audit',
        Icon: FileClock,
        needs: 'audit:read',
        Screen: lazy(async () => ({ default: (await import('./audit/audit.tsx')).Audit })),
      },
      {
        name: 'sessions',
        Icon: MonitorSmartphone,
        Screen: lazy(async () => ({ default: (await import('./sessions.tsx')).Sessions })),
      },
    ],
  },
];
