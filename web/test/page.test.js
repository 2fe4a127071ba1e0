// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const read = (/** @type {string} */ name) => readFileSync(new URL(`..${name}`, import.meta.url));
const page = read("/index.html").toString();

/** The files that match, in the order of the page. @param {RegExp} pattern */
const named = (pattern) => [...page.matchAll(pattern)].map((match) => match[1]);

/**
 * Every module that one needs, itself included.
 * @param {string} name
 * @param {Set<string>} known
 */
function modules(name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, path] of read(name).toString().matchAll(/^(?:import|export) .*?"\.(\/[\w-]+\.js)";$/gms)) modules(path, known);
  return known;
}

test("the page asks for all its modules at once", () => {
  const scripts = named(/<script type="module" src="([^"]+)"/g);
  const needed = scripts.flatMap((script) => [...modules(script)]);
  const loaded = [...scripts, ...named(/<link rel="modulepreload" href="([^"]+)"/g)];
  assert.deepEqual([...new Set(loaded)].sort(), [...new Set(needed)].sort());
});

test("the first page is under 150 KB, with everything it loads", () => {
  const files = ["/index.html", ...named(/(?:src|href)="(\/[\w/-]+\.(?:js|css))"/g)];
  const texts = files.reduce((size, name) => size + gzipSync(read(name)).length, 0);
  const fonts = [...read("/fonts.css").toString().matchAll(/url\("(\/fonts\/[^"]+)"\)/g)].map((match) => match[1]);
  const total = texts + fonts.reduce((size, name) => size + read(name).length, 0);
  assert.ok(fonts.length > 0);
  assert.ok(total < 150 * 1024, `${total} bytes`);
});

test("nothing in the page runs or styles from the markup itself, and nothing comes from elsewhere", () => {
  assert.deepEqual(named(/(<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=)/g), []);
  assert.deepEqual(named(/(?:src|href|action)="((?:https?:)?\/\/[^"]*)"/g), []);
});
