export type JsonPath = readonly PropertyKey[];
type JsonProblem = { readonly line: number; readonly key: string; readonly message: string };
export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: JsonPath) => number }
  | { readonly ok: false; readonly problem: JsonProblem };

export const keyOf = (path: JsonPath): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('');

const MAX_DEPTH = 200;
class Unreadable extends Error {
  constructor(
    message: string,
    readonly at: number,
    readonly path: JsonPath,
  ) {
    super(message);
  }
}

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Reads JSON and remembers the line of every key, so that a wrong value can be named by line and key. A key given twice
 * is refused.
 */
export const readJson = (text: string): ReadJson => {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const starts = new Map<string, number>();
  let at = 0;
  let tokenStart = 0;

  const lineAt = (offset: number): number => {
    let line = 1;
    for (let i = source.indexOf('\n'); i !== -1 && i < offset; i = source.indexOf('\n', i + 1)) line++;
    return line;
  };
  const next = (path: JsonPath): string => {
    token.lastIndex = at;
    const found = token.exec(source);
    if (!found) {
      const rest = source.slice(at).search(/\S/);
      throw new Unreadable(
        rest === -1 ? 'the text ends too early' : 'is not JSON here',
        rest === -1 ? source.length : at + rest,
        path,
      );
    }
    const text = found[1] ?? found[2] ?? (found[3] as string);
    at = token.lastIndex;
    tokenStart = at - text.length;
    return text;
  };
  const value = (path: JsonPath): unknown => {
    if (path.length > MAX_DEPTH) throw new Unreadable('is nested too deep', at, path.slice(0, 3));
    const first = next(path);
    if (path.length > 0) starts.set(JSON.stringify(path), tokenStart);
    if (first === '{') return members(path);
    if (first === '[') return items(path);
    if (first.length === 1 && '}],:'.includes(first)) throw new Unreadable('a value is missing here', tokenStart, path);
    return JSON.parse(first);
  };
  const separator = (path: JsonPath, close: string): boolean => {
    const mark = next(path);
    if (mark !== ',' && mark !== close) throw new Unreadable(`a comma or "${close}" is missing here`, tokenStart, path);
    return mark === ',';
  };
  const members = (path: JsonPath): Record<string, unknown> => {
    const found: Record<string, unknown> = {};
    let name = next(path);
    if (name === '}') return found;
    for (;;) {
      if (!name.startsWith('"')) throw new Unreadable('a key in quotes is missing here', tokenStart, path);
      const key = JSON.parse(name) as string;
      const inside = [...path, key];
      if (Object.hasOwn(found, key)) throw new Unreadable('is given twice', tokenStart, inside);
      if (next(inside) !== ':') throw new Unreadable('a colon is missing here', tokenStart, inside);
      Object.defineProperty(found, key, { value: value(inside), enumerable: true, writable: true, configurable: true });
      if (!separator(path, '}')) return found;
      name = next(path);
    }
  };
  const items = (path: JsonPath): unknown[] => {
    const found: unknown[] = [];
    const before = at;
    if (next(path) === ']') return found;
    at = before;
    do found.push(value([...path, found.length]));
    while (separator(path, ']'));
    return found;
  };

  try {
    const read = value([]);
    const rest = source.slice(at).search(/\S/);
    if (rest !== -1) throw new Unreadable('there is text after the end', at + rest, []);
    const lineOf = (path: JsonPath): number => {
      for (let length = path.length; length > 0; length--) {
        const start = starts.get(JSON.stringify(path.slice(0, length)));
        if (start !== undefined) return lineAt(start);
      }
      return 1;
    };
    return { ok: true, value: read, lineOf };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problem: { line: lineAt(error.at), key: keyOf(error.path), message: error.message } };
  }
};
