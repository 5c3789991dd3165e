import { createContext, use } from 'react';
import type { Claims } from './claims.js';
import type { Findings } from './use-findings.js';
import type { VisitInHand } from './visit-context.js';

/**
 * `claims` are there once the answers were read; `editable` is false before the visit begins, once it is concluded, and
 * for people outside its team.
 */
export type WorkbookInHand = VisitInHand & {
  readonly findings: Findings;
  readonly claims: Claims | undefined;
  readonly editable: boolean;
};

export const WorkbookContext = createContext<WorkbookInHand | null>(null);

export const useWorkbook = (): WorkbookInHand => {
  const workbook = use(WorkbookContext);
  if (!workbook) throw new Error('useWorkbook is for parts of the workbook');
  return workbook;
};
