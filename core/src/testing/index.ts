/** What tests of adapters may import: the contract suite every adapter passes, and a complete host in memory. */

export {
  createMemoryHost,
  type MemoryContact,
  type MemoryFault,
  type MemoryHost,
  type MemoryHostData,
  type MemoryTicket,
  type MemoryWrite,
} from '../host/memory-host.ts';
export { describeHostContract, type TestRunner } from './describe-host-contract.ts';
export type { FixtureContact, HostFixture, OrSkip } from './host-contract/host-fixture.ts';
