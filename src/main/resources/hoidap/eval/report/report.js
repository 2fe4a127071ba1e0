// @ts-check
// Fills the report from the JSON in #data. Strings become text nodes, never markup: questions and articles come from
// outside and are not trusted.

/** @typedef {{value: number, low?: number, high?: number, n?: number}} Figure */
/** @typedef {Record<string, Figure>} Figures by name of the measure */
/** @typedef {{p50: number, p95: number, p99: number}} Quantiles */
/** @typedef {"share" | "words" | "score"} Unit */
/** @typedef {{name: string, group: string, better: "higher" | "lower" | "neither", unit: Unit, label: string,
 *   description: string}} Measure */
/** @typedef {{name: string, questions: number, measures: Figures, types: Record<string, Figures>,
 *   milliseconds?: Record<string, Quantiles>}} Variant */
/** @typedef {{name: string, variants: Variant[]}} System */
/** @typedef {{number: number, articleId: string, title: string, publisher: string, published: string, url: string,
 *   quote: string}} Citation */
/** @typedef {"right" | "acceptable" | "refused" | "wrong" | "unchecked"} Verdict */
/** @typedef {{answers?: string[], all?: string[][], none?: boolean, articles?: string[]}} Expected */
/** @typedef {{id: string, type: string, system: string, variant: string, question: string, conversation?: string,
 *   verdict: Verdict, answered: boolean, answer: string, confidence?: number, citations?: Citation[],
 *   expected?: Expected, asOf?: string, note?: string, rank?: number, measures?: Record<string, number>,
 *   milliseconds?: Record<string, number>}} Question */
/** @typedef {{fingerprint: string, articles: number, chunks: number, bytes: number, model: string,
 *   articlesPerSecond: number | null}} Corpus */
/** @typedef {{set: {name: string, questions: number}, ran: string, complete: boolean, seed: number, seconds: number,
 *   corpus: Corpus, problems: string[], measures: Measure[], stages: string[], types: string[], systems: System[],
 *   questions: Question[]}} Report */
/** @typedef {Node | string} Content */
/** @typedef {(name: string) => string} Paint gives the colour of a name in the style sheet */
/** @typedef {{id: string, chart: (paint: Paint) => object, table: HTMLElement, note?: string, height?: number}} Plot */

const PAGE = 50;
const MAIN_MEASURES = ["right", "ndcg@10", "refusal-f1", "false-answer-rate", "citation-precision", "crag", "words"];

/** @type {Record<Verdict, {icon: string, label: string, meaning: string}>} worst first, as rows are sorted */
const VERDICTS = {
  wrong: { icon: "✕", label: "Sai", meaning: "Trả lời sai, hoặc vẫn trả lời khi kho không có lời đáp." },
  refused: { icon: "○", label: "Từ chối", meaning: "Không trả lời, dù kho có lời đáp." },
  acceptable: { icon: "≈", label: "Tạm được", meaning: "Dùng được nhưng chưa trọn vẹn." },
  unchecked: { icon: "?", label: "Chưa chấm", meaning: "Không có đáp án để so." },
  right: { icon: "✓", label: "Đúng", meaning: "Trả lời đúng, hoặc từ chối đúng khi kho không có lời đáp." },
};

/** @type {Record<string, string>} */
const TYPES = {
  "single-fact": "Một sự việc",
  number: "Số liệu",
  date: "Ngày tháng",
  person: "Người",
  place: "Địa điểm",
  list: "Liệt kê",
  reason: "Lý do",
  manner: "Cách thức",
  "yes-no": "Có hay không",
  "latest-figure": "Số liệu mới nhất",
  "figure-at-date": "Số liệu một thời điểm",
  "change-over-time": "Thay đổi theo thời gian",
  "follow-up": "Hỏi tiếp",
  unaccented: "Không dấu",
  "typing-slip": "Gõ nhầm",
  abbreviation: "Viết tắt",
  unanswerable: "Không có lời đáp",
  "false-premise": "Tiền đề sai",
  "first-turn": "Lượt đầu",
  "later-turn": "Lượt sau",
  other: "Khác",
};

/** @type {Record<string, string>} */
const SYSTEMS = { words: "Chỉ từ khóa", vectors: "Chỉ vectơ", fused: "Kết hợp" };

/** @type {Record<string, string>} */
const VARIANTS = {
  "as-typed": "Gõ bình thường",
  unaccented: "Không dấu",
  nfd: "Dấu tách rời (NFD)",
  "lower-case": "Chữ thường",
  "old-tones": "Đặt dấu thanh kiểu khác",
  slip: "Gõ nhầm",
};

/** @type {Record<string, string>} */
const STAGES = { read: "Đọc câu hỏi", retrieve: "Tìm bài", compose: "Soạn lời đáp", total: "Tổng cộng" };

/** @type {Record<string, string>} */
const GROUPS = { retrieval: "Tìm bài", answer: "Câu trả lời", citation: "Dẫn nguồn", refusal: "Từ chối" };

/** @type {Record<string, string>} */
const BETTER = { higher: "càng cao càng tốt", lower: "càng thấp càng tốt" };

addEventListener("error", (event) => {
  find(HTMLElement, "#waiting").textContent = `Không dựng được báo cáo: ${event.message}`;
});

// The page's own parts

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...Content} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
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
function find(type, selector, root = document) {
  const node = root.querySelector(selector);
  if (!(node instanceof type)) throw new TypeError(`no ${selector} in the page`);
  return node;
}

/**
 * Removes a section and the link to it.
 * @param {string} id
 */
function drop(id) {
  find(HTMLElement, `#${id}`).remove();
  document.querySelector(`nav a[href="#${id}"]`)?.remove();
}

/**
 * A table in a box of its own that scrolls. The first cell of a row is its heading; a row of one cell heads the rows
 * after it.
 * @param {string} name
 * @param {Content[]} heads
 * @param {Content[][]} rows
 */
function table(name, heads, rows) {
  const top = make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)));
  const body = make("tbody", {}, ...rows.map((row) => tableRow(row, heads.length)));
  const whole = make("table", {}, make("caption", { class: "unseen" }, name), make("thead", {}, top), body);
  return make("div", { class: "scroll", role: "region", "aria-label": name, tabindex: "0" }, whole);
}

/**
 * @param {Content[]} cells
 * @param {number} columns
 */
function tableRow([head, ...rest], columns) {
  if (rest.length === 0) {
    return make("tr", { class: "group" }, make("th", { colspan: `${columns}`, scope: "rowgroup" }, head));
  }
  return make("tr", {}, make("th", { scope: "row" }, head), ...rest.map((cell) => make("td", {}, cell)));
}

/**
 * A value with a smaller line under it.
 * @param {Content} value
 * @param {Content} [small]
 */
function cell(value, small) {
  const both = document.createDocumentFragment();
  both.append(value);
  if (small) both.append(make("small", {}, small));
  return both;
}

// Numbers and dates the Vietnamese way

/** @type {Map<number, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {number | null | undefined} value
 * @param {number} digits after the comma
 */
function decimal(value, digits) {
  if (value == null || !Number.isFinite(value)) return "–";
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  const text = format.format(value).replace("-", "−");
  return /^−[0,]*$/.test(text) ? text.slice(1) : text;
}

/** @param {number | undefined} value */
const count = (value) => decimal(value, 0);

/** @param {number} share */
const percent = (share, digits = 1) => `${decimal(share * 100, digits)}\u00a0%`;

/** @param {number | undefined} value */
const milliseconds = (value) => decimal(value, value !== undefined && value < 10 ? 1 : 0);

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1e6) return `${decimal(bytes / 1e3, 1)}\u00a0kB`;
  return bytes < 1e9 ? `${decimal(bytes / 1e6, 1)}\u00a0MB` : `${decimal(bytes / 1e9, 1)}\u00a0GB`;
}

/**
 * @param {Unit} unit
 * @param {number} value
 */
function inUnit(unit, value) {
  if (unit === "share") return percent(value);
  return decimal(value, unit === "words" ? 1 : 3);
}

/**
 * @param {Unit} unit
 * @param {Figure} figure
 * @returns {string} empty when the figure has no interval
 */
function interval(unit, { low, high }) {
  if (low == null || high == null) return "";
  const from = unit === "share" ? decimal(low * 100, 1) : inUnit(unit, low);
  return low < 0 ? `${from} đến ${inUnit(unit, high)}` : `${from}–${inUnit(unit, high)}`;
}

/**
 * "2026-02-05" becomes "5/2/2026". Never through `Date`, whose time zone could move the day.
 * @param {string | undefined} time
 */
function vietnameseDate(time) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(time ?? "");
  if (!match) return time ?? "";
  const [, year, month, day] = match;
  if (day) return `${Number(day)}/${Number(month)}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/** @param {string} time */
function moment(time) {
  const clock = /T(\d{2}:\d{2})/.exec(time);
  return clock ? `${vietnameseDate(time)}, ${clock[1]}` : vietnameseDate(time);
}

// Names

/** @param {string} name */
const typeName = (name) => TYPES[name] ?? name;

/** @param {string} name */
const systemName = (name) => SYSTEMS[name] ?? name.replace(/^model:/, "Mô hình ");

/** @param {string} name */
const variantName = (name) => VARIANTS[name] ?? name;

/** @param {string} name */
const stageName = (name) => STAGES[name] ?? name;

/** @param {string} name */
const groupName = (name) => GROUPS[name] ?? name;

/**
 * @param {string} name
 * @returns {Measure}
 */
function measure(name) {
  const known = report.measures.find((one) => one.name === name);
  return known ?? { name, group: "", better: "neither", unit: "score", label: name, description: "" };
}

/** @param {Question} question */
function verdictText({ verdict, answered }) {
  return verdict === "right" && !answered ? "Từ chối đúng" : VERDICTS[verdict].label;
}

// Top of the page

function fillTop() {
  const { set, ran, corpus, seed, seconds } = report;
  const parts = [
    `Bộ câu hỏi ${set.name} (${count(set.questions)} câu)`,
    `chạy ${moment(ran)}`,
    `kho ${count(corpus.articles)} bài, ${count(corpus.chunks)} đoạn`,
    `mô hình ${corpus.model}`,
    `hạt giống ngẫu nhiên ${seed}`,
  ];
  document.title = `Đánh giá ${set.name}, ${vietnameseDate(ran)}`;
  find(HTMLElement, "#run").textContent = parts.join(" · ");
  const speed = corpus.articlesPerSecond == null ? [] : [`nạp ${decimal(corpus.articlesPerSecond, 1)} bài mỗi giây`];
  const rest = [
    `Đo trong ${decimal(seconds, 1)} giây`,
    `kho chiếm ${size(corpus.bytes)}`,
    ...speed,
    `dấu nhận dạng kho ${corpus.fingerprint}`,
  ];
  find(HTMLElement, "#corpus").textContent = `${rest.join(" · ")}.`;
}

function fillWarnings() {
  const box = find(HTMLElement, "#warnings");
  if (!report.complete) {
    const text =
      "Lần chạy này chưa xong. Mọi con số bên dưới chỉ tính trên những câu đã hỏi, đừng đem so với lần chạy khác.";
    box.append(make("p", { class: "warning" }, make("strong", {}, "⚠ Chưa đầy đủ. "), text));
  }
  const { problems } = report;
  if (problems.length === 0) return;
  const shown = problems.slice(0, 200).map((problem) => make("li", {}, problem));
  if (problems.length > shown.length) {
    shown.push(make("li", {}, `… và ${count(problems.length - shown.length)} vấn đề khác`));
  }
  const summary = make("summary", {}, `⚠ Có ${count(problems.length)} vấn đề với bộ câu hỏi hoặc lần chạy`);
  box.append(make("details", { class: "warning" }, summary, make("ul", {}, ...shown)));
}

/**
 * @param {System} system
 * @param {Variant} variant
 */
function fillHeadline(system, variant) {
  const subject = `Hệ thống “${systemName(system.name)}”, ${count(variant.questions)} câu hỏi, ${lowerFirst(variantName(variant.name))}.`;
  find(HTMLElement, "#subject").textContent = subject;
  const cards = MAIN_MEASURES.filter((name) => variant.measures[name]).map((name) =>
    measureCard(measure(name), variant.measures[name]),
  );
  const total = variant.milliseconds?.total;
  if (total) cards.push(timeCard(total, variant.questions));
  find(HTMLElement, "#cards").append(...cards);
}

/** @param {string} text */
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * @param {Measure} measure
 * @param {Figure} figure
 */
function measureCard({ label, unit, better, description }, figure) {
  const range = interval(unit, figure);
  const facts = [range && `khoảng 95\u00a0%: ${range}`, figure.n !== undefined && `n\u00a0=\u00a0${count(figure.n)}`];
  const value = inUnit(unit, figure.value) + (unit === "words" ? "\u00a0từ" : "");
  const bar = unit === "share" && range ? [track(figure)] : [];
  return card(label, value, facts, bar, [description, BETTER[better] && `(${BETTER[better]})`]);
}

/**
 * @param {Quantiles} total
 * @param {number} n
 */
function timeCard({ p50, p95 }, n) {
  const facts = [`95\u00a0% số câu dưới ${milliseconds(p95)}\u00a0ms`, `n\u00a0=\u00a0${count(n)}`];
  const words = ["Một nửa số câu được trả lời nhanh hơn mức này; 1.000 ms là một giây.", `(${BETTER.lower})`];
  return card("Thời gian trả lời (trung vị)", `${milliseconds(p50)}\u00a0ms`, facts, [], words);
}

/**
 * @param {string} label
 * @param {string} value
 * @param {(string | false)[]} facts
 * @param {Node[]} bar
 * @param {(string | false)[]} words
 */
function card(label, value, facts, bar, words) {
  return make(
    "li",
    {},
    make("h3", {}, label),
    make("p", { class: "value" }, value),
    ...bar,
    make("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    make("p", { class: "soft" }, words.filter(Boolean).join(" ")),
  );
}

/**
 * The interval and the value on a line from 0 to 100 %.
 * @param {Figure} figure
 */
function track({ value, low = value, high = value }) {
  const range = make("span", { class: "range" });
  range.style.left = `${low * 100}%`;
  range.style.width = `${(high - low) * 100}%`;
  const dot = make("span", { class: "dot" });
  dot.style.left = `${value * 100}%`;
  return make("div", { class: "track", "aria-hidden": "true" }, range, dot);
}

// Plots

const BAR = { grouped: false, categoryPercentage: 0.8, barPercentage: 1 };

/**
 * @param {object} options
 * @param {(items: any[]) => string} title
 * @param {(item: any) => string | string[]} label
 */
function withTooltip(options, title, label) {
  return {
    ...options,
    plugins: { legend: { display: false }, tooltip: { displayColors: false, callbacks: { title, label } } },
  };
}

/**
 * @param {Paint} paint
 * @param {string} title
 * @param {object} more
 */
function axis(paint, title, more = {}) {
  return {
    beginAtZero: true,
    grid: { color: paint("rule") },
    border: { color: paint("rule") },
    title: { display: title !== "", text: title, color: paint("soft") },
    ...more,
  };
}

/**
 * @param {Paint} paint
 * @param {string} title
 * @param {object} more
 */
function shareAxis(paint, title, more = {}) {
  const ticks = { callback: (/** @type {number} */ value) => percent(value, 0), stepSize: 0.25 };
  return axis(paint, title, { min: 0, max: 1, ticks, ...more });
}

/**
 * @param {Variant} variant
 * @returns {Plot | null}
 */
function byType(variant) {
  const has = (/** @type {string} */ name) => report.types.some((type) => variant.types[type]?.[name]);
  const name = ["accuracy", "ndcg@10"].find(has);
  if (!name) return null;
  const { unit, label } = measure(name);
  const bars = report.types
    .filter((type) => variant.types[type]?.[name])
    .map((type) => ({ type, figure: variant.types[type][name] }))
    .sort((one, other) => other.figure.value - one.figure.value);
  const rows = bars.map(({ type, figure }) => [
    typeName(type),
    inUnit(unit, figure.value),
    interval(unit, figure) || "–",
    count(figure.n),
  ]);
  return {
    id: "by-type",
    note: `Thước đo: ${lowerFirst(label)}. Số trong ngoặc là số câu của loại.`,
    height: 4 + bars.length * 1.75,
    table: table(`${label} theo loại câu hỏi`, ["Loại", label, "Khoảng 95\u00a0%", "Số câu"], rows),
    chart: (paint) => ({
      type: "bar",
      data: {
        labels: bars.map(({ type, figure }) => `${typeName(type)} (${count(figure.n)})`),
        datasets: [
          {
            ...BAR,
            data: bars.map(({ figure }) => [figure.low ?? figure.value, figure.high ?? figure.value]),
            barThickness: 2,
            backgroundColor: paint("ink"),
          },
          { ...BAR, data: bars.map(({ figure }) => figure.value), backgroundColor: paint("bar") },
        ],
      },
      options: withTooltip(
        {
          indexAxis: "y",
          scales: {
            x: shareAxis(paint, ""),
            y: axis(paint, "", { ticks: { autoSkip: false }, grid: { display: false } }),
          },
        },
        ([item]) => item.label,
        (item) => [rows[item.dataIndex][1], `khoảng 95\u00a0%: ${rows[item.dataIndex][2]}`],
      ),
    }),
  };
}

/**
 * Wilson's interval of a share: of few questions too.
 * @param {number} hits
 * @param {number} n
 * @see https://doi.org/10.1080/01621459.1927.10502953
 */
function wilson(hits, n) {
  const z = 1.96;
  const middle = (hits + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((hits * (n - hits)) / n + (z * z) / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * @param {Question[]} rows
 * @returns {Plot | null}
 */
function calibration(rows) {
  const bins = Array.from({ length: 10 }, (_, at) => ({ at, n: 0, right: 0, sum: 0 }));
  for (const { answered, verdict, confidence } of rows) {
    if (!answered || verdict === "unchecked" || confidence == null) continue;
    const bin = bins[Math.min(9, Math.max(0, Math.floor(confidence * 10)))];
    bin.n++;
    bin.sum += confidence;
    bin.right += verdict === "right" ? 1 : 0;
  }
  const points = bins
    .filter(({ n }) => n > 0)
    .map(({ at, n, right, sum }) => ({ at, n, x: sum / n, y: right / n, ...wilson(right, n) }));
  if (points.length === 0) return null;
  const lines = points.map(({ at, n, x, y, low, high }) => [
    `${decimal(at / 10, 1)}–${decimal((at + 1) / 10, 1)}`,
    decimal(x, 2),
    percent(y),
    interval("share", { value: y, low, high }),
    count(n),
  ]);
  const heads = ["Độ tin cậy", "Trung bình", "Tỷ lệ đúng", "Khoảng 95\u00a0%", "Số câu"];
  return {
    id: "calibration",
    note: "Chỉ tính những câu được trả lời và có đáp án để chấm; “tạm được” không tính là đúng. Vạch mảnh là khoảng 95\u00a0%.",
    height: 22,
    table: table("Tỷ lệ đúng theo độ tin cậy", heads, lines),
    chart: (paint) => ({
      data: {
        datasets: [
          {
            type: "line",
            yAxisID: "y",
            data: points.map(({ x, y }) => ({ x, y })),
            showLine: false,
            pointRadius: 5,
            pointHoverRadius: 6,
            pointBackgroundColor: paint("blue"),
            pointBorderColor: paint("paper"),
          },
          {
            type: "bar",
            yAxisID: "y",
            data: points.map(({ x, low, high }) => ({ x, y: [low, high] })),
            barThickness: 2,
            grouped: false,
            backgroundColor: paint("ink"),
          },
          {
            type: "line",
            yAxisID: "y",
            data: [
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ],
            pointRadius: 0,
            pointHitRadius: 0,
            borderColor: paint("soft"),
            borderWidth: 1,
            borderDash: [4, 4],
          },
          {
            type: "bar",
            yAxisID: "n",
            data: points.map(({ at, n }) => ({ x: (at + 0.5) / 10, y: n })),
            barThickness: (/** @type {any} */ { chart }) => chart.width * 0.065, // "flex" is NaN between irregular bars
            grouped: false,
            backgroundColor: paint("bar"),
          },
        ],
      },
      options: withTooltip(
        {
          scales: {
            x: axis(paint, "Độ tin cậy hệ thống tự cho", {
              type: "linear",
              min: 0,
              max: 1,
              ticks: { stepSize: 0.2 },
              offset: false,
              grid: { offset: false, color: paint("rule") },
            }),
            n: axis(paint, "Số câu", { stack: "y", stackWeight: 1, ticks: { precision: 0, maxTicksLimit: 3 } }),
            y: shareAxis(paint, "Tỷ lệ đúng", { stack: "y", stackWeight: 3, offset: true }),
          },
        },
        ([item]) => (points[item.dataIndex] ? `Độ tin cậy ${lines[item.dataIndex][0]}` : ""),
        (item) => {
          const [, , share, range, n] = lines[item.dataIndex];
          return [`đúng ${share}`, `khoảng 95\u00a0%: ${range}`, `${n} câu`];
        },
      ),
    }),
  };
}

/**
 * The next of 1, 2, 5, 10, 20, … that is no less.
 * @param {number} value
 */
function roundStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}

/**
 * @param {number[]} sorted at least one
 * @param {number} share
 */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * @param {Question[]} rows
 * @param {Quantiles | undefined} known
 * @returns {Plot | null}
 */
function latency(rows, known) {
  const times = rows
    .map((row) => row.milliseconds?.total ?? NaN)
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  if (times.length === 0) return null;
  const { p50, p95 } = known ?? { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  const reach = Math.max(quantile(times, 0.99), p95, 0.1);
  const step = roundStep(reach / Math.min(25, Math.max(5, Math.sqrt(times.length))));
  const bins = new Array(Math.floor(reach / step) + 1).fill(0);
  const end = bins.length * step;
  let slower = 0;
  for (const time of times) {
    if (time < end) bins[Math.floor(time / step)]++;
    else slower++;
  }
  const digits = step < 1 ? 1 : 0;
  const span = (/** @type {number} */ at) => `${decimal(at * step, digits)}–${decimal((at + 1) * step, digits)}`;
  const lines = bins.map((n, at) => [span(at), count(n), percent(n / times.length)]);
  if (slower > 0) lines.push([`từ ${decimal(end, digits)}`, count(slower), percent(slower / times.length)]);
  const missing =
    slower > 0 ? ` ${count(slower)} câu từ ${decimal(end, digits)}\u00a0ms trở lên không có trong hình.` : "";
  const most = Math.max(...bins);
  const mark = (/** @type {number} */ x, /** @type {number[]} */ borderDash, /** @type {string} */ color) => ({
    type: "line",
    data: [
      { x, y: 0 },
      { x, y: most },
    ],
    pointRadius: 0,
    pointHitRadius: 0,
    borderColor: color,
    borderWidth: 2,
    borderDash,
  });
  return {
    id: "latency",
    note: `p50 (vạch liền) là ${milliseconds(p50)}\u00a0ms, p95 (vạch đứt) là ${milliseconds(p95)}\u00a0ms.${missing}`,
    table: table("Phân bố thời gian trả lời", ["Mili giây", "Số câu", "Tỷ lệ"], lines),
    chart: (paint) => ({
      data: {
        datasets: [
          { ...mark(p50, [], paint("ink")), label: "p50" },
          { ...mark(p95, [5, 4], paint("ink")), label: "p95" },
          {
            type: "bar",
            data: bins.map((n, at) => ({ x: (at + 0.5) * step, y: n })),
            grouped: false,
            categoryPercentage: 1,
            barPercentage: 0.92,
            backgroundColor: paint("bar"),
          },
        ],
      },
      options: withTooltip(
        {
          scales: {
            x: axis(paint, "Mili giây", {
              type: "linear",
              min: 0,
              max: end,
              offset: false,
              grid: { display: false },
              ticks: { includeBounds: false },
            }),
            y: axis(paint, "Số câu", { ticks: { precision: 0 } }),
          },
        },
        ([item]) => `${lines[item.dataIndex][0]}\u00a0ms`,
        (item) => `${lines[item.dataIndex][1]} câu (${lines[item.dataIndex][2]})`,
      ),
      plugins: [namedMarks(paint)],
    }),
  };
}

/**
 * Writes the name of every line with a label at its top.
 * @param {Paint} paint
 */
function namedMarks(paint) {
  return {
    id: "namedMarks",
    /** @param {any} chart */
    afterDatasetsDraw({ ctx, data, chartArea, scales }) {
      ctx.save();
      ctx.font = `bold 12px ${getComputedStyle(document.body).fontFamily}`;
      ctx.fillStyle = paint("ink");
      for (const set of data.datasets.filter((/** @type {any} */ one) => one.label)) {
        const x = scales.x.getPixelForValue(set.data[0].x);
        const isRight = x > chartArea.right - 40;
        ctx.textAlign = isRight ? "right" : "left";
        ctx.fillText(set.label, isRight ? x - 5 : x + 5, chartArea.top + 10);
      }
      ctx.restore();
    },
  };
}

/**
 * @param {Question[]} rows
 * @returns {Plot | null}
 */
function positions(rows) {
  const bins = [
    { label: "1", from: 1, to: 1, n: 0 },
    { label: "2", from: 2, to: 2, n: 0 },
    { label: "3", from: 3, to: 3, n: 0 },
    { label: "4–5", from: 4, to: 5, n: 0 },
    { label: "6–10", from: 6, to: 10, n: 0 },
    { label: "11–100", from: 11, to: Infinity, n: 0 },
    { label: "không thấy", from: 0, to: 0, n: 0 },
  ];
  let n = 0;
  for (const { rank } of rows) {
    const bin = bins.find(({ from, to }) => rank != null && from <= rank && rank <= to);
    if (!bin) continue;
    bin.n++;
    n++;
  }
  if (n === 0) return null;
  const lines = bins.map((bin) => [bin.label, count(bin.n), percent(bin.n / n)]);
  return {
    id: "positions",
    note: `Tính trên ${count(n)} câu có ghi bài đúng; “không thấy” là không có trong 100 bài đầu.`,
    table: table("Vị trí của bài đúng", ["Vị trí", "Số câu", "Tỷ lệ"], lines),
    chart: (paint) => ({
      type: "bar",
      data: {
        labels: bins.map(({ label }) => label.split(" ")),
        datasets: [
          {
            ...BAR,
            data: bins.map((bin) => bin.n),
            backgroundColor: bins.map(({ from }) => paint(from === 0 ? "bar-missed" : "bar")),
          },
        ],
      },
      options: withTooltip(
        {
          scales: {
            x: axis(paint, "Vị trí", { grid: { display: false }, ticks: { autoSkip: false } }),
            y: axis(paint, "Số câu", { ticks: { precision: 0 } }),
          },
        },
        ([item]) => (bins[item.dataIndex].from === 0 ? "Không thấy" : `Vị trí ${item.label}`),
        (item) => `${lines[item.dataIndex][1]} câu (${lines[item.dataIndex][2]})`,
      ),
    }),
  };
}

/** @param {(Plot | null)[]} plots */
function fillPlots(plots) {
  const drawn = /** @type {Plot[]} */ (plots.filter(Boolean));
  for (const figure of document.querySelectorAll("figure")) {
    const plot = drawn.find(({ id }) => id === figure.id);
    if (plot) fillFigure(figure, plot);
    else figure.remove();
  }
  if (drawn.length === 0) drop("plots");
  else keepDrawn(drawn);
}

/**
 * @param {HTMLElement} figure
 * @param {Plot} plot
 */
function fillFigure(figure, { table, note, height }) {
  find(HTMLElement, "[data-table]", figure).append(table);
  find(HTMLElement, "[data-note]", figure).textContent = note ?? "";
  if (height) find(HTMLElement, ".plot", figure).style.height = `${height}rem`;
}

/**
 * Draws, and draws again when the colours change.
 * @param {Plot[]} plots
 */
function keepDrawn(plots) {
  const { Chart } = /** @type {any} */ (globalThis);
  if (!Chart) {
    for (const box of document.querySelectorAll(".plot")) box.remove();
    for (const details of document.querySelectorAll("figure details")) details.setAttribute("open", "");
    return;
  }
  /** @type {any[]} */
  let charts = [];
  const draw = () => {
    for (const chart of charts) chart.destroy();
    charts = drawAll(Chart, plots);
  };
  const { classList } = document.documentElement;
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  addEventListener("beforeprint", () => {
    classList.add("printing");
    draw();
  });
  addEventListener("afterprint", () => {
    classList.remove("printing");
    draw();
  });
}

/**
 * @param {any} Chart
 * @param {Plot[]} plots
 */
function drawAll(Chart, plots) {
  const style = getComputedStyle(document.documentElement);
  /** @type {Paint} */
  const paint = (name) => style.getPropertyValue(`--${name}`).trim();
  Object.assign(Chart.defaults, { animation: false, maintainAspectRatio: false, locale: "vi-VN", color: paint("ink") });
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.font.size = 13;
  Chart.defaults.scale.ticks.color = paint("ink");
  return plots.map(({ id, chart }) => new Chart(find(HTMLCanvasElement, `#${id} canvas`), chart(paint)));
}

// Tables

/** @param {System} system */
const firstVariant = (system) => system.variants.find(({ name }) => name === "as-typed") ?? system.variants[0];

/**
 * Measures that one of the variants has, in the order of the measure table.
 * @param {Variant[]} variants
 */
function measuresOf(variants) {
  return report.measures.filter(({ name }) => variants.some(({ measures }) => measures[name]));
}

/**
 * Rows for measures, headed by the names of their groups.
 * @param {Measure[]} measures
 * @param {(measure: Measure) => Content[]} row
 */
function grouped(measures, row) {
  const groups = [...new Set(measures.map(({ group }) => group))];
  return groups.flatMap((group) => [
    [groupName(group)],
    ...measures.filter((measure) => measure.group === group).map(row),
  ]);
}

function fillSystems() {
  if (report.systems.length < 2) return drop("systems");
  const variants = report.systems.map(firstVariant);
  const rows = grouped(measuresOf(variants), (measure) => [
    cell(measure.label, BETTER[measure.better]),
    ...systemCells(measure, variants),
  ]);
  if (variants.some((variant) => variant.milliseconds?.total)) rows.push(["Thời gian"], timeCells(variants));
  const heads = ["Thước đo", ...report.systems.map(({ name }) => cell(systemName(name), name))];
  find(HTMLElement, "#systems [data-table]").append(table("So sánh hệ thống", heads, rows));
}

/**
 * @param {Measure} measure
 * @param {Variant[]} variants
 */
function systemCells({ name, unit, better }, variants) {
  const figures = variants.map(({ measures }) => measures[name]);
  const texts = figures.map((figure) => (figure ? inUnit(unit, figure.value) : "–"));
  const best = bestText(
    texts,
    figures.map((figure) => figure?.value),
    better,
  );
  return figures.map((figure, at) => cell(marked(texts[at], best), figure && interval(unit, figure)));
}

/** @param {Variant[]} variants */
function timeCells(variants) {
  const times = variants.map(({ milliseconds }) => milliseconds?.total);
  const texts = times.map((time) => milliseconds(time?.p50));
  const best = bestText(
    texts,
    times.map((time) => time?.p50),
    "lower",
  );
  const cells = times.map((time, at) => cell(marked(texts[at], best), time && `p95: ${milliseconds(time.p95)}`));
  return [cell("Trung vị (ms)", BETTER.lower), ...cells];
}

/**
 * The text of the best value, as equal texts are equally good. Empty when there is none or all are equal.
 * @param {string[]} texts
 * @param {(number | undefined)[]} values
 * @param {Measure["better"]} better
 */
function bestText(texts, values, better) {
  const known = values.filter((value) => value !== undefined);
  if (better === "neither" || new Set(texts).size < 2) return "";
  return texts[values.indexOf(better === "higher" ? Math.max(...known) : Math.min(...known))];
}

/**
 * @param {string} text
 * @param {string} best
 * @returns {Content}
 */
function marked(text, best) {
  if (text !== best) return text;
  return make("strong", {}, text, make("span", { class: "unseen" }, " (tốt nhất)"));
}

/** @param {System} main */
function fillVariants(main) {
  const systems = report.systems.filter(({ variants }) => variants.length > 1);
  if (systems.length === 0) return drop("variants");
  const box = find(HTMLElement, "#variants [data-table]");
  for (const system of systems.sort((one, other) => Number(other === main) - Number(one === main))) {
    const name = `Cách gõ khác nhau, hệ thống “${systemName(system.name)}”`;
    const summary = make("summary", {}, `Hệ thống “${systemName(system.name)}”`);
    const details = make("details", {}, summary, variantTable(name, system));
    details.open = system === main;
    box.append(details);
  }
}

/**
 * @param {string} name
 * @param {System} system
 */
function variantTable(name, system) {
  const base = firstVariant(system);
  const measures = MAIN_MEASURES.map(measure).filter(({ name }) => base.measures[name]);
  const rows = system.variants.map((variant) => [
    cell(variantName(variant.name), `${count(variant.questions)} câu`),
    ...measures.map((measure) =>
      variantCell(measure, variant.measures[measure.name], base.measures[measure.name], variant === base),
    ),
  ]);
  return table(name, ["Cách gõ", ...measures.map(({ label }) => label)], rows);
}

/**
 * @param {Measure} measure
 * @param {Figure | undefined} figure
 * @param {Figure} base
 * @param {boolean} isBase
 */
function variantCell({ unit, better }, figure, base, isBase) {
  if (!figure) return "–";
  const value = inUnit(unit, figure.value);
  return isBase ? value : cell(value, difference(unit, better, figure.value - base.value));
}

/**
 * @param {Unit} unit
 * @param {Measure["better"]} better
 * @param {number} change
 */
function difference(unit, better, change) {
  const [amount, name] = unit === "words" ? [change, "từ"] : [change * 100, "điểm"];
  const text = decimal(amount, 1);
  if (/^[−0,]*$/.test(text)) return make("span", {}, `0 ${name}`);
  const signed = `${amount > 0 ? "+" : ""}${text}\u00a0${name}`;
  if (better === "neither") return make("span", {}, signed);
  return amount > 0 === (better === "higher")
    ? make("span", { class: "good" }, `▲\u00a0${signed}`)
    : make("span", { class: "bad" }, `▼\u00a0${signed}`);
}

/**
 * @param {System} system
 * @param {Variant} variant
 */
function fillMeasures(system, variant) {
  const rows = grouped(measuresOf([variant]), (measure) => measureRow(measure, variant.measures[measure.name]));
  const name = `Mọi thước đo của hệ thống “${systemName(system.name)}”`;
  const box = find(HTMLElement, "#measures > [data-table]");
  box.append(table(name, ["Thước đo", "Giá trị"], rows));
  fillTypes(variant);
  fillStages(variant);
}

/**
 * @param {Measure} measure
 * @param {Figure} figure
 */
function measureRow({ name, label, unit, better, description }, figure) {
  const words = [description, BETTER[better] && `(${BETTER[better]})`].filter(Boolean).join(" ");
  const head = cell(label, words);
  head.append(make("code", {}, name));
  const value = cell(inUnit(unit, figure.value), interval(unit, figure));
  if (figure.n !== undefined) value.append(make("small", {}, `n = ${count(figure.n)}`));
  return [head, value];
}

/** @param {Variant} variant */
function fillTypes(variant) {
  const types = report.types.filter((type) => variant.types[type]);
  const measures = MAIN_MEASURES.map(measure).filter(({ name }) => types.some((type) => variant.types[type][name]));
  const rows = types.map((type) => [
    cell(typeName(type), type),
    ...measures.map(({ name, unit }) => typeCell(unit, variant.types[type][name])),
  ]);
  const heads = ["Loại câu hỏi", ...measures.map(({ label }) => label)];
  find(HTMLElement, "#types").append(table("Thước đo theo loại câu hỏi", heads, rows));
}

/**
 * @param {Unit} unit
 * @param {Figure | undefined} figure
 */
function typeCell(unit, figure) {
  return figure ? cell(inUnit(unit, figure.value), figure.n === undefined ? "" : `n = ${count(figure.n)}`) : "–";
}

/** @param {Variant} variant */
function fillStages({ milliseconds: times = {} }) {
  const rows = report.stages
    .filter((stage) => times[stage])
    .map((stage) => {
      const { p50, p95, p99 } = times[stage];
      return [stageName(stage), milliseconds(p50), milliseconds(p95), milliseconds(p99)];
    });
  find(HTMLElement, "#stages").append(table("Thời gian từng chặng", ["Chặng", "p50", "p95", "p99"], rows));
}

// Every question

/**
 * Lower case without accents, so that "Ha Noi" finds "Hà Nội".
 * @param {string} text
 */
function folded(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
}

/** @type {string[]} */
const haystacks = [];

/** @param {number} at */
function haystack(at) {
  const { id, question, answer } = report.questions[at];
  return (haystacks[at] ??= folded(`${id}\n${question}\n${answer}`));
}

const WORST_FIRST = Object.keys(VERDICTS);

/** @param {string} verdict */
const failure = (verdict) => Math.min(WORST_FIRST.indexOf(verdict), 3);

/** @param {number | undefined} rank */
const badness = (rank) => (rank === 0 ? Infinity : (rank ?? -1));

const ids = new Intl.Collator("vi", { numeric: true });

/**
 * Compares for the greatest first; a difference alone would be NaN of two infinities.
 * @param {number} one
 * @param {number} other
 */
const down = (one, other) => (one === other ? 0 : other - one);

/** @type {Record<string, {label: string, compare: (one: Question, other: Question) => number}>} */
const SORTS = {
  failed: {
    label: "Câu lỗi trước",
    compare: (one, other) => failure(one.verdict) - failure(other.verdict),
  },
  id: { label: "Theo mã", compare: (one, other) => ids.compare(one.id, other.id) },
  rank: { label: "Bài đúng xa nhất trước", compare: (one, other) => down(badness(one.rank), badness(other.rank)) },
  time: {
    label: "Chậm nhất trước",
    compare: (one, other) => down(one.milliseconds?.total ?? -1, other.milliseconds?.total ?? -1),
  },
  sure: { label: "Tin cậy cao trước", compare: (one, other) => down(one.confidence ?? -1, other.confidence ?? -1) },
  unsure: { label: "Tin cậy thấp trước", compare: (one, other) => down(other.confidence ?? 2, one.confidence ?? 2) },
};

const filters = find(HTMLFormElement, "#filters");

/** @param {string} name */
const chosen = (name) => /** @type {{value: string}} */ (filters.elements.namedItem(name)).value;

/** @type {{at: number[], page: number}} indexes of the questions that match, and which page of them is shown */
const listing = { at: [], page: 0 };

/** @type {Map<string, number[]>} orders of all rows by name of the sort: sorting 60,000 is what takes time */
const orders = new Map();

/** @param {string} name */
function order(name) {
  let rows = orders.get(name);
  if (!rows) {
    const { questions } = report;
    rows = questions.map((_, at) => at);
    rows.sort((one, other) => SORTS[name].compare(questions[one], questions[other]) || one - other);
    orders.set(name, rows);
  }
  return rows;
}

/** @returns {(at: number) => boolean} */
function matcher() {
  const [verdict, type, system, variant] = ["verdict", "type", "system", "variant"].map(chosen);
  const words = folded(chosen("text")).split(/\s+/).filter(Boolean);
  return (at) => {
    const row = report.questions[at];
    return (
      isVerdict(verdict, row.verdict) &&
      (type === "" || type === row.type) &&
      (system === "" || system === row.system) &&
      (variant === "" || variant === row.variant) &&
      words.every((word) => haystack(at).includes(word))
    );
  };
}

/**
 * @param {string} wanted
 * @param {Verdict} verdict
 */
function isVerdict(wanted, verdict) {
  if (wanted === "failed") return verdict === "wrong" || verdict === "refused";
  return wanted === "" || wanted === verdict;
}

function search() {
  listing.at = order(chosen("sort")).filter(matcher());
  listing.page = 0;
  showPage();
}

function showPage() {
  const { at, page } = listing;
  const from = page * PAGE;
  const shown = at.slice(from, from + PAGE);
  const pages = Math.max(1, Math.ceil(at.length / PAGE));
  find(HTMLElement, "#rows").replaceChildren(...shown.map((one) => questionItem(report.questions[one])));
  find(HTMLElement, "#count").textContent = countText(from, shown.length);
  find(HTMLElement, "#page").textContent = `trang ${count(page + 1)}/${count(pages)}`;
  find(HTMLElement, "#pager").hidden = pages === 1;
  for (const button of find(HTMLElement, "#pager").querySelectorAll("button")) {
    const to = page + Number(button.dataset.step);
    button.setAttribute("aria-disabled", String(to < 0 || to >= pages));
  }
}

/**
 * @param {number} from
 * @param {number} shown
 */
function countText(from, shown) {
  const all = report.questions.length;
  const { length } = listing.at;
  if (all === 0) return "Báo cáo này không có câu hỏi nào.";
  if (length === 0) return `Không có câu nào khớp trong ${count(all)} dòng kết quả.`;
  const of =
    length === all ? `${count(all)} dòng kết quả` : `${count(length)} dòng khớp, trong ${count(all)} dòng kết quả`;
  const verdicts = Object.keys(VERDICTS)
    .map((verdict) => ({ verdict, n: listing.at.filter((at) => report.questions[at].verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `${count(n)} ${lowerFirst(VERDICTS[/** @type {Verdict} */ (verdict)].label)}`);
  return `${of} (${verdicts.join(", ")}). Đang xem ${count(from + 1)}–${count(from + shown)}.`;
}

/** @param {number} step */
function turnPage(step) {
  const to = listing.page + step;
  if (to < 0 || to * PAGE >= listing.at.length) return;
  listing.page = to;
  showPage();
  find(HTMLElement, "#count").scrollIntoView();
  find(HTMLElement, "#rows summary").focus({ preventScroll: true });
}

/** @param {Question} question */
function questionItem(question) {
  const { id, type, verdict } = question;
  const kind = [typeName(type)];
  if (report.systems.length > 1 && chosen("system") === "") kind.push(systemName(question.system));
  if (chosen("variant") === "" && question.variant !== "as-typed") kind.push(variantName(question.variant));
  const summary = make(
    "summary",
    {},
    verdictMark(verdict, verdictText(question)),
    make("span", { class: "id" }, id),
    make("span", { class: "kind" }, kind.join(" · ")),
    make("span", { class: "asked" }, question.question),
  );
  const details = make("details", {}, summary);
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(questionDetails(question));
  });
  return make("li", {}, details);
}

/**
 * @param {Verdict} verdict
 * @param {string} text
 */
function verdictMark(verdict, text) {
  const icon = make("span", { "aria-hidden": "true" }, VERDICTS[verdict].icon);
  return make("span", { class: `verdict ${verdict}` }, icon, ` ${text}`);
}

/** @param {Question} question */
function questionDetails(question) {
  const said = make("div", {}, ...answerPart(question), ...expectedPart(question));
  const measured = make("div", {}, ...factsPart(question), ...numbersPart(question));
  return make("div", { class: "opened" }, said, measured);
}

/** @param {Question} question */
function answerPart({ answer, answered, citations = [], expected }) {
  const title = answered ? "Câu trả lời" : "Câu trả lời (từ chối)";
  const parts = [make("h4", {}, title), make("p", { class: "answer" }, answer || "Không có lời nào.")];
  if (citations.length === 0) return parts;
  const right = new Set(expected?.articles ?? []);
  const items = citations.map((citation) => citationItem(citation, right));
  return [...parts, make("h4", {}, "Nguồn dẫn"), make("ul", { class: "citations" }, ...items)];
}

/**
 * @param {Citation} citation
 * @param {Set<string>} right
 */
function citationItem({ number, articleId, title, publisher, published, url, quote }, right) {
  const source = [publisher, vietnameseDate(published) || "không rõ ngày", articleId].filter(Boolean).join(", ");
  const item = make("li", {}, `[${number}] `, titleLink(title || articleId, url), make("small", {}, source));
  if (right.has(articleId) || right.has(url)) item.append(make("small", { class: "good" }, "✓ là bài đúng"));
  if (quote) item.append(make("blockquote", {}, quote));
  return item;
}

/**
 * A link only to a web address: a "javascript:" one would run as part of this page.
 * @param {string} title
 * @param {string} url
 */
function titleLink(title, url) {
  if (!/^https?:\/\//i.test(url ?? "")) return make("b", {}, title);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title);
}

/** @param {Question} question */
function expectedPart({ expected = {} }) {
  const { answers = [], all = [], none = false, articles = [] } = expected;
  /** @type {HTMLElement[]} */
  const items = [];
  if (none) items.push(make("li", {}, "Kho không có lời đáp: phải từ chối."));
  if (answers.length > 0) items.push(make("li", {}, `Có một trong: ${quoted(answers)}`));
  for (const group of all) items.push(make("li", {}, `Phải có: ${quoted(group)}`));
  if (articles.length > 0) items.push(make("li", {}, "Bài đúng: ", make("span", { class: "id" }, articles.join(", "))));
  if (items.length === 0) items.push(make("li", {}, "Không ghi đáp án."));
  return [make("h4", {}, "Đáp án mong đợi"), make("ul", {}, ...items)];
}

/** @param {string[]} texts */
const quoted = (texts) => texts.map((text) => `“${text}”`).join(" hoặc ");

/** @param {Question} question */
function factsPart({ system, variant, asOf, rank, confidence, conversation, note }) {
  const facts = [
    ["Hệ thống", systemName(system)],
    ["Cách gõ", variantName(variant)],
    ["Độ tin cậy", confidence == null ? "" : decimal(confidence, 2)],
    ["Vị trí của bài đúng", rank == null ? "" : rank === 0 ? "không thấy trong 100 bài đầu" : count(rank)],
    ["Đáp án đúng vào", vietnameseDate(asOf)],
    ["Cuộc trò chuyện", conversation ?? ""],
    ["Ghi chú", note ?? ""],
  ];
  return [make("h4", {}, "Thông tin"), pairs(facts)];
}

/** @param {Question} question */
function numbersPart({ measures = {}, milliseconds: times = {} }) {
  const points = Object.entries(measures).map(([name, value]) => [measure(name).label, plain(value)]);
  const stages = report.stages
    .filter((stage) => times[stage] !== undefined)
    .map((stage) => [stageName(stage), `${milliseconds(times[stage])} ms`]);
  const parts = points.length > 0 ? [make("h4", {}, "Thước đo"), pairs(points)] : [];
  return stages.length > 0 ? [...parts, make("h4", {}, "Thời gian"), pairs(stages)] : parts;
}

/** @param {number} value */
const plain = (value) => decimal(value, Number.isInteger(value) ? 0 : 3);

/** @param {string[][]} facts those without a value are left out */
function pairs(facts) {
  const known = facts.filter(([, value]) => value !== "");
  return make("dl", {}, ...known.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}

/**
 * @param {string} name
 * @param {string[][]} options value and label
 * @param {string} value
 */
function fillSelect(name, options, value) {
  const select = find(HTMLSelectElement, `[name="${name}"]`, filters);
  for (const [key, label] of options) {
    const option = make("option", { value: key }, label);
    option.defaultSelected = key === value; // what a reset returns to
    select.append(option);
  }
  const label = select.closest("label");
  if (label) label.hidden = options.length === 2 && options[0][0] === "";
}

/**
 * @param {System} main
 * @param {Variant} variant
 */
function fillFilters(main, variant) {
  const variants = [...new Set(report.systems.flatMap((system) => system.variants.map(({ name }) => name)))];
  const verdicts = Object.entries(VERDICTS).map(([name, { icon, label }]) => [name, `${icon} ${label}`]);
  fillSelect("verdict", [["", "Tất cả"], ["failed", "Sai hoặc từ chối"], ...verdicts], "");
  fillSelect("type", [["", "Tất cả"], ...report.types.map((name) => [name, typeName(name)])], "");
  fillSelect("system", [["", "Tất cả"], ...report.systems.map(({ name }) => [name, systemName(name)])], main.name);
  fillSelect("variant", [["", "Tất cả"], ...variants.map((name) => [name, variantName(name)])], variant.name);
  fillSelect(
    "sort",
    Object.entries(SORTS).map(([name, { label }]) => [name, label]),
    "failed",
  );
}

function fillVerdicts() {
  const list = find(HTMLElement, "#verdicts");
  for (const [name, { label, meaning }] of Object.entries(VERDICTS)) {
    const mark = verdictMark(/** @type {Verdict} */ (name), label);
    list.append(make("div", {}, make("dt", {}, mark), make("dd", {}, meaning)));
  }
}

function listen() {
  let timer = 0;
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(search, event.target instanceof HTMLInputElement ? 200 : 0);
  });
  filters.addEventListener("reset", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 0); // the fields change after this event
  });
  find(HTMLElement, "#pager").addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) turnPage(Number(target.dataset.step));
  });
}

/** @returns {Report} */
function read() {
  const source = find(HTMLScriptElement, "#data");
  const parsed = JSON.parse(source.text);
  source.text = ""; // with 60,000 questions a copy is large
  return parsed;
}

function fill() {
  fillTop();
  fillWarnings();
  const system = report.systems.find(({ name }) => name === "fused") ?? report.systems[0];
  if (!system) {
    find(HTMLElement, "#waiting").textContent = "Lần chạy này chưa hỏi hệ thống nào.";
    return;
  }
  const variant = firstVariant(system);
  const rows = report.questions.filter((row) => row.system === system.name && row.variant === variant.name);
  find(HTMLElement, "#report").hidden = false; // before the plots, which measure their boxes
  fillHeadline(system, variant);
  fillPlots([byType(variant), calibration(rows), latency(rows, variant.milliseconds?.total), positions(rows)]);
  fillSystems();
  fillVariants(system);
  fillMeasures(system, variant);
  fillVerdicts();
  fillFilters(system, variant);
  listen();
  search();
  find(HTMLElement, "#waiting").textContent = "";
}

const report = read();
fill();
