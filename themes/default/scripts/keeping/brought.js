import { isEmpty } from '../schema.js';
import { show, valueOf } from './controls.js';

/**
 * What the browser itself puts into fields, on Back, on reload and after a crash: even words that were deleted since. Only
 * what is kept may come back. Where nothing can be kept, it is all there is, and is put back.
 */
export function makeBrought() {
  const values = new Map();
  return {
    clear(groups) {
      for (const group of groups.filter(({ controls }) => !isEmpty(valueOf(controls)))) {
        values.set(group, valueOf(group.controls));
        show(group.controls, undefined);
      }
    },
    putBack: (group) => { if (values.has(group)) show(group.controls, values.get(group)); },
  };
}
