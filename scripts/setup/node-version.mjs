/** The oldest Node the project runs on, as `engines` in package.json says. */
const OLDEST = { major: 20, minor: 19 };

/**
 * What is wrong with this Node, in one sentence, or `null`.
 * @param {string} version as `process.versions.node` gives it, such as `20.19.0`
 */
export function findNodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
  if (isNewEnough) return null;
  return `Backgrounder needs Node ${OLDEST.major}.${OLDEST.minor} or later, and this is Node ${version}: install a newer one and try again.`;
}
