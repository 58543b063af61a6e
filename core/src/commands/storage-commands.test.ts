/** backup, restore, audit and contact, run as the command line runs them. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { Command } from 'commander';
import { openStore } from '../storage/open-store.ts';
import { describeOnEachDatabase, type TestDatabase } from '../storage/test-databases.ts';
import { addAuditCommand } from './audit.ts';
import { addBackupCommand } from './backup.ts';
import type { CommandContext } from './command.ts';
import { addContactCommand } from './contact.ts';
import { createCommandContext } from './create-command-context.ts';
import { addRestoreCommand } from './restore.ts';

describeOnEachDatabase('commands', (make) => {
  let own: TestDatabase;
  let other: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    own = await make();
    other = await make();
    folder = await mkdtemp(join(tmpdir(), 'attendant-commands-'));
  });
  afterEach(async () => {
    await own.remove();
    await other.remove();
    await rm(folder, { recursive: true });
  });

  /** Runs one command in a process's context whose configuration names the test's database. */
  const run = async (words: readonly string[], where: TestDatabase = own) => {
    let out = '';
    const stdout = new Writable({
      write(chunk, _, done) {
        out += String(chunk);
        done();
      },
    });
    const made = createCommandContext({
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
      env: {},
    } as unknown as Parameters<typeof createCommandContext>[0]);
    const context: CommandContext = {
      ...made.context,
      storeOptions: async () => where.options,
      openStore: () => openStore(where.options),
    };
    const program = new Command().exitOverride();
    for (const add of [addBackupCommand, addRestoreCommand, addAuditCommand, addContactCommand]) {
      add(program, context);
    }
    await program.parseAsync([...words], { from: 'user' });
    return { out, code: made.exitCode() };
  };
  const seed = async () => {
    const store = await openStore(own.options);
    const settings = {} as never;
    for (const id of ['harbour', 'other']) {
      const about = { id, name: id, locale: 'en', locales: ['en'], widgetKey: id, settings };
      await store.tenants.create(about);
    }
    const profile = { name: 'Li Wei', email: 'li@wei.cn' };
    const contact = await store.contacts.create('harbour', profile, [
      { host: 'shop', externalId: '7' },
    ]);
    const of = { contactId: contact.id, channel: 'widget' };
    const conversation = await store.conversations.create('harbour', of);
    const empty = await store.conversations.create('harbour', of);
    await store.conversations.update('harbour', conversation.id, 1, { rating: 4 });
    for (let n = 1; n <= 501; n += 1) {
      await store.messages.append('harbour', conversation.id, {
        author: 'contact',
        audience: n === 2 ? 'team' : 'everyone',
        body: { text: `line ${n}` },
      });
    }
    const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([1, 2, 3]) };
    await store.attachments.put('harbour', contact.id, file);
    await store.close();
    return { contact, conversation, empty };
  };

  it('a contact is exported whole, erased with proof, and gone from an older backup by the newest keys', async () => {
    const { contact, conversation, empty } = await seed();
    const of = [contact.id, '--tenant', 'harbour'];
    const exported = JSON.parse((await run(['contact', 'export', ...of])).out);
    expect(exported.contact).toMatchObject({ id: contact.id, name: 'Li Wei', email: 'li@wei.cn' });
    expect(exported.contact.identities).toEqual([{ host: 'shop', externalId: '7' }]);
    expect(exported.attachments).toMatchObject([{ name: 'a.txt', base64: 'AQID' }]);
    const ids = exported.conversations.map((one: { readonly id: string }) => one.id);
    expect(ids.toSorted()).toEqual([conversation.id, empty.id].toSorted());
    const spoken = exported.conversations.find(
      (one: { readonly id: string }) => one.id === conversation.id,
    );
    expect(spoken).toMatchObject({ rating: 4, channel: 'widget' });
    expect(spoken.messages).toHaveLength(500);
    expect(JSON.stringify(exported)).not.toContain('"line 2"');
    const out = join(folder, 'li.json');
    expect((await run(['contact', 'export', ...of, '--out', out])).out).toContain(out);
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(exported);
    expect((await stat(out)).mode & 0o077).toBe(0);
    const nowhere = join(folder, 'no', 'li.json');
    await expect(run(['contact', 'export', ...of, '--out', nowhere])).rejects.toMatchObject({
      code: 'EXPORT_CANNOT_WRITE',
    });

    const backup = join(folder, 'a.attendant');
    const said = (await run(['backup', '--to', backup])).out;
    expect(said).toContain(`Keys written to ${backup}.keys. Keep only this newest keys file`);
    const proof = (await run(['contact', 'erase', ...of])).out;
    expect(proof).toContain('keys: 1\n');
    expect(proof).toContain('messages: 501\n');
    const again = JSON.parse((await run(['contact', 'erase', ...of, '--json'])).out);
    expect(again).toMatchObject({ contact: contact.id, erased: { messages: 0, keys: 0 } });
    await expect(run(['contact', 'export', ...of])).rejects.toMatchObject({
      code: 'CONTACT_NOT_FOUND',
    });
    for (const wrong of [
      ['nobody', '--tenant', 'harbour'],
      [contact.id, '--tenant', 'other'],
    ]) {
      await expect(run(['contact', 'erase', ...wrong])).rejects.toMatchObject({
        code: 'CONTACT_NOT_FOUND',
      });
    }
    const log = await run(['audit', 'verify', '--tenant', 'harbour']);
    expect(log).toMatchObject({ code: 0 });
    expect(log.out).toMatch(/whole: 4 entries, last hash [0-9a-f]{64}\./);

    const newest = join(folder, 'newest.keys');
    await run(['backup', '--to', backup, '--keys', newest, '--only-keys']);
    const restore = ['restore', '--from', backup, '--keys', newest, '--json'];
    const restored = JSON.parse((await run(restore, other)).out);
    expect(restored).toMatchObject({ erased: 1, content: 'data' });
    await expect(run(restore, other)).rejects.toMatchObject({ code: 'RESTORE_NOT_EMPTY' });
    const text = (await run(['restore', '--from', backup, '--force'], other)).out;
    expect(text).toContain('Restored the backup of ');
    expect(JSON.parse((await run(['contact', 'export', ...of], other)).out)).toEqual(exported);
  }, 60_000);

  it('prints backups as JSON, and asks which tenant when there are several', async () => {
    await seed();
    const backup = join(folder, 'b.attendant');
    const made = JSON.parse((await run(['backup', '--to', backup, '--json'])).out);
    expect(made).toMatchObject({
      files: { data: backup, keys: `${backup}.keys` },
      data: { content: 'data' },
      keys: { content: 'keys' },
    });
    await expect(run(['audit', 'verify'])).rejects.toMatchObject({ code: 'TENANT_UNCLEAR' });
    const { out } = await run(['audit', 'verify', '--tenant', 'other', '--json']);
    expect(JSON.parse(out)).toEqual({ tenant: 'other', ok: true, count: 0, lastHash: null });
  });

  it('a broken audit log is exit code 1', async () => {
    const { file } = own.options;
    if (file === undefined) return;
    const { contact } = await seed();
    await run(['contact', 'export', contact.id, '--tenant', 'harbour']);
    const database = new Database(file);
    database.exec('drop trigger audit_entries_no_update');
    database.exec(`update audit_entries set subject = 'x'`);
    database.close();
    const { out, code } = await run(['audit', 'verify', '--tenant', 'harbour']);
    expect([out, code]).toEqual(['The audit log of harbour is broken at entry 1: changed.\n', 1]);
  });
});
