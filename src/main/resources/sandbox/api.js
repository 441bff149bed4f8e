// The sandbox's JSON API, and its stream of events.

import { say } from './words.js';

/** Why a request was not done, in words for the person. */
export class Problem extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, say('unreachable'));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, reason(path, response.status, body));
  return body;
}

/** The sandbox speaks English; what happens most often is said in the reader's language. */
function reason(path, status, body) {
  if (status === 409) return say(path === '/api/next-day' ? 'nothingDue' : 'botOffline');
  return status === 504 ? say('noAnswer') : body.problem || say('unreachable');
}

function post(path, body, signal) {
  return call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal });
}

/** Everything the user sees; an unknown or empty user becomes the first one. */
export async function state(user) {
  try {
    return await call(`/api/state?user=${encodeURIComponent(user)}`);
  } catch (problem) {
    if (problem.status === 400 && user) return call('/api/state?user=');
    throw problem;
  }
}

export const interact = body => post('/api/interactions', body);
export const complete = (body, signal) => post('/api/autocomplete', body, signal);
export const nextDay = () => post('/api/next-day', {});
export const requests = after => call(`/api/requests?after=${after}`);

const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 5000;

/** A stream of events that comes back by itself, from the last event it saw. */
export class Events {
  constructor(user, seq, onEvent, onConnection) {
    this.user = user;
    this.seq = seq;
    this.onEvent = onEvent;
    this.onConnection = onConnection;
    this.wait = FIRST_WAIT_MILLIS;
    this.open();
  }

  open() {
    this.source = new EventSource(`/api/events?user=${encodeURIComponent(this.user)}&after=${this.seq}`);
    this.source.onopen = () => {
      this.wait = FIRST_WAIT_MILLIS;
      this.onConnection(true);
    };
    this.source.onmessage = message => {
      const event = JSON.parse(message.data);
      if (typeof event.seq === 'number') this.seq = event.seq;
      this.onEvent(event);
    };
    // The browser would come back with the old number and repeat what was seen.
    this.source.onerror = () => {
      this.source.close();
      this.onConnection(false);
      this.timer = setTimeout(() => this.open(), this.wait);
      this.wait = Math.min(LONGEST_WAIT_MILLIS, this.wait * 2);
    };
  }

  close() {
    clearTimeout(this.timer);
    this.source.close();
  }
}
