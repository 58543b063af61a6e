/** `npm run wordpress`: the example until Ctrl-C. `--php 7.4`, `--rtl`, `--picture <file>`. */
import { parseArgs } from 'node:util';
import { PASSWORD, startExample } from './start-site.ts';
import { takePicture } from './take-picture.ts';

const { values } = parseArgs({
  options: {
    php: { type: 'string' },
    rtl: { type: 'boolean', default: false },
    picture: { type: 'string' },
    dark: { type: 'boolean', default: false },
  },
});
const from = process.env.ATTENDANT_WORDPRESS ?? '';
if (from === '') {
  process.stderr.write('ATTENDANT_WORDPRESS names no WordPress. `npm run wordpress` finds one.\n');
  process.exit(2);
}
process.stdout.write('Booting WordPress (PHP in WebAssembly: half a minute) …\n');
const { site, service, stop } = await startExample({
  from,
  rtl: values.rtl,
  ...(values.php === undefined ? {} : { php: values.php }),
});
if (values.picture !== undefined) {
  await takePicture(site.url, { file: values.picture, dark: values.dark });
  await stop();
  process.exit(0);
}
process.stdout.write(`
  the site          ${site.url}/          ask in the corner: “Can I return worn shoes?”
  the chat in a page ${site.url}/?pagename=ask
  its admin         ${site.url}/wp-admin/admin.php?page=attendant    admin, ${PASSWORD}
  the service       ${service.url}

Everything is thrown away when you press Ctrl-C.
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)));
