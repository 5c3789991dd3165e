import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Context = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/** The first pages of somebody who is not signed in, and what they say. */
const entrance = ['sign-in/SignInPage.tsx', 'sign-in/ForgotPasswordPage.tsx', 'i18n/en/entrance.ts'];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Where a barrel file of ours has each name from. */
const exportsOf = (barrel: string): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(barrel, 'utf8').matchAll(/export \{([^}]*)\} from '(.*)\.js'/g)].flatMap(
      ([, names = '', from = '']) => namesIn(names).map((name) => [name, join(dirname(barrel), `${from}.ts`)] as const),
    ),
  );

/** Packages that are imported as a whole, of which a module needs what it names: where that is. */
const wholesIn = (modules: string, models: string): Readonly<Record<string, (name: string) => string>> => {
  const exported = exportsOf(models);
  return {
    '@mantine/core': (name) => join(modules, `@mantine/core/esm/components/${name}/${name}.mjs`),
    '@mantine/hooks': (name) => join(modules, `@mantine/hooks/esm/${kebab(name)}/${kebab(name)}.mjs`),
    '@tabler/icons-react': (name) => join(modules, `@tabler/icons-react/dist/esm/icons/${name}.mjs`),
    '@cairn/maturity-models': (name) => exported.get(name) ?? models,
  };
};
const isWhole = (id: string): boolean =>
  /@mantine\/(core|hooks)\/esm\/index\.mjs$|icons-react\/dist\/esm\/(tabler-icons-react|icons\/index)\.mjs$|maturity-models\/src\/index\.ts$/.test(
    id,
  );

/**
 * What is loaded together: beside what every page needs (`$initial`), the pages that lead in; the frame; what the survey
 * shares with other pages. The rest the bundler divides.
 */
export const chunks = (source: string, modules: string, models: string) => {
  const wholes = wholesIn(modules, models);
  const path = (name: string): string => join(source, name);
  const [lead, frame, survey] = [entrance.map(path), [path('shell/Frame.tsx')], [path('surveys/SurveyPage.tsx')]];
  const others = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /Page\.tsx$/.test(name))
    .map((name) => join(source, name))
    .filter((page) => page !== survey[0]);

  const named = (id: string): string[] => {
    const file = id.replace(/\?.*/, '');
    if (!/\.(tsx?|mjs)$/.test(file) || !existsSync(file)) return [];
    const imports = readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from ['"]([^'"]+)['"]/g);
    return [...imports].flatMap(([, names = '', from = '']) =>
      namesIn(names).flatMap((name) => wholes[from]?.(name.split(' ')[0]!) ?? []),
    );
  };
  const reached = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (start: string, context: Context): ReadonlySet<string> => {
    const known = reached.get(start);
    if (known) return known;
    const found = new Set<string>();
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id) || isWhole(id)) continue;
      found.add(id);
      open.push(...(context.getModuleInfo(id)?.importedIds ?? []), ...named(id));
    }
    reached.set(start, found);
    return found;
  };
  return (id: string, context: Context): string | null => {
    const isReached = (starts: readonly string[]): boolean =>
      starts.some((start) => reachedFrom(start, context).has(id));
    if (isReached(lead)) return 'entrance';
    if (isReached(frame)) return 'frame';
    if (isReached(survey) && isReached(others)) return 'work';
    return null;
  };
};
