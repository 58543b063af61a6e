import { CannedManager } from '../inbox/canned-manager.tsx';
import { Section } from './parts/section.tsx';

/** Saved one by one, not with the settings: whoever answers may write them. */
export function Canned() {
  return (
    <Section name="canned" isOwn>
      <div className="panel stack">
        <CannedManager />
      </div>
    </Section>
  );
}
