/** What `read` gives, worked out when it is first asked for. */
export function once<Value extends object | string>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}
