// @ts-check
import { citationChip, openPassage } from "./card.js";
import { make } from "./dom.js";
import { dots, isPlottable, namedTimes, plotLabel, shortNumber } from "./plot.js";

/** @import {Dot} from "./plot.js" */
/** @import {Citation, Series} from "./text.js" */

// Written apart so that the type checker does not look for the server's file.
const library = "/lib/chart.js";

/**
 * Values of one thing at several times: a chart whose points lead to what they cite, and the same as a table.
 * @param {Series} series
 * @param {Map<number, Citation>} citations by number
 */
export function seriesFigure(series, citations) {
  const caption = make("figcaption", { class: "label" }, series.title);
  const table = valueTable(series, citations);
  if (!isPlottable(series)) return make("figure", { class: "series" }, caption, table);
  const details = make("details", {}, make("summary", {}, "Xem số liệu dạng bảng"), table);
  const canvas = make("canvas", { role: "img", "aria-label": plotLabel(series) });
  const plot = make("div", { class: "plot" }, canvas);
  draw(canvas, series, citations).catch(() => {
    // The table says the same.
    plot.remove();
    details.open = true;
  });
  return make("figure", { class: "series" }, caption, plot, details);
}

/**
 * @param {Series} series
 * @param {Map<number, Citation>} citations
 */
function valueTable({ title, points }, citations) {
  const heads = ["Thời điểm", "Giá trị", "Nguồn"].map((head) => make("th", { scope: "col" }, head));
  const rows = points.map(({ label, text, citation }) => {
    const cited = citations.get(citation);
    const chip = cited ? citationChip(cited) : String(citation);
    return make("tr", {}, make("th", { scope: "row" }, label), make("td", {}, text), make("td", {}, chip));
  });
  const caption = make("caption", { class: "unseen" }, title);
  return make("table", {}, caption, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Series} series
 * @param {Map<number, Citation>} citations
 */
async function draw(canvas, series, citations) {
  const loaded = await import(library);
  // The file may be a module or a script that sets a global name.
  const Chart = loaded.Chart ?? /** @type {any} */ (globalThis).Chart;
  let chart = new Chart(canvas, configuration(canvas, series, citations));
  addEventListener("themechange", function repaint() {
    chart.destroy();
    if (canvas.isConnected) chart = new Chart(canvas, configuration(canvas, series, citations));
    else removeEventListener("themechange", repaint);
  });
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Series} series
 * @param {Map<number, Citation>} citations
 */
function configuration(canvas, { unit, points }, citations) {
  const data = dots(points);
  const style = getComputedStyle(document.documentElement);
  const forced = matchMedia("(forced-colors: active)").matches;
  const colour = (/** @type {string} */ name) => (forced ? "CanvasText" : style.getPropertyValue(name).trim());
  const open = (/** @type {Dot} */ { point }) => {
    const citation = citations.get(point.citation);
    if (citation) openPassage(canvas, { ...citation, cited: true });
  };
  return {
    type: "line",
    data: {
      datasets: [
        {
          data,
          borderColor: colour("--blue"),
          backgroundColor: colour("--blue"),
          borderWidth: 2,
          pointRadius: 5,
          pointHoverRadius: 7,
          pointHitRadius: 16,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 12, top: 6 } },
      onClick: (/** @type {unknown} */ _event, /** @type {{index: number}[]} */ [hit]) => hit && open(data[hit.index]),
      onHover: (/** @type {unknown} */ _event, /** @type {unknown[]} */ hits) => {
        canvas.style.cursor = hits.length ? "pointer" : "";
      },
      plugins: { legend: { display: false }, tooltip: tooltip() },
      scales: scales(data, unit, colour, canvas.parentElement?.clientWidth ?? 0),
    },
  };
}

function tooltip() {
  return {
    displayColors: false,
    callbacks: {
      title: (/** @type {{raw: Dot}[]} */ [{ raw }]) => raw.point.label,
      label: (/** @type {{raw: Dot}} */ { raw }) => `${raw.point.text} [${raw.point.citation}]`,
    },
  };
}

/**
 * @param {Dot[]} data
 * @param {string} unit
 * @param {(name: string) => string} colour
 * @param {number} width in CSS pixels
 */
function scales(data, unit, colour, width) {
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  const labels = new Map(data.map(({ x, point }) => [x, point.label]));
  const times = [...labels.keys()];
  const edge = (times[times.length - 1] - times[0]) * 0.04;
  const named = namedTimes(times, Math.floor(width / 110));
  const ticks = { color: colour("--soft"), font };
  return {
    x: {
      type: "linear",
      min: times[0] - edge,
      max: times[times.length - 1] + edge,
      // Times stand as far apart as they were, and only those that have a value are named.
      afterBuildTicks: (/** @type {{ticks: {value: number}[]}} */ axis) => {
        axis.ticks = named.map((value) => ({ value }));
      },
      ticks: { ...ticks, maxRotation: 0, autoSkip: false, callback: (/** @type {number} */ x) => labels.get(x) ?? "" },
      grid: { display: false },
      border: { color: colour("--edge") },
    },
    y: {
      title: { display: unit !== "", text: unit, color: colour("--soft"), font },
      ticks: { ...ticks, maxTicksLimit: 6, callback: (/** @type {number} */ y) => shortNumber(y) },
      grid: { color: colour("--rule") },
      border: { display: false },
      grace: "8%",
    },
  };
}
