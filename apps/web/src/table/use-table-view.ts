import { useState } from 'react';
import { preference, prefer } from '../device/preference.js';
import { hiddenIn, type KeptViews, type TableView, viewsIn, wholeTable, withoutView, withView } from './table-view.js';

export type Viewing = {
  readonly view: TableView;
  readonly change: (part: Partial<TableView>) => void;
  readonly kept: KeptViews;
  readonly keep: (name: string) => void;
  readonly forget: (name: string) => void;
};

/** How the person looks at the table of this name; the columns left out, and views with a name, are kept here. */
export const useTableView = (table: string): Viewing => {
  const [columnsAt, viewsAt] = [`cairn.columns.${table}`, `cairn.views.${table}`];
  const [view, setView] = useState<TableView>(() => ({ ...wholeTable, hidden: [...hiddenIn(preference(columnsAt))] }));
  const [kept, setKept] = useState(() => viewsIn(preference(viewsAt)));
  const keepAll = (views: KeptViews): void => {
    setKept(views);
    prefer(viewsAt, JSON.stringify(views));
  };
  return {
    view,
    change: (part) => {
      setView({ ...view, ...part });
      if (part.hidden) prefer(columnsAt, JSON.stringify(part.hidden));
    },
    kept,
    keep: (name) => keepAll(withView(kept, name, view)),
    forget: (name) => keepAll(withoutView(kept, name)),
  };
};
