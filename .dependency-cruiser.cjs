/** Import cycles, also inside a folder; analyses stay independent. Who may import whom: test/import-table.ts. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Imports run in a circle: one of these files knows too much.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'analyses-are-independent',
      comment: 'An analysis reads another only through its finding (`needs`): its types, never its code.',
      severity: 'error',
      from: { path: '^src/analyses/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/analyses/([^/]+)/', pathNot: ['^src/analyses/$1/', '^src/analyses/[^/]+/finding[.]ts$'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]test[.]ts$' },
  },
}
