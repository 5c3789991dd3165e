import ts from 'typescript';

const opposite = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['&&', '||'],
  ['||', '&&'],
  ['??', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
]);

/**
 * What one node may become: text to put in its place, and what that means.
 *
 * @typedef {{ readonly line: number, readonly what: string, readonly text: string }} Mutant
 * @typedef {{ readonly fault: string, readonly file: string, readonly find: string, readonly replace: string }} MuseumFault
 * @param {ts.Node} node
 * @param {ts.SourceFile} source
 */
const changesOf = (node, source) => {
  const text = node.getText(source);
  if (ts.isBinaryExpression(node)) {
    const { operatorToken, left, right } = node;
    const other = opposite.get(operatorToken.getText(source));
    const isText = [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
    return other && !isText
      ? [{ at: operatorToken, to: other, what: `${operatorToken.getText(source)} becomes ${other}` }]
      : [];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ at: node, to: 'false', what: 'true becomes false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ at: node, to: 'true', what: 'false becomes true' }];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ at: node, to: node.operand.getText(source), what: `${text} loses its "not"` }];
  if (ts.isConditionalExpression(node))
    return [{ at: node.condition, to: `!(${node.condition.getText(source)})`, what: 'a condition is turned round' }];
  if (ts.isIfStatement(node))
    return [{ at: node.expression, to: `!(${node.expression.getText(source)})`, what: 'an if is turned round' }];
  if (ts.isNumericLiteral(node) && !ts.isPropertyAssignment(node.parent))
    return [{ at: node, to: `(${text} + 1)`, what: `${text} becomes one more` }];
  if (ts.isExpressionStatement(node) && (ts.isCallExpression(node.expression) || ts.isAwaitExpression(node.expression)))
    return [{ at: node, to: ';', what: `"${text.replace(/\s+/g, ' ').slice(0, 60)}" is left out` }];
  return [];
};

/** Every small change that could be made to a source: where, to what, and in words. Types are left alone. */
export const mutantsOf = (/** @type {string} */ text) => {
  const source = ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.Latest, true);
  /** @type {Mutant[]} */
  const found = [];
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isDecorator(node)) return;
    for (const { at, to, what } of changesOf(node, source)) {
      const [start, end] = [at.getStart(source), at.getEnd()];
      const { line } = source.getLineAndCharacterOfPosition(start);
      found.push({ line: line + 1, what, text: text.slice(0, start) + to + text.slice(end) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** The museum's fault in a source. @throws Error unless what it changes occurs there once */
export const planted = (/** @type {string} */ text, /** @type {MuseumFault} */ { fault, file, find, replace }) => {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`"${fault}" cannot be planted: its text stands ${times} times in ${file}.`);
  return text.replace(find, () => replace);
};
