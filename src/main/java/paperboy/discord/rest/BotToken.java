package paperboy.discord.rest;

/** The secret our bot is known by. It is printed as {@code ***}. */
public record BotToken(String value) {

    /** @throws IllegalArgumentException if it is blank or holds a character that no header may hold */
    public BotToken {
        if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("not a bot token: blank, or with spaces or control characters in it");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
