// The left side: the server, its channels, the bot, and who the reader is.

import { h, icon, iconButton, keyed, rove } from './dom.js';
import { avatar, channelIcon } from './message.js';
import { me, store, unread } from './store.js';
import { LANGUAGES, locale, say } from './words.js';

const DIRECT = 1;
const NARROW = window.matchMedia('(max-width: 760px)');

export class Sidebar {
  /** @param acts {channel(id), user(id), language(locale), theme(name)} */
  constructor(acts) {
    this.acts = acts;
    this.element = document.getElementById('sidebar');
    this.backdrop = document.getElementById('backdrop');
    this.list = h('nav', { class: 'channels' });
    this.head = h('div', { class: 'server' });
    this.foot = h('div', { class: 'foot' });
    this.element.append(this.head, this.list, this.foot);
    rove(this.list, '.channel');
    this.backdrop.addEventListener('click', () => this.close());
    document.addEventListener('keydown', event => event.key === 'Escape' && this.close());
    NARROW.addEventListener('change', () => this.fit());
    this.fit();
  }

  /** On a narrow screen the side is a drawer that starts closed. */
  fit() {
    this.toggle(!NARROW.matches);
  }

  toggle(open) {
    this.isOpen = open;
    this.element.classList.toggle('open', open);
    this.element.inert = !open;
    this.backdrop.hidden = !(open && NARROW.matches);
  }

  open(opener) {
    this.opener = opener;
    this.toggle(true);
    this.list.querySelector('[aria-current]')?.focus();
  }

  close() {
    if (!NARROW.matches || !this.isOpen) return;
    this.toggle(false);
    this.opener?.focus();
  }

  render(theme) {
    this.element.setAttribute('aria-label', say('channels'));
    this.list.setAttribute('aria-label', say('channels'));
    keyed(this.head, [{ key: 'server', sig: `${store.guild.name} ${locale()}`, build: () => this.server() }]);
    keyed(this.list, this.items());
    keyed(this.foot, [{ key: 'foot', sig: JSON.stringify([store.users, store.user, locale(), theme, store.bot]), build: () => this.settings(theme) }]);
  }

  server() {
    return h('div', { class: 'server-row' }, h('span', { class: 'server-sign', 'aria-hidden': 'true' }, icon('paper')), h('span', { class: 'server-name' }, store.guild.name, h('small', {}, say('sandbox'))), iconButton('close', say('closeChannels'), () => this.close(), { class: 'icon-button only-narrow' }));
  }

  items() {
    const rooms = store.channels.filter(channel => channel.type !== DIRECT && !channel.parent_id);
    const direct = store.channels.filter(channel => channel.type === DIRECT);
    const out = [heading('channels')];
    for (const room of rooms) {
      out.push(this.item(room));
      for (const thread of store.channels.filter(one => one.parent_id === room.id)) out.push(this.item(thread, 'thread'));
    }
    if (direct.length) out.push(heading('direct'), ...direct.map(channel => this.item(channel)));
    return out;
  }

  item(channel, kind = '') {
    const current = channel.id === store.channel;
    const fresh = current ? 0 : unread(channel.id);
    const name = channel.name || store.bot.username;
    return {
      key: channel.id,
      sig: JSON.stringify([name, current, fresh, kind, locale()]),
      build: () => h(
        'button',
        {
          type: 'button',
          class: `channel ${kind}${fresh ? ' unread' : ''}`,
          'aria-current': current && 'page',
          tabindex: current ? 0 : -1,
          'data-channel': channel.id,
          onclick: () => {
            this.acts.channel(channel.id);
            this.close();
          },
        },
        icon(channelIcon(channel)),
        h('span', { class: 'channel-name' }, name),
        fresh > 0 && h('span', { class: 'count' }, fresh > 99 ? '99+' : String(fresh), h('span', { class: 'sr-only' }, ` ${say('unread')}`)),
      ),
    };
  }

  settings(theme) {
    const user = me();
    const online = store.bot.online;
    return h(
      'div',
      {},
      h('div', { class: 'people' }, person({ ...store.bot, bot: true }, h('i', { class: online ? 'presence on' : 'presence' }), say(online ? 'online' : 'offline')), person(user, say(user.admin ? 'admin' : 'member'))),
      segment('user', say('viewAs'), store.users.map(one => ({ value: one.id, label: `${one.username} (${say(one.admin ? 'admin' : 'member')})`, short: one.username })), user.id, this.acts.user),
      segment('language', say('language'), LANGUAGES.map(one => ({ value: one.locale, label: one.name, lang: one.locale })), locale(), this.acts.language),
      segment('theme', say('theme'), ['auto', 'dark', 'light'].map(name => ({ value: name, label: say({ auto: 'themeAuto', dark: 'themeDark', light: 'themeLight' }[name]) })), theme, this.acts.theme),
    );
  }
}

function person(who, ...state) {
  return h('div', { class: 'bot-state' }, avatar(who), h('span', { class: 'who' }, who.username, h('small', {}, state)));
}

function heading(key) {
  return { key: `heading-${key}`, sig: locale(), build: () => h('div', { class: 'heading' }, say(key)) };
}

/** A few choices side by side, of which one holds: radio buttons that look like a switch. */
function segment(name, label, choices, value, choose) {
  return h('fieldset', { class: 'segment' }, h('legend', {}, label), h('div', { class: 'segment-row' }, choices.map(choice => h('label', { title: choice.label, lang: choice.lang }, h('input', { type: 'radio', name, value: choice.value, checked: choice.value === value, 'data-spot': `${name}-${choice.value}`, onchange: () => choose(choice.value) }), h('span', {}, choice.short || choice.label)))));
}
