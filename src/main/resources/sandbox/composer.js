// The box at the bottom: a line in which "/" lists the commands, a chosen command becomes a chip, and its options
// become pills with a name and a value. Everything works from the keyboard, and pasted lines are understood.

import { localized, readOptions, split } from './commands.js';
import { h, iconButton } from './dom.js';
import { me, openChannel, store } from './store.js';
import { Suggestions } from './suggestions.js';
import { meaning } from './values.js';
import { locale, say } from './words.js';

export class Composer {
  /**
   * @param entries gives the commands of the user, see commands.js
   * @param send sends {entry, options, line}; resolves when accepted, rejects with a Problem
   */
  constructor(entries, send) {
    this.entries = entries;
    this.send = send;
    this.entry = null;
    this.pills = [];
    this.past = null;
    this.suggestions = new Suggestions(this);
    this.build();
  }

  build() {
    this.notice = h('div', { class: 'notice', role: 'status', hidden: true });
    this.main = this.field({ class: 'main-input', enterkeyhint: 'send' });
    this.line = h('div', { class: 'line', onmousedown: event => this.press(event) }, this.main);
    this.submit = iconButton('send', say('send'), () => this.enter(), { class: 'icon-button send' });
    this.box = h('form', { class: 'composer', onsubmit: event => event.preventDefault(), onfocusout: event => this.left(event) }, this.suggestions.element, this.notice, h('div', { class: 'box' }, this.line, this.submit));
    document.getElementById('composer').append(this.box);
  }

  field(attributes) {
    return h('input', {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      onkeydown: event => this.key(event),
      oninput: event => event.isComposing || this.typed(event.target),
      oncompositionend: event => this.typed(event.target),
      onfocus: event => this.suggestions.about(event.target),
      ...attributes,
    });
  }

  /** The words of the box in the language of now. */
  label() {
    const channel = openChannel();
    this.main.placeholder = this.entry ? this.optionsHint() : say('placeholder', { channel: channel?.name ?? '' });
    this.main.setAttribute('aria-label', this.entry ? `${this.entry.shown} ${say('options')}` : say('composer'));
    this.main.classList.toggle('trailing', this.entry !== null);
    this.submit.setAttribute('aria-label', say('send'));
    this.submit.title = say('send');
  }

  optionsHint() {
    const count = this.free().length;
    return count ? say('optional', { count }) : '';
  }

  focus() {
    this.main.focus();
  }

  /** Puts a line into the box, as if it had been typed. */
  write(line) {
    this.clear();
    this.main.focus();
    this.main.value = line;
    this.typed(this.main);
  }

  clear() {
    this.entry = null;
    this.pills = [];
    this.main.value = '';
    this.draw();
    this.tell('');
    this.suggestions.hide();
  }

  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  // What is typed.

  typed(field) {
    this.tell('');
    this.suggestions.hushed = false;
    const pill = this.pills.find(one => one.input === field);
    if (pill) this.typedValue(pill);
    else if (this.entry) this.typedOption();
    else this.typedLine();
    this.suggestions.about(document.activeElement);
  }

  /** A command followed by a space is chosen; what follows are its options. */
  typedLine() {
    const found = split(this.entries(), this.main.value);
    if (found && this.main.value.length > found.entry.line.length && /\s/.test(this.main.value)) this.choose(found.entry, found.rest);
  }

  /** "topic:" behind the command opens the option. */
  typedOption() {
    if (/[:：]/.test(this.main.value)) this.takeOptions(this.main.value.replaceAll('：', ':'));
  }

  typedValue(pill) {
    pill.value = undefined;
    pill.element.classList.remove('wrong');
    const text = pill.input.value;
    const found = readOptions(this.entry, text, locale());
    const other = found.values.find(one => one.option !== pill.option && !this.pills.some(known => known.option === one.option));
    if (found.values.some(one => one.option === pill.option && one.text === '' && !found.loose)) pill.input.value = '';
    else if (other) {
      pill.input.value = found.loose;
      if (!found.loose) this.drop(pill);
      this.open(other.option, other.text);
    }
    fit(pill.input);
  }

  takeOptions(text) {
    const found = readOptions(this.entry, text, locale());
    const values = found.values.filter(one => !this.pills.some(pill => pill.option === one.option));
    if (!values.length) return;
    this.main.value = found.loose;
    for (const one of values) this.open(one.option, one.text);
  }

  choose(entry, rest = '') {
    this.entry = entry;
    this.pills = [];
    this.main.value = '';
    this.draw();
    const required = entry.options.filter(option => option.required);
    if (rest) {
      this.takeOptions(rest);
      if (!this.pills.length) this.main.value = rest;
    }
    const missing = required.filter(option => !this.pills.some(pill => pill.option === option));
    for (const option of missing) this.open(option, '');
    if (missing.length) this.pills.find(pill => pill.option === missing[0]).input.focus();
    else if (!this.pills.length) this.main.focus();
    this.suggestions.about(document.activeElement);
  }

  /** Opens an option as a pill and moves there. */
  open(option, text) {
    const shown = localized(option, 'name', locale());
    const input = this.field({ 'aria-label': shown, value: text });
    const pill = { option, input, value: undefined };
    pill.element = h('span', { class: 'pill', 'data-option': option.name }, h('span', { class: 'pill-name' }, shown), input);
    this.pills.push(pill);
    fit(input);
    this.draw();
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }

  drop(pill) {
    this.pills = this.pills.filter(one => one !== pill);
    this.draw();
  }

  draw() {
    const chip = this.entry && h('span', { class: 'chip' }, this.entry.shown);
    const wanted = [chip, ...this.pills.map(pill => pill.element), this.main].filter(Boolean);
    for (const node of [...this.line.children]) if (!wanted.includes(node)) node.remove();
    // Moving a field would take its focus away, so only the others move.
    wanted.forEach((node, index) => this.line.children[index] !== node && node !== this.main && this.line.insertBefore(node, this.line.children[index] ?? null));
    this.label();
  }

  // What is chosen among the suggestions.

  free() {
    return this.entry.options.filter(option => !this.pills.some(pill => pill.option === option));
  }

  pickOption(option, text) {
    this.main.value = '';
    this.open(option, text);
    this.suggestions.about(document.activeElement);
  }

  pickValue(pill, choice) {
    this.suggestions.stopAsking();
    pill.value = choice.value;
    pill.input.value = choice.label;
    pill.element.classList.remove('wrong');
    fit(pill.input);
    const next = this.pills.find(one => one.option.required && !one.input.value);
    (next?.input ?? this.main).focus();
  }

  /** The focus went elsewhere on the page. */
  left(event) {
    if (!this.box.contains(event.relatedTarget)) this.suggestions.hide();
  }

  press(event) {
    if (event.target.closest('input')) return;
    event.preventDefault();
    const pill = this.pills.find(one => one.element.contains(event.target));
    (pill?.input ?? this.main).focus();
  }

  // Keys.

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const open = this.suggestions.isChoosable;
    const done = this.keys[event.key]?.call(this, event, open);
    if (done) event.preventDefault();
  }

  keys = {
    ArrowDown(event, open) {
      if (open) this.suggestions.list.step(1);
      return open;
    },
    ArrowUp(event, open) {
      if (open) this.suggestions.list.step(-1);
      else if (!this.entry && !this.main.value && this.past) this.recall();
      return true;
    },
    Enter(event, open) {
      if (open && this.suggestions.list.active >= 0) this.suggestions.list.pickActive();
      else this.enter();
      return true;
    },
    Tab(event, open) {
      if (event.shiftKey || !open) return false;
      if (this.suggestions.list.active < 0) this.suggestions.list.activate(0);
      this.suggestions.list.pickActive();
      return true;
    },
    Escape() {
      if (this.suggestions.isOpen) {
        this.suggestions.hush();
      } else if (this.entry) {
        this.clear();
        this.focus();
      } else {
        this.tell('');
      }
      return true;
    },
    Backspace(event) {
      const field = event.target;
      if (field.value || !this.entry) return false;
      const at = this.pills.findIndex(pill => pill.input === field);
      if (at < 0) this.backFromMain();
      else {
        this.drop(this.pills[at]);
        (this.pills[at - 1]?.input ?? this.main).focus();
      }
      return true;
    },
    ArrowLeft(event) {
      return this.walk(event.target, -1, event.target.selectionEnd === 0);
    },
    ArrowRight(event) {
      return this.walk(event.target, 1, event.target.selectionStart === event.target.value.length);
    },
  };

  backFromMain() {
    const last = this.pills[this.pills.length - 1];
    if (last) {
      last.input.focus();
      return;
    }
    const line = this.entry.line;
    this.entry = null;
    this.main.value = line;
    this.draw();
    this.suggestions.about(this.main);
  }

  /** From field to field, over their ends. */
  walk(field, step, atEnd) {
    const fields = [...this.pills.map(pill => pill.input), this.main];
    const next = fields[fields.indexOf(field) + step];
    if (!atEnd || !next) return false;
    next.focus();
    const caret = step < 0 ? next.value.length : 0;
    next.setSelectionRange(caret, caret);
    return true;
  }

  /** The last command again, to be changed or sent. */
  recall() {
    const past = this.past;
    this.choose(past.entry);
    for (const old of past.pills) {
      const known = this.pills.find(pill => pill.option === old.option);
      if (known) known.input.value = old.text;
      else this.open(old.option, old.text);
      const pill = this.pills.find(one => one.option === old.option);
      pill.value = old.value;
      fit(pill.input);
    }
    this.main.focus();
  }

  // Sending.

  async enter() {
    if (!this.entry) {
      const text = this.main.value.trim();
      const found = text.startsWith('/') && split(this.entries(), text);
      if (!found) {
        if (text) this.tell(text.startsWith('/') && text.length > 1 ? say('noCommand', { line: text.split(' ')[0] }) : say('onlyCommands'));
        return;
      }
      this.choose(found.entry, found.rest);
    }
    const loose = this.main.value.trim();
    if (loose && this.free().length) this.open(this.free()[0], loose);
    this.main.value = '';
    const values = this.values();
    if (values) await this.dispatch(values);
  }

  /** The values in the order of the pills; null when one is missing or wrong, which is then shown. */
  values() {
    const out = [];
    for (const pill of this.pills) {
      const text = pill.input.value.trim();
      if (!text && !pill.option.required) continue;
      const shown = localized(pill.option, 'name', locale());
      const found = !text
        ? { problem: say('missing', { option: shown }) }
        : pill.value === undefined ? meaning(pill.option, text) : { value: pill.value };
      if (found.problem) {
        pill.element.classList.add('wrong');
        pill.input.focus();
        this.tell(found.problem);
        return null;
      }
      out.push({ name: pill.option.name, value: found.value, words: `${shown}:${text}` });
    }
    return out;
  }

  async dispatch(values) {
    const { entry, pills } = this;
    const line = [entry.shown, ...values.map(value => value.words)].join(' ');
    this.past = { entry, pills: pills.map(pill => ({ option: pill.option, text: pill.input.value, value: pill.value })) };
    this.suggestions.hide();
    try {
      await this.send({ entry, options: values.map(({ name, value }) => ({ name, value })), line });
      if (this.entry === entry && this.pills === pills) this.clear();
      this.focus();
      this.suggestions.hide();
    } catch (problem) {
      this.tell(problem.message);
    }
  }

  /** The user, channel or language changed: a command the user may no longer use goes away. */
  refresh() {
    this.label();
    if (this.entry && !this.entries().some(entry => entry.line === this.entry.line)) this.clear();
    if (this.channel !== store.channel) this.tell('');
    this.channel = store.channel;
    const reader = `${me().id} ${locale()}`;
    if (this.reader === reader) return;
    this.reader = reader;
    if (this.entry) this.clear();
    this.tell('');
    this.past = null;
  }
}

/** Makes a field as wide as what it holds; Chinese characters take two places. */
function fit(input) {
  const places = [...input.value].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
  input.size = Math.max(4, Math.min(60, places + 1));
}
