import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const zodNamespace = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
  message: "Write `import * as z from 'zod'`: the named import bundles every locale (+336 kB).",
};

/** Modules of the contract that run in the browser: no schema is among them, so that no page loads Zod. */
const browserModules =
  '(pick|accounts/(common-passwords|password|roles|time-zone)|organisation/contrast|(notes|discussion|recruitment-task)/limits|messages/(finding-texts|findings|mail-kind|mail-text|mails|placeholders|mails/[a-z]+)|rubric/(definition|score)|forms/(check-answer|check-form|constants|countries|days|display-names|eligibility|evaluate|flags|issue|languages|numbers|shape|text|visibility|(checks|definition|issue-texts)/[a-z-]+|design/(?!changes|form-design)[a-z-]+))\\.ts$';
const withoutZod = (from) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: from,
          allowTypeImports: true,
          message: 'This module brings Zod into the browser: `import type` only.',
        },
      ],
    },
  ],
});

const noStyles = {
  selector: "Decorator[expression.callee.name='Component'] Property[key.name=/^(styles|styleUrl|styleUrls)$/]",
  message:
    'The content security policy allows no inline style: put the rules into a .css file beside the component and list it in web/src/styles.css.',
};

const noSubscribe = {
  selector:
    "ClassDeclaration:has(> Decorator[expression.callee.name='Component']) CallExpression[callee.property.name='subscribe']",
  message: 'A component reads signals and resources; a subscription leaks and runs outside of its template.',
};

const guardedForm = {
  selector:
    "Element[name='form']:not(:has(> TextAttribute[name='method'][value=/^(dialog|get)$/])):not(:has(> BoundAttribute[name='appForm'])):not(:has(> TextAttribute[name='appLiveForm']))",
  message:
    'Write `<form [appForm]="…">` or `<form appLiveForm>`: before hydration, another form sends every answer in the address. `method="get"` is for filters, which belong there.',
};

/** Which project may use which, and which packages; inside the projects .dependency-cruiser.mjs watches. */
const boundaries = (extraForContract = []) => [
  'error',
  {
    banTransitiveDependencies: true,
    // The contract is many small modules: the sentences for one language are loaded alone, when they are needed.
    checkDynamicDependenciesExceptions: ['@placet/contract.*'],
    // Browser tests start a database of their own with the product's starter; benches report to one another.
    allow: ['../../api/src/platform/database/embedded-postgres.ts', '../../api/bench/ratios.ts'],
    depConstraints: [
      {
        sourceTag: 'scope:shared',
        onlyDependOnLibsWithTags: ['scope:shared'],
        allowedExternalImports: ['zod', 'canonicalize', ...extraForContract],
      },
      {
        sourceTag: 'scope:api',
        onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'],
        bannedExternalImports: ['@angular/*'],
      },
      {
        sourceTag: 'scope:web',
        onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'],
        bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'fastify', 'node:*'],
      },
      { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:e2e', 'scope:shared'] },
    ],
  },
];

export default defineConfig(
  { ignores: ['**/dist', '**/node_modules', '**/.angular', '.nx', '.placet'] },
  // A rule that is wrong for us is changed here, where everybody sees it.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.mjs'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'no-restricted-syntax': ['error', zodNamespace],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest's modules are empty classes, and its option objects are typed as classes.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `Record<never, never>` says on purpose that there is nothing: an event without facts, a feature without errors.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    files: ['api/contract/**/*.ts'],
    ignores: [
      'api/contract/*.ts',
      'api/contract/!(forms)/**',
      'api/contract/forms/design/{changes,form-design}.ts',
      'api/contract/forms/{answers,canonical,condition,draft,eligibility-rules,issues,limits,question,status}.ts',
      '**/*.spec.ts',
      '**/testing/*.ts',
    ],
    rules: withoutZod(
      '^(zod|.*/(answers|canonical|changes|condition|draft|eligibility-rules|form-design|issues|limits|locale|question|status)\\.ts)$',
    ),
  },
  {
    files: ['web/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: withoutZod(`^(zod|@placet/contract(?!/${browserModules}).*)$`),
  },
  {
    // What tests of the contract import does not reach the browser.
    files: ['api/contract/**/*.spec.ts', 'api/contract/**/testing/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(['vitest', 'fast-check']) },
  },
  {
    // Kernels over typed arrays: an index within bounds always has a number, and no test at each of a million may say so.
    files: ['api/src/{kernels,review/domain,placement/domain}/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.spec.ts'], rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true }] } },
  {
    files: ['web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-syntax': ['error', zodNamespace, noStyles, noSubscribe],
      '@angular-eslint/prefer-signals': 'error',
      // In an address it is called `return`, which no member can be.
      '@angular-eslint/no-input-rename': ['error', { allowedNames: ['return'] }],
    },
  },
  {
    files: ['web/**/*.html'],
    ignores: ['web/src/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      'no-restricted-syntax': ['error', guardedForm],
      '@angular-eslint/template/i18n': [
        'error',
        { checkId: true, checkText: true, checkAttributes: false, requireMeaning: false },
      ],
    },
  },
);
