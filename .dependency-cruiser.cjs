/** The arrows of DESIGN §3. `pnpm check` and CI fail on any import against them. */
const rooms = (names) => `^core/src/(${names.join('|')})/`;
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle is one room that pretends to be two.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-knows-no-plugin',
      severity: 'error',
      comment: 'The server loads the adapters its configuration names.',
      from: { path: '^core/' },
      to: { path: '^(plugins|examples)/' },
    },
    {
      name: 'adapters-see-the-host-door-only',
      severity: 'error',
      comment: 'Plugins and examples enter core by its exports.',
      from: { path: '^(plugins|examples)/' },
      to: {
        path: '^core/',
        pathNot: '^core/src/(index|host/index|testing/index|server/index)\\.ts$',
      },
    },
    {
      name: 'plugins-apart',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/' },
      to: { path: '^plugins/', pathNot: '^plugins/$1/' },
    },
    {
      name: 'thinking-is-pure',
      severity: 'error',
      comment: 'THINK reads through ports and writes nothing.',
      from: {
        path: rooms(['understanding', 'retrieval', 'answering', 'escalation', 'flows']),
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: rooms([
          'server',
          'storage',
          'host',
          'analytics',
          'jobs',
          'access',
          'audit',
          'commands',
        ]),
      },
    },
    {
      name: 'think-writes-nothing',
      severity: 'error',
      from: { path: '^core/src/conversation/think\\.ts$' },
      to: {
        path: rooms(['server', 'storage', 'host', 'jobs', 'audit']),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'routes-above',
      severity: 'error',
      comment: 'Only the composition root and commands know the server.',
      from: {
        path: '^core/src/',
        pathNot: [
          '^core/src/(server|commands)/',
          '^core/src/(main|cli|wire|wire-jobs)\\.ts$',
          '\\.test\\.ts$',
          '^core/src/testing/',
        ],
      },
      to: { path: '^core/src/server/' },
    },
    {
      name: 'pages-import-types-only',
      severity: 'error',
      comment: 'What runs in a browser takes nothing of the server but its types.',
      from: { path: '^core/(widget|console)/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^core/src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^hnswlib-node$', '^@wordpress/'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|coverage)/|^plugins/[^/]+/build/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
