// Builds the modules of a secret ballot, which are committed: whoever builds Yishi needs no Node.
//
//   node build.mjs           writes the modules
//   node build.mjs --check   builds them anew and compares them with the committed ones, byte by byte
//   node build.mjs --test    builds the tests into build/test
//
// The pages load the sealing code as a module of its own and reach it by its exports alone, so that who reads it reads
// nothing of pages, network or storage. Invariant: the same sources and lock file give the same bytes on every machine.
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Each module with its source, and whether the packages are in it. */
const MODULES = [
  { name: "seal.js", source: "src/main.ts", what: "the sealing code", packed: true },
  { name: "vote.js", source: "src/page/vote.ts", what: "the voting page", packed: false },
  { name: "second.js", source: "src/page/second.ts", what: "the second device's page", packed: false },
  { name: "box.js", source: "src/page/box.ts", what: "the public ballot box's page", packed: false },
  // A thread of its own is begun as a plain script, since browsers of five years ago begin no module.
  { name: "check.js", source: "src/check/worker.ts", what: "the checker of ballot boxes", packed: true, format: "iife" },
];
// The oldest language that has BigInt: phones of five years ago speak it, even where their browser was never kept up to date.
const LANGUAGE = "es2020";
const PACKAGES = ["@noble/curves", "@noble/hashes"];

async function notice({ what, packed }) {
  const ours = `Yishi: ${what}, built from crates/yishi-web/client. Licensed under the Apache License, Version 2.0.`;
  if (!packed) return `/*! ${ours} */`;
  const licences = new Map();
  for (const name of PACKAGES) {
    const read = (file) => readFile(here(`node_modules/${name}/${file}`), "utf8");
    const licence = (await read("LICENSE")).trim();
    const { version } = JSON.parse(await read("package.json"));
    licences.set(licence, [...(licences.get(licence) ?? []), `${name} ${version}`]);
  }
  const theirs = [...licences].map(([licence, names]) => `It contains ${names.join(" and ")}:\n\n${licence}`);
  return `/*! ${[ours, ...theirs].join("\n\n")}\n*/`;
}

/** What stands beside a page's module is loaded from there and not copied into it. */
const BESIDE = {
  name: "beside",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/main$/ }, () => ({ path: "./seal.js", external: true }));
    build.onResolve({ filter: /^\.\/vendor\// }, ({ path }) => ({ path, external: true }));
  },
};

async function textOf(module) {
  const result = await build({
    entryPoints: [here(module.source)],
    bundle: true,
    minify: true,
    format: module.format ?? "esm",
    target: LANGUAGE,
    charset: "utf8",
    legalComments: "none", // The banner holds the whole licences instead.
    banner: { js: await notice(module) },
    plugins: [BESIDE],
    write: false,
  });
  return result.outputFiles[0].text;
}

const placeOf = ({ name }) => here(`../assets/${name}`);

async function write() {
  for (const module of MODULES) await writeFile(placeOf(module), await textOf(module));
}

async function check() {
  for (const module of MODULES) {
    const [built, committed] = await Promise.all([textOf(module), readFile(placeOf(module), "utf8")]);
    if (built === committed) console.log(`${module.name} is what its sources give`);
    else {
      console.error(`assets/${module.name} is not what its sources give: run \`npm run build\` and commit it`);
      process.exitCode = 1;
    }
  }
}

async function tests() {
  await rm(here("build"), { recursive: true, force: true });
  const sources = (await readdir(here("test"))).filter((name) => name.endsWith(".test.ts"));
  await build({
    entryPoints: sources.map((name) => ({ in: here(`test/${name}`), out: basename(name, ".ts") })),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    outdir: here("build/test"),
  });
}

const [task = "--write"] = process.argv.slice(2);
if (task === "--write") await write();
else if (task === "--check") await check();
else if (task === "--test") await tests();
else throw new Error(`there is no task ${task}`);
