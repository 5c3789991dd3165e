export * from './command.js';
export * from './decider.js';
export * from './event-store.js';
export * from './event.js';
export * from './in-memory-event-store.js';
export * from './projection.js';
export * from './rejection.js';
export * from './upcast.js';
