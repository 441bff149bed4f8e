// Discord's subset of Markdown, from text to elements: the blocks (code, quotes, headings, lists). What stands in a line
// is read by inline.js. Whatever it does not understand stays text, and text only ever becomes text nodes.
// https://support.discord.com/hc/articles/210298617, https://docs.discord.com/developers/reference#message-formatting

import { h } from './dom.js';
import { DEEPEST, inline } from './inline.js';

/**
 * A message's content, or an embed's description: everything is allowed.
 *
 * @param names {channel(id), user(id)}: names of mentioned things, undefined when unknown
 */
export function renderText(text, names) {
  return blocks(text.split('\n'), { names, headings: true, links: true }, 0);
}

/** The value of an embed's field: Discord shows no headings there. */
export function renderField(text, names) {
  return blocks(text.split('\n'), { names, headings: false, links: true }, 0);
}

/** The title of an embed, or the name of a field: one line of text without links of its own. */
export function renderTitle(text, names) {
  return inline(text, { names, headings: false, links: false }, 0);
}

function blocks(lines, rules, depth) {
  const out = document.createDocumentFragment();
  let at = 0;
  let plain = [];
  const flush = () => {
    if (plain.length) out.append(...paragraph(plain.join('\n'), rules, depth));
    plain = [];
  };
  while (at < lines.length) {
    const block = depth < DEEPEST ? blockAt(lines, at, rules, depth) : null;
    if (block) {
      flush();
      out.append(block.element);
      at = block.next;
    } else {
      plain.push(lines[at++]);
      // A fence in mid-line keeps its lines together, whatever they start with.
      if (opensFence(plain)) {
        while (at < lines.length && opensFence(plain)) plain.push(lines[at++]);
      }
    }
  }
  flush();
  return out;
}

function opensFence(lines) {
  const last = lines[lines.length - 1];
  const fences = lines.join('\n').split('```').length - 1;
  return fences % 2 === 1 && (last.includes('```') || lines.length > 1 || fences > 1);
}

function blockAt(lines, at, rules, depth) {
  const line = lines[at];
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)];
    return { element: h('blockquote', {}, blocks(rest, rules, depth + 1)), next: lines.length };
  }
  if (line.startsWith('> ') || line === '>') return quote(lines, at, rules, depth);
  const heading = rules.headings && /^(#{1,3})\s+(.+)$/.exec(line);
  if (heading) {
    // The page has its own h1 and h2; the sizes come from the class.
    const level = heading[1].length;
    const words = heading[2].replace(/\s+#+\s*$/, '');
    return { element: h(`h${level + 2}`, { class: `md-h${level}` }, inline(words, rules, depth + 1)), next: at + 1 };
  }
  const small = /^-# +(.+)$/.exec(line);
  if (small) return { element: h('small', { class: 'md-small' }, inline(small[1], rules, depth + 1)), next: at + 1 };
  return listItem(line) ? list(lines, at, rules, depth) : null;
}

function quote(lines, at, rules, depth) {
  const inside = [];
  let next = at;
  while (next < lines.length && (lines[next].startsWith('> ') || lines[next] === '>')) inside.push(lines[next++].slice(2));
  return { element: h('blockquote', {}, blocks(inside, rules, depth + 1)), next };
}

function listItem(line) {
  const found = /^( *)([-*]|(\d{1,9})\.) +(\S.*)$/.exec(line);
  if (!found) return null;
  return { indent: found[1].length, ordered: found[3] !== undefined, number: Number(found[3] || 1), text: found[4] };
}

function list(lines, at, rules, depth) {
  const first = listItem(lines[at]);
  const element = h(first.ordered ? 'ol' : 'ul', first.ordered && first.number !== 1 ? { start: first.number } : {});
  let next = at;
  while (next < lines.length) {
    const item = listItem(lines[next]);
    if (!item || item.indent < first.indent || (item.indent === first.indent && item.ordered !== first.ordered)) break;
    if (item.indent > first.indent && depth < DEEPEST) {
      const inner = list(lines, next, rules, depth + 1);
      (element.lastElementChild || element).append(inner.element);
      next = inner.next;
    } else {
      element.append(h('li', {}, inline(item.text, rules, depth + 1)));
      next++;
    }
  }
  return { element, next };
}

/** Text between blocks; its fenced code stands on its own. */
function paragraph(text, rules, depth) {
  const out = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('```', from);
    const close = open < 0 ? -1 : text.indexOf('```', open + 3);
    if (close < 0 || close === open + 3) break;
    out.push(...words(text.slice(from, open).replace(/\n$/, ''), rules, depth));
    out.push(fence(text.slice(open + 3, close)));
    from = close + 3;
    if (text[from] === '\n') from++;
  }
  out.push(...words(text.slice(from), rules, depth));
  return out;
}

function words(text, rules, depth) {
  return text === '' ? [] : [h('div', { class: 'md-text' }, inline(text, rules, depth))];
}

function fence(inside) {
  const language = /^([A-Za-z0-9_+.-]+)\n/.exec(inside);
  const code = (language ? inside.slice(language[0].length) : inside.replace(/^\n/, '')).replace(/\n$/, '');
  return h('pre', { tabindex: '0' }, h('code', language ? { 'data-language': language[1] } : {}, code));
}
