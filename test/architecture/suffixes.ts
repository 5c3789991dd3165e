import ts from 'typescript';

/** What a source imports, calls and declares, and the texts in it. */
type Source = {
  /** Specifiers of imports and re-exports. */
  readonly imports: readonly string[];
  /** What is called, with the number of its arguments: `insertInto/1`. */
  readonly calls: readonly string[];
  /** Names of decorators, of base classes and of what is implemented. */
  readonly marks: ReadonlySet<string>;
  /** Names of the types that exported constants are declared with. */
  readonly types: ReadonlySet<string>;
  readonly texts: readonly string[];
  readonly exportsCode: boolean;
};

const nameOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

const read = (text: string): Source => {
  const [imports, calls, texts]: [string[], string[], string[]] = [[], [], []];
  const [marks, types] = [new Set<string>(), new Set<string>()];
  let exportsCode = false;
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      imports.push((node.moduleSpecifier as ts.StringLiteral).text);
      return;
    }
    if (ts.isCallExpression(node)) calls.push(`${nameOf(node.expression)}/${node.arguments.length}`);
    if (ts.isDecorator(node) && ts.isCallExpression(node.expression)) marks.add(nameOf(node.expression.expression));
    if (ts.isHeritageClause(node)) for (const { expression } of node.types) marks.add(nameOf(expression));
    if (ts.isVariableDeclaration(node) && node.type && ts.isTypeReferenceNode(node.type))
      types.add(nameOf(node.type.typeName));
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isArrowFunction(node)) exportsCode = true;
    if (isText(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return { imports, calls, marks, types, texts, exportsCode };
};

const writingCall = /^(insertInto|updateTable|deleteFrom|mergeInto|replaceInto|due)\/|^execute\/[3-9]$/;
const writingText =
  /\b(insert into|delete from|merge into|truncate|alter table|create table|drop table)\b|\bupdate\s+["\w.]+\s+(\w+\s+)?set\b/i;

/** SQL that changes rows, a command on a stream, or work made due. A remedy that is only printed changes nothing. */
const writes = ({ calls, texts }: Source, printed: RegExp): boolean =>
  calls.some((call) => writingCall.test(call)) || texts.some((text) => writingText.test(text) && !printed.test(text));

const remedies = /^\s*(; )?ALTER TABLE|^; ALTER TABLE| (ENABLE|FORCE) ROW LEVEL SECURITY/;
const never = /(?!)/;
const from = ({ imports }: Source, ...wanted: readonly RegExp[]): boolean =>
  imports.some((specifier) => wanted.some((one) => one.test(specifier)));
const calls = (source: Source, ...names: readonly string[]): boolean =>
  source.calls.some((call) => names.includes(call.replace(/\/.*/, '')));

type Promise = { readonly says: string; readonly isKept: (source: Source) => boolean };

/** What the suffix of a file's name promises; a plain name promises that the file is pure, which lint checks. */
export const promises: Readonly<Record<string, Promise>> = {
  calendar: { says: 'writes calendar files', isKept: (source) => from(source, /^ical-generator$/) },
  command: { says: 'is a command of the command line', isKept: ({ types }) => types.has('Command') },
  controller: { says: 'has a route', isKept: ({ marks }) => marks.has('Controller') },
  filter: { says: 'answers for an error', isKept: ({ marks }) => marks.has('ExceptionFilter') },
  folder: { says: 'reads files', isKept: (source) => from(source, /^node:(fs|crypto)/) },
  fonts: {
    says: 'names files of typefaces',
    isKept: ({ texts }) => texts.some((text) => text.startsWith('@expo-google-fonts/')),
  },
  guard: { says: 'lets a request in or not', isKept: ({ marks }) => marks.has('CanActivate') },
  gzip: { says: 'packs', isKept: (source) => from(source, /^node:zlib$/) },
  handler: {
    says: 'handles a command or the queries of a screen',
    isKept: (source) => source.marks.has('CommandHandler') || calls(source, 'queriesOf'),
  },
  http: {
    says: 'reads a request or chooses an answer, for controllers',
    isKept: (source) => from(source, /^fastify$/, /^@cairn\/platform\/http\//) && !source.marks.has('Controller'),
  },
  interceptor: { says: 'stands around a request', isKept: ({ marks }) => marks.has('NestInterceptor') },
  job: { says: 'defines a job', isKept: ({ types }) => types.has('Job') },
  jws: { says: 'signs', isKept: (source) => from(source, /^jose$/) },
  mail: {
    says: 'writes, sends or catches mail',
    isKept: (source) => from(source, /^nodemailer/, /^smtp-server$/, /\.mail\.js$/),
  },
  module: {
    says: 'puts Nest modules together',
    isKept: ({ marks }) => marks.has('Module') || marks.has('ServiceModule'),
  },
  pdf: {
    says: 'sets a document',
    isKept: (source) => from(source, /\.pdf\.js$/) || source.texts.includes('@myriaddreamin/typst-ts-node-compiler'),
  },
  projection: { says: 'defines a projection', isKept: ({ types }) => types.has('ServiceProjection') },
  proof: {
    says: 'signs or checks linked data',
    isKept: (source) => from(source, /^@digitalbazaar\//),
  },
  publications: { says: 'defines streams', isKept: (source) => calls(source, 'stream') },
  query: { says: 'reads SQL and writes none', isKept: (source) => !writes(source, remedies) },
  reaction: {
    says: 'defines a reaction to what others published',
    isKept: (source) =>
      calls(source, 'reaction', 'reactionTogether', 'memory') || from(source, /\/platform\/.*\.reaction\.js$/),
  },
  routes: { says: 'lists controllers', isKept: (source) => from(source, /\.controller\.js$/) },
  service: { says: 'defines a service', isKept: (source) => calls(source, 'defineService') },
  store: {
    says: 'reads and writes SQL, by itself or through another store',
    isKept: (source) => writes(source, never) || from(source, /\.store\.js$/) || source.marks.has('Transaction'),
  },
  svg: { says: 'draws a picture', isKept: (source) => from(source, /^qrcode$/) },
  tables: { says: 'has types of tables and the statements that create them', isKept: (source) => !source.exportsCode },
  thread: { says: 'runs a thread of its own', isKept: (source) => from(source, /^node:worker_threads$/) },
  webhook: { says: 'signs or sends webhooks', isKept: (source) => from(source, /^standardwebhooks$/) },
  v1: { says: 'defines an event other services may rely on', isKept: (source) => calls(source, 'eventContract') },
};

/** The suffix of a file's name; undefined for a plain one. */
export const suffixOf = (path: string): string | undefined => /\/[^/.]+\.([^/]+)\.tsx?$/.exec(path)?.[1];

/** Why a source is not what its name says; undefined where it is. */
export const brokenPromise = (path: string, text: string): string | undefined => {
  const suffix = suffixOf(path);
  if (suffix === undefined) return undefined;
  const promise = promises[suffix];
  if (!promise) return `${path}: nothing says what .${suffix} promises`;
  return promise.isKept(read(text)) ? undefined : `${path}: .${suffix} ${promise.says}`;
};
