// A list of things to choose from, while the focus stays elsewhere: in the field one types in, or on the button that
// opened it. The focused element names the active option (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).

import { h } from './dom.js';

let count = 0;

export class Listbox {
  /** @param label spoken name; @param onPick called with the chosen item */
  constructor(label, onPick, attributes = {}) {
    this.id = `list-${++count}`;
    this.items = [];
    this.active = -1;
    this.onPick = onPick;
    this.element = h('div', { id: this.id, role: 'listbox', 'aria-label': label, ...attributes });
  }

  /** Shows these items: {view: node or nodes, selected?}. */
  show(items, active) {
    this.items = items;
    this.element.replaceChildren(...items.map((item, index) => h(
      'div',
      {
        id: `${this.id}-${index}`,
        role: 'option',
        class: 'option',
        'aria-selected': String(item.selected ?? false),
        // The field keeps the focus, and with it its caret.
        onmousedown: event => event.preventDefault(),
        onmousemove: () => this.activate(index),
        onclick: () => this.onPick(item),
      },
      item.view,
    )));
    this.active = -1;
    this.activate(active);
  }

  activate(index) {
    if (index === this.active) return;
    this.node(this.active)?.classList.remove('active');
    this.active = index;
    const node = this.node(index);
    node?.classList.add('active');
    if (this.owner) this.announce(this.owner);
  }

  /** Moves the active option, round the ends. */
  step(by) {
    const n = this.items.length;
    if (!n) return;
    this.activate(this.active < 0 ? (by > 0 ? 0 : n - 1) : (this.active + by + n) % n);
    this.node(this.active).scrollIntoView({ block: 'nearest' });
  }

  /** Names the active option on the element that has the focus. */
  announce(owner) {
    this.owner = owner;
    owner.setAttribute('aria-controls', this.id);
    owner.setAttribute('aria-expanded', String(this.items.length > 0 && !this.element.hidden));
    if (this.active >= 0 && this.items.length) owner.setAttribute('aria-activedescendant', `${this.id}-${this.active}`);
    else owner.removeAttribute('aria-activedescendant');
  }

  pickActive() {
    if (this.active >= 0 && this.items[this.active]) this.onPick(this.items[this.active]);
  }

  node(index) {
    return this.element.children[index];
  }
}
