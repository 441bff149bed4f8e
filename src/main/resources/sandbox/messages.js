// The column of messages: its days, its cards, and where it is scrolled to.

import { rows } from './components.js';
import { h, icon, keyed, languageOf } from './dom.js';
import { attachment, embed } from './embeds.js';
import { renderText } from './markdown.js';
import { changed, markRead, me, names, openChannel, removeNote, store, visible } from './store.js';
import { day, shortStamp, stamp } from './time.js';
import { locale, say } from './words.js';

// A follow-up within this time is drawn below its predecessor, without the author's name.
const TOGETHER_MILLIS = 7 * 60 * 1000;
const BOTTOM_PIXELS = 60;

export class Messages {
  /** @param press called with (message, custom_id, values, label) */
  constructor(press) {
    this.press = press;
    this.scroller = document.getElementById('scroller');
    this.list = document.getElementById('messages');
    this.pill = document.getElementById('newest');
    this.shown = '';
    this.atBottom = true;
    this.fresh = 0;
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.pill.addEventListener('click', () => {
      this.toFirstFresh();
      this.scroller.focus({ preventScroll: true });
    });
    // Whoever reads the newest keeps reading it when the window, or what stands below, changes its size.
    new ResizeObserver(() => this.atBottom && this.toBottom()).observe(this.scroller);
  }

  render() {
    const channel = openChannel();
    if (!channel) return;
    const place = `${store.user} ${channel.id}`;
    const entered = place !== this.shown;
    if (entered) this.enter(place, channel.id);
    const before = new Set(this.ids);
    this.ids = visible(channel.id).map(message => message.id);
    const added = entered ? [] : this.ids.filter(id => !before.has(id));
    const wasAtBottom = this.atBottom;
    this.scroller.setAttribute('aria-label', say('messages', { channel: `#${channel.name}` }));
    keyed(this.list, this.items(channel));
    if (entered) this.settle(channel.id);
    else this.follow(added, wasAtBottom, channel.id);
    this.label();
  }

  /** Another channel: what is unread now stays marked as new while one stays. */
  enter(place, channelId) {
    this.shown = place;
    this.fresh = 0;
    this.ids = [];
    store.readBefore[channelId] = store.read[channelId] || '0';
    this.list.replaceChildren();
    // A screen reader shall not read out a whole channel that was opened.
    this.scroller.setAttribute('aria-live', 'off');
    setTimeout(() => this.scroller.setAttribute('aria-live', 'polite'), 300);
  }

  /** At the first new message, or at the end when nothing is new. */
  settle(channelId) {
    const line = this.list.querySelector('.new-line');
    if (line) this.scroller.scrollTop = line.offsetTop - 60;
    else if (store.readBefore[channelId] === '0') this.scroller.scrollTop = 0;
    else this.toBottom();
    markRead(channelId);
    this.scrolled();
  }

  /** What came is shown to a reader at the end: from its first line when it is long. To others it is announced. */
  follow(added, wasAtBottom, channelId) {
    if (!wasAtBottom) {
      this.fresh += added.length;
      if (this.fresh && added.length && !this.firstFresh) this.firstFresh = added[0];
      return;
    }
    const first = added.length && this.node(added[0]);
    const rest = first ? this.scroller.scrollHeight - first.offsetTop : 0;
    if (rest > this.scroller.clientHeight) {
      this.scroller.scrollTop = first.offsetTop - 40;
      this.scrolled();
    } else {
      this.toBottom();
    }
    if (added.length) markRead(channelId);
  }

  scrolled() {
    const left = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
    this.atBottom = left < BOTTOM_PIXELS;
    if (this.atBottom && this.fresh) {
      this.fresh = 0;
      this.firstFresh = undefined;
      markRead(store.channel);
    }
    this.label();
  }

  label() {
    this.pill.hidden = this.atBottom;
    this.pill.classList.toggle('fresh', this.fresh > 0);
    this.pill.replaceChildren(icon('down'), this.fresh > 0 ? say('newest', { count: this.fresh }) : say('toBottom'));
  }

  toFirstFresh() {
    const node = this.firstFresh && this.node(this.firstFresh);
    this.firstFresh = undefined;
    this.fresh = 0;
    if (node) this.scroller.scrollTop = node.offsetTop - 40;
    else this.toBottom();
    markRead(store.channel);
    this.scrolled();
  }

  /** The user did something whose outcome appears at the end. */
  expect() {
    this.toBottom();
    this.scrolled();
  }

  toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  node(id) {
    return this.list.querySelector(`[data-message="${CSS.escape(id)}"]`);
  }

  items(channel) {
    const out = [this.head(channel)];
    let before = null;
    let marked = false;
    for (const message of visible(channel.id)) {
      const today = day(message.timestamp);
      const newDay = !before || day(before.timestamp).key !== today.key;
      if (newDay) out.push(divider(`day-${today.key}`, today.words));
      // On the first visit everything is new, so nothing has to be marked.
      const known = BigInt(store.readBefore[channel.id] || 0);
      if (!marked && before && known > 0n && BigInt(message.id) > known) {
        out.push(newLine());
        marked = true;
      }
      out.push(this.item(message, !newDay && continues(before, message)));
      before = message;
    }
    for (const note of store.notes[channel.id] || []) out.push(noteItem(channel.id, note));
    return out;
  }

  head(channel) {
    const empty = visible(channel.id).length === 0;
    const waiting = empty && (!store.bot.online || store.commands.length === 0);
    const text = waiting ? say('starting') : empty ? say('emptyChannel') : '';
    return {
      key: 'head',
      sig: `${channel.id} ${locale()} ${text}`,
      build: () => h(
        'div',
        { class: 'channel-head' },
        h('div', { class: 'channel-sign' }, icon(channelIcon(channel))),
        h('h2', {}, say('welcome', { channel: channel.name })),
        h('p', {}, say('welcomeText')),
        text && h('p', { class: waiting ? 'waiting-words' : 'faint' }, text),
      ),
    };
  }

  item(message, together) {
    const busy = [...store.pending.values()].find(one => one.message === message.id);
    const failure = store.pressFailures[message.id];
    return {
      key: message.id,
      sig: JSON.stringify([message, together, locale(), busy?.customId, failure, store.lines.get(message.interaction_metadata?.id), store.channels.length, stamp(message.timestamp).textContent]),
      build: () => this.article(message, together, busy?.customId, failure),
    };
  }

  article(message, together, busy, failure) {
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
        own.thinking ? thinking(message.author.username) : this.content(message, busy),
        failure && h('p', { class: 'press-failed', role: 'alert' }, icon('alert'), `${say('failedPress')}. ${failure}`),
        secret && privately(message.id),
      ),
    );
  }

  content(message, busy) {
    return [
      message.content && h(
        'div',
        { class: 'content', lang: languageOf(message.content) },
        renderText(message.content, names),
        message.edited_timestamp && h('span', { class: 'edited' }, say('edited')),
      ),
      (message.embeds || []).map(data => embed(data, names)),
      (message.attachments || []).map(attachment),
      rows(message.components || [], busy, (customId, values, label) => this.press(message, customId, values, label)),
    ];
  }
}

function continues(before, message) {
  return before
    && before.author.id === message.author.id
    && !message.sandbox?.asked
    && Boolean(before.sandbox?.onlyFor) === Boolean(message.sandbox?.onlyFor)
    && Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER_MILLIS;
}

function divider(key, words) {
  return { key, sig: words, build: () => h('div', { class: 'divider', role: 'separator' }, h('span', {}, words)) };
}

function newLine() {
  return {
    key: 'new',
    sig: locale(),
    build: () => h('div', { class: 'divider new-line', role: 'separator' }, h('span', {}, say('newLine'))),
  };
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

export function dots() {
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
function noteItem(channelId, note) {
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
