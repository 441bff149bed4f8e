// The commands the bot registered, as the composer needs them. Nothing here touches the page.

export const TYPES = { SUBCOMMAND: 1, GROUP: 2, STRING: 3, INTEGER: 4, BOOLEAN: 5, USER: 6, CHANNEL: 7, NUMBER: 10 };

const CHAT = 1;

// What every member of the sandbox's guild may do: view, send, embed, attach, history, commands, threads.
const MEMBER_PERMISSIONS = [10, 11, 14, 15, 16, 31, 35, 38].reduce((all, bit) => all | (1n << BigInt(bit)), 0n);

/** A text in the reader's language: Discord falls back to the plain one. */
export function localized(thing, field, locale) {
  return thing[`${field}_localizations`]?.[locale] || thing[field] || '';
}

/**
 * What one can type, one entry for each command or subcommand:
 * {line: "/digest preview", shown: the same in the reader's language, name, subcommand, description, options}.
 */
export function entries(commands, user, locale) {
  const out = [];
  for (const command of commands) {
    if ((command.type ?? CHAT) === CHAT && mayUse(command, user)) leaves(command, locale, out);
  }
  return out.sort((a, b) => (a.line < b.line ? -1 : 1));
}

function mayUse(command, user) {
  const needed = command.default_member_permissions;
  if (user.admin || needed === null || needed === undefined) return true;
  return BigInt(needed) !== 0n && (BigInt(needed) & MEMBER_PERMISSIONS) === BigInt(needed);
}

function leaves(command, locale, out) {
  const walk = (node, path, shown) => {
    const parts = (node.options || []).filter(option => option.type <= TYPES.GROUP);
    for (const part of parts) walk(part, [...path, part.name], [...shown, localized(part, 'name', locale)]);
    if (parts.length) return;
    out.push({
      line: `/${path.join(' ')}`,
      shown: `/${shown.join(' ')}`,
      name: command.name,
      subcommand: path.slice(1).join(' ') || undefined,
      description: localized(node, 'description', locale),
      options: node.options || [],
    });
  };
  walk(command, [command.name], [localized(command, 'name', locale)]);
}

/** The entries that fit what was typed so far: those that start with it, then those that hold it. */
export function matching(all, typed) {
  const text = typed.toLowerCase().replace(/\s+/g, ' ');
  const starts = all.filter(entry => entry.line.startsWith(text) || entry.shown.toLowerCase().startsWith(text));
  const needle = text.slice(1).trim();
  const holds = all.filter(entry => !starts.includes(entry) && needle
    && (entry.line.includes(needle) || entry.shown.toLowerCase().includes(needle) || entry.description.toLowerCase().includes(needle)));
  return [...starts, ...holds];
}

/** The entry a line starts with, and the rest of the line; null when it starts with none. */
export function split(all, line) {
  const fits = all
    .filter(entry => [entry.line, entry.shown].some(name => line === name || line.startsWith(`${name} `)))
    .sort((a, b) => b.line.length - a.line.length);
  if (!fits.length) return null;
  const entry = fits[0];
  const name = line === entry.line || line.startsWith(`${entry.line} `) ? entry.line : entry.shown;
  return { entry, rest: line.slice(name.length).trimStart() };
}

/**
 * Reads "topic:deep learning show:new" into values by option name; a value ends where the next option starts.
 * What stands before the first option is `loose`.
 */
export function readOptions(entry, rest, locale) {
  const byName = new Map();
  for (const option of entry.options) {
    byName.set(option.name, option);
    byName.set(localized(option, 'name', locale), option);
  }
  const marks = [];
  for (const found of rest.matchAll(/(^|\s)([^\s:]+):/gu)) {
    const option = byName.get(found[2]);
    if (option && !marks.some(mark => mark.option === option)) {
      marks.push({ option, start: found.index, from: found.index + found[0].length });
    }
  }
  const values = marks.map((mark, i) => ({
    option: mark.option,
    text: rest.slice(mark.from, marks[i + 1]?.start ?? rest.length).trim(),
  }));
  return { loose: rest.slice(0, marks[0]?.start ?? rest.length).trim(), values };
}
