import type { WorkbenchEvent } from '../../shared/contract/workbench.ts';

export type EventListener = (event: WorkbenchEvent, id: number) => void;

/** Tells every open window what changed. */
export interface EventHub {
  publish(event: WorkbenchEvent): void;
  /** The id of the last event, 0 before the first. */
  lastId(): number;
  /** Returns the function that ends it. */
  subscribe(listener: EventListener, onClose: () => void): () => void;
  /** Ends every subscription. */
  close(): void;
}

export function createEventHub(): EventHub {
  const subscriptions = new Map<EventListener, () => void>();
  let lastId = 0;
  return {
    publish(event) {
      lastId += 1;
      for (const listener of subscriptions.keys()) listener(event, lastId);
    },
    lastId: () => lastId,
    subscribe(listener, onClose) {
      subscriptions.set(listener, onClose);
      return () => {
        subscriptions.delete(listener);
      };
    },
    close() {
      for (const onClose of subscriptions.values()) onClose();
      subscriptions.clear();
    },
  };
}
