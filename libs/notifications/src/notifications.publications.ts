import { stream } from '@cairn/platform/service/stream.js';
import { preferenceEvents } from './preference/preference-events.js';
import { preferencesDecider } from './preference/preferences.js';
import { messageEvents } from './message/message-events.js';
import { messageDecider } from './message/message.js';

/** Nobody else learns what mails were sent. */
export const message = stream(messageDecider, messageEvents);

export const preferences = stream(preferencesDecider, preferenceEvents);
