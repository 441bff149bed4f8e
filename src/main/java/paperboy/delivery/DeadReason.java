package paperboy.delivery;

/** Why a page was given up, and what became of its papers. */
public enum DeadReason {
    /** The target refused it in every form. Its papers are not tried again in this channel. */
    QUARANTINED(Papers.KEPT),
    /** It may have arrived, and nobody can tell: posting it again might repeat it. */
    UNPROVEN(Papers.KEPT),
    /** The channel cannot be posted to; its papers come again when it can. */
    CHANNEL_CLOSED(Papers.RELEASED),
    /** Too late to be of use; its papers come with a later digest. */
    TOO_LATE(Papers.RELEASED);

    /** Whether the papers of a page count as had by its channel. */
    public enum Papers {
        KEPT,
        RELEASED
    }

    private final Papers papers;

    DeadReason(Papers papers) {
        this.papers = papers;
    }

    public Papers papers() {
        return papers;
    }
}
