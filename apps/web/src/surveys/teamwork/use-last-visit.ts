import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import { useEffect, useRef, useState } from 'react';
import { prefer, preference } from '../../device/preference.js';
import { lastChange } from './last-change.js';

/**
 * The latest change that the person saw in this browser at the last visit; null at the first one. What is seen now is
 * noted when the page is left. Times are the server's, so that no clock of a device counts.
 */
export const useLastVisit = (of: string, rows: readonly TeamworkRow[] | undefined): string | null => {
  const keptAs = `cairn.seen.${of}`;
  const [before] = useState(() => preference(keptAs));
  const seen = useRef(rows);
  useEffect(() => {
    seen.current = rows;
  });
  useEffect(() => {
    const leave = (): void => {
      const [now, noted] = [seen.current && lastChange(seen.current), preference(keptAs)];
      if (now !== undefined && (noted === null || now > noted)) prefer(keptAs, now);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [keptAs]);
  return before;
};
