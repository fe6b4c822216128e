import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The colour that ties a field to its bytes. */
    '--field'?: string | undefined;
  }
}
