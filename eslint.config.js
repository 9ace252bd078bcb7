import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

/** A default export has no name to search for. */
const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a reader should find it by searching for one word.',
}
/** One way to write an import: as Node resolves it, never up and up. */
const withExtension = {
  selector:
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.{1,2}\\u002F(?!.*\\.(ts|vue|css|json|svg|mjs)(\\?.*)?$)/]',
  message: 'Write the extension (./money.ts): Node runs these files as they are.',
}
const notUpAndUp = {
  selector:
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.\\.\\u002F\\.\\.\\u002F\\.\\.\\u002F/]',
  message: 'Folders are two deep: what is three levels up belongs to someone else.',
}

/** The TypeScript project that each file is typed by: only these are read for it. */
const projects = {
  'functions/domain': ['functions/domain/**/*.ts'],
  functions: ['functions/src/**/*.ts', 'functions/vite.config.ts'],
  web: ['web/src/**/*.{ts,vue}'],
  scripts: ['scripts/**/*.ts', '*.ts', 'web/vite.config.ts'],
  tests: ['tests/**/*.{ts,vue}'],
}

export default defineConfig(
  globalIgnores(['.covoice/', 'functions/lib/', 'web/dist/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,vue}'],
    extends: [
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
      vue.configs['flat/recommended'],
      accessibility.configs['flat/recommended'],
    ],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: typescript.parser,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-restricted-syntax': ['error', namedExports, withExtension, notUpAndUp],
      'max-lines': ['error', 250],
      'max-params': ['error', 4],
    },
  },
  ...Object.entries(projects).map(([folder, files]) => ({
    files,
    languageOptions: { parserOptions: { project: `${folder}/tsconfig.json` } },
  })),
  {
    files: ['functions/**', 'scripts/**', 'web/**'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/multi-word-component-names': 'off',
      // The types say which props may be left out.
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/define-macros-order': 'error',
    },
  },
  {
    // Tools read their configuration from the default export, and a component is one.
    files: ['*.config.ts', '**/vite.config.ts', '**/*.d.ts', 'tests/support/warm-up.ts'],
    rules: { 'no-restricted-syntax': ['error', withExtension] },
  },
  {
    files: ['tests/**'],
    ignores: ['**/vite.config.ts', '**/*.d.ts', 'tests/support/warm-up.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedExports, withExtension],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', 360],
    },
  },
  {
    // A row for each country of ISO 3166-1.
    files: ['functions/domain/src/customer/countries.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  prettier,
)
