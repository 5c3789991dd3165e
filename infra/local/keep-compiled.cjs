'use strict';
/**
 * What a bundled program requires first: the compiled form of its parts is kept next to the programs, so that the next
 * start need not compile them again. A part is named by its content, so what is kept never belongs to another one. Node
 * 22 does this by itself.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** What Node's own module loader has besides its types: the types of Node 20 know neither. */
const Loader =
  /** @type {{ enableCompileCache?: (folder: string) => void, prototype: { _compile(this: NodeModule, content: string, filename: string): unknown } }} */ (
    /** @type {unknown} */ (Module)
  );

/** Answers nothing; `folder` is made when there is something to keep, `parts` is the folder whose modules are kept. */
module.exports = (/** @type {string} */ folder, /** @type {string} */ parts) => {
  if (Loader.enableCompileCache) return void Loader.enableCompileCache(folder);
  const compile = Loader.prototype._compile;
  Loader.prototype._compile = function compileOnce(content, filename) {
    if (dirname(filename) !== parts) return compile.call(this, content, filename);
    const file = join(folder, `${basename(filename)}.${process.version}-${process.arch}`);
    const script = new Script(Module.wrap(content), { filename, cachedData: kept(file) });
    if (script.cachedDataRejected !== false) process.once('exit', () => keep(file, script));
    return script
      .runInThisContext()
      .call(this.exports, this.exports, Module.createRequire(filename), this, filename, dirname(filename));
  };
};

const kept = (/** @type {string} */ file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** Where nothing can be written, such as in a read-only image, the next start compiles again. */
const keep = (/** @type {string} */ file, /** @type {Script} */ script) => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, script.createCachedData());
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
};
