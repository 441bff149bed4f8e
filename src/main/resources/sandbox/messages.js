// The column of messages: its days, its cards, and where it is scrolled to.

import { h, icon, keyed } from './dom.js';
import { article, channelIcon, noteItem } from './message.js';
import { markRead, openChannel, store, visible } from './store.js';
import { day, stamp } from './time.js';
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
      build: () => article(message, together, busy?.customId, failure, this.press),
    };
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
