// The box at the bottom: a line in which "/" lists the commands, a chosen command becomes a chip, and its options
// become pills with a name and a value. Everything works from the keyboard, and pasted lines are understood.

import { complete } from './api.js';
import { localized, matching, readOptions, split } from './commands.js';
import { h, icon, iconButton, languageOf } from './dom.js';
import { Listbox } from './listbox.js';
import { me, openChannel, store } from './store.js';
import { filtered, fixedChoices, meaning } from './values.js';
import { locale, say } from './words.js';

const DEBOUNCE_MILLIS = 150;

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
    this.list = new Listbox(say('commands'), item => item.pick(), { class: 'suggestions-list' });
    this.build();
    this.hide();
  }

  build() {
    this.heading = h('div', { class: 'suggestions-heading' });
    this.panel = h('div', { class: 'suggestions', onmousedown: event => event.preventDefault() }, this.heading, this.list.element);
    this.notice = h('div', { class: 'notice', role: 'status', hidden: true });
    this.main = this.field({ class: 'main-input', enterkeyhint: 'send' });
    this.line = h('div', { class: 'line', onmousedown: event => this.press(event) }, this.main);
    this.submit = iconButton('send', say('send'), () => this.enter(), { class: 'icon-button send' });
    this.box = h('form', { class: 'composer', onsubmit: event => event.preventDefault(), onfocusout: event => this.left(event) }, this.panel, this.notice, h('div', { class: 'box' }, this.line, this.submit));
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
      onfocus: event => this.suggest(event.target),
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
    this.hide();
  }

  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  // What is typed.

  typed(field) {
    this.tell('');
    this.hushed = false;
    const pill = this.pills.find(one => one.input === field);
    if (pill) this.typedValue(pill);
    else if (this.entry) this.typedOption();
    else this.typedLine();
    this.suggest(document.activeElement);
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
    this.suggest(document.activeElement);
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

  // What is suggested.

  suggest(field) {
    const pill = this.pills.find(one => one.input === field);
    if (pill) this.suggestValues(pill);
    else if (field === this.main && this.entry) this.suggestOptions();
    else if (field === this.main && this.main.value.startsWith('/')) this.suggestCommands();
    else this.hide();
  }

  suggestCommands() {
    const all = this.entries();
    const found = matching(all, this.main.value);
    const words = all.length === 0 ? say('noCommands') : found.length === 0 ? say('noMatch') : '';
    this.show(say('commands'), words, found.map(entry => ({
      view: h(
        'span',
        { class: 'option-words' },
        h('span', { class: 'option-name' }, entry.shown, entry.options.map(option => h('span', { class: option.required ? 'hint required' : 'hint' }, localized(option, 'name', locale())))),
        h('span', { class: 'option-detail', lang: languageOf(entry.description) }, entry.description),
      ),
      pick: () => this.choose(entry),
    })), 0, this.main);
  }

  free() {
    return this.entry.options.filter(option => !this.pills.some(pill => pill.option === option));
  }

  suggestOptions() {
    const typed = this.main.value.trim().toLowerCase();
    const free = this.free();
    const fits = free.filter(option => [option.name, localized(option, 'name', locale())].some(name => name.toLowerCase().startsWith(typed)));
    // Words without an option's name go to the first option that is open.
    const items = fits.length || !typed || !free.length
      ? fits.map(option => ({ view: this.optionView(option), pick: () => this.pickOption(option, '') }))
      : [{ view: this.optionView(free[0], this.main.value.trim()), pick: () => this.pickOption(free[0], this.main.value.trim()) }];
    if (!items.length) return this.hide();
    return this.show(`${this.entry.shown} · ${this.entry.description}`, '', items, typed ? 0 : -1, this.main);
  }

  optionView(option, text) {
    return h(
      'span',
      { class: 'option-words' },
      h('span', { class: 'option-name' }, localized(option, 'name', locale()), text && `: ${text}`, option.required && h('span', { class: 'hint required' }, say('required'))),
      h('span', { class: 'option-detail' }, localized(option, 'description', locale())),
    );
  }

  pickOption(option, text) {
    this.main.value = '';
    this.open(option, text);
    this.suggest(document.activeElement);
  }

  suggestValues(pill) {
    const heading = `${localized(pill.option, 'name', locale())} · ${localized(pill.option, 'description', locale())}`;
    const fixed = fixedChoices(pill.option);
    if (fixed) this.offer(pill, heading, pill.value === undefined ? filtered(fixed, pill.input.value) : fixed);
    else if (pill.option.autocomplete) this.ask(pill, heading);
    else this.show(heading, '', [], -1, pill.input);
  }

  offer(pill, heading, choices) {
    this.show(heading, choices.length ? '' : say('noMatch'), choices.map(choice => ({
      selected: choice.value === pill.value,
      view: h('span', { class: 'option-words' }, h('span', { class: 'option-name', lang: languageOf(choice.label) }, choice.label), choice.detail && h('span', { class: 'option-detail' }, choice.detail)),
      pick: () => this.pickValue(pill, choice),
    })), pill.value === undefined ? 0 : -1, pill.input);
  }

  /** Asks the bot, a moment after the last key; an answer that is overtaken is dropped. */
  ask(pill, heading) {
    this.stopAsking();
    if (pill.value !== undefined) return this.show(heading, '', [], -1, pill.input);
    if (this.asked !== pill) this.show(heading, say('looking'), [], -1, pill.input);
    this.asked = pill;
    const turn = (this.asking = new AbortController());
    this.timer = setTimeout(async () => {
      try {
        const { choices } = await complete(this.question(pill), turn.signal);
        if (turn.signal.aborted || document.activeElement !== pill.input) return;
        this.offer(pill, heading, choices.map(choice => ({ label: localized(choice, 'name', locale()), value: String(choice.value) })));
      } catch (problem) {
        if (!turn.signal.aborted) this.show(heading, problem.message, [], -1, pill.input);
      }
    }, DEBOUNCE_MILLIS);
    return undefined;
  }

  stopAsking() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  question(pill) {
    return {
      user: store.user,
      locale: locale(),
      channel: store.channel,
      name: this.entry.name,
      subcommand: this.entry.subcommand,
      options: this.pills
        .filter(one => one === pill || one.input.value.trim())
        .map(one => ({ name: one.option.name, value: one === pill ? one.input.value : one.value ?? meaning(one.option, one.input.value).value ?? '' })),
      focused: pill.option.name,
    };
  }

  pickValue(pill, choice) {
    this.stopAsking();
    pill.value = choice.value;
    pill.input.value = choice.label;
    pill.element.classList.remove('wrong');
    fit(pill.input);
    const next = this.pills.find(one => one.option.required && !one.input.value);
    (next?.input ?? this.main).focus();
  }

  show(heading, words, items, active, owner) {
    if (this.hushed) return;
    this.panel.hidden = false;
    this.list.element.setAttribute('aria-label', heading);
    this.heading.replaceChildren(h('span', {}, heading), words && h('span', { class: 'faint' }, words));
    this.list.show(items, items.length ? active : -1);
    this.list.announce(owner);
    this.list.element.scrollTop = 0;
  }

  hide() {
    this.stopAsking();
    this.asked = null;
    this.panel.hidden = true;
    this.list.show([], -1);
    this.list.announce(this.list.owner ?? this.main);
  }

  /** The focus went elsewhere on the page. */
  left(event) {
    if (!this.box.contains(event.relatedTarget)) this.hide();
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
    const open = !this.panel.hidden && this.list.items.length > 0;
    const done = this.keys[event.key]?.call(this, event, open);
    if (done) event.preventDefault();
  }

  keys = {
    ArrowDown(event, open) {
      if (open) this.list.step(1);
      return open;
    },
    ArrowUp(event, open) {
      if (open) this.list.step(-1);
      else if (!this.entry && !this.main.value && this.past) this.recall();
      return true;
    },
    Enter(event, open) {
      if (open && this.list.active >= 0) this.list.pickActive();
      else this.enter();
      return true;
    },
    Tab(event, open) {
      if (event.shiftKey || !open) return false;
      if (this.list.active < 0) this.list.activate(0);
      this.list.pickActive();
      return true;
    },
    Escape() {
      if (!this.panel.hidden) {
        this.hide();
        this.hushed = true;
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
    this.suggest(this.main);
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
    this.hide();
    try {
      await this.send({ entry, options: values.map(({ name, value }) => ({ name, value })), line });
      if (this.entry === entry && this.pills === pills) this.clear();
      this.focus();
      this.hide();
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
