import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fontFiles } from './typefaces.fonts.js';

/** What one document is made of: a source below the root, values for `sys.inputs`, and files that it may read. */
export type Job = {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
};

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly fault?: string };
type Waiting = { readonly resolve: (pdf: Buffer) => void; readonly reject: (error: Error) => void };

/** Typst refused a document; the message is its report. */
export class NotTypeset extends Error {}

/** The nearest folder above this file that has the templates: beside the sources, or beside what was built of them. */
const rootAbove = (folder: string): string => {
  if (existsSync(join(folder, 'libs', 'platform', 'src', 'documents', 'cairn.typ'))) return folder;
  if (dirname(folder) === folder)
    throw new Error(`There are no templates of documents above ${__dirname}: the build puts them into dist/libs.`);
  return rootAbove(dirname(folder));
};

/**
 * The compiler is synchronous, so it runs in a thread of its own. The program is a text, because a bundle has no file of
 * its own for a thread. A warning, such as that of an unknown font, is a fault: documents are set as written or not at
 * all. Results that ten documents did not need are forgotten.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require(workerData.compiler);
const { root, fonts } = workerData;
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: fonts }] });
const messages = (error) => error.shortDiagnostics.map(({ message }) => message).join('; ');
const typeset = ({ template, inputs, files }) => {
  for (const { path, content } of files) compiler.mapShadow(path, Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFilePath: template, inputs });
    const fault = compiled.takeError() ?? compiled.takeWarnings();
    if (fault) throw new Error(messages(fault));
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  } finally {
    for (const { path } of files) compiler.unmapShadow(path);
    compiler.evictCache(10);
  }
};
parentPort.on('message', ({ id, job }) => {
  try {
    parentPort.postMessage({ id, pdf: typeset(job) });
  } catch (error) {
    parentPort.postMessage({ id, fault: error.message });
  }
});
`;

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let asked = 0;

/** What waits for a thread that is gone fails; the next document begins another. */
const failAll = (of: Worker, error: Error): void => {
  if (thread !== of) return;
  thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
};

const begun = (root: string): Worker => {
  const worker = new Worker(program, {
    eval: true,
    workerData: { compiler: require.resolve('@myriaddreamin/typst-ts-node-compiler'), root, fonts: fontFiles },
  });
  worker.on('message', ({ id, pdf, fault }: Answer) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (pdf) one?.resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
    else one?.reject(new NotTypeset(fault));
  });
  worker.on('error', (error) => failAll(worker, error));
  worker.on('exit', (code) => failAll(worker, new Error(`The typesetter ended with ${code}.`)));
  worker.unref();
  return worker;
};

const root = rootAbove(__dirname);

/** Sets a document and gives its bytes; rejects with `NotTypeset` where Typst refuses it. */
export const typeset = ({ template, inputs, files }: Job): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    thread ??= begun(root);
    const id = (asked += 1);
    waiting.set(id, { resolve, reject });
    // The process waits for a document that is asked for, and for nothing else of the thread.
    thread.ref();
    thread.postMessage({
      id,
      job: {
        template: join(root, template),
        inputs,
        files: files.map(({ path, content }) => ({ path: join(root, path), content })),
      },
    });
  });
