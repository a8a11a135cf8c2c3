import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const namedZod = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
  message: "Write `import * as z from 'zod'`: the named import bundles every locale (+336 kB).",
};

/** Modules of the contract that run in the browser: no schema is among them, so that no page loads Zod. */
const browserModules =
  '(pick|forms/(check-answer|check-form|constants|countries|days|display-names|eligibility|evaluate|flags|issue|languages|numbers|shape|text|visibility|(checks|definition|issue-texts)/[a-z-]+))\\.ts$';
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

export default defineConfig(
  { ignores: ['**/dist', '**/node_modules', '**/.angular', '.nx', '.placet'] },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          banTransitiveDependencies: true,
          depConstraints: [
            {
              sourceTag: 'scope:shared',
              onlyDependOnLibsWithTags: ['scope:shared'],
              allowedExternalImports: ['zod', 'canonicalize'],
            },
            {
              sourceTag: 'scope:api',
              onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'],
              bannedExternalImports: ['@angular/*'],
            },
            {
              sourceTag: 'scope:web',
              onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
            },
            { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:shared'] },
          ],
        },
      ],
      'no-restricted-syntax': ['error', namedZod],
      // Nest types its option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['api/contract/**/*.ts'],
    ignores: [
      'api/contract/*.ts',
      'api/contract/!(forms)/**',
      'api/contract/forms/{answers,canonical,condition,draft,eligibility-rules,issues,limits,question,status}.ts',
      '**/*.spec.ts',
      '**/testing/*.ts',
    ],
    rules: withoutZod(
      '^(zod|.*/(answers|canonical|condition|draft|eligibility-rules|issues|limits|locale|question|status)\\.ts)$',
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
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-syntax': [
        'error',
        namedZod,
        {
          selector: "Decorator[expression.callee.name='Component'] Property[key.name=/^(styles|styleUrl|styleUrls)$/]",
          message:
            'The content security policy allows no inline style: put the rules into a .css file beside the component and list it in web/src/styles.css.',
        },
      ],
    },
  },
  { files: ['web/**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
);
