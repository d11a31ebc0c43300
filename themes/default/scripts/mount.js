const NAME = /^[a-z][a-z-]*$/;
const find = (name) => import(`../components/${name}/${name}.js`);

/** Asks for all modules at once, while the answers are still being opened. A fault is told when its turn comes. */
export function loadAll(root, load = find) {
  const names = new Set([...root.querySelectorAll('[data-behaviour]')].map(({ dataset }) => dataset.behaviour).filter((name) => NAME.test(name)));
  const coming = new Map([...names].map((name) => [name, load(name)]));
  for (const module of coming.values()) module.catch(() => {});
  return (name) => coming.get(name) ?? load(name);
}

/** Starts what the page asks for, one element at a time; a fault leaves the page as it was. */
export async function mountAll(root, context, load = find) {
  for (const element of root.querySelectorAll('[data-behaviour]')) {
    const name = element.dataset.behaviour;
    if (!NAME.test(name) || 'mounted' in element.dataset) continue;
    try {
      const { mount } = await load(name);
      mount(element, context);
      element.dataset.mounted = '';
    } catch (error) {
      console.error(`"${name}" did not start; the page works without it.`, error);
    }
  }
}
