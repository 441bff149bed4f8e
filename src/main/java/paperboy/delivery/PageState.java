package paperboy.delivery;

/** How far a page of a digest got. */
public enum PageState {
    /** Its papers are taken for it; no post was tried. */
    CLAIMED,
    /** A post may be leaving us, or has left us without a receipt. */
    SENDING,
    /** The receipt is kept. The end. */
    SENT,
    /** A post may have arrived; to be found out. */
    UNKNOWN,
    /** A post certainly did not arrive; to be tried again. */
    RETRY,
    /** Given up for a reason that is kept. The end. */
    DEAD
}
