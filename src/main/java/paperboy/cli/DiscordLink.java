package paperboy.cli;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.discord.DiscordIdentity;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.RestSettings;

/** The way to Discord after it has told us who we are: the token is good, and Discord answers. */
record DiscordLink(BotToken token, DiscordConnection connection, DiscordRest rest, DiscordIdentity identity)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordLink.class);

    /** Discord wants to know whom to write to when a bot misbehaves. */
    private static final URI HOMEPAGE = URI.create("https://paperboy.example");

    /**
     * Asks Discord who we are, again and again while it cannot be reached.
     *
     * @param patience how long
     * @param ending stops the asking at once, even where a call hangs
     * @throws StartException if the token is wrong, or Discord stays out of reach
     * @throws StoppedEarly if the end comes first
     */
    static DiscordLink open(BotToken token, DiscordConnection connection, Duration patience, Ending ending) {
        DiscordRest rest = new DiscordRest(RestSettings.discord(HOMEPAGE, Main.Version.number()), connection, token);
        try {
            return new DiscordLink(token, connection, rest, identity(rest, patience, ending));
        } catch (StartException | StoppedEarly e) {
            rest.close();
            throw e;
        }
    }

    private static DiscordIdentity identity(DiscordRest rest, Duration patience, Ending ending) {
        // On a thread of its own, for neither a look-up of names nor a connect can be broken off.
        CompletableFuture<DiscordIdentity.Lookup> asked = CompletableFuture.supplyAsync(
                () -> ask(rest, patience, ending),
                task -> Threads.daemons("identity").newThread(task).start());
        DiscordIdentity.Lookup told = ending.unlessItComesBefore(asked).orElseThrow(StoppedEarly::new);
        if (told instanceof DiscordIdentity.Lookup.Known known) {
            return known.identity();
        }
        if (told instanceof DiscordIdentity.Lookup.Unreachable unreachable) {
            throw new StartException(
                    Exit.FAILURE, "Discord cannot be reached: " + unreachable.why() + ". Is the network there?");
        }
        throw new StartException(
                Exit.TOKEN_REFUSED,
                "Discord refuses the token. Copy it again: discord.com/developers/applications, your"
                        + " application, Bot, Reset Token.");
    }

    private static DiscordIdentity.Lookup ask(DiscordRest rest, Duration patience, Ending ending) {
        long end = System.nanoTime() + patience.toNanos();
        String warned = "";
        while (true) {
            DiscordIdentity.Lookup told = DiscordIdentity.lookup(rest);
            if (!(told instanceof DiscordIdentity.Lookup.Unreachable unreachable)) {
                return told;
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (unreachable.retryAfter().compareTo(left) > 0) {
                return told;
            }
            if (!unreachable.why().equals(warned)) {
                LOG.warn(
                        "discord cannot be reached, trying again for {} s why={}", left.toSeconds(), unreachable.why());
                warned = unreachable.why();
            }
            if (ending.comesWithin(unreachable.retryAfter())) {
                return told;
            }
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
