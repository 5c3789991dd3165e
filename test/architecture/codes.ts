import { readFileSync } from 'node:fs';
import ts from 'typescript';

type Spoken = { readonly codes: readonly string[]; readonly passesOn: boolean };

const says = new Map([
  ['Rejection', 0],
  ['NotFound', 0],
  ['HttpRefusal', 1],
]);
const listed = /(?:Rejection|Flaw)s?$/i;
const tables = new Set(['constraints', 'absences', 'codesOfStatus', 'codesOfFastify']);
const code = /^[a-z]+(?:-[a-z]+)+$/;

const childrenOf = (node: ts.Node): ts.Node[] => {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
};

/** Keys of a table are no words of the service. */
const literalsIn = (node: ts.Node): string[] => {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isPropertyAssignment(node) ? literalsIn(node.initializer) : childrenOf(node).flatMap(literalsIn);
};

const nameOf = (node: ts.Node): string => ('name' in node && node.name ? (node.name as ts.Node).getText() : '');

const spokenAt = (node: ts.Node): string[] | 'passed on' => {
  if (ts.isNewExpression(node) && says.has(node.expression.getText())) {
    const said = node.arguments?.[says.get(node.expression.getText()) ?? 0];
    const codes = said ? literalsIn(said).filter((text) => code.test(text)) : ['not-found'];
    return codes.length > 0 ? codes : 'passed on';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'refuse')
    return node.arguments.filter(ts.isStringLiteral).slice(0, 1).flatMap(literalsIn);
  if (ts.isTypeAliasDeclaration(node) && listed.test(nameOf(node))) return literalsIn(node.type);
  if ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.initializer) {
    if (tables.has(nameOf(node)) || (ts.isVariableDeclaration(node) && /rejections$/i.test(nameOf(node))))
      return literalsIn(node.initializer);
    if (nameOf(node) === 'code' && ts.isStringLiteral(node.initializer)) return literalsIn(node.initializer);
  }
  return [];
};

/** Every code a source refuses with, and whether it passes on codes spelled elsewhere. */
export const codesSpokenIn = (path: string): Spoken => {
  const codes = new Set<string>();
  let passesOn = false;
  const visit = (node: ts.Node): void => {
    const spoken = spokenAt(node);
    if (spoken === 'passed on') passesOn = true;
    else spoken.filter((text) => code.test(text)).forEach((text) => codes.add(text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return { codes: [...codes], passesOn };
};
