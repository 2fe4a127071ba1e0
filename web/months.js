// @ts-check
import { make } from "./dom.js";
import { count, everyMonth, monthDays, monthLabel } from "./figures.js";
import { searchAddress, readQuery } from "./query.js";

/** @import {Month} from "./holdings-api.js" */

/** The address of all articles of a month. @param {string} month */
function articlesOf(month) {
  return searchAddress({ ...readQuery(""), ...monthDays(month) });
}

/**
 * Shows how many articles each month has: as a chart, and as a table that says the same.
 * @param {HTMLElement} section
 * @param {Month[]} months oldest first
 */
export async function showMonths(section, months) {
  const all = everyMonth(months);
  section.hidden = all.length === 0;
  if (section.hidden) return;
  section.querySelector("tbody")?.replaceChildren(...[...all].reverse().map(row));
  const canvas = section.querySelector("canvas");
  if (!canvas) return;
  try {
    await draw(canvas, all);
  } catch {
    // Without the library the table is what there is.
    canvas.parentElement?.remove();
    section.querySelector("details")?.setAttribute("open", "");
  }
}

/** @param {Month} month */
function row({ month, articles }) {
  const label = monthLabel(month);
  const name = articles ? make("a", { href: articlesOf(month) }, label) : label;
  return make("tr", {}, make("th", { scope: "row" }, name), make("td", { class: "count" }, count(articles)));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Month[]} months
 */
async function draw(canvas, months) {
  // By a name the type checker does not follow: the library comes with the server, not with these files.
  const library = "/lib/chart.js";
  const module = await import(library);
  const Chart = module.Chart ?? /** @type {any} */ (globalThis).Chart;
  const chart = new Chart(canvas, configuration(months));
  const paint = () => {
    colour(chart, getComputedStyle(document.documentElement));
    chart.update("none");
  };
  paint();
  addEventListener("themechange", paint);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
}

/** @param {Month[]} months */
function configuration(months) {
  return {
    type: "bar",
    data: {
      labels: months.map(({ month }) => monthLabel(month)),
      datasets: [{ data: months.map(({ articles }) => articles), categoryPercentage: 0.9, barPercentage: 0.9, minBarLength: 0 }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: "vi-VN",
      plugins: {
        legend: { display: false },
        tooltip: { displayColors: false, callbacks: { label: (/** @type {any} */ item) => `${count(item.parsed.y)} bài` } },
      },
      scales: {
        x: { grid: { display: false }, border: {}, ticks: { maxRotation: 0, autoSkipPadding: 14 } },
        y: { beginAtZero: true, border: { display: false }, ticks: { maxTicksLimit: 5, precision: 0 } },
      },
      interaction: { mode: "index", intersect: false },
      onClick: (/** @type {unknown} */ _event, /** @type {{index: number}[]} */ [bar]) => {
        if (bar && months[bar.index].articles) location.assign(articlesOf(months[bar.index].month));
      },
    },
  };
}

/**
 * @param {any} chart
 * @param {CSSStyleDeclaration} style
 */
function colour(chart, style) {
  const token = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  chart.data.datasets[0].backgroundColor = token("--blue");
  const { x, y } = chart.options.scales;
  x.ticks.color = y.ticks.color = token("--soft");
  y.grid.color = x.border.color = token("--rule");
  const font = { family: token("--sans"), size: 13 };
  x.ticks.font = y.ticks.font = font;
  chart.options.plugins.tooltip.titleFont = chart.options.plugins.tooltip.bodyFont = font;
}
