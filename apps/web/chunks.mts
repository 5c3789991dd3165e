import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Context = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/** The first pages of somebody who is not signed in. */
const entrance = ['sign-in/SignInPage', 'sign-in/ForgotPasswordPage'];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Packages that are imported as a whole, of which a module needs what it names: where that is. */
const wholes: Readonly<Record<string, (name: string) => string>> = {
  '@mantine/core': (name) => `@mantine/core/esm/components/${name}/${name}.mjs`,
  '@mantine/hooks': (name) => `@mantine/hooks/esm/${kebab(name)}/${kebab(name)}.mjs`,
  '@tabler/icons-react': (name) => `@tabler/icons-react/dist/esm/icons/${name}.mjs`,
};
const isWhole = (id: string): boolean =>
  /@mantine\/(core|hooks)\/esm\/index\.mjs$|icons-react\/dist\/esm\/(tabler-icons-react|icons\/index)\.mjs$/.test(id);

/**
 * What is loaded together: beside what every page needs (`$initial`), the pages that lead in; the frame; what the survey
 * shares with other pages. The rest the bundler divides.
 */
export const chunks = (source: string, modules: string) => {
  const path = (name: string): string => join(source, `${name}.tsx`);
  const [lead, frame, survey] = [entrance.map(path), [path('shell/Frame')], [path('surveys/SurveyPage')]];
  const others = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /Page\.tsx$/.test(name))
    .map((name) => join(source, name))
    .filter((page) => page !== survey[0]);

  const named = (id: string): string[] => {
    const file = id.replace(/\?.*/, '');
    if (!/\.(tsx?|mjs)$/.test(file) || !existsSync(file)) return [];
    const imports = readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from ['"]([^'"]+)['"]/g);
    return [...imports].flatMap(([, names = '', from = '']) =>
      names.split(',').flatMap((name) => {
        const place = wholes[from]?.(name.trim().split(' ')[0] ?? '');
        return place ? [join(modules, place)] : [];
      }),
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
