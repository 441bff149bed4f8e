// What stands in a line of Discord's Markdown: emphasis, code, links, mentions, moments, escapes.

import { h } from './dom.js';
import { moment } from './time.js';
import { say } from './words.js';

/** How many marks may be open in each other; deeper ones stay text. */
export const DEEPEST = 12;

const SPECIAL = /[\\`*_~|[<h]/;

// What may stand in a line. Each reads at a position and returns {node, next}, or null when it is just text.
const READERS = {
  '\\': readEscape,
  '`': readCode,
  '*': readStars,
  '_': readUnderscores,
  '~': (text, at, rules, depth) => readPair(text, at, '~~', 's', rules, depth),
  '|': readSpoiler,
  '[': readLink,
  '<': readAngle,
  h: readAddress,
};

/**
 * The text of one or more lines with what stands in them.
 *
 * @param rules {names, links}: names of mentioned things, and whether links may stand here
 * @param depth how many marks are open around it
 */
export function inline(text, rules, depth) {
  const out = document.createDocumentFragment();
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const special = depth < DEEPEST && SPECIAL.test(text[at]) ? READERS[text[at]](text, at, rules, depth) : null;
    if (special) {
      if (plain) out.append(plain);
      plain = '';
      out.append(special.node);
      at = special.next;
    } else {
      plain += text[at++];
    }
  }
  if (plain) out.append(plain);
  return out;
}

function readEscape(text, at) {
  const next = text[at + 1];
  return next && /[^0-9A-Za-z\s]/.test(next) && next.codePointAt(0) < 128
    ? { node: document.createTextNode(next), next: at + 2 }
    : null;
}

function readCode(text, at) {
  const end = codeEnd(text, at);
  if (!end) return null;
  const inside = text.slice(at + end.ticks, end.close);
  return { node: h('code', {}, end.ticks > 1 ? inside.replace(/^ (.*) $/, '$1') : inside), next: end.close + end.ticks };
}

/** Where the code that starts here ends: at a run of as many backticks. */
function codeEnd(text, at) {
  const ticks = /^`+/.exec(text.slice(at, at + 4))[0].length;
  const fenceOf = '`'.repeat(ticks);
  for (let close = text.indexOf(fenceOf, at + ticks); close > 0; close = text.indexOf(fenceOf, close + 1)) {
    if (text[close + ticks] !== '`' && text[close - 1] !== '`') return { ticks, close };
    while (text[close + 1] === '`') close++;
  }
  return null;
}

function readStars(text, at, rules, depth) {
  if (text[at + 1] === '*') {
    const strong = readPair(text, at, '**', 'strong', rules, depth);
    if (strong) return strong;
  }
  if (/\s|^$/.test(text[at + 1] || '')) return null;
  const close = closing(text, at + 1, '*');
  return close < 0 ? null : wrapped('em', text.slice(at + 1, close), close + 1, rules, depth);
}

function readUnderscores(text, at, rules, depth) {
  if (text[at + 1] === '_') {
    const under = readPair(text, at, '__', 'u', rules, depth);
    if (under) return under;
  }
  const close = closing(text, at + 1, '_');
  return close < 0 ? null : wrapped('em', text.slice(at + 1, close), close + 1, rules, depth);
}

function readPair(text, at, mark, tag, rules, depth) {
  if (!text.startsWith(mark, at)) return null;
  const close = closing(text, at + 2, mark);
  return close < 0 ? null : wrapped(tag, text.slice(at + 2, close), close + 2, rules, depth);
}

function readSpoiler(text, at, rules, depth) {
  if (!text.startsWith('||', at)) return null;
  const close = closing(text, at + 2, '||');
  if (close < 0) return null;
  const inside = h('span', { class: 'spoiler-text' }, inline(text.slice(at + 2, close), rules, depth + 1));
  const node = h('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': say('spoiler') }, inside);
  const show = event => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    node.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) node.removeAttribute(name);
    node.removeEventListener('click', show);
    node.removeEventListener('keydown', show);
  };
  node.addEventListener('click', show);
  node.addEventListener('keydown', show);
  return { node, next: close + 2 };
}

function wrapped(tag, inside, next, rules, depth) {
  return { node: h(tag, {}, inline(inside, rules, depth + 1)), next };
}

/** Where the mark closes, past escapes, code and longer runs of its letter; -1 when it never does or holds nothing. */
function closing(text, from, mark) {
  const letter = mark[0];
  let at = from;
  while (at < text.length) {
    if (text[at] === '\\') {
      at += 2;
      continue;
    }
    const code = text[at] === '`' && codeEnd(text, at);
    if (code) {
      at = code.close + code.ticks;
      continue;
    }
    if (text[at] !== letter) {
      at++;
      continue;
    }
    let run = 1;
    while (text[at + run] === letter) run++;
    const close = mark.length === 1 ? closingOfOne(text, from, at, run, letter) : run >= 2 ? at + run - 2 : -1;
    if (close > from) return close;
    at += run;
  }
  return -1;
}

/** A single star closes after a word, a single underscore between words; a pair belongs to something inside. */
function closingOfOne(text, from, at, run, letter) {
  if (run === 2) return -1;
  const close = at + run - 1;
  if (letter === '*') return /\s/.test(text[at - 1]) ? -1 : close;
  return /\w/.test(text[close + 1] || '') ? -1 : close;
}

function readLink(text, at, rules, depth) {
  if (!rules.links) return null;
  const middle = bracketEnd(text, at);
  if (middle < 0 || text[middle + 1] !== '(') return null;
  const label = text.slice(at + 1, middle);
  const target = /^\(\s*<?((?:[^\s()<>\\]|\\.|\([^\s()]*\))+)>?(?:\s+"[^"]*"|\s+'[^']*')?\s*\)/.exec(text.slice(middle + 1, middle + 2300));
  // Discord shows a link whose words hold an address as it is written (discord-api-docs issue 7721).
  if (!target || !label.trim() || /https?:\/\//.test(label)) return null;
  const anchor = link(target[1].replace(/\\(.)/g, '$1'), inline(label, { ...rules, links: false }, depth + 1));
  return anchor && { node: anchor, next: middle + 1 + target[0].length };
}

function bracketEnd(text, at) {
  let open = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') open++;
    else if (text[i] === ']' && --open === 0) return i;
  }
  return -1;
}

function readAngle(text, at, rules) {
  const found = /^<([^<>\s]{1,2050}|\/[^<>]{1,60})>/.exec(text.slice(at, at + 2054));
  const node = found && angle(found[1], rules);
  return node ? { node, next: at + found[0].length } : null;
}

function angle(inside, { names, links }) {
  const time = /^t:(-?\d{1,13})(?::([tTdDfFR]))?$/.exec(inside);
  if (time) return moment(Number(time[1]), time[2] || 'f');
  const mention = /^(#|@!?|@&)(\d{1,20})$/.exec(inside);
  if (mention) return mention[1] === '#' ? channel(mention[2], names) : user(mention[2], names);
  const command = /^\/([^:]+):\d{1,20}$/.exec(inside);
  if (command) return h('span', { class: 'mention' }, `/${command[1]}`);
  const emoji = /^a?:(\w{2,32}):\d{1,20}$/.exec(inside);
  if (emoji) return document.createTextNode(`:${emoji[1]}:`);
  return links && /^https?:\/\//.test(inside) ? link(inside, inside) : null;
}

function channel(id, names) {
  const name = names.channel(id);
  return name === undefined
    ? h('span', { class: 'mention' }, `#${say('unknownChannel')}`)
    : h('a', { class: 'mention', href: `#${id}`, 'data-channel': id }, `#${name}`);
}

function user(id, names) {
  return h('span', { class: 'mention' }, `@${names.user(id) ?? say('unknownUser')}`);
}

function readAddress(text, at, rules) {
  const found = rules.links && /^https?:\/\/[^\s<]*[^<.,:;"'\]\s]/.exec(text.slice(at, at + 2050));
  if (!found) return null;
  let address = found[0];
  while (address.endsWith(')') && address.split(')').length > address.split('(').length) address = address.slice(0, -1);
  const node = link(address, address);
  return node && { node, next: at + address.length };
}

/** A link to another site, or null when the address is none of http or https. */
export function link(address, words) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return url.protocol === 'http:' || url.protocol === 'https:'
    ? h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', title: url.href }, words)
    : null;
}
