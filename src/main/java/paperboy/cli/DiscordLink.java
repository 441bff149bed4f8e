package paperboy.cli;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import paperboy.discord.DiscordIdentity;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.RestSettings;

/** The way to Discord after it has told us who we are: the token is good, and Discord answers. */
record DiscordLink(BotToken token, DiscordConnection connection, DiscordRest rest, DiscordIdentity identity)
        implements AutoCloseable {
    /** Discord wants to know whom to write to when a bot misbehaves. */
    private static final URI HOMEPAGE = URI.create("https://paperboy.example");

    /**
     * Asks Discord who we are, again and again while it cannot be reached.
     *
     * @param patience how long
     * @throws StartException if the token is wrong, or Discord stays out of reach
     */
    static DiscordLink open(BotToken token, DiscordConnection connection, Duration patience) {
        DiscordRest rest = new DiscordRest(RestSettings.discord(HOMEPAGE, Main.Version.number()), connection, token);
        try {
            return new DiscordLink(token, connection, rest, identity(rest, patience));
        } catch (StartException e) {
            rest.close();
            throw e;
        }
    }

    private static DiscordIdentity identity(DiscordRest rest, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            DiscordIdentity.Lookup lookup = DiscordIdentity.lookup(rest);
            if (lookup instanceof DiscordIdentity.Lookup.Known known) {
                return known.identity();
            }
            if (lookup instanceof DiscordIdentity.Lookup.Unreachable unreachable) {
                await(unreachable, end);
            } else {
                throw new StartException(
                        Exit.TOKEN_REFUSED,
                        "Discord refuses the token. Copy it again: discord.com/developers/applications, your"
                                + " application, Bot, Reset Token.");
            }
        }
    }

    private static void await(DiscordIdentity.Lookup.Unreachable unreachable, long end) {
        long left = end - System.nanoTime();
        long wait = unreachable.retryAfter().toNanos();
        if (wait > left) {
            throw new StartException(
                    Exit.FAILURE, "Discord cannot be reached: " + unreachable.why() + ". Is the network there?");
        }
        try {
            if (new CountDownLatch(1).await(wait, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException(Exit.FAILURE, "Stopped while Discord could not be reached.");
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
