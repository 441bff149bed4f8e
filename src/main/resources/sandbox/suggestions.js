// What the composer suggests while one types: commands, their options, and values; those of the bot are asked for.

import { complete } from './api.js';
import { localized, matching } from './commands.js';
import { h, languageOf } from './dom.js';
import { Listbox } from './listbox.js';
import { store } from './store.js';
import { filtered, fixedChoices, meaning } from './values.js';
import { locale, say } from './words.js';

const DEBOUNCE_MILLIS = 150;

export class Suggestions {
  /** @param composer: {main, entry, entries(), pills, free(), choose(entry), pickOption(option, text), pickValue(pill, choice)} */
  constructor(composer) {
    this.composer = composer;
    this.hushed = false;
    this.list = new Listbox(say('commands'), item => item.pick(), { class: 'suggestions-list' });
    this.heading = h('div', { class: 'suggestions-heading' });
    this.element = h('div', { class: 'suggestions', hidden: true, onmousedown: event => event.preventDefault() }, this.heading, this.list.element);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  get isChoosable() {
    return this.isOpen && this.list.items.length > 0;
  }

  /** Stays away until the next letter. */
  hush() {
    this.hide();
    this.hushed = true;
  }

  /** Shows what fits the field that has the focus. */
  about(field) {
    const pill = this.composer.pills.find(one => one.input === field);
    if (pill) this.suggestValues(pill);
    else if (field === this.composer.main && this.composer.entry) this.suggestOptions();
    else if (field === this.composer.main && this.composer.main.value.startsWith('/')) this.suggestCommands();
    else this.hide();
  }

  suggestCommands() {
    const all = this.composer.entries();
    const found = matching(all, this.composer.main.value);
    const words = all.length === 0 ? say('noCommands') : found.length === 0 ? say('noMatch') : '';
    this.show(say('commands'), words, found.map(entry => ({
      view: h(
        'span',
        { class: 'option-words' },
        h('span', { class: 'option-name' }, entry.shown, entry.options.map(option => h('span', { class: option.required ? 'hint required' : 'hint' }, localized(option, 'name', locale())))),
        h('span', { class: 'option-detail', lang: languageOf(entry.description) }, entry.description),
      ),
      pick: () => this.composer.choose(entry),
    })), 0, this.composer.main);
  }

  suggestOptions() {
    const typed = this.composer.main.value.trim().toLowerCase();
    const free = this.composer.free();
    const fits = free.filter(option => [option.name, localized(option, 'name', locale())].some(name => name.toLowerCase().startsWith(typed)));
    // Words without an option's name go to the first option that is open.
    const items = fits.length || !typed || !free.length
      ? fits.map(option => ({ view: this.optionView(option), pick: () => this.composer.pickOption(option, '') }))
      : [{ view: this.optionView(free[0], this.composer.main.value.trim()), pick: () => this.composer.pickOption(free[0], this.composer.main.value.trim()) }];
    if (!items.length) return this.hide();
    return this.show(`${this.composer.entry.shown} · ${this.composer.entry.description}`, '', items, typed ? 0 : -1, this.composer.main);
  }

  optionView(option, text) {
    return h(
      'span',
      { class: 'option-words' },
      h('span', { class: 'option-name' }, localized(option, 'name', locale()), text && `: ${text}`, option.required && h('span', { class: 'hint required' }, say('required'))),
      h('span', { class: 'option-detail' }, localized(option, 'description', locale())),
    );
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
      pick: () => this.composer.pickValue(pill, choice),
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
      name: this.composer.entry.name,
      subcommand: this.composer.entry.subcommand,
      options: this.composer.pills
        .filter(one => one === pill || one.input.value.trim())
        .map(one => ({ name: one.option.name, value: one === pill ? one.input.value : one.value ?? meaning(one.option, one.input.value).value ?? '' })),
      focused: pill.option.name,
    };
  }

  show(heading, words, items, active, owner) {
    if (this.hushed) return;
    this.element.hidden = false;
    this.list.element.setAttribute('aria-label', heading);
    this.heading.replaceChildren(h('span', {}, heading), words && h('span', { class: 'faint' }, words));
    this.list.show(items, items.length ? active : -1);
    this.list.announce(owner);
    this.list.element.scrollTop = 0;
  }

  hide() {
    this.stopAsking();
    this.asked = null;
    this.element.hidden = true;
    this.list.show([], -1);
    if (this.list.owner) this.list.announce(this.list.owner);
  }
}
