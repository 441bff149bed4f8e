package paperboy.delivery;

/** Why a target refuses a page for good. */
public enum Refusal {
    /** The channel, thread or server no longer exists. */
    CHANNEL_GONE,
    /** We may not see the channel. */
    ACCESS_LOST,
    /** We see the channel but lack a permission there. */
    PERMISSION_MISSING,
    /** This very page is not accepted; other pages may be. */
    PAGE_INVALID,
    /** Our token is not, or no longer, valid: nothing at all may be sent. */
    UNAUTHORIZED
}
