import type { SortValue } from './sorted.js';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell holds a text or a number and never a formula: the file says of each text that it is one. */
export const cellsOf = (row: readonly SortValue[]) =>
  row.map((value) =>
    typeof value === 'number'
      ? { value, type: Number }
      : { value: value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' '), type: String },
  );

/** Rows as an Excel workbook of one sheet; the first row is the head. */
export const xlsxOf = async (rows: readonly (readonly SortValue[])[]): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const blob = await write(rows.map(cellsOf), { stickyRowsCount: 1 }).toBlob();
  return new Blob([blob], { type });
};
