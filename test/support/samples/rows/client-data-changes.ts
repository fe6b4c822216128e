type Members = Readonly<Record<string, unknown>>;

/** A page that frames the relying party's. */
export const portal = 'https://portal.example';

/** Client data with another value of one member. */
export function member(name: string, value: unknown) {
  return { clientData: (members: Members) => ({ ...members, [name]: value }) };
}

/** Client data of a call from inside a frame of another origin. */
export function framed(topOrigin: string) {
  return { clientData: (members: Members) => ({ ...members, crossOrigin: true, topOrigin }) };
}
