import { useRail } from '../../frame/use-rail.js';
import { useScope } from '../../frame/scope.js';
import type { RailEntry } from '../../frame/rail.js';

type Reach = {
  /** '' for who works for the programme, or for nobody yet. */
  readonly organizationId: string;
  readonly forProgramme: boolean;
  /** Whether the rail leads there. */
  readonly leadsTo: (page: RailEntry['to']) => boolean;
};

/** Whose things can be found, and which. */
export const useReach = (): Reach => {
  const { scope } = useScope();
  const pages = useRail();
  return {
    organizationId: scope?.kind === 'organization' ? scope.id : '',
    forProgramme: scope?.kind === 'programme',
    leadsTo: (page) => pages.some(({ to }) => to === page),
  };
};
