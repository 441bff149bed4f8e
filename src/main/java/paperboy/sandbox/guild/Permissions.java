package paperboy.sandbox.guild;

import java.util.Map;
import java.util.TreeMap;

/** Permission bits (https://docs.discord.com/developers/topics/permissions) that the sandbox knows. */
public final class Permissions {
    public static final long ADMINISTRATOR = 1L << 3;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    /** Every bit that is assigned today. */
    static final long ALL = (1L << 51) - 1;

    /** What everybody in the guild may do, the bot included. */
    static final long EVERYONE = VIEW_CHANNEL
            | SEND_MESSAGES
            | EMBED_LINKS
            | ATTACH_FILES
            | READ_MESSAGE_HISTORY
            | USE_APPLICATION_COMMANDS
            | CREATE_PUBLIC_THREADS
            | SEND_MESSAGES_IN_THREADS;

    private static final Map<String, Long> BY_NAME = new TreeMap<>(Map.of(
            "VIEW_CHANNEL", VIEW_CHANNEL,
            "SEND_MESSAGES", SEND_MESSAGES,
            "EMBED_LINKS", EMBED_LINKS,
            "ATTACH_FILES", ATTACH_FILES,
            "READ_MESSAGE_HISTORY", READ_MESSAGE_HISTORY,
            "CREATE_PUBLIC_THREADS", CREATE_PUBLIC_THREADS,
            "SEND_MESSAGES_IN_THREADS", SEND_MESSAGES_IN_THREADS));

    private Permissions() {}

    /**
     * The bit with Discord's name for it.
     *
     * @throws IllegalArgumentException if the sandbox knows none of this name
     */
    public static long named(String name) {
        Long bit = BY_NAME.get(name);
        if (bit == null) {
            throw new IllegalArgumentException("no permission " + name + "; known are " + BY_NAME.keySet());
        }
        return bit;
    }
}
