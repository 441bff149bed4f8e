// Buttons and menus below a message.

import { h, icon } from './dom.js';
import { link } from './inline.js';
import { Listbox } from './listbox.js';
import { store } from './store.js';
import { say } from './words.js';

// https://docs.discord.com/developers/components/reference#component-object-component-types
const TYPES = { ROW: 1, BUTTON: 2, TEXT_SELECT: 3, USER_SELECT: 5, CHANNEL_SELECT: 8 };
const LOOKS = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/**
 * The rows of a message.
 *
 * @param busy the custom_id that waits for its answer, or undefined
 * @param press called with (custom_id, values, label)
 */
export function rows(components, busy, press) {
  return components.filter(row => row.type === TYPES.ROW).map((row, y) => h(
    'div',
    { class: 'row' },
    row.components.map((part, x) => (part.type === TYPES.BUTTON
      ? button(part, busy, press, `${y}.${x}`)
      : menu(part, busy, press, `${y}.${x}`))),
  ));
}

function button(part, busy, press, spot) {
  const words = [emoji(part.emoji), part.label && h('span', {}, part.label)];
  if (part.url) {
    const anchor = link(part.url, [...words, icon('out')].filter(Boolean)[0]);
    if (!anchor) return null;
    anchor.replaceChildren(...[...words, icon('out')].filter(Boolean));
    anchor.className = 'button link';
    return anchor;
  }
  const waits = busy === part.custom_id;
  return h(
    'button',
    {
      type: 'button',
      class: `button ${LOOKS[part.style] || 'secondary'}${waits ? ' waiting' : ''}`,
      disabled: part.disabled,
      'aria-busy': waits && 'true',
      'data-spot': spot,
      onclick: () => busy === undefined && press(part.custom_id, [], part.label || ''),
    },
    words,
  );
}

function emoji(given) {
  return given?.name && h('span', { class: 'emoji' }, given.id ? `:${given.name}:` : given.name);
}

/** What a menu offers: its own options, or the guild's channels or users. */
function choices(part) {
  if (part.type === TYPES.TEXT_SELECT) return part.options;
  if (part.type === TYPES.CHANNEL_SELECT) {
    const types = part.channel_types || [];
    return store.channels
      .filter(channel => !types.length || types.includes(channel.type))
      .map(channel => ({ label: `#${channel.name}`, value: channel.id, description: channel.topic }));
  }
  return part.type === TYPES.USER_SELECT ? store.users.map(user => ({ label: user.username, value: user.id })) : [];
}

function menu(part, busy, press, spot) {
  const offered = choices(part);
  const preset = offered.filter(option => option.default).map(option => option.value);
  return new Menu(part, offered, preset, busy, press, spot).element;
}

/** A menu: a button that opens a list. One choice is sent at once, several when the list is closed by Done. */
class Menu {
  constructor(part, offered, preset, busy, press, spot) {
    this.part = part;
    this.offered = offered;
    this.chosen = new Set(preset);
    this.many = (part.max_values ?? 1) > 1;
    this.press = values => press(part.custom_id, values, this.labels(values));
    this.typed = '';
    this.list = new Listbox(part.placeholder || say('select'), item => this.pick(item), {
      class: 'menu-list',
      hidden: true,
      'aria-multiselectable': this.many && 'true',
    });
    this.words = h('span', { class: 'menu-words' });
    this.button = h(
      'button',
      {
        type: 'button',
        class: `menu-button${busy === part.custom_id ? ' waiting' : ''}`,
        role: 'combobox',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-controls': this.list.id,
        'aria-label': part.placeholder || say('select'),
        disabled: part.disabled || busy !== undefined,
        'data-spot': spot,
        onclick: () => (this.list.element.hidden ? this.open() : this.close()),
        onkeydown: event => this.key(event),
        onblur: event => this.element.contains(event.relatedTarget) || this.close(),
      },
      this.words,
      icon('chevron'),
    );
    this.done = this.many && h('button', { type: 'button', class: 'button primary menu-done', hidden: true, onclick: () => this.send() }, say('done'));
    this.element = h('div', { class: 'menu' }, this.button, h('div', { class: 'menu-popup' }, this.list.element, this.done));
    this.label();
  }

  labels(values) {
    return values.map(value => this.offered.find(option => option.value === value)?.label ?? value).join(', ');
  }

  label() {
    const words = this.labels([...this.chosen]);
    this.words.textContent = words || this.part.placeholder || say('select');
    this.words.classList.toggle('faint', !words);
  }

  open() {
    this.before = [...this.chosen];
    this.list.element.hidden = false;
    if (this.done) this.done.hidden = false;
    this.fill(Math.max(0, this.offered.findIndex(option => this.chosen.has(option.value))));
    this.list.element.scrollIntoView({ block: 'nearest' });
  }

  fill(active) {
    this.list.show(this.offered.map(option => ({
      value: option.value,
      selected: this.chosen.has(option.value),
      view: [
        emoji(option.emoji),
        h('span', { class: 'option-words' }, h('span', { class: 'option-name' }, option.label), option.description && h('span', { class: 'option-detail' }, option.description)),
        this.chosen.has(option.value) && icon('check'),
      ].filter(Boolean),
    })), active);
    this.list.announce(this.button);
  }

  close() {
    if (this.list.element.hidden) return;
    this.list.element.hidden = true;
    if (this.done) this.done.hidden = true;
    this.list.announce(this.button);
  }

  cancel() {
    this.chosen = new Set(this.before);
    this.label();
    this.close();
  }

  pick(item) {
    if (!this.many) {
      this.chosen = new Set([item.value]);
      this.send();
      return;
    }
    if (this.chosen.has(item.value)) this.chosen.delete(item.value);
    else if (this.chosen.size < this.part.max_values) this.chosen.add(item.value);
    this.label();
    this.fill(this.list.active);
  }

  send() {
    const least = this.part.min_values ?? 1;
    if (this.chosen.size < least) return;
    this.label();
    this.close();
    this.button.focus();
    this.press([...this.chosen]);
  }

  key(event) {
    const open = !this.list.element.hidden;
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      this.cancel();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) this.list.step(event.key === 'ArrowDown' ? 1 : -1);
      else this.open();
    } else if ((event.key === 'Enter' || event.key === ' ') && open) {
      if (event.ctrlKey && this.many) this.send();
      else this.list.pickActive();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      this.jump(event.key);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Goes to the option that starts with the letters typed in a row. */
  jump(letter) {
    clearTimeout(this.forget);
    this.forget = setTimeout(() => (this.typed = ''), 600);
    this.typed += letter.toLowerCase();
    if (this.list.element.hidden) this.open();
    const at = this.offered.findIndex(option => option.label.toLowerCase().startsWith(this.typed));
    if (at >= 0) {
      this.list.activate(at);
      this.list.node(at).scrollIntoView({ block: 'nearest' });
    }
  }
}
