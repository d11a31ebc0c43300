import { isEmpty, isSame } from '../schema.js';

/** What a reader does with another version of a text: takes it, and the own one is kept beside it, or lets it go. */
export function makeChoosing({ recordOf, present, save, isDirty }) {
  const withoutIt = (group, other) => (recordOf(group)?.also ?? []).filter(({ value }) => !isSame(value, other.value));
  return {
    take(group, other) {
      const [field] = group.controls;
      const mine = { value: field.value, at: Date.now() };
      const also = withoutIt(group, other);
      field.value = other.value;
      field.focus();
      field.dispatchEvent(new CustomEvent('restored', { bubbles: true }));
      return other.isNewer && !isDirty(group) ? present(group, true) : save(group, { also: isEmpty(mine.value) ? also : [...also, mine] });
    },
    drop(group, other) {
      group.controls[0].focus();
      return save(group, { also: withoutIt(group, other) });
    },
  };
}
