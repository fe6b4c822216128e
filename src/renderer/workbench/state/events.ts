import {
  streamOpened,
  type WorkbenchEvent,
  workbenchEventSchema,
} from '../../../shared/contract/workbench.ts';
import { useCeremonyDetails } from './ceremony-details.ts';
import { relyingParty } from './relying-party-client.ts';
import { RelyingPartyError } from './relying-party-error.ts';
import { useWorkbench } from './workbench-store.ts';

const pauseBeforeReopening = 2_000;

/**
 * Keeps `useWorkbench` equal to the relying party: opens the event stream and loads the whole state, and does both again
 * whenever the connection was lost. Events that arrive during a load are applied after it; a state that the stream begins
 * too late for is loaded again. Nothing is told before `ready`. Call it once in a page's life.
 */
export function followWorkbench(ready: Promise<unknown>): void {
  const { eventArrived, connectionChanged, loadFailed, stateLoaded } = useWorkbench.getState();
  let stream: EventSource | undefined;
  let load: { readonly events: WorkbenchEvent[] } | undefined;

  const loadState = async (): Promise<RelyingPartyError | undefined> => {
    const thisLoad = { events: [] as WorkbenchEvent[] };
    load = thisLoad;
    try {
      const workbench = await relyingParty.loadWorkbench();
      await ready;
      if (load !== thisLoad) return undefined;
      stateLoaded(workbench);
      for (const event of thisLoad.events) eventArrived(event);
      return undefined;
    } catch (error) {
      if (!(error instanceof RelyingPartyError)) throw error;
      loadFailed(error);
      return error;
    } finally {
      if (load === thisLoad) load = undefined;
    }
  };

  const openStream = () => {
    const opened = new EventSource('/api/events');
    stream = opened;
    // The state is loaded while the stream is opened: a window that waited for one after the other would be empty as long.
    let firstLoad: Promise<unknown> | undefined = loadState();
    opened.addEventListener(streamOpened, async ({ lastEventId }) => {
      // A stream that the browser opened again may be another workbench's, which counts from the beginning.
      const isFirst = firstLoad !== undefined;
      await firstLoad;
      firstLoad = undefined;
      const known = isFirst ? (useWorkbench.getState().workbench?.lastEventId ?? -1) : -1;
      const failure = known < Number(lastEventId) ? await loadState() : undefined;
      if (failure === undefined) connectionChanged('live');
    });
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const event = workbenchEventSchema.parse(JSON.parse(data));
      if (load === undefined) eventArrived(event);
      else load.events.push(event);
      if (event.type === 'ceremonies.changed') {
        useCeremonyDetails.getState().ceremoniesRemoved(event.removed);
        void loadState();
      }
    };
    opened.onerror = () => {
      connectionChanged('lost');
      // The browser reopens a stream that broke, but gives up for ever on one that was answered with an error.
      if (opened.readyState === EventSource.CLOSED) void reopenStream();
    };
  };

  // An event stream does not tell why it failed; loading the state does.
  const reopenStream = async () => {
    stream?.close();
    const failure = await loadState();
    if (failure?.code !== 'not-paired') setTimeout(openStream, pauseBeforeReopening);
  };

  openStream();
}
