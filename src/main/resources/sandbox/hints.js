// What a newcomer may try first.

import { h, icon, iconButton, keyed } from './dom.js';
import { locale, say } from './words.js';

const KEY = 'paperboy.hints';
const WORTH_TRYING = ['/topics', '/papers', '/search', '/next', '/progress', '/digest preview', '/help'];
const MOST = 5;

/** Draws the hints. @param write puts a line into the composer */
export function renderHints(entries, write) {
  const lines = WORTH_TRYING.filter(line => entries.some(entry => entry.line === line)).slice(0, MOST);
  const hidden = localStorage.getItem(KEY) === 'hidden' || !lines.length;
  keyed(document.getElementById('hints'), hidden ? [] : [{
    key: 'hints',
    sig: `${locale()} ${lines.join()}`,
    build: () => h(
      'div',
      { class: 'hints' },
      h('span', { class: 'hints-label' }, say('tryThis')),
      h('div', { class: 'hints-row' }, lines.map(line => h('button', { type: 'button', class: 'hint-chip', onclick: () => write(`${line} `) }, line)), h('button', { type: 'button', class: 'hint-chip day', onclick: () => document.getElementById('next-day').click() }, icon('next'), say('nextDay'))),
      iconButton('close', say('hideHints'), () => {
        localStorage.setItem(KEY, 'hidden');
        document.getElementById('hints').replaceChildren();
        document.querySelector('#composer .main-input').focus();
      }),
    ),
  }]);
}
