// What may depend on what inside the projects (docs/domain-language.md names the features). Between projects ESLint watches.

/**
 * What a feature of the API offers to the others: the files at the top of its folder that are no controllers. Its use cases,
 * data and domain are its own.
 */
const offers = ['^api/src/[^/]+/[^/]+(?<!\\.controller)\\.ts$', '^api/src/messages/templates/template\\.ts$'];

const spec = '(\\.spec\\.ts$|/testing/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thought in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules are functions of values: the contract, kernels, other rules of the feature and the types of its ports, nothing else.',
      severity: 'error',
      from: { path: '^api/src/([^/]+)/domain/', pathNot: spec },
      to: { pathNot: ['^api/src/$1/(domain/|ports\\.ts$)', '^api/src/kernels/', '^api/contract/'] },
    },
    {
      name: 'kernels-stand-alone',
      comment: 'Mathematics that rules of several features share: a kernel knows numbers, no feature.',
      severity: 'error',
      from: { path: '^api/src/kernels/', pathNot: spec },
      to: { pathNot: ['^api/src/kernels/'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^api/src/platform/' },
      to: { path: '^api/src/', pathNot: '^api/src/platform/' },
    },
    {
      name: 'access-knows-the-platform-only',
      severity: 'error',
      from: { path: '^api/src/access/' },
      to: { path: '^api/src/', pathNot: '^api/src/(access|platform)/' },
    },
    {
      name: 'features-meet-at-their-doors',
      comment: 'A feature uses another through the files at the top of its folder.',
      severity: 'error',
      from: { path: '^api/src/(?!platform/|access/|demo/)([^/]+)/' },
      to: {
        path: '^api/src/[^/]+/',
        pathNot: ['^api/src/(platform|access|kernels)/', '^api/src/$1/', ...offers],
      },
    },
    {
      name: 'the-demo-gathers-parts',
      comment: 'The demo organisation is put together from the demo folder of each feature.',
      severity: 'error',
      from: { path: '^api/src/demo/' },
      to: {
        path: '^api/src/[^/]+/',
        pathNot: ['^api/src/(platform|access|demo)/', '^api/src/[^/]+/demo/', '^api/src/[^/]+/[^/]+\\.module\\.ts$'],
      },
    },
    {
      name: 'controllers-delegate',
      comment: 'A controller names route and schema and calls one use case: no database, no rules.',
      severity: 'error',
      from: { path: '^api/src/(?!platform/).+\\.controller\\.ts$' },
      to: { path: ['/(data|domain)/', '^node_modules/(typeorm|pg)/'], pathNot: '/domain/limits\\.ts$' },
    },
    {
      name: 'use-cases-know-no-http',
      severity: 'error',
      from: { path: '^api/src/[^/]+/(use-cases|data|domain)/', pathNot: spec },
      to: { path: ['\\.(controller|module)\\.ts$', '^node_modules/(fastify|@fastify)/'] },
    },
    {
      name: 'data-serves-use-cases',
      severity: 'error',
      from: { path: '^api/src/[^/]+/data/' },
      to: { path: '^api/src/[^/]+/use-cases/' },
    },
    {
      name: 'contract-stands-alone',
      severity: 'error',
      from: { path: '^api/contract/' },
      to: { path: '^(api/(src|migrations|test)|web|e2e)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration that has landed must mean the same for ever, whatever becomes of the code.',
      severity: 'error',
      from: { path: '^api/migrations/' },
      to: { path: '^api/(src|contract)/' },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: '^(api/(src|contract|migrations)|web/src)/', pathNot: [spec, '\\.harness\\.ts$'] },
      to: { path: ['^api/test/', '\\.spec\\.ts$', '\\.harness\\.ts$'] },
    },
    {
      name: 'product-needs-no-dev-dependency',
      severity: 'error',
      from: { path: '^api/(src|contract|migrations)/', pathNot: spec },
      to: { path: '^node_modules/(@types/)?(@nestjs/testing|@playwright|fast-check|smtp-server|vitest|yauzl)/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      // mdast is types only.
      to: { couldNotResolve: true, pathNot: '^mdast$' },
    },
    {
      name: 'design-system-knows-no-feature',
      comment: 'web/src/app/ui is made of parts that any page may use.',
      severity: 'error',
      from: { path: '^web/src/app/ui/' },
      to: { path: '^web/src/app/[^/]+/', pathNot: '^web/src/app/(ui|shell|session)/' },
    },
    {
      name: 'pages-of-features-do-not-mix',
      comment:
        'A feature of the web uses the design system, the session, the forms, and of another feature the files at the top of its folder and its parts, never a page.',
      severity: 'error',
      from: { path: '^web/src/app/(?!ui/|shell/|session/)([^/]+)/' },
      to: {
        path: '^web/src/app/[^/]+/',
        // forms: questions and answers of any form; documents: the files in them.
        pathNot: [
          '^web/src/app/(ui|shell|session|forms|documents|$1)/',
          '^web/src/app/[^/]+/([^/]+(?<!\\.routes)\\.ts$|parts/)',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((api|web|e2e)/)?(dist|\\.angular)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
