import stylistic from "@stylistic/eslint-plugin";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strict,
  stylistic.configs.customize({ indent: 2, quotes: "double", semi: true, braceStyle: "1tbs", arrowParens: true, commaDangle: "always-multiline" }),
  {
    rules: {
      "@stylistic/max-len": ["error", { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
      "@stylistic/quotes": ["error", "double", { avoidEscape: true, allowTemplateLiterals: "avoidEscape" }],
      "@stylistic/operator-linebreak": ["error", "before"],
      "@stylistic/member-delimiter-style": ["error", { singleline: { delimiter: "semi", requireLast: false } }],
      "@stylistic/max-statements-per-line": "off",
      "@stylistic/multiline-ternary": "off",
      "@stylistic/jsx-one-expression-per-line": "off",
      "@stylistic/jsx-max-props-per-line": "off",
      "@stylistic/quote-props": ["error", "as-needed"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 14],
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Use a union of literals." }],
      eqeqeq: "error",
    },
  },
  { files: ["src/x12/guide/data/**"], rules: { "max-lines": "off" } },
  { files: ["**/*.test.ts", "test/**", "scripts/**"], rules: { "max-lines": "off", "max-lines-per-function": "off" } },
  { files: ["scripts/**", "bench/**"], languageOptions: { globals: { process: "readonly", console: "readonly" } } },
);
