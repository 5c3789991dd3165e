type Row = Readonly<Record<string, unknown>>;

/** The fields of a spreadsheet, in the order in which the example shows them. */
export const columns = [
  'name',
  'organizationName',
  'country',
  'place',
  'region',
  'timeZone',
  'type',
  'beds',
  'teaching',
  'ownership',
  'contactName',
  'contactEmail',
  'model',
] as const;

/** Cells of CSV (RFC 4180), separated by commas, semicolons or tabs, whichever the first line has most of. */
const cellsOf = (text: string): string[][] => {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => [mark, head.split(mark).length] as const);
  const mark = counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endLine = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) lines.push(cells);
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted) cell += char;
    else if (char === mark) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endLine();
    else if (char !== '\r') cell += char;
  }
  endLine();
  return lines;
};

const valueOf = (column: string, text: string): unknown => {
  if (column === 'beds') return /^\d+$/.test(text) ? Number(text) : text;
  if (column === 'teaching') return /^(yes|true|1)$/i.test(text) ? true : /^(no|false|0)$/i.test(text) ? false : text;
  return text;
};

/** What a spreadsheet says, a row for each line after the names of the columns; empty cells are left out. */
export const rowsOfCsv = (text: string): Row[] => {
  const [head = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  const names = head.map((name) => name.trim());
  return lines.map((cells) =>
    Object.fromEntries(
      cells.flatMap((cell, index) => {
        const [name, value] = [names[index] ?? '', cell.trim()];
        return name === '' || value === '' ? [] : [[name, valueOf(name, value)]];
      }),
    ),
  );
};
