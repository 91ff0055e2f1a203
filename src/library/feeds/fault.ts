/** Why a feed could not be read, in names that the interface has words for. */

export type FeedFault =
  | 'unreachable' // no answer, or none in time
  | 'moved' // it leads on to an address that may not be asked, and the browser does not say to which
  | 'refused' // an HTTP status that is no success; `status` says which
  | 'too-large'
  | 'not-a-feed'
  | 'forbidden-address' // not http or https, or a way from the open web to this machine's own network
  | 'no-permission'; // the reader has taken the host permission back

export class FeedError extends Error {
  readonly fault: FeedFault;
  readonly status: number | undefined;
  /** When the server wants to be asked again, in milliseconds since 1970. */
  readonly retryAt: number | undefined;

  constructor(fault: FeedFault, { status, retryAt }: { status?: number; retryAt?: number | undefined } = {}) {
    super(status === undefined ? fault : `${fault}: ${status}`);
    this.name = 'FeedError';
    this.fault = fault;
    this.status = status;
    this.retryAt = retryAt;
  }
}
