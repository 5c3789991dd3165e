import { InMemoryEventStore } from './in-memory-event-store.js';
import { eventStoreContract } from './testing/event-store-contract.js';

const store = new InMemoryEventStore();

eventStoreContract('the store in memory', () => ({ within: (_, work) => work(store) }));
