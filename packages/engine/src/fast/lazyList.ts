/** Gives what is made for a place of a list, when it is first asked for; -1 is a place, too: that of no learning. */
export function lazyList<Value>(make: (place: number) => Value): (place: number) => Value {
  const made: (Value | undefined)[] = [];
  return (place) => {
    const found = made[place + 1];
    if (found !== undefined) return found;
    const value = make(place);
    made[place + 1] = value;
    return value;
  };
}
