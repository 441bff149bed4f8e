// The bar above the messages: the channel, the bot's clock and the way to its next day.

import { h, icon, iconButton, keyed } from './dom.js';
import { channelIcon } from './message.js';
import { openChannel, store } from './store.js';
import { botNow, format } from './time.js';
import { locale, say } from './words.js';

/** Draws the bar. @param acts {sidebar(opener), nextDay(), drawer(opener)} */
export function renderBar(acts, isMoving, isDrawerOpen) {
  const channel = openChannel();
  if (!channel) return;
  keyed(document.getElementById('bar'), [
    { key: 'menu', sig: locale(), build: () => iconButton('menu', say('openChannels'), event => acts.sidebar(event.currentTarget), { class: 'icon-button only-narrow' }) },
    {
      key: 'channel',
      sig: JSON.stringify([channel.name, channel.topic, store.bot.username]),
      build: () => h('div', { class: 'bar-channel' }, icon(channelIcon(channel)), h('h1', {}, channel.name || store.bot.username), channel.topic && h('span', { class: 'topic', title: channel.topic }, channel.topic)),
    },
    { key: 'clock', sig: clockWords().join(), build: clock },
    {
      key: 'next',
      sig: `${locale()} ${isMoving} ${store.nextDueAt}`,
      build: () => h('button', { type: 'button', id: 'next-day', class: 'button primary next-day', 'aria-disabled': isMoving && 'true', title: say('nextDayLong'), onclick: () => isMoving || acts.nextDay() }, icon('next'), h('span', {}, say(isMoving ? 'moving' : 'nextDay'))),
    },
    {
      key: 'drawer',
      sig: `${locale()} ${isDrawerOpen}`,
      build: () => iconButton('wire', say('requests'), event => acts.drawer(event.currentTarget), { id: 'open-drawer', 'aria-expanded': String(isDrawerOpen), 'aria-controls': 'drawer' }),
    },
  ]);
}

const MOMENT = { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };

/** Two lines of a label and a moment each. */
function clockWords() {
  const due = store.nextDueAt ? [say('nextDue'), format(new Date(store.nextDueAt), MOMENT)] : ['', say('nothingDue')];
  return [[say('clock'), format(botNow(), MOMENT)], due];
}

function clock() {
  return h('div', { class: 'clock' }, clockWords().map(([label, words]) => h('span', {}, h('span', { class: 'clock-label' }, `${label} `), words)));
}
