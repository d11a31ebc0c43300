const NAME = /^[a-z][a-z-]*$/;

/** Starts what the page asks for, one element at a time; a fault leaves the page as it was. */
export async function mountAll(root, context, load = (name) => import(`../components/${name}/${name}.js`)) {
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
