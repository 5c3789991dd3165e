/* Runs on old versions of Node too, so that they can say what is missing: no new syntax here. */

/**
 * The sentence that says which Node is needed; undefined when this one will do.
 *
 * @param {string} version
 */
export function nodeTooOld(version) {
  var parts = version.split('.').map(Number);
  var major = parts[0] || 0;
  var minor = parts[1] || 0;
  var fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return undefined;
  return 'Cairn needs Node 20.19 or newer (22.12 or newer of the 22 line); this is Node ' + version + '.';
}
