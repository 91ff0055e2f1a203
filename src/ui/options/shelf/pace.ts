/** Long work in a page, in strides short enough that the page goes on drawing and answering. */

/** To be awaited as often as one likes. Throws the signal's reason once the work is no longer wanted. */
export type Pace = () => Promise<void> | void;

/** Half of a frame of 60 a second; the other half is the browser's. */
const STRIDE_MS = 8;

export function pacer(signal?: AbortSignal): Pace {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRIDE_MS) return undefined;
    return breath().then(() => {
      since = performance.now();
      signal?.throwIfAborted();
    });
  };
}

/** A turn of the page's own events. Timers would wait four milliseconds each time. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
