/** The members of CollectedClientData (WebAuthn L3 §5.8.1) as they were found; undefined where absent or not of the right type. */
export interface ClientData {
  readonly type?: string;
  /** As on the wire: base64url text. */
  readonly challenge?: string;
  readonly origin?: string;
  readonly crossOrigin?: boolean;
  readonly topOrigin?: string;
}
