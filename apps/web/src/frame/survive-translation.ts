/**
 * A browser's translator takes text nodes out and puts elements in their place. React goes on with the nodes it made:
 * taking one away, or putting another before it, throws and takes the page with it. From now on such a node stands for
 * what took its place, and a text that React changes comes back, so that no former text stays on the screen.
 */
export const surviveTranslation = (): void => {
  const standIns = new WeakMap<Node, Node>();
  const { removeChild, insertBefore } = Node.prototype;

  const comeBack = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const standIn = standIns.get(target);
      if (target.parentNode === null && standIn?.parentNode) standIn.parentNode.replaceChild(target, standIn);
    }
  });

  const note = (changes: readonly MutationRecord[]): void => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes)
      for (const removed of removedNodes) {
        const standIn = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === 'FONT');
        if (!(removed instanceof Text) || removed.parentNode || !standIn) continue;
        standIns.set(removed, standIn);
        comeBack.observe(removed, { characterData: true });
      }
  };
  const taking = new MutationObserver(note);
  taking.observe(document, { childList: true, subtree: true });

  /** What stands in `parent` for a node that was put there. */
  const inPlaceOf = (parent: Node, node: Node): Node | null => {
    note(taking.takeRecords());
    let found: Node | null | undefined = node.parentNode ? node : standIns.get(node);
    while (found && found.parentNode !== parent) found = found.parentNode;
    return found ?? null;
  };

  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) return removeChild.call(this, child) as Child;
    const inPlace = inPlaceOf(this, child);
    if (inPlace) removeChild.call(this, inPlace);
    return child;
  };
  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, before: Node | null): Child {
    const place = before === null || before.parentNode === this ? before : inPlaceOf(this, before);
    return insertBefore.call(this, child, place) as Child;
  };
};
