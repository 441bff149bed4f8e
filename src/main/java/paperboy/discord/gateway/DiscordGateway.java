package paperboy.discord.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.javacord.api.entity.server.Server;
import org.javacord.core.DiscordApiImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.digest.GuildId;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordConnection;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;

/**
 * Our presence on Discord: events come in here. {@link #open} returns at once; logging in, with pauses between the
 * attempts, and coming back after a broken connection or a long outage go on behind it, until {@link #close} or a
 * {@link GatewayEnd}. Its own threads are daemons; Javacord's are not, and end with {@code close}; after a
 * {@code GatewayEnd} some may be left, so the process should be ended. Thread-safe.
 */
public final class DiscordGateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordGateway.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

    private final GatewaySettings settings;
    private final DiscordConnection connection;
    private final BotToken token;
    private final DiscordRest rest;
    private final GatewayListener listener;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "gateway"));
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Identifies identifies = new Identifies(System::nanoTime);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable DiscordApiImpl api;
    private volatile @Nullable Watchdog watchdog;
    /** The looks at the present session; used by the gateway's own thread only. */
    private @Nullable Future<?> looks;

    /** @param rest asked whether the token is right when a login fails */
    public DiscordGateway(
            GatewaySettings settings,
            DiscordConnection connection,
            BotToken token,
            DiscordRest rest,
            GatewayListener listener) {
        this.settings = settings;
        this.connection = connection;
        this.token = token;
        this.rest = rest;
        this.listener = listener;
    }

    /** Begins to log in. Called once. */
    public void open() {
        thread.execute(() -> logIn(settings.firstBackoff()));
    }

    /** Waits for the first login; false if it did not come in time. */
    public boolean awaitOpen(Duration atMost) throws InterruptedException {
        return opened.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether Discord can reach us at present. */
    public boolean isOpen() {
        Watchdog present = watchdog;
        return !ended.get() && present != null && present.inSession();
    }

    private void logIn(Duration backoff) {
        try {
            RawEvents.check();
            Login.Session session = Login.attempt(connection, token, settings.loginWithin(), this::listen);
            DiscordApiImpl loggedIn = session.api();
            api = loggedIn;
            if (ended.get()) {
                Farewell.hangUp(loggedIn);
                return;
            }
            watch(session.watchdog());
            // READY and the first servers can come before Javacord lets us listen: those are told here.
            loggedIn.getServers().forEach(server -> listener.joined(new GuildId(server.getId())));
            opened.countDown();
            LOG.info(
                    "gateway open servers={}",
                    loggedIn.getServers().size()
                            + loggedIn.getUnavailableServers().size());
        } catch (WrongLibraryException | LinkageError e) {
            end(new GatewayEnd.WrongLibrary(String.valueOf(e.getMessage())));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WrongLibraryException wrong) {
                end(new GatewayEnd.WrongLibrary(String.valueOf(wrong.getMessage())));
            } else {
                // Discord ended it; so it may have had our IDENTIFY, and a session it had begun counts twice.
                identified();
                failed(backoff, String.valueOf(e.getMessage()));
            }
        } catch (TimeoutException e) {
            failed(backoff, "no answer within " + settings.loginWithin().toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Javacord does not tell with which code Discord closed before READY, so Discord is asked about the token. */
    private void failed(Duration backoff, String why) {
        if (ended.get()) {
            return;
        }
        if (tokenIsWrong()) {
            end(new GatewayEnd.WrongToken());
        } else {
            LOG.warn("gateway login failed, again in {} s: {}", backoff.toSeconds(), why);
            again(backoff);
        }
    }

    private void identified() {
        int inOneDay = identifies.count();
        if (inOneDay > settings.loginsADay()) {
            end(new GatewayEnd.TooManyLogins(inOneDay));
        }
    }

    private boolean tokenIsWrong() {
        Answer answer = rest.send(Call.get(Route.of("/users/@me")), SendOrder.background());
        return answer instanceof Answer.Answered answered
                ? answered.status() == 401
                : answer instanceof Answer.NotSent notSent && notSent.reason() == Answer.NotSent.Reason.UNAUTHORIZED;
    }

    private void again(Duration backoff) {
        Duration doubled = backoff.multipliedBy(2);
        Duration next = doubled.compareTo(settings.longestBackoff()) > 0 ? settings.longestBackoff() : doubled;
        var unused = thread.schedule(() -> logIn(next), backoff.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes our events from a session that has just begun. */
    private Watchdog listen(DiscordApiImpl begun) {
        Watchdog dog = new Watchdog(
                settings,
                () -> begun.getWebSocketAdapter().getWebSocket(),
                () -> lost(begun),
                this::end,
                System::nanoTime);
        RawEvents events = RawEvents.of(begun);
        events.take("INTERACTION_CREATE", listener::interaction);
        events.tap("GUILD_CREATE", guild -> listener.joined(id(guild)));
        events.tap("GUILD_DELETE", this::gone);
        events.tap("READY", ready -> {
            identified();
            dog.sessionBegan();
            listener.servers(servers(ready));
        });
        events.tap("RESUMED", resumed -> dog.sessionBegan());
        identified();
        listener.servers(servers(begun));
        return dog;
    }

    /** As READY tells them, when Javacord has just read it: all are unavailable until each is told. */
    private static Set<GuildId> servers(DiscordApiImpl begun) {
        Stream<Long> told = begun.getAllServers().stream().map(Server::getId);
        return Stream.concat(begun.getUnavailableServers().stream(), told)
                .map(GuildId::new)
                .collect(Collectors.toSet());
    }

    private static Set<GuildId> servers(JsonNode ready) {
        return StreamSupport.stream(ready.path("guilds").spliterator(), false)
                .map(DiscordGateway::id)
                .collect(Collectors.toSet());
    }

    /** Javacord would go on with a session that Discord has forgotten, and with an address that may be no more. */
    private void lost(DiscordApiImpl session) {
        Future<?> theirs = looks;
        if (theirs != null) {
            theirs.cancel(false);
        }
        if (ended.get()) {
            return;
        }
        LOG.warn("gateway away for {} s: logging in anew", settings.lostFor().toSeconds());
        watchdog = null;
        api = null;
        Farewell.abandon(session);
        thread.execute(() -> logIn(settings.firstBackoff()));
    }

    private void watch(Watchdog dog) {
        watchdog = dog;
        dog.look();
        looks = thread.scheduleWithFixedDelay(
                () -> look(dog),
                settings.watchEvery().toMillis(),
                settings.watchEvery().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whatever is thrown must not end the watch. */
    private static void look(Watchdog dog) {
        try {
            dog.look();
        } catch (RuntimeException e) {
            LOG.error("watchdog failed", e);
        }
    }

    /**
     * With {@code unavailable} it is an outage
     * (https://docs.discord.com/developers/events/gateway-events#guild-delete).
     */
    private void gone(JsonNode guild) {
        if (!guild.path("unavailable").asBoolean(false)) {
            listener.removed(id(guild));
        }
    }

    private static GuildId id(JsonNode guild) {
        return GuildId.parse(guild.path("id").asText());
    }

    private void end(GatewayEnd end) {
        if (ended.compareAndSet(false, true)) {
            LOG.error("gateway ended: {}", end.message());
            daemon(
                            () -> {
                                disconnect(CLOSE_WITHIN);
                                listener.ended(end);
                            },
                            "gateway-end")
                    .start();
        }
    }

    /** Says goodbye to Discord, and waits at most so long for it. Nothing is heard from the gateway afterwards. */
    public void close(Duration atMost) {
        ended.set(true);
        thread.shutdownNow();
        disconnect(atMost);
    }

    @Override
    public void close() {
        close(CLOSE_WITHIN);
    }

    private void disconnect(Duration atMost) {
        DiscordApiImpl present = api;
        if (present == null) {
            return;
        }
        try {
            present.disconnect().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("gateway closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // Javacord's own threads may be gone before it uses them once more: it has disconnected all the same.
            LOG.info("gateway closed, not quite cleanly: {}", e.toString());
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
