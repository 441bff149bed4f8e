package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.command.Commands;
import paperboy.command.Reply;
import paperboy.discord.rest.DiscordRest;
import paperboy.text.Messages;
import paperboy.text.RichText;

/**
 * Takes interactions as Discord tells them and sees to it that each is answered in time, once, by its command.
 * {@link #accept} returns at once; the work is done on threads of our own, so that a slow command delays no other.
 * Whoever waits longer than two of Discord's three seconds is told that we are thinking. Thread-safe.
 */
public final class InteractionBridge implements Consumer<JsonNode>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionBridge.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WORKERS = 48;
    private static final int WAITING = 256;
    private static final int QUICK_WORKERS = 16;

    private final InteractionRunner runner;
    private final RecentIds recent = new RecentIds();
    private final Duration patience;
    private final InteractionSender sender;
    private final ThreadPoolExecutor workers = pool("interaction", WORKERS, WAITING);
    /** For what must not wait behind commands: deferrals and refusals. */
    private final ThreadPoolExecutor quick = pool("acknowledgement", QUICK_WORKERS, Integer.MAX_VALUE);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("deferral-timer"));

    public InteractionBridge(DiscordRest rest, Commands commands) {
        this(rest, commands, PATIENCE);
    }

    InteractionBridge(DiscordRest rest, Commands commands, Duration patience) {
        this.patience = patience;
        timer.setRemoveOnCancelPolicy(true);
        runner = new InteractionRunner(commands);
        sender = new InteractionSender(rest, timer, quick);
    }

    /** Takes the {@code d} of an {@code INTERACTION_CREATE}. Never throws, never waits. */
    @Override
    public void accept(JsonNode raw) {
        Optional<Interaction> read = Interaction.read(raw);
        if (read.isEmpty()) {
            LOG.warn(
                    "interaction without user or channel type={}",
                    raw.path("type").asInt());
        } else if (recent.add(read.get().id())) {
            try {
                begin(read.get());
            } catch (RejectedExecutionException closing) {
                LOG.info("interaction came while closing id={}", read.get().id());
            }
        }
    }

    private void begin(Interaction interaction) {
        Acknowledgement acknowledgement = new Acknowledgement(interaction);
        if (interaction.kind() == Interaction.Kind.TYPING) {
            workers.execute(() -> complete(acknowledgement));
            return;
        }
        Future<?> deferral = timer.schedule(
                () -> quick.execute(() -> defer(acknowledgement)), patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            workers.execute(() -> answer(acknowledgement, deferral));
        } catch (RejectedExecutionException full) {
            deferral.cancel(false);
            quick.execute(() -> say(acknowledgement, "bridge.busy"));
        }
    }

    private void defer(Acknowledgement acknowledgement) {
        synchronized (acknowledgement) {
            if (acknowledgement.claimDeferral()) {
                var outcome = sender.send(acknowledgement.interaction(), acknowledgement.deferral());
                LOG.debug("deferred interaction={} outcome={}", acknowledgement.interaction(), outcome);
            }
        }
    }

    private void answer(Acknowledgement acknowledgement, Future<?> deferral) {
        Interaction interaction = acknowledgement.interaction();
        try {
            Reply reply = runner.reply(interaction);
            deferral.cancel(false);
            if (deliver(acknowledgement, reply) == InteractionSender.Delivery.INVALID) {
                sorry(acknowledgement, new IllegalStateException("Discord refused the answer"));
            }
        } catch (RuntimeException | Error e) {
            deferral.cancel(false);
            sorry(acknowledgement, e);
        }
    }

    /**
     * The one place where whatever a command threw ends: in the log with a reference, and with the person who asked.
     */
    private void sorry(Acknowledgement acknowledgement, Throwable thrown) {
        String reference = reference(acknowledgement.interaction());
        LOG.error("interaction failed ref={} interaction={}", reference, acknowledgement.interaction(), thrown);
        say(acknowledgement, "bridge.broken", reference);
    }

    private void say(Acknowledgement acknowledgement, String key, Object... arguments) {
        Messages messages = Messages.in(acknowledgement.interaction().caller().language());
        Reply reply = Reply.privately(RichText.of(messages.say(key, arguments)));
        var outcome = deliver(acknowledgement, reply);
        LOG.debug("said key={} interaction={} outcome={}", key, acknowledgement.interaction(), outcome);
    }

    /** Waits for a deferral under way: an edit must not overtake what it edits. */
    private InteractionSender.Delivery deliver(Acknowledgement acknowledgement, Reply reply) {
        synchronized (acknowledgement) {
            return sender.send(acknowledgement.interaction(), acknowledgement.answer(reply));
        }
    }

    private void complete(Acknowledgement acknowledgement) {
        Interaction interaction = acknowledgement.interaction();
        var outcome = sender.send(interaction, acknowledgement.choices(runner.choices(interaction)));
        LOG.debug("completed interaction={} outcome={}", interaction, outcome);
    }

    /** Four digits to find the interaction in the log by. */
    private static String reference(Interaction interaction) {
        return String.format(Locale.ROOT, "%04X", interaction.id().hashCode() & 0xFFFF);
    }

    /** Takes nothing more, and gives what is under way so long to end. */
    public void close(Duration atMost) {
        workers.shutdown();
        try {
            boolean drained = workers.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!drained) {
                LOG.warn("interactions cut off count={}", workers.getActiveCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
        List<Runnable> dropped = workers.shutdownNow();
        quick.shutdown();
        LOG.debug("bridge closed dropped={}", dropped.size());
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(3));
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName(name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
