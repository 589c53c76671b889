// Builds the sealing code into one module, `assets/seal.js`, which is committed: whoever builds Yishi needs no Node.
//
//   node build.mjs           writes the module
//   node build.mjs --check   builds it anew and compares it with the committed one, byte by byte
//   node build.mjs --test    builds the tests into build/test
//
// Invariant: the same sources and the same lock file give the same bytes on every machine.
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const MODULE = here("../assets/seal.js");
// The oldest language that has BigInt: phones of five years ago speak it, even where their browser was never kept up to date.
const LANGUAGE = "es2020";
const PACKAGES = ["@noble/curves", "@noble/hashes"];

async function notice() {
  const licences = new Map();
  for (const name of PACKAGES) {
    const read = (file) => readFile(here(`node_modules/${name}/${file}`), "utf8");
    const licence = (await read("LICENSE")).trim();
    const { version } = JSON.parse(await read("package.json"));
    licences.set(licence, [...(licences.get(licence) ?? []), `${name} ${version}`]);
  }
  const ours =
    "Yishi: the sealing code, built from crates/yishi-web/client. Licensed under the Apache License, Version 2.0.";
  const theirs = [...licences].map(([licence, names]) => `It contains ${names.join(" and ")}:\n\n${licence}`);
  return `/*! ${[ours, ...theirs].join("\n\n")}\n*/`;
}

async function moduleText() {
  const result = await build({
    entryPoints: [here("src/main.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: LANGUAGE,
    charset: "utf8",
    legalComments: "none", // The banner holds the whole licences instead.
    banner: { js: await notice() },
    write: false,
  });
  return result.outputFiles[0].text;
}

async function check() {
  const [built, committed] = await Promise.all([moduleText(), readFile(MODULE, "utf8")]);
  if (built === committed) return console.log("seal.js is what its sources give");
  console.error("assets/seal.js is not what its sources give: run `npm run build` and commit it");
  process.exitCode = 1;
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
if (task === "--write") await writeFile(MODULE, await moduleText());
else if (task === "--check") await check();
else if (task === "--test") await tests();
else throw new Error(`there is no task ${task}`);
