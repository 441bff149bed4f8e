package paperboy.digest;

/** Discord's number of a person (https://docs.discord.com/developers/reference#snowflakes). */
public record UserId(long value) {
    /**
     * Reads the number as Discord writes it.
     *
     * @throws NumberFormatException if it is no number
     */
    public static UserId parse(String snowflake) {
        return new UserId(Long.parseUnsignedLong(snowflake));
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
