import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const web = join(__dirname, '..');
const [first, later] = ['mantine-styles.ts', 'mantine-styles-beyond.ts'].map((name) =>
  readFileSync(join(__dirname, name), 'utf8'),
) as [string, string];
const listed = first + later;
const styles = join(dirname(require.resolve('@mantine/core')), '..', 'styles');

const importedFrom = (path: string): string[] => {
  const imports = readFileSync(path, 'utf8').match(/import \{[^}]*\} from '@mantine\/core'/g) ?? [];
  return imports.flatMap((text) => text.match(/[A-Z]\w+/g) ?? []);
};

const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
/** Components without styles of their own, and those they are made of. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  Autocomplete: ['Combobox', 'Input', 'ScrollArea'],
  MultiSelect: ['Combobox', 'Input', 'Pill', 'PillsInput', 'ScrollArea', 'CloseButton'],
  Select: ['Combobox', 'Input', 'ScrollArea', 'CloseButton'],
  TagsInput: ['Combobox', 'Input', 'Pill', 'PillsInput', 'ScrollArea', 'CloseButton'],
};

const imported = files.flatMap((path) => importedFrom(join(web, path)));
const used = [...new Set(imported.flatMap((name) => [name, ...(madeOf[name] ?? [])]))].filter((name) =>
  existsSync(join(styles, `${name}.layer.css`)),
);

describe('the styles of the component family', () => {
  it('are looked for', () => expect(used).toContain('Button'));

  it.each(used)('of %s are loaded', (name) => expect(listed).toContain(`styles/${name}.layer.css`));
});
