// What the page knows: the sandbox's state as one user sees it, and what only this page remembers.

import { setClock } from './time.js';

const listeners = [];
let scheduled = false;

export const store = {
  loaded: false,
  connected: true,
  guild: { id: '', name: '' },
  bot: { id: '', username: '', online: false },
  users: [],
  user: '',
  channels: [],
  channel: '',
  commands: [],
  messages: {},
  nextDueAt: null,
  // By channel: the id of the last message that was read, and of the last one before this visit (for the "new" line).
  read: {},
  readBefore: {},
  dismissed: new Set(),
  // Interactions this page sent: id → {channel, message?, customId?, line}.
  pending: new Map(),
  // Lines of this page alone, by channel: commands on their way, and those that failed.
  notes: {},
  // By message: why the last press failed.
  pressFailures: {},
  // By interaction: the line with the words the user saw instead of ids.
  lines: new Map(),
};

/** Calls back, once for many changes, after something changed. */
export function onChange(listener) {
  listeners.push(listener);
}

export function changed() {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    listeners.forEach(listener => listener());
  });
}

/** Takes over the state the sandbox sent. */
export function take(state, user) {
  const known = state.users.some(one => one.id === user);
  if (state.guild.id !== store.guild.id) store.read = JSON.parse(sessionStorage.getItem(readKey(state.guild.id)) || '{}');
  Object.assign(store, {
    loaded: true,
    guild: state.guild,
    bot: state.bot,
    users: state.users,
    user: known ? user : state.users[0].id,
    channels: state.channels,
    commands: state.commands,
    messages: state.messages,
  });
  takeClock(state.clock);
  if (!store.channels.some(channel => channel.id === store.channel)) store.channel = firstChannel();
  changed();
}

export function takeClock(clock) {
  setClock(clock.now);
  store.nextDueAt = clock.nextDueAt;
  changed();
}

/** The channel a newcomer should see: the first that has something to read. */
function firstChannel() {
  const spoken = store.channels.find(channel => store.messages[channel.id]?.length);
  return (spoken || store.channels[0])?.id ?? '';
}

/** Adds a message, or puts it in the place of its earlier self. */
export function putMessage(channelId, message) {
  const list = (store.messages[channelId] ||= []);
  const at = list.findIndex(one => one.id === message.id);
  if (at >= 0) list[at] = message;
  else list.push(message);
  changed();
}

export function removeMessage(channelId, messageId) {
  store.messages[channelId] = (store.messages[channelId] || []).filter(one => one.id !== messageId);
  changed();
}

export function me() {
  return store.users.find(user => user.id === store.user) || { id: '', username: '', admin: false };
}

export function openChannel() {
  return store.channels.find(channel => channel.id === store.channel);
}

/** The messages of a channel that the user did not put away. */
export function visible(channelId) {
  return (store.messages[channelId] || []).filter(message => !store.dismissed.has(message.id));
}

/** How many messages came since the channel was last looked at. */
export function unread(channelId) {
  const last = BigInt(store.read[channelId] || 0);
  return visible(channelId).filter(message => BigInt(message.id) > last).length;
}

/** Everything in the channel was seen. */
export function markRead(channelId) {
  const last = newest(channelId);
  if (store.read[channelId] === last) return;
  store.read[channelId] = last;
  sessionStorage.setItem(readKey(store.guild.id), JSON.stringify(store.read));
  changed();
}

/** What was read outlives a reload of the page, but not the window. */
function readKey(guildId) {
  return `paperboy.read.${guildId}`;
}

/** The id of the newest message, "0" in an empty channel. */
export function newest(channelId) {
  const list = visible(channelId);
  return list.length ? list[list.length - 1].id : '0';
}

/** The names that texts mention by number. */
export const names = {
  channel: id => store.channels.find(channel => channel.id === id)?.name,
  user: id => [...store.users, store.bot].find(user => user.id === id)?.username,
};

export function addNote(channelId, note) {
  (store.notes[channelId] ||= []).push(note);
  changed();
}

export function removeNote(channelId, id) {
  store.notes[channelId] = (store.notes[channelId] || []).filter(note => note.id !== id);
  changed();
}
