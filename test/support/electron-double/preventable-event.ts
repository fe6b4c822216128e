/** Electron's Event: a plain object that says whether somebody called `preventDefault()`. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventableEvent<Members extends object>(members: Members): Members & PreventableEvent {
  let prevented = false;
  return {
    ...members,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
}
