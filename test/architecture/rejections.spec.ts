import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const services = readdirSync(join(root, 'libs')).filter((name) =>
  readdirSync(join(root, 'libs', name, 'src')).includes(`${name}.service.ts`),
);

const visitAll = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
};

type Spoken = {
  /** Codes by the union that names them. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Every other literal text. */
  readonly literals: ReadonlySet<string>;
  /** Refusals that state no union. */
  readonly unnamed: readonly string[];
};

const isUnion = (node: ts.Node): node is ts.TypeAliasDeclaration =>
  ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Rejection');

const readSources = (texts: Readonly<Record<string, string>>): Spoken => {
  const named = new Map<string, string[]>();
  const literals = new Set<string>();
  const unnamed: string[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const inUnions = new Set<ts.Node>();
    visitAll(source, (node) => {
      if (isUnion(node))
        visitAll(node, (inner) => {
          if (!ts.isStringLiteral(inner)) return;
          inUnions.add(inner);
          named.set(node.name.text, [...(named.get(node.name.text) ?? []), inner.text]);
        });
      else if (ts.isStringLiteral(node) && !inUnions.has(node)) literals.add(node.text);
      if (ts.isNewExpression(node) && node.expression.getText() === 'Rejection' && !node.typeArguments)
        unnamed.push(`${path}: ${node.getText()}`);
    });
  }
  return { named, literals, unnamed };
};

const unspoken = ({ named, literals }: Spoken): string[] =>
  [...named].flatMap(([union, codes]) =>
    codes.filter((code) => !literals.has(code)).map((code) => `${union}: ${code}`),
  );

const sourcesOf = (service: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'libs', service, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/spec\.ts$|testing\//.test(file))
      .map((file) => [`libs/${service}/src/${file}`, readFileSync(join(root, 'libs', service, 'src', file), 'utf8')]),
  );

describe('the codes by which a stream refuses', () => {
  it.each(services)('are named by a union wherever %s refuses', (service) =>
    expect(readSources(sourcesOf(service)).unnamed).toEqual([]),
  );

  it.each(services)('are all spoken somewhere in %s', (service) =>
    // What a survey refuses of an answer is spelled where the model library accepts it.
    expect(unspoken(readSources({ ...sourcesOf(service), ...ofModels }))).toEqual([]),
  );

  it('are seen to be bare, or spoken by nobody', () => {
    const read = readSources({
      'a-state.ts': `export type LampRejection = 'lamp-broken' | 'lamp-stolen';`,
      'a.ts': `throw new Rejection('lamp-broken');`,
    });
    expect(read.unnamed).toEqual([`a.ts: new Rejection('lamp-broken')`]);
    expect(unspoken(read)).toEqual(['LampRejection: lamp-stolen']);
  });
});

const accepts = 'libs/maturity-models/src';
const ofModels = Object.fromEntries(
  readdirSync(join(root, accepts), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('accepts.ts'))
    .map((file) => [`${accepts}/${file}`, readFileSync(join(root, accepts, file), 'utf8')]),
);
