const snapshot = /^exports\.([\w$]+) = ([\w$]+(?:\.[\w$]+)?);$/gm;

/**
 * A CommonJS part of a bundle whose exports are read when they are asked for. The bundler writes `exports.x = x`, which
 * copies `undefined` when the module that `x` comes from is initialized later, on its first dynamic import.
 */
export const withLiveExports = (/** @type {string} */ code) =>
  code.replace(
    snapshot,
    (/** @type {string} */ _, /** @type {string} */ name, /** @type {string} */ value) =>
      `Object.defineProperty(exports, ${JSON.stringify(name)}, { enumerable: true, get: function() { return ${value}; } });`,
  );
