/** A page's nodes as they were at one moment: the objects themselves, and what they held. */
export interface NodeRecord {
  readonly nodes: readonly Node[];
  readonly values: readonly (string | null)[];
  readonly html: string;
}

export function recordNodes(document: Document): NodeRecord {
  const nodes = listNodes(document);
  return { nodes, values: nodes.map(({ nodeValue }) => nodeValue), html: readHtml(document) };
}

/** What is no longer as it was, in a few words each; empty where every node is the same object with the same value. */
export function compareNodes(record: NodeRecord, document: Document): string[] {
  const nodes = listNodes(document);
  const known = new Set(record.nodes);
  const now = new Set(nodes);
  const problems = [
    ...record.nodes.filter((node) => !now.has(node)).map((node) => `gone: ${describeNode(node)}`),
    ...nodes.filter((node) => !known.has(node)).map((node) => `new: ${describeNode(node)}`),
  ];
  if (problems.length === 0) {
    const moved = record.nodes.findIndex((node, position) => node !== nodes[position]);
    if (moved >= 0) problems.push(`in another place: ${describeNode(nodes[moved]!)}`);
  }
  record.nodes.forEach((node, position) => {
    if (node.nodeValue !== record.values[position]) problems.push(`another value: ${describeNode(node)}`);
  });
  if (readHtml(document) !== record.html) problems.push('the HTML is not the same, byte for byte');
  return problems;
}

/** An element as its start tag, anything else as its text. */
export function describeNode(node: Node): string {
  if (node.nodeType !== Node.ELEMENT_NODE) return JSON.stringify(node.nodeValue?.slice(0, 60) ?? node.nodeName);
  return (node.cloneNode(false) as Element).outerHTML.replace(/<\/.*$/, '').slice(0, 100);
}

/** All nodes in document order, those of open shadow roots too. */
function listNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    nodes.push(node);
    const { shadowRoot = null } = node as Partial<Element>;
    if (shadowRoot !== null) nodes.push(...listNodes(shadowRoot));
  }
  return nodes;
}

function readHtml(document: Document): string {
  return document.documentElement.outerHTML;
}
