/** For the tests of this folder: starts servers that end with the test. */
import { afterEach } from '@jest/globals';
import { startTestServer, type TestOptions, type TestServer } from './test-support.ts';

/** Called once per test file. What it answers starts a server; all that were started are closed after each test. */
export function useTestServer(): (options?: TestOptions) => Promise<TestServer> {
  const running: TestServer[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
  });
  return async (options) => {
    const server = await startTestServer(options);
    running.push(server);
    return server;
  };
}
