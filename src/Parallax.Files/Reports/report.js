
'use strict';
(function () {
  const root = document.documentElement;
  root.classList.add('script');
  const style = name => getComputedStyle(root).getPropertyValue('--' + name).trim();
  const escape = text => String(text).replace(/[&<>"']/g, c => '&#' + c.charCodeAt(0) + ';');

  // Passages: a number or a point opens the list it was counted from.
  const dialog = document.getElementById('opened');
  const body = document.getElementById('opened-body');
  function open(id) {
    const list = document.getElementById(id);
    if (!list) { return; }
    document.getElementById('opened-title').textContent = list.querySelector('summary').textContent;
    body.replaceChildren(...[...list.children].slice(1).map(child => child.cloneNode(true)));
    dialog.showModal();
    body.scrollTop = 0;
    body.focus();
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('a.opens');
    if (link) {
      event.preventDefault();
      open(link.getAttribute('href').slice(1));
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
  // A link to something folded unfolds it.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const card = target && target.closest('details.card');
    if (card) { card.open = true; card.scrollIntoView(); }
  };
  window.addEventListener('hashchange', unfold);
  unfold();
  document.getElementById('close').addEventListener('click', () => dialog.close());

  function shape(kind, x, y, r) {
    const points = {
      diamond: [[x, y - r - 1], [x + r + 1, y], [x, y + r + 1], [x - r - 1, y]],
      square: [[x - r + .5, y - r + .5], [x + r - .5, y - r + .5], [x + r - .5, y + r - .5], [x - r + .5, y + r - .5]],
      triangle: [[x, y - r - 1], [x + r + .5, y + r - 1], [x - r - .5, y + r - 1]]
    }[kind];
    return points ? { type: 'polygon', shape: { points } } : { type: 'circle', shape: { cx: x, cy: y, r } };
  }

  function marks(axis) {
    return value => axis.marks[Math.round((value - axis.low) / axis.step)] ?? '';
  }

  function valueAxis(axis, extra) {
    return Object.assign({
      type: 'value', min: axis.low, max: axis.high, interval: axis.step,
      axisLabel: { formatter: marks(axis), color: style('quiet'), fontSize: 12, hideOverlap: true },
      axisLine: { show: false }, axisTick: { show: false },
      splitLine: { lineStyle: { color: style('rule') } },
      nameTextStyle: { color: style('quiet'), fontSize: 12 }
    }, extra);
  }

  function render(spec, series) {
    const colour = style(series.colour);
    const paper = style('paper');
    const width = series.colour === 'other' ? 1.5 : 2.5;
    const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: width } });
    return (params, api) => {
      const point = series.points[params.dataIndex];
      const plane = spec.kind !== 'rows';
      const [x, middle] = api.coord([point.v, plane ? point.y : point.c]);
      const y = plane ? middle : middle + point.o * spec.slot + spec.down;
      const children = [];
      if (point.lo !== undefined && point.hi !== undefined) {
        // An interval of a share may reach below zero; it is drawn as far as the axis goes.
        const lo = Math.max(point.lo, spec.x.low);
        children.push(line(api.coord([lo, 0])[0], y, api.coord([point.hi, 0])[0], y));
      }
      if (plane && point.ylo !== undefined && point.yhi !== undefined) {
        children.push(line(x, api.coord([point.v, point.ylo])[1], x, api.coord([point.v, point.yhi])[1]));
      }
      if (spec.kind === 'lines' && series.stroke !== 'marks' && params.dataIndex > 0) {
        const before = series.points[params.dataIndex - 1];
        children.push(line(...api.coord([before.v, before.y]), x, y));
      }
      if (spec.kind === 'lines' && series.stroke === 'line') { return { type: 'group', children }; }
      const dot = shape(series.shape, x, y, spec.radius);
      dot.style = { fill: point.t ? paper : colour, stroke: colour, lineWidth: spec.radius < 5 ? 1 : 2 };
      children.push(dot);
      // A larger, unseen mark lets a finger find the point.
      children.push({ type: 'circle', shape: { cx: x, cy: y, r: spec.radius < 5 ? 7 : 12 }, style: { fill: 'transparent' } });
      if (spec.kind === 'plane') {
        // A name begins or ends at its point, so that none is cut at the edge.
        const isRight = x > api.getWidth() * .6;
        children.push({ type: 'text', style: { x: isRight ? x - 9 : x + 9, y: y - 16, align: isRight ? 'right' : 'left', text: spec.categories[point.c], fill: style('ink'), fontSize: 12 } });
      }
      return { type: 'group', children };
    };
  }

  function options(spec, width) {
    const lines = spec.kind === 'lines';
    const plane = spec.kind !== 'rows';
    const narrow = width < 560;
    const labels = narrow
      ? { inside: true, align: 'left', verticalAlign: 'bottom', margin: 0, width: width - 30, overflow: 'break', lineHeight: 15, padding: [0, 0, Math.max(0, spec.up), 0] }
      : { align: 'right', margin: 12, lineHeight: 15, formatter: (name, place) => spec.names[place] };
    return {
      animation: false,
      textStyle: { fontFamily: style('sans') },
      grid: lines ? { left: 64, right: 26, top: 8, bottom: 24 } : plane
        ? { left: 44, right: narrow ? 24 : 90, top: 26, bottom: 46 }
        : { left: narrow ? 6 : spec.label, right: 26, top: 4, bottom: 24 },
      tooltip: {
        trigger: 'item', confine: true, backgroundColor: style('paper'), borderColor: style('rule'),
        textStyle: { color: style('ink'), fontSize: 13 }, extraCssText: 'white-space:normal;max-width:19rem;box-shadow:none',
        formatter: item => {
          const series = spec.series[item.seriesIndex];
          const point = series.points[item.dataIndex];
          const who = series.name === spec.categories[point.c] ? '' : '<br>' + escape(series.name);
          return '<b>' + escape(spec.categories[point.c]) + '</b>' + who + '<br>' + escape(point.d)
            + (point.p ? '<br><i>Click for passages</i>' : '');
        }
      },
      xAxis: valueAxis(spec.x, plane && !lines ? { name: spec.x.title, nameLocation: 'middle', nameGap: 28 } : {}),
      yAxis: lines ? valueAxis(spec.y) : plane ? valueAxis(spec.y, { name: spec.y.title, nameLocation: 'end', nameGap: 10, nameTextStyle: { align: 'left', color: style('quiet') } }) : {
        type: 'category', inverse: true, data: spec.categories,
        axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: Object.assign({ color: style('ink'), fontSize: 13, interval: 0 }, labels)
      },
      series: spec.series.map((series, place) => ({
        type: 'custom', name: series.name, clip: false, z: series.colour === 'other' ? 4 : 5, silent: series.stroke === 'line', cursor: 'pointer',
        data: series.points.map(point => plane ? [point.v, point.y] : [point.v, point.c]),
        renderItem: render(spec, series)
      })).concat(spec.x.references.length === 0 ? [] : [{
        type: 'scatter', data: [], silent: true,
        markLine: { symbol: 'none', silent: true, animation: false, label: { show: false },
          lineStyle: { color: style('quiet'), type: 'solid', width: 1 }, data: spec.x.references.map(value => ({ xAxis: value })) }
      }])
    };
  }

  const drawn = new Map();
  function draw(figure) {
    const live = figure.querySelector('.live');
    const spec = JSON.parse(figure.querySelector('script').textContent);
    const width = live.clientWidth;
    const narrow = width < 560;
    // On a narrow screen the name of a row stands above its points, in one line or two.
    const extra = narrow ? (spec.categories.some(name => name.length * 6.6 > width - 30) ? 32 : 17) : 0;
    const shown = Object.assign({}, spec, { row: spec.row + extra, down: extra / 2, up: spec.row / 2 - 5 - extra / 2 });
    const height = spec.kind === 'lines' ? 240 : spec.kind === 'plane' ? Math.min(460, Math.max(340, width))
      : shown.row * spec.categories.length + 28;
    live.style.height = height + 'px';
    let chart = drawn.get(figure);
    if (!chart) {
      chart = echarts.init(live, null, { renderer: 'svg' });
      chart.on('click', item => {
        const point = item.componentType === 'series' && spec.series[item.seriesIndex]?.points[item.dataIndex];
        if (point && point.p) { open(point.p); }
      });
      drawn.set(figure, chart);
    }
    chart.resize();
    chart.setOption(options(shown, width), true);
    live.dataset.drawn = 'true';
  }

  const figures = [...document.querySelectorAll('figure.chart')];
  // Height is set at once, so that the page does not move while charts are drawn as they come near.
  const watcher = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    watcher.unobserve(entry.target);
    draw(entry.target);
  }), { rootMargin: '800px' });
  figures.forEach(figure => {
    const spec = JSON.parse(figure.querySelector('script').textContent);
    figure.querySelector('.live').style.minHeight = (spec.kind === 'plane' ? 340 : spec.kind === 'lines' ? 240 : spec.row * spec.categories.length) + 'px';
    watcher.observe(figure);
  });
  const redraw = () => drawn.forEach((chart, figure) => draw(figure));
  let last = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== last) { last = window.innerWidth; redraw(); }
  });

  // For browsers in which a style cannot show what is folded; what was shut is shut again.
  let shut = [];
  window.addEventListener('beforeprint', () => {
    shut = [...document.querySelectorAll('details.numbers:not([open]), details.card:not([open])')];
    shut.forEach(details => { details.open = true; });
  });
  window.addEventListener('afterprint', () => { shut.forEach(details => { details.open = false; }); shut = []; });

  const button = document.getElementById('theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  const name = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
  button.hidden = false;
  name();
  button.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; name(); redraw(); });
  dark.addEventListener('change', () => { name(); redraw(); });
})();
