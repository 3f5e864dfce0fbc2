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
  const isWithinYears = !data.bars && data.actual.some((p) => !Number.isInteger(p.at));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
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
  const points = data.actual.map((p) => ({ value: [p.at, p.value], label: p.label, bound: p.bound, units: p.units }));
  series.push({
    name: data.actualName, type: data.bars ? "bar" : "line", z: 2,
    data: points.flatMap((p, i) => (data.actual[i].isAfterGap ? [{ value: [p.value[0], null] }, p] : [p])), barMaxWidth: 28,
    symbol: "circle", symbolSize: points.length > 40 ? 4 : 9, color: accent,
    lineStyle: { color: accent, width: 2 }, itemStyle: { color: accent },
    label: {
      show: true, position: data.bars ? "insideTop" : "top", color: data.bars ? token("--accent-ink") : ink,
      textBorderColor: data.bars ? "transparent" : token("--paper"), textBorderWidth: data.bars ? 0 : 3,
      formatter: (p) => (said.values.has(p.value[0]) ? text(p.data.bound, p.value[1]) : ""),
    },
  });
  // How many enterprises stand behind each figure has a place of its own below: few of them make a small sum.
  const counted = data.unitsName ? data.actual.filter((p) => p.units !== null) : [];
  if (counted.length > 0) {
    series.push({
      type: "line", xAxisIndex: 1, yAxisIndex: 1, symbol: "none", silent: true,
      data: counted.flatMap((p) => [{ value: [p.at, 0] }, { value: [p.at, p.units], at: p.at, symbol: "circle", symbolSize: 1 }, { value: [p.at, null] }]),
      lineStyle: { color: soft, width: canvas.clientWidth < 600 ? 4 : 8, cap: "butt" }, showAllSymbol: true,
      label: { show: true, color: soft, formatter: (p) => (p.data.at && said.units.has(p.data.at) ? number(p.value[1]) : "") },
    });
  }
  function round(value) { return Number(value.toFixed(data.decimals ?? 2)); }
  function text(bound, value) { return bound || number(round(value)); }

  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px " + getComputedStyle(document.body).fontFamily;
  const widthOf = (words) => pen.measureText(words).width;
  // Two drawings share one edge: wide enough for the longest number of the upper one.
  const beside = 24 + Math.max(...[data.unitsName || "", ...data.actual.map((p) => number(Math.ceil(Math.abs(p.value) * 1.2)))].map(widthOf));
  // The newest figure is said in the chart, and of the others those that leave it room; the table has them all.
  const roomy = (all, say) => {
    const kept = new Set(), pixels = (canvas.clientWidth - beside - 24) / (last - first || 1);
    let edge = Infinity;
    for (const p of all.slice().reverse()) {
      const half = widthOf(say(p)) / 2 + 4;
      if (p.at * pixels + half > edge) continue;
      kept.add(p.at);
      edge = p.at * pixels - half;
    }
    return kept;
  };
  const said = {};
  const choose = () => {
    said.values = roomy(data.actual, (p) => text(p.bound, p.value));
    said.units = roomy(counted, (p) => number(p.units));
  };
  choose();
  const chart = echarts.init(canvas, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: counted.length > 0
      ? [{ left: beside, right: 24, top: 40, bottom: 104 }, { left: beside, right: 24, height: 36, bottom: 8 }]
      : [{ left: 8, right: data.path || data.goals || data.ahead ? 96 : 24, top: 40, bottom: 8, containLabel: true }],
    tooltip: {
      trigger: "item", renderMode: "richText",
      formatter: (p) =>
        (p.data.label || String(p.value[0])) + "  " + text(p.data.bound, p.value[1]) +
        (counted.length > 0 && p.data.units != null ? "\n" + data.unitsName + " " + number(p.data.units) : ""),
    },
    xAxis: [
      {
        type: "value", min: data.bars ? first - 1 : first, max: data.bars ? last + 1 : last,
        // Parts of a year stand within it; a whole year is where it ends.
        axisLabel: {
          color: soft, hideOverlap: true, customValues: isWithinYears ? years.slice(1).map((year) => year - 0.5) : years,
          formatter: (v) => String(Math.ceil(v)),
        },
        axisLine: { lineStyle: { color: line } }, splitLine: { show: false },
        axisTick: { show: isWithinYears, customValues: years, lineStyle: { color: line } },
      },
      ...(counted.length > 0 ? [{ type: "value", gridIndex: 1, min: first, max: last, show: false }] : []),
    ],
    yAxis: [
      {
        type: "value", name: data.unit, scale: !data.bars, nameTextStyle: { color: soft, align: "left" },
        axisLabel: { color: soft, formatter: number }, splitLine: { lineStyle: { color: line } },
      },
      ...(counted.length > 0
        ? [{
          type: "value", gridIndex: 1, name: data.unitsName, nameLocation: "start", nameGap: 0,
          nameTextStyle: { color: soft, align: "right", verticalAlign: "bottom", padding: [0, 8, 0, 0] },
          axisLabel: { show: false }, splitLine: { show: false }, axisLine: { show: false }, axisTick: { show: false },
        }]
        : []),
    ],
    series,
  });
  const resize = () => {
    choose();
    chart.resize();
  };
  addEventListener("resize", resize);
  addEventListener("beforeprint", resize);
})();
