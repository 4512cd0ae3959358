/** First thing every script does: refuse a Node that is too old, with a sentence instead of a stack. */
export const oldestNode = [20, 19]

/** The sentence for a Node that is too old, or undefined for one that will do. */
export function nodeComplaint(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return undefined
  return `Endstate needs Node ${oldestNode.join('.')} or newer; this is Node ${version}. Install a newer one from https://nodejs.org and try again.`
}

const complaint = nodeComplaint(process.versions.node)
if (complaint !== undefined) {
  console.error(complaint)
  process.exit(3)
}
