import type { Pool } from '../../database/pool.js';
import { Chance } from './chance.js';
import { MemoryDatabase } from './memory-database.js';
import { Locks, SimulatedPool } from './simulated-pool.js';
import { VirtualTime } from './virtual-time.js';
import { World } from './world.js';

/** The database of the simulation without any fault and without waiting. */
export const faultlessDatabase = (): { readonly database: MemoryDatabase; readonly pool: Pool } => {
  const world = new World(new VirtualTime(), new Chance(1));
  world.calmDown();
  world.passes = () => Promise.resolve();
  const database = new MemoryDatabase();
  return { database, pool: new SimulatedPool(world, database, new Locks()).asPool() };
};
