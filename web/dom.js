// @ts-check

/** @import {Run} from "./text.js" */

/**
 * Makes an element. Strings become text nodes, never markup: article text comes from outside and is not trusted.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/**
 * @param {string} label
 * @param {string} className
 * @param {() => void} action
 */
export function button(label, className, action) {
  const node = make("button", { type: "button", class: className }, label);
  node.addEventListener("click", action);
  return node;
}

/**
 * Finds an element that the page's own HTML promises.
 * @template {Element} Type
 * @param {new () => Type} type
 * @param {string} selector
 * @param {ParentNode} root
 * @returns {Type}
 */
export function find(type, selector, root = document) {
  const node = root.querySelector(selector);
  if (!(node instanceof type)) throw new TypeError(`no ${selector} in the page`);
  return node;
}

/**
 * Text with its marked runs in `<mark>`.
 * @param {Run[]} runs
 * @returns {(Node | string)[]}
 */
export function runNodes(runs) {
  return runs.filter((run) => run.text).map((run) => (run.marked ? make("mark", {}, run.text) : run.text));
}
