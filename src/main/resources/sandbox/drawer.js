// The drawer on the right: what the bot asked of Discord.

import { requests } from './api.js';
import { h, iconButton, keyed } from './dom.js';
import { format } from './time.js';
import { locale, say } from './words.js';

const POLL_MILLIS = 2000;
const MOST = 200;

export class Drawer {
  constructor(onToggle) {
    this.onToggle = onToggle;
    this.element = document.getElementById('drawer');
    this.list = h('ol', { class: 'requests', tabindex: '0' });
    this.seen = [];
    this.element.addEventListener('keydown', event => event.key === 'Escape' && this.close());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  toggle(opener) {
    if (this.isOpen) this.close();
    else this.open(opener);
  }

  open(opener) {
    this.opener = opener;
    this.element.hidden = false;
    this.render();
    this.element.querySelector('button').focus();
    this.onToggle();
    this.poll();
  }

  close() {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.onToggle();
    (this.opener?.isConnected ? this.opener : document.getElementById('open-drawer'))?.focus();
  }

  async poll() {
    try {
      const last = this.seen[this.seen.length - 1]?.n ?? 0;
      const fresh = (await requests(last)).requests;
      this.seen = [...this.seen, ...fresh].slice(-MOST);
      if (fresh.length) this.render();
    } catch {
      // The page's banner tells of a sandbox that is gone; the next round may find it again.
    }
    clearTimeout(this.timer);
    if (this.isOpen) this.timer = setTimeout(() => this.poll(), POLL_MILLIS);
  }

  render() {
    if (!this.isOpen) return;
    this.element.setAttribute('aria-label', say('requests'));
    this.list.setAttribute('aria-label', say('requests'));
    keyed(this.element, [
      {
        key: 'head',
        sig: locale(),
        build: () => h('div', { class: 'drawer-head' }, h('h2', {}, say('requests')), iconButton('close', say('close'), () => this.close()), h('p', { class: 'faint' }, say('requestsLong'))),
      },
      { key: 'empty', sig: `${locale()} ${this.seen.length === 0}`, build: () => h('p', { class: 'faint', hidden: this.seen.length > 0 }, say('noRequests')) },
      { key: 'list', sig: 'list', build: () => this.list },
    ]);
    keyed(this.list, [...this.seen].reverse().map(request => ({ key: request.n, sig: locale(), build: () => row(request) })));
  }

  /** The sandbox is another one: its numbers start again. */
  forget() {
    this.seen = [];
    this.render();
  }
}

function row({ method, path, status, at }) {
  return h('li', { class: status >= 400 ? 'refused' : '' }, h('span', { class: 'method' }, method), h('span', { class: 'status' }, String(status)), h('time', { datetime: at }, format(new Date(at), { timeStyle: 'medium' })), h('code', {}, path));
}
