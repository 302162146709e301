// Holds the order of the rooms. Run: npm run layers
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import config from "../.dependency-cruiser.mjs";

/** Fewer modules than this means that the tool did not see the code, which it reports as success. */
const LEAST_MODULES = 100;

/** @returns {Promise<{modules: number, broken: string[]}>} */
export async function layers() {
  const { output } = await cruise(["src"], { ruleSet: config, validate: true, ...config.options, ruleSetFile: undefined }, undefined, {
    tsConfig: extractTSConfig("tsconfig.json"),
  });
  const { violations } = output.summary;
  return {
    modules: output.modules.filter(({ source }) => source.startsWith("src/")).length,
    broken: violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

if (import.meta.filename === process.argv[1]) {
  const { modules, broken } = await layers();
  for (const line of broken) console.error(line);
  if (modules < LEAST_MODULES) console.error(`Only ${modules} modules were seen; at least ${LEAST_MODULES} are expected.`);
  console.log(`${modules} modules, ${broken.length} imports against the order of the rooms.`);
  process.exitCode = broken.length > 0 || modules < LEAST_MODULES ? 1 : 0;
}
