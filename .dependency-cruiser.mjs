/** The house's rooms, top to bottom: a room imports only rooms that stand above it. */
export const ROOMS = ["claim", "x12", "reference", "policy", "note", "check", "rules", "fix", "read", "write", "advise", "import", "store", "work", "wire", "serve", "cli", "web"];

/** The engine: all of it runs in a browser. `import` and what follows it stand outside. */
export const ENGINE = ROOMS.slice(0, ROOMS.indexOf("import"));

/** What a room may not see: every room below it and, for the engine's rooms, the engine's own door. */
function below(room, index) {
  const rooms = ROOMS.slice(index + 1).map((lower) => `^src/${lower}/`);
  return [...rooms, ...(ENGINE.includes(room) ? ["^src/index\\.ts$"] : [])].join("|");
}

const upward = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-looks-down`,
  comment: `${room}/ may import only the rooms above it: ${ROOMS.slice(0, index).join(", ") || "none"}.`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$" },
  to: { path: below(room, index) },
}));

export default {
  forbidden: [
    ...upward,
    {
      name: "engine-needs-nothing",
      comment: "Everything reachable from src/index.ts runs in a browser with no dependency: no package, no node: module.",
      severity: "error",
      from: { path: `^src/(${ENGINE.join("|")})/|^src/index\\.ts$`, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-no-pkg", "npm-unknown", "core"] },
    },
    {
      name: "no-circles",
      comment: "Two files that run each other's code are one file; naming each other's types is fine.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "tests-stay-out",
      comment: "Shipped code never imports a test or the tests' own tools.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { path: "\\.test\\.ts$|^test/" },
    },
  ],
  options: { doNotFollow: { path: "node_modules" }, tsConfig: { fileName: "tsconfig.json" }, tsPreCompilationDeps: true },
};
