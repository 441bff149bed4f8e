// Values of a command's options: what can be chosen, and what a typed text means.

import { TYPES, localized } from './commands.js';
import { store } from './store.js';
import { locale, say } from './words.js';

/** What may be chosen without asking the bot: {label, value, detail}; null when the value is free. */
export function fixedChoices(option) {
  if (option.choices?.length) {
    return option.choices.map(choice => ({ label: localized(choice, 'name', locale()), value: String(choice.value) }));
  }
  if (option.type === TYPES.BOOLEAN) {
    return [{ label: say('yes'), value: 'true' }, { label: say('no'), value: 'false' }];
  }
  if (option.type === TYPES.USER) return store.users.map(user => ({ label: user.username, value: user.id }));
  if (option.type !== TYPES.CHANNEL) return null;
  const types = option.channel_types || [];
  return store.channels
    .filter(channel => !types.length || types.includes(channel.type))
    .map(channel => ({ label: `#${channel.name}`, value: channel.id, detail: channel.topic }));
}

/** Choices that hold the typed text, those that start with it first. */
export function filtered(choices, typed) {
  const text = typed.trim().toLowerCase().replace(/^#/, '');
  const plain = choice => choice.label.toLowerCase().replace(/^#/, '');
  const starts = choices.filter(choice => plain(choice).startsWith(text));
  return [...starts, ...choices.filter(choice => !starts.includes(choice) && plain(choice).includes(text))];
}

/** The value a text stands for, or the problem with it: {value} or {problem}. */
export function meaning(option, text) {
  const shown = localized(option, 'name', locale());
  const choices = fixedChoices(option);
  if (choices) {
    const same = choices.find(choice => [choice.label, choice.label.replace(/^#/, ''), choice.value]
      .some(word => word.toLowerCase() === text.trim().toLowerCase()));
    return same ? { value: same.value, label: same.label } : { problem: say('notAChoice', { option: shown }) };
  }
  const isNumber = option.type === TYPES.INTEGER || option.type === TYPES.NUMBER;
  const fits = option.type === TYPES.INTEGER ? /^-?\d+$/.test(text.trim()) : Number.isFinite(Number(text)) && text.trim();
  if (isNumber && !fits) return { problem: say('notANumber', { option: shown }) };
  return { value: text.trim() };
}
