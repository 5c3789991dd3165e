import { useMe } from '../api/me.js';
import { rail, type RailEntry } from './rail.js';
import { useScope } from './scope.js';

/** The pages of the rail for what the person is working for. */
export const useRail = (): readonly RailEntry[] => {
  const { scope } = useScope();
  const { demo } = useMe();
  return rail.filter(({ shownTo }) => shownTo(scope, demo));
};
