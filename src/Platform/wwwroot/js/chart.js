// Draws the chart of a page from the data block in it. Without this file the table says it all.
(function () {
  "use strict";
  const canvas = document.querySelector("[data-chart]");
  const block = canvas && document.getElementById(canvas.dataset.chart);
  if (!block || typeof echarts === "undefined") return;
  const data = JSON.parse(block.textContent);
  canvas.closest("figure").hidden = false;

  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const ink = token("--ink"), soft = token("--ink-soft"), line = token("--line"), accent = token("--accent");
  const number = (value) => {
    const [whole, part] = String(Math.abs(value)).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, data.thousands);
    return (value < 0 ? "\u2212" : "") + grouped + (part ? "." + part : "");
  };
  const ats = [...(data.path || []).map((p) => p[0]), ...data.actual.map((p) => p.at), ...(data.ahead || []).map((p) => p.at)];
  if (data.goals) ats.push(data.due, Math.min(...ats, data.due) - (ats.every((at) => at >= data.due) ? 5 : 0));
  const first = Math.floor(Math.min(...ats)), last = Math.ceil(Math.max(...ats));
  // Bars are wider than their year, so a line beside them runs from edge to edge.
  const edges = (line) =>
    data.bars && line ? [[first - 0.5, line[0][1]], ...line, [last + 0.5, line[line.length - 1][1]]] : line;
  const series = [];
  if (data.path) {
    series.push({
      name: data.pathName, type: "line", data: edges(data.path), symbol: "none", z: data.bars ? 3 : 1,
      lineStyle: { color: soft, width: 2, type: [6, 4] },
      endLabel: { show: true, color: soft, formatter: (p) => data.pathName + " " + number(round(p.value[1])) },
    });
  }
  for (const goal of data.goals || []) {
    series.push({
      name: data.goalName, type: "line", data: [[first, goal], [last, goal]], symbol: "none", z: 1,
      lineStyle: { color: soft, width: 2, type: [6, 4] },
      endLabel: { show: true, color: soft, formatter: () => data.goalName + " " + number(round(goal)) },
    });
  }
  if (data.eased) {
    series.push({
      name: data.easedName, type: "line", data: edges(data.eased), symbol: "none", z: 0,
      lineStyle: { color: line, width: 1 },
    });
  }
  // Intervals stand as bars at their period, the likelier one darker; axes of numbers cannot stack areas.
  for (const [low, high, width, opacity] of data.ahead ? [["low95", "high95", 9, 0.25], ["low80", "high80", 9, 0.35]] : []) {
    series.push({
      type: "line", symbol: "none", z: 0, silent: true, connectNulls: false,
      data: data.ahead.flatMap((p) => [[p.at, p[low]], [p.at, p[high]], [p.at, null]]),
      lineStyle: { color: accent, width, opacity, cap: "butt" },
    });
  }
  if (data.adjusted) {
    series.push({
      name: data.adjustedName, type: "line", data: data.adjusted, symbol: "none", z: 1,
      lineStyle: { color: soft, width: 1.5 },
    });
  }
  if (data.ahead) {
    const last = data.actual[data.actual.length - 1];
    series.push({
      name: data.aheadName, type: "line", z: 2, symbol: "emptyCircle", symbolSize: 6,
      data: [{ value: [last.at, last.value], label: last.label, symbol: "none" },
        ...data.ahead.map((p) => ({ value: [p.at, p.value], label: p.label, bound: p.bound }))],
      lineStyle: { color: accent, width: 2, type: [6, 4] }, itemStyle: { color: accent },
      endLabel: { show: true, color: ink, formatter: () => data.aheadName },
    });
  }
  const points = data.actual.map((p) => ({ value: [p.at, p.value], label: p.label, bound: p.bound }));
  series.push({
    name: data.actualName, type: data.bars ? "bar" : "line", data: points, z: 2, barMaxWidth: 28,
    symbol: "circle", symbolSize: points.length > 40 ? 4 : 9, color: accent,
    lineStyle: { color: accent, width: 2 }, itemStyle: { color: accent },
    label: {
      show: points.length <= 12, position: data.bars ? "insideTop" : "top", color: data.bars ? token("--accent-ink") : ink,
      formatter: (p) => p.data.bound || number(round(p.value[1])),
    },
  });
  function round(value) { return Math.round(value * 100) / 100; }

  const chart = echarts.init(canvas, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 8, right: data.path || data.goals || data.ahead ? 96 : 24, top: 40, bottom: 8, containLabel: true },
    tooltip: {
      trigger: "item", renderMode: "richText",
      formatter: (p) => (p.data.label || String(p.value[0])) + "  " + (p.data.bound || number(round(p.value[1]))),
    },
    xAxis: {
      type: "value", min: data.bars ? first - 1 : first, max: data.bars ? last + 1 : last, interval: 1,
      axisLabel: { color: soft, formatter: (v) => (Number.isInteger(v) && v >= first && v <= last ? String(v) : ""), hideOverlap: true },
      axisLine: { lineStyle: { color: line } }, splitLine: { show: false }, axisTick: { show: false },
    },
    yAxis: {
      type: "value", name: data.unit, scale: !data.bars, nameTextStyle: { color: soft, align: "left" },
      axisLabel: { color: soft, formatter: number }, splitLine: { lineStyle: { color: line } },
    },
    series,
  });
  const resize = () => chart.resize();
  addEventListener("resize", resize);
  addEventListener("beforeprint", resize);
})();
