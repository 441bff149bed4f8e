package paperboy.digest;

/** Discord's number of a server (https://docs.discord.com/developers/reference#snowflakes). */
public record GuildId(long value) {
    /**
     * Reads the number as Discord writes it.
     *
     * @throws NumberFormatException if it is no number
     */
    public static GuildId parse(String snowflake) {
        return new GuildId(Long.parseUnsignedLong(snowflake));
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
