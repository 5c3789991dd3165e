import { createContext, use } from 'react';

/** What the person asked for last: everything open, everything closed, or neither. */
export const Opening = createContext<boolean | undefined>(undefined);

/** Whether a step starts open; it is then the reader's own. */
export const useStartsOpen = (otherwise: boolean): boolean => use(Opening) ?? otherwise;
