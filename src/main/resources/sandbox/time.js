// Moments in words. "Now" is the bot's clock: in the sandbox it may be days ahead of the computer's.

import { h } from './dom.js';
import { locale, say } from './words.js';

// https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

let ahead = 0;

/** Learns what the bot's clock shows. */
export function setClock(iso) {
  ahead = Date.parse(iso) - Date.now();
}

/** What the bot's clock shows now. */
export function botNow() {
  return new Date(Date.now() + ahead);
}

export function format(date, options) {
  return new Intl.DateTimeFormat(locale(), options).format(date);
}

/** "in 3 hours", "2 days ago". */
export function relative(date) {
  const seconds = Math.round((date - botNow()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) || UNITS[UNITS.length - 1];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** The time of a message: short today and yesterday, with its date before. */
export function stamp(iso) {
  const date = new Date(iso);
  const time = format(date, { timeStyle: 'short' });
  const days = dayNumber(botNow()) - dayNumber(date);
  const day = days === 0 ? say('today') : days === 1 ? say('yesterday') : format(date, { dateStyle: 'medium' });
  return h('time', { datetime: iso, title: format(date, STYLES.F) }, `${day} ${time}`);
}

/** The time of day alone, for a message that stands below another of the same author. */
export function shortStamp(iso) {
  const date = new Date(iso);
  return h('time', { datetime: iso, title: format(date, STYLES.F) }, format(date, { timeStyle: 'short' }));
}

/** The day of a moment where the reader is, as a key and in words. */
export function day(iso) {
  const date = new Date(iso);
  return { key: dayNumber(date), words: format(date, { dateStyle: 'full' }) };
}

/** A moment inside a text, as <t:unix:style> asks for it. */
export function moment(unix, style) {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const element = h('time', { class: 'moment', datetime: date.toISOString(), title: format(date, STYLES.F) });
  if (style === 'R') element.dataset.relative = String(unix);
  element.textContent = style === 'R' ? relative(date) : format(date, STYLES[style] || STYLES.f);
  return element;
}

/** Lets the relative moments of the page grow older. */
export function refreshMoments() {
  for (const element of document.querySelectorAll('time[data-relative]')) {
    element.textContent = relative(new Date(Number(element.dataset.relative) * 1000));
  }
}

function dayNumber(date) {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60000) / 86400000);
}
