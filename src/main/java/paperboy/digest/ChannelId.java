package paperboy.digest;

/**
 * Discord's number of a channel that digests are posted to, a thread included
 * (https://docs.discord.com/developers/reference#snowflakes).
 */
public record ChannelId(long value) {
    /**
     * Reads the number as Discord writes it.
     *
     * @throws NumberFormatException if it is no number
     */
    public static ChannelId parse(String snowflake) {
        return new ChannelId(Long.parseUnsignedLong(snowflake));
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
