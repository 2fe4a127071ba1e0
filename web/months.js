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
  repaint = () => {
    Chart.getChart(canvas)?.destroy();
    new Chart(canvas, configuration(months));
  };
  repaint();
}

// A drawn chart keeps its colours: it is drawn anew when those of the page change.
let repaint = () => {};
addEventListener("themechange", () => repaint());

/** @param {Month[]} months */
function configuration(months) {
  const style = getComputedStyle(document.documentElement);
  const token = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const font = { family: getComputedStyle(document.body).fontFamily, size: 13 };
  const ticks = { color: token("--soft"), font };
  const data = months.map(({ articles }) => articles);
  return {
    type: "bar",
    data: {
      labels: months.map(({ month }) => monthLabel(month)),
      datasets: [{ data, backgroundColor: token("--blue"), categoryPercentage: 0.9, barPercentage: 0.9 }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: "vi-VN",
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          callbacks: { label: (/** @type {any} */ item) => `${count(item.parsed.y)} bài` },
        },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: token("--edge") },
          ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 14 },
        },
        y: {
          beginAtZero: true,
          grid: { color: token("--rule") },
          border: { display: false },
          ticks: { ...ticks, maxTicksLimit: 5, precision: 0 },
        },
      },
      interaction: { mode: "index", intersect: false },
      onClick: (/** @type {unknown} */ _event, /** @type {{index: number}[]} */ [bar]) => {
        if (bar && months[bar.index].articles) location.assign(articlesOf(months[bar.index].month));
      },
    },
  };
}
