/** The members of CollectedClientData (WebAuthn L3 §5.8.1) as they were found; undefined where absent or not of the right type. */
export interface ClientData {
  readonly type?: string | undefined;
  /** As on the wire: base64url text. */
  readonly challenge?: string | undefined;
  readonly origin?: string | undefined;
  readonly crossOrigin?: boolean | undefined;
  readonly topOrigin?: string | undefined;
}
