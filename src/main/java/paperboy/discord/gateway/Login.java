package paperboy.discord.gateway;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.listener.connection.LostConnectionListener;
import org.javacord.api.util.ratelimit.LocalRatelimiter;
import org.javacord.core.DiscordApiImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;

/**
 * One attempt to log in, as lean as Javacord can be: no members, no messages, no waiting for servers. Javacord's
 * builder keeps to itself what it builds until Discord has said READY, and what it keeps goes on trying for ever; so we
 * build it ourselves, and can give up an attempt for good.
 */
final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private Login() {}

    /**
     * A session with Discord.
     *
     * @param watchdog of its connection, as the ears made it
     */
    record Session(DiscordApiImpl api, Watchdog watchdog) {}

    /**
     * Waits until Discord says READY, and Javacord has what it asks for then.
     *
     * @param ears called as soon as READY has come: from then on Discord sends interactions, and Javacord is still busy
     *     with its login, for a request's time or much longer
     * @throws ExecutionException if Discord refuses, or the ears throw
     * @throws TimeoutException if it takes longer than {@code atMost}; it is given up then
     */
    static Session attempt(
            DiscordConnection connection, BotToken token, Duration atMost, Function<DiscordApiImpl, Watchdog> ears)
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<Session> listening = new CompletableFuture<>();
        CompletableFuture<DiscordApi> login = new CompletableFuture<>();
        DiscordApiImpl api = begin(connection, token, login, begun -> {
            listen((DiscordApiImpl) begun, ears, listening);
            return lost -> LOG.debug("connection lost");
        });
        try {
            login.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return listening.get();
        } catch (ExecutionException e) {
            Farewell.hangUp(api);
            throw e;
        } catch (TimeoutException | InterruptedException e) {
            listening.cancel(false);
            Farewell.abandon(api);
            throw e;
        }
    }

    /**
     * Javacord makes its listeners when READY has come, before it reads the next event; nothing may be thrown at it.
     */
    private static void listen(
            DiscordApiImpl api, Function<DiscordApiImpl, Watchdog> ears, CompletableFuture<Session> listening) {
        if (listening.isDone()) {
            return;
        }
        try {
            listening.complete(new Session(api, ears.apply(api)));
        } catch (RuntimeException e) {
            listening.completeExceptionally(e);
        }
    }

    private static DiscordApiImpl begin(
            DiscordConnection connection,
            BotToken token,
            CompletableFuture<DiscordApi> login,
            Function<DiscordApi, LostConnectionListener> atReady) {
        // Only by its builder does Javacord learn what to leave out of its logs.
        DiscordApiBuilder discreet = new DiscordApiBuilder().setToken(token.value());
        LOG.debug("logging in shards={}", discreet.getTotalShards());
        boolean sandboxed = connection instanceof DiscordConnection.Through;
        return new DiscordApiImpl(
                token.value(),
                /* shard */ 0,
                /* of */ 1,
                Set.of(Intent.GUILDS),
                /* wait for servers */ false,
                /* wait for users */ false,
                /* shutdown hook */ false,
                new LocalRatelimiter(1, Duration.ofMillis(25)),
                /* between two IDENTIFY, by token: Javacord's own */ null,
                /* proxy selector */ null,
                connection instanceof DiscordConnection.Through through
                        ? new Proxy(Proxy.Type.HTTP, through.proxy())
                        : null,
                /* proxy authenticator */ null,
                // Javacord takes no certificate of ours; the address is a loopback sandbox's.
                /* trust all certificates */ sandboxed,
                login,
                /* dns */ null,
                Map.of(LostConnectionListener.class, List.of(atReady::apply)),
                List.of(),
                /* user cache */ false,
                /* dispatch events */ true);
    }
}
