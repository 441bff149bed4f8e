// Small tools for building the page. Foreign text only ever becomes text nodes; there is no innerHTML anywhere.

const SVG = 'http://www.w3.org/2000/svg';

// Outlines on a 24 × 24 grid, stroked with the text's colour.
const ICONS = {
  hash: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  thread: 'M5 5v6a3 3 0 0 0 3 3h11M15 10l4 4-4 4',
  forum: 'M4 5h12v8H9l-3 3v-3H4zM9 16h6l3 3v-3h2V9h-4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  next: 'M5 5v14l8-7zM13 5v14l8-7z',
  send: 'M4 12 20 4l-6 16-3-7z',
  wire: 'M8 5 3 12l5 7M16 5l5 7-5 7M13.5 4l-3 16',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  down: 'M12 5v14M6 13l6 6 6-6',
  chevron: 'M7 10l5 5 5-5',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  theme: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  reply: 'M4 19v-5a6 6 0 0 1 6-6h9',
  out: 'M14 5h5v5M19 5l-9 9M17 14v5H5V7h5',
  alert: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  paper: 'M5 4h11v16H7a2 2 0 0 1-2-2zM16 9h3v9a2 2 0 0 1-2 2M8 8h5M8 12h5M8 16h3',
};

/** An element with attributes, listeners (`onclick` …) and children; null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' && 'value' in element) element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A drawn sign. It only repeats what words beside it, or the label of its button, say. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with a sign and no words; the label is spoken, and shown by the pointer. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...attributes }, icon(name));
}

const built = Symbol('built');

/**
 * Makes the children of `parent` be these items, in order. An item is {key, sig, build}: a node is built again only
 * when its `sig` changed, so that focus, selection and open menus elsewhere survive.
 */
export function keyed(parent, items) {
  const known = new Map();
  for (const node of [...parent.children]) {
    if (node[built]) known.set(node[built].key, node);
    else node.remove();
  }
  let place = parent.firstElementChild;
  for (const item of items) {
    let node = known.get(item.key);
    known.delete(item.key);
    if (!node) {
      node = item.build();
      node[built] = { key: item.key, sig: item.sig };
      parent.insertBefore(node, place);
      continue;
    }
    if (node[built].sig !== item.sig) {
      const fresh = item.build();
      fresh[built] = { key: item.key, sig: item.sig };
      const spot = focusSpot(node);
      if (place === node) place = fresh;
      node.replaceWith(fresh);
      if (spot) refocus(fresh, spot);
      node = fresh;
    }
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  for (const node of known.values()) node.remove();
}

const FOCUSABLE = 'button, a[href], input, [tabindex]';

function focusSpot(node) {
  const active = document.activeElement;
  if (!node.contains(active)) return null;
  return { self: node === active, index: [...node.querySelectorAll(FOCUSABLE)].indexOf(active), name: active.dataset.spot };
}

function refocus(node, spot) {
  if (spot.self) return node.focus();
  const all = [...node.querySelectorAll(FOCUSABLE)];
  const named = spot.name && all.find(element => element.dataset.spot === spot.name && !element.disabled);
  (named || all[Math.min(spot.index, all.length - 1)] || node).focus({ preventScroll: true });
}

/** Arrow keys move the focus among the elements that `selector` finds in `parent`; only one of them is a tab stop. */
export function rove(parent, selector) {
  parent.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const all = [...parent.querySelectorAll(selector)];
    const at = all.indexOf(document.activeElement);
    if (!step || at < 0 || event.altKey) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + step))].focus();
  });
}

const HAN = /\p{Script=Han}/u;

/** The language to pronounce and draw a text in: Chinese where it has Chinese characters. */
export function languageOf(text) {
  return HAN.test(text) ? 'zh-CN' : 'en';
}
