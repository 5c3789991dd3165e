import fc from 'fast-check';

type Path = readonly (string | number)[];

const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [path];

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, name) => (inner as Readonly<Record<string, unknown>>)[name], value);

const withAt = (value: object, path: Path, change: (parent: Record<string, unknown>, name: string) => void): object => {
  const copy = structuredClone(value);
  change(at(copy, path.slice(0, -1)) as Record<string, unknown>, String(path.at(-1)));
  return copy;
};

const otherLetter = (letter: string | undefined): string => (letter === 'x' ? 'y' : 'x');
const withLetter = (text: string, place: number): string =>
  text.slice(0, place) + otherLetter(text[place]) + text.slice(place + 1);

/** The document with one thing altered: a letter, a truth value, a property left out or put in, two values swapped. */
export const altered = (document: object): fc.Arbitrary<object> => {
  const paths = leaves(document);
  const path = fc.constantFrom(...paths);
  const texts = paths.filter((one) => typeof at(document, one) === 'string');
  return fc.oneof(
    fc.tuple(path, fc.nat()).map(([where, place]) =>
      withAt(document, where, (parent, name) => {
        const was = parent[name];
        parent[name] = typeof was === 'string' ? withLetter(was, place % was.length) : !was;
      }),
    ),
    path.map((where) =>
      withAt(document, where, (parent, name) => {
        if (Array.isArray(parent)) parent.splice(Number(name), 1);
        else delete parent[name];
      }),
    ),
    path.map((where) =>
      withAt(document, where, (parent) => {
        if (Array.isArray(parent)) parent.push('more');
        else parent['added'] = 'more';
      }),
    ),
    fc
      .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts))
      .filter(([one, other]) => at(document, one) !== at(document, other))
      .map(([one, other]) =>
        withAt(document, one, (parent, name) => {
          parent[name] = at(document, other);
        }),
      ),
  );
};

/** A JWT with one letter altered. */
export const alteredText = (text: string): fc.Arbitrary<string> =>
  fc.nat(text.length - 1).map((place) => withLetter(text, place));
