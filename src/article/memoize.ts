/** Wraps a function of one object so that it is computed once per object, for as long as the object lives. */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key) ?? { value: compute(key) };
    known.set(key, entry);
    return entry.value;
  };
}

/**
 * Creates a function that folds the elements of an array into a value and remembers it: after the array has grown, only the new elements
 * are visited. It is for arrays that change only by growing, such as those of articles that are still being read.
 */
export function accumulate<Item, Value>(
  create: () => Value,
  add: (value: Value, item: Item, index: number) => void,
): (items: readonly Item[]) => Value {
  const gathered = memoize((_: readonly Item[]) => ({ value: create(), count: 0 }));
  return (items) => {
    const entry = gathered(items);
    for (; entry.count < items.length; entry.count += 1) add(entry.value, items[entry.count] as Item, entry.count);
    return entry.value;
  };
}
