// Cards and files below a message's words.

import { h, icon, languageOf } from './dom.js';
import { link } from './inline.js';
import { renderField, renderText, renderTitle } from './markdown.js';
import { stamp } from './time.js';
import { say } from './words.js';

/** One embed as Discord draws it. */
export function embed(data, names) {
  const card = h(
    'section',
    { class: 'embed', lang: languageOf(`${data.title || ''}${data.description || ''}`) },
    h(
      'div',
      { class: 'embed-body' },
      author(data.author),
      title(data, names),
      data.description && h('div', { class: 'embed-text' }, renderText(data.description, names)),
      data.fields?.length > 0 && fields(data.fields, names),
      picture(data.image, 'embed-image'),
      footer(data),
    ),
    picture(data.thumbnail, 'embed-thumbnail'),
  );
  if (Number.isInteger(data.color)) {
    card.style.setProperty('--bar', `#${(data.color & 0xffffff).toString(16).padStart(6, '0')}`);
  }
  return card;
}

function author(given) {
  if (!given?.name) return null;
  return h('div', { class: 'embed-author' }, (given.url && link(given.url, given.name)) || given.name);
}

function title(data, names) {
  if (!data.title) return null;
  const words = renderTitle(data.title, names);
  return h('h3', { class: 'embed-title', lang: languageOf(data.title) }, (data.url && link(data.url, words)) || words);
}

function fields(given, names) {
  return h('div', { class: 'embed-fields' }, given.map(field => h(
    'div',
    { class: field.inline ? 'embed-field inline' : 'embed-field' },
    h('h4', {}, renderTitle(field.name, names)),
    h('div', {}, renderField(field.value, names)),
  )));
}

function footer(data) {
  if (!data.footer?.text && !data.timestamp) return null;
  const separator = data.footer?.text && data.timestamp ? ' · ' : '';
  return h('div', { class: 'embed-footer' }, data.footer?.text || '', separator, data.timestamp && stamp(data.timestamp));
}

/** Pictures of other sites are not fetched: the page asks nobody but the sandbox. */
function picture(given, className) {
  if (!given?.url) return null;
  if (given.url.startsWith('/')) return h('img', { class: className, src: given.url, alt: '' });
  const elsewhere = link(given.url, say('externalPicture'));
  return elsewhere && h('div', { class: 'embed-elsewhere' }, icon('out'), elsewhere);
}

const READABLE = /\.(bib|csv|json|md|txt)$/i;
const MOST_PREVIEWED_BYTES = 500_000;
const PREVIEWED_LINES = 40;
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;

/** A file of a message: a picture, or a card to download it by. */
export function attachment(file) {
  const name = file.filename;
  if (PICTURE.test(name)) {
    return h('a', { href: file.url, target: '_blank', rel: 'noopener' }, h('img', { class: 'embed-image', src: file.url, alt: file.description || name }));
  }
  const card = h(
    'div',
    { class: 'file' },
    icon('file'),
    h(
      'div',
      {},
      h('a', { href: file.url, download: name, 'aria-label': say('download', { name }) }, name),
      h('div', { class: 'file-size' }, size(file.size || 0)),
    ),
  );
  return READABLE.test(name) && file.size < MOST_PREVIEWED_BYTES ? [card, preview(file)] : card;
}

/** The beginning of a file of text, fetched when it is asked for. */
function preview(file) {
  const text = h('pre', { tabindex: '0' });
  const fetchOnce = async () => {
    if (text.textContent) return;
    const lines = (await (await fetch(file.url)).text()).split('\n');
    text.textContent = lines.slice(0, PREVIEWED_LINES).join('\n') + (lines.length > PREVIEWED_LINES ? '\n…' : '');
  };
  return h('details', { class: 'file-preview', ontoggle: () => void fetchOnce() }, h('summary', {}, say('preview')), text);
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
