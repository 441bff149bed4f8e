// How one message looks, a note of the page among them.

import { rows } from './components.js';
import { h, icon, languageOf } from './dom.js';
import { attachment, embed } from './embeds.js';
import { renderText } from './markdown.js';
import { changed, me, names, removeNote, store } from './store.js';
import { shortStamp, stamp } from './time.js';
import { locale, say } from './words.js';

/**
 * One message.
 *
 * @param together whether it stands below another of its author
 * @param busy the custom_id that waits for its answer
 * @param failure why the last press failed
 * @param press called with (message, custom_id, values, label)
 */
export function article(message, together, busy, failure, press) {
  const own = message.sandbox || {};
  const secret = Boolean(own.onlyFor);
  return h(
    'article',
    {
      class: `message${together ? ' together' : ''}${secret ? ' secret' : ''}${own.asked ? ' answers' : ''}`,
      'data-message': message.id,
      'aria-label': `${message.author.username}, ${stamp(message.timestamp).textContent}`,
    },
    own.asked && asked(own.asked, message),
    together ? h('div', { class: 'side' }, shortStamp(message.timestamp)) : h('div', { class: 'side' }, avatar(message.author)),
    h(
      'div',
      { class: 'body' },
      !together && byline(message),
      own.thinking ? thinking(message.author.username) : content(message, busy, press),
      failure && h('p', { class: 'press-failed', role: 'alert' }, icon('alert'), `${say('failedPress')}. ${failure}`),
      secret && privately(message.id),
    ),
  );
}

function content(message, busy, press) {
  return [
    message.content && h(
      'div',
      { class: 'content', lang: languageOf(message.content) },
      renderText(message.content, names),
      message.edited_timestamp && h('span', { class: 'edited' }, say('edited')),
    ),
    (message.embeds || []).map(data => embed(data, names)),
    (message.attachments || []).map(attachment),
    rows(message.components || [], busy, (customId, values, label) => press(message, customId, values, label)),
  ];
}

/** Who asked, and for what; the words the user typed rather than the ids that were sent. */
function asked({ user, line }, message) {
  const words = store.lines.get(message.interaction_metadata?.id) || readable(line);
  return h(
    'div',
    { class: 'asked' },
    h('span', { class: 'asked-curve' }),
    h('span', { class: 'mini-avatar' }, avatar({ username: user })),
    h('strong', {}, user),
    ` ${say(line.startsWith('/') ? 'used' : 'pressed')} `,
    h('span', { class: 'asked-line', lang: languageOf(words) }, words),
  );
}

function readable(line) {
  return line.replace(/:(\d{15,20})(?=\s|$)/g, (whole, id) => (names.channel(id) ? `:#${names.channel(id)}` : whole));
}

function byline(message) {
  return h(
    'div',
    { class: 'byline' },
    h('span', { class: 'author' }, message.author.username),
    message.author.bot && h('span', { class: 'tag' }, say('app')),
    stamp(message.timestamp),
  );
}

function thinking(bot) {
  return h('div', { class: 'thinking' }, dots(), say('thinking', { bot }));
}

function dots() {
  return h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
}

function privately(id) {
  const away = () => {
    store.dismissed.add(id);
    changed();
    document.querySelector('#composer .main-input')?.focus();
  };
  return h('div', { class: 'privately' }, icon('eye'), say('onlyYou'), ' · ', h('button', { type: 'button', class: 'text-button', onclick: away }, say('dismiss')));
}

/** A command on its way, or what became of one that got no answer. */
export function noteItem(channelId, note) {
  return {
    key: `note-${note.id}`,
    sig: `${locale()} ${note.why || ''}`,
    build: () => h(
      'article',
      { class: `message note answers${note.why ? ' secret' : ''}`, 'data-note': note.id },
      asked({ user: me().username, line: note.line }, {}),
      h('div', { class: 'side' }, avatar({ ...store.bot, bot: true })),
      h(
        'div',
        { class: 'body' },
        h('div', { class: 'byline' }, h('span', { class: 'author' }, store.bot.username), h('span', { class: 'tag' }, say('app'))),
        note.why
          ? [
            h('div', { class: 'failed', role: 'alert' }, icon('alert'), h('span', {}, say('failed'), h('small', {}, note.why))),
            h('div', { class: 'privately' }, icon('eye'), say('onlyYou'), ' · ', h('button', { type: 'button', class: 'text-button', onclick: () => removeNote(channelId, note.id) }, say('dismiss'))),
          ]
          : h('div', { class: 'thinking' }, dots(), say('sending', { line: note.line })),
      ),
    ),
  };
}

/** A face: the bot's sign, or the first letter on one of a few colours. */
export function avatar(author) {
  if (author.bot) return h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('paper'));
  const letters = [...author.username];
  const shade = letters.reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 4;
  return h('span', { class: `avatar shade-${shade}`, 'aria-hidden': 'true' }, (letters[0] || '?').toUpperCase());
}

// https://docs.discord.com/developers/resources/channel#channel-object-channel-types
const DIRECT = 1;
const FORUM = 15;
const THREADS = [10, 11, 12];

export function channelIcon(channel) {
  if (channel.type === DIRECT) return 'person';
  if (channel.type === FORUM) return 'forum';
  return THREADS.includes(channel.type) ? 'thread' : 'hash';
}
