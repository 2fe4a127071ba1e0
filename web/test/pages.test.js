// @ts-check
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("..", import.meta.url);
const names = ["index.html", "search.html", "archive.html", "shared.html"];

/** @param {string} name */
const read = (name) => readFileSync(new URL(name, folder), "utf8");

/**
 * A part of a page, with the spaces between tags left out.
 * @param {string} name
 * @param {RegExp} pattern
 */
const part = (name, pattern) => (pattern.exec(read(name))?.[0] ?? "").replace(/>\s+</g, "><");

test("every page has the same links in its head bar, one of them its own", () => {
  const links = names.map((name) => part(name, /<nav aria-label="Các trang">.*?<\/nav>/s));
  assert.deepEqual(
    links.map((link) => [...link.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, href]) => href)),
    [["/"], ["/tim-kiem"], ["/kho"], []],
  );
  const plain = links.map((link) => link.replace(' aria-current="page"', ""));
  assert.equal(new Set(plain).size, 1);
  assert.match(plain[0], /<a href="\/">Hỏi<\/a><a href="\/tim-kiem">Tìm kiếm<\/a><a href="\/kho">Kho lưu trữ<\/a>/);
});

test("every page that opens articles has the same reader", () => {
  const readers = ["index.html", "search.html", "shared.html"].map((name) =>
    part(name, /<article-reader>.*?<\/article-reader>/s),
  );
  assert.match(readers[0], /<dialog class="reader"/);
  assert.deepEqual(readers, [readers[0], readers[0], readers[0]]);
});

test("no page has script or style of its own, nor takes any from elsewhere", () => {
  for (const name of names) {
    const page = read(name);
    assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|javascript:|https?:|<script(?![^>]*src="\/)/, name);
  }
});

test("every file that a page or a style sheet asks for is there", () => {
  for (const name of [...names, "fonts.css"]) {
    const asked = [...read(name).matchAll(/(?:src=|<link[^>]*href=|url\()"\/([^"]+)"/g)].map(([, path]) => path);
    assert.ok(asked.length > 3, name);
    assert.deepEqual(
      asked.filter((path) => !existsSync(new URL(path, folder))),
      [],
      name,
    );
  }
});
