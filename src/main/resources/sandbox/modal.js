// Forms the bot shows.

import { h, languageOf } from './dom.js';
import { renderText } from './markdown.js';
import { names } from './store.js';
import { say } from './words.js';

// https://docs.discord.com/developers/components/reference#component-object-component-types
const TYPES = { ROW: 1, TEXT_SELECT: 3, TEXT_INPUT: 4, TEXT: 10, LABEL: 18 };
const LONG_TEXT = 2;

export class Modal {
  /** @param send called with [{customId, value}]; resolves when accepted, rejects with a Problem */
  constructor(data, send) {
    this.data = data;
    this.send = send;
    this.fields = [];
    this.opener = document.activeElement;
    this.problem = h('p', { class: 'modal-problem', role: 'alert', hidden: true });
    this.submit = h('button', { type: 'submit', class: 'button primary' }, say('submit'));
    this.form = h('form', { method: 'dialog', onsubmit: event => this.submitted(event) }, h('h2', { id: 'modal-title', lang: languageOf(data.title) }, data.title), data.components.map(part => this.part(part)), this.problem, h('div', { class: 'modal-buttons' }, h('button', { type: 'button', class: 'button secondary', onclick: () => this.close() }, say('cancel')), this.submit));
    this.dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title', onclose: () => this.gone(), onclick: event => event.target === this.dialog && this.close() }, this.form);
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.fields[0]?.input.focus();
  }

  part(part) {
    if (part.type === TYPES.TEXT) return h('div', {}, renderText(part.content || '', names));
    if (part.type === TYPES.LABEL) return this.labelled(part.component, part.label, part.description);
    return (part.components || []).map(inner => this.labelled(inner, inner.label));
  }

  labelled(part, label, description) {
    const input = part.type === TYPES.TEXT_SELECT ? select(part) : text(part);
    const required = part.required !== false;
    input.required = required;
    this.fields.push({ customId: part.custom_id, input });
    return h('label', { class: 'modal-field' }, h('span', { class: 'modal-label' }, label, required && h('span', { class: 'star', 'aria-hidden': 'true' }, ' *')), description && h('span', { class: 'faint' }, description), input);
  }

  async submitted(event) {
    event.preventDefault();
    this.submit.disabled = true;
    this.problem.hidden = true;
    try {
      await this.send(this.fields.map(({ customId, input }) => ({ customId, value: input.value })));
    } catch (problem) {
      this.fail(problem.message);
    }
  }

  fail(words) {
    this.problem.textContent = words;
    this.problem.hidden = false;
    this.submit.disabled = false;
  }

  close() {
    this.dialog.close();
  }

  gone() {
    this.dialog.remove();
    if (this.opener?.isConnected) this.opener.focus();
  }
}

function text(part) {
  const limits = { minlength: part.min_length, maxlength: part.max_length ?? 4000, placeholder: part.placeholder };
  return part.style === LONG_TEXT
    ? h('textarea', { rows: 5, value: part.value ?? '', ...limits })
    : h('input', { type: 'text', autocomplete: 'off', value: part.value ?? '', ...limits });
}

function select(part) {
  return h('select', {}, part.options.map(option => h('option', { value: option.value, selected: option.default }, option.label)));
}
