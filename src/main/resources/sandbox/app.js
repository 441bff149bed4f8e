// The page: brings its parts together, and turns events of the sandbox into changes of what is shown.

import * as api from './api.js';
import { renderBar } from './bar.js';
import { entries } from './commands.js';
import { Composer } from './composer.js';
import { Drawer } from './drawer.js';
import { renderHints } from './hints.js';
import { Messages } from './messages.js';
import { Modal } from './modal.js';
import { Sidebar } from './sidebar.js';
import * as model from './store.js';
import { refreshMoments } from './time.js';
import { LANGUAGES, locale, say, speak } from './words.js';

const { store } = model;
const AGING_MILLIS = 15_000;
const RETRY_MILLIS = 1500;
const STARTING_MILLIS = 10_000;
const TOAST_MILLIS = 6000;

let events = null;
let modal = null;
let moving = false;
let theme = localStorage.getItem('paperboy.theme') || 'auto';
// Answers that came before the sandbox's reply to the request that they answer.
const settledEarly = new Map();

const visibleEntries = () => entries(store.commands, model.me(), locale());
const messages = new Messages(press);
const composer = new Composer(visibleEntries, sendCommand);
const sidebar = new Sidebar({ channel: goTo, user: become, language: useLanguage, theme: useTheme });
const drawer = new Drawer(model.changed);

function render() {
  if (!store.loaded) return;
  document.title = `#${model.openChannel()?.name ?? ''} · ${say('title')}`;
  sidebar.render(theme);
  renderBar({ sidebar: opener => sidebar.open(opener), nextDay, drawer: opener => drawer.toggle(opener) }, moving, drawer.isOpen);
  renderHints(visibleEntries(), line => composer.write(line));
  composer.refresh();
  messages.render();
  const trouble = !store.connected ? say('lost') : !store.bot.online && !isStarting() ? say('botOffline') : '';
  const banner = document.getElementById('banner');
  banner.hidden = !trouble;
  if (banner.textContent !== trouble) banner.textContent = trouble;
}

/** Whether the bot may still be on its way: it was not there yet, and the page is young. */
function isStarting() {
  return store.commands.length === 0 && performance.now() < STARTING_MILLIS;
}

// What the sandbox tells.

async function load(user) {
  events?.close();
  try {
    const state = await api.state(user);
    const isOther = store.loaded && state.guild.id !== store.guild.id;
    if (isOther) {
      store.notes = {};
      store.pending.clear();
      drawer.forget();
    }
    model.take(state, user);
    store.connected = true;
    events = new api.Events(store.user, state.seq, hear, connected => {
      store.connected = connected;
      model.changed();
    });
  } catch {
    store.connected = false;
    model.changed();
    toast(say('unreachable'));
    setTimeout(() => load(user), RETRY_MILLIS);
  }
}

const HEARD = {
  message({ channelId, message }) {
    if (!store.channels.some(channel => channel.id === channelId)) return void load(store.user);
    settle(message.interaction_metadata?.id, () => {});
    // Pages of an answer are pressed, not posted: the press is over when its message changed.
    for (const [id, one] of store.pending) if (one.message === message.id) settle(id, () => {});
    return model.putMessage(channelId, message);
  },
  messageDeleted: ({ channelId, messageId }) => model.removeMessage(channelId, messageId),
  answered: ({ interactionId }) => settle(interactionId, one => one.modal?.close()),
  failed({ interactionId, channelId, why }) {
    settle(interactionId, one => fail(interactionId, channelId, one, why));
  },
  modal(event) {
    settle(event.interactionId, () => {});
    if (event.user === store.user) openModal(event);
  },
  commands: ({ commands }) => Object.assign(store, { commands }),
  bot: ({ online }) => Object.assign(store.bot, { online }),
  clock: clock => model.takeClock(clock),
  reload: () => void load(store.user),
};

function hear(event) {
  HEARD[event.type]?.(event);
  model.changed();
  if (event.type === 'answered') refreshClockSoon();
}

/** An interaction has its end; `act` gets what was remembered of it. */
function settle(id, act) {
  if (!id) return;
  const one = store.pending.get(id);
  if (!one) {
    settledEarly.set(id, act);
    if (settledEarly.size > 50) settledEarly.delete(settledEarly.keys().next().value);
    return;
  }
  store.pending.delete(id);
  if (one.note) model.removeNote(one.channel, one.note);
  act(one);
}

function fail(id, channelId, one, why) {
  if (one.modal) return one.modal.fail(`${say('failed')}. ${why}`);
  if (one.message) return void (store.pressFailures[one.message] = why);
  return model.addNote(channelId, { id, line: one.line, why });
}

/** Remembers an accepted interaction, unless it was answered in the meantime. */
function remember(id, one) {
  store.pending.set(id, one);
  const early = settledEarly.get(id);
  settledEarly.delete(id);
  if (early) settle(id, early);
  else if (one.note) model.addNote(one.channel, { id: one.note, line: one.line });
  model.changed();
}

let clockTimer;

/** A command may have changed what is due next. */
function refreshClockSoon() {
  clearTimeout(clockTimer);
  clockTimer = setTimeout(async () => {
    try {
      model.takeClock((await api.state(store.user)).clock);
    } catch {
      // The stream tells when the sandbox is gone.
    }
  }, 400);
}

// What the user does.

async function sendCommand({ entry, options, line }) {
  const channel = store.channel;
  const sent = await api.interact({ kind: 'command', user: store.user, locale: locale(), channel, name: entry.name, subcommand: entry.subcommand, options });
  store.lines.set(sent.interactionId, line);
  messages.expect();
  remember(sent.interactionId, { channel, line, note: `sent-${sent.interactionId}` });
}

async function press(message, customId, values, label) {
  delete store.pressFailures[message.id];
  try {
    const sent = await api.interact({ kind: 'component', user: store.user, locale: locale(), channel: message.channel_id, message: message.id, customId, values });
    remember(sent.interactionId, { channel: message.channel_id, message: message.id, customId, line: label });
  } catch (problem) {
    store.pressFailures[message.id] = problem.message;
    model.changed();
  }
}

function openModal({ modal: form, channelId, messageId }) {
  modal?.close();
  const opened = new Modal(form, async fields => {
    const sent = await api.interact({ kind: 'modal', user: store.user, locale: locale(), channel: channelId ?? store.channel, customId: form.custom_id, fields, message: messageId });
    remember(sent.interactionId, { channel: channelId, modal: opened, line: form.title });
  });
  modal = opened;
}

async function nextDay() {
  moving = true;
  messages.expect();
  model.changed();
  try {
    model.takeClock(await api.nextDay());
  } catch (problem) {
    toast(problem.message);
  }
  moving = false;
  model.changed();
}

function goTo(id) {
  if (!store.channels.some(channel => channel.id === id)) return;
  store.channel = id;
  model.changed();
}

function become(user) {
  store.notes = {};
  store.pending.clear();
  load(user);
}

function useLanguage(name) {
  localStorage.setItem('paperboy.locale', name);
  speak(name);
  wordsOfPage();
  model.changed();
  drawer.render();
}

function useTheme(name) {
  theme = name;
  localStorage.setItem('paperboy.theme', name);
  document.documentElement.dataset.theme = name;
  model.changed();
}

function wordsOfPage() {
  document.documentElement.lang = locale();
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say);
}

let toastTimer;

function toast(words) {
  const element = document.getElementById('toast');
  element.textContent = words;
  element.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (element.hidden = true), TOAST_MILLIS);
}

// Keys of the whole page, and links to channels.

document.addEventListener('keydown', event => {
  if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const at = store.channels.findIndex(channel => channel.id === store.channel);
    const next = store.channels[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) goTo(next.id);
    event.preventDefault();
  } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey && isIdle(event.target)) {
    // The key is pressed before the focus moves, so the letter lands in the box.
    composer.focus();
  }
});

/** Whether letters typed here would go nowhere. */
function isIdle(target) {
  return target === document.body || target.id === 'scroller';
}

document.addEventListener('click', event => {
  const channel = event.target.closest?.('a[data-channel]');
  const skip = event.target.closest?.('a.skip');
  if (!channel && !skip) return;
  event.preventDefault();
  if (channel) goTo(channel.dataset.channel);
  else composer.focus();
});

const spoken = localStorage.getItem('paperboy.locale')
  || (navigator.language.toLowerCase().startsWith('zh') ? LANGUAGES[1] : LANGUAGES[0]).locale;
speak(spoken);
wordsOfPage();
document.documentElement.dataset.theme = theme;
model.onChange(render);
setInterval(() => {
  refreshMoments();
  model.changed();
}, AGING_MILLIS);
load('');
