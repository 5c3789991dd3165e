/* Runs on old versions of Node too, so that they can say what is missing: no new syntax here. */
import { nodeTooOld } from './node-version.mjs';

var sentence = nodeTooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
void import('./install.mjs').then(function (found) {
  return found.install();
});
