package paperboy.discord.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.javacord.core.util.gateway.PacketHandler;

/**
 * Listens to events before Javacord does. Javacord drops interactions in channels it has not cached and answers of
 * components newer than itself; so its private table of handlers is opened by reflection, which is sound as long as the
 * library is exactly 3.8.0, and it has no later release.
 */
final class RawEvents {
    private static final String TABLE = "handlers";

    private final DiscordApiImpl api;
    private final Map<String, PacketHandler> table;

    private RawEvents(DiscordApiImpl api, Map<String, PacketHandler> table) {
        this.api = api;
        this.table = table;
    }

    /**
     * Finds out before any login whether this will work.
     *
     * @throws WrongLibraryException if not
     */
    static void check() {
        Field ignored = field();
        if (ignored.getType() != HashMap.class) {
            throw new WrongLibraryException("its table of handlers is a " + ignored.getType());
        }
    }

    @SuppressWarnings("unchecked") // The declared type of the field; what it holds is used in replace().
    static RawEvents of(DiscordApiImpl api) {
        try {
            return new RawEvents(api, (Map<String, PacketHandler>) field().get(api.getWebSocketAdapter()));
        } catch (IllegalAccessException e) {
            throw new WrongLibraryException("its table of handlers cannot be read: " + e.getMessage());
        }
    }

    private static Field field() {
        try {
            Field field = DiscordWebSocketAdapter.class.getDeclaredField(TABLE);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new WrongLibraryException("it has no accessible table of handlers");
        }
    }

    /** Takes an event away from Javacord. */
    void take(String event, Consumer<JsonNode> listener) {
        replace(event, original -> listener);
    }

    /** Listens to an event, and leaves it to Javacord as well. */
    void tap(String event, Consumer<JsonNode> listener) {
        replace(event, original -> listener.andThen(original::handlePacket));
    }

    private void replace(String event, Function<PacketHandler, Consumer<JsonNode>> replacement) {
        PacketHandler original = table.get(event);
        if (original == null) {
            throw new WrongLibraryException("it does not know " + event);
        }
        table.put(event, new Tap(event, replacement.apply(original)));
    }

    private final class Tap extends PacketHandler {
        private final Consumer<JsonNode> listener;

        Tap(String event, Consumer<JsonNode> listener) {
            super(RawEvents.this.api, false, event);
            this.listener = listener;
        }

        @Override
        public void handlePacket(JsonNode packet) {
            listener.accept(packet);
        }

        @Override
        protected void handle(JsonNode packet) {
            throw new IllegalStateException("packets are handled before");
        }
    }
}
