import { z } from 'zod';

/** How somebody looks at a table: what is searched, how it is sorted, which columns are left out. */
const tableView = z.object({
  search: z.string(),
  sorting: z.object({ title: z.string(), descending: z.boolean() }).nullable(),
  hidden: z.array(z.string()),
});
export type TableView = z.output<typeof tableView>;

export const wholeTable: TableView = { search: '', sorting: null, hidden: [] };

const keptViews = z.array(z.object({ name: z.string().min(1).max(60), view: tableView })).max(20);
export type KeptViews = z.output<typeof keptViews>;

/** The views that a text holds; none where it holds something else. */
export const viewsIn = (text: string | null): KeptViews => {
  try {
    return keptViews.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
};

export const withView = (views: KeptViews, name: string, view: TableView): KeptViews =>
  [...withoutView(views, name), { name, view }].slice(-20);

export const withoutView = (views: KeptViews, name: string): KeptViews => views.filter((one) => one.name !== name);

/** The columns that somebody has left out of a table. */
export const hiddenIn = (text: string | null): readonly string[] => {
  try {
    return z.array(z.string()).parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
};
