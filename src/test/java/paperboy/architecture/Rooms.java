package paperboy.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may import whom, and which library belongs to which room: the picture in {@code src/docs/architecture.md} as a
 * table. Rooms are the packages right below {@code paperboy}; a room not in the table is a mistake.
 */
final class Rooms {
    /** The levels from top to bottom; a room may import rooms of lower levels, never of its own. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("cli"),
            Set.of("discord", "schedule", "sandbox", "source", "metadata", "config"),
            Set.of("command"),
            Set.of("pipeline"),
            Set.of("storage"),
            Set.of("delivery"),
            Set.of("digest", "parse"),
            Set.of("summary"),
            Set.of("catalog"),
            Set.of("text"));

    /** Packages of libraries that live in one room, or in a few. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.javacord", Set.of("discord"),
            "com.neovisionaries", Set.of("discord"),
            "org.quartz", Set.of("schedule"),
            "org.jdbi", Set.of("storage"),
            "com.zaxxer.hikari", Set.of("storage"),
            "java.sql", Set.of("storage"),
            "org.flywaydb", Set.of("storage"),
            "com.vladsch.flexmark", Set.of("parse"),
            "picocli", Set.of("cli"),
            "okhttp3", Set.of("discord", "source", "metadata", "sandbox", "cli"));

    private Rooms() {}

    /** What is wrong with a class of one package using a class of another; empty if it may. */
    static Optional<String> objection(String user, String used) {
        Optional<String> room = room(user);
        if (room.isEmpty()) {
            return Optional.of(user + " is in no room");
        }
        List<String> problems = new ArrayList<>();
        room(used)
                .filter(other -> !other.equals(room.get()))
                .filter(other -> level(other) <= level(room.get()))
                .ifPresent(other -> problems.add(room.get() + " may not import " + other));
        LIBRARIES.forEach((library, rooms) -> {
            if ((used.equals(library) || used.startsWith(library + ".")) && !rooms.contains(room.get())) {
                problems.add(room.get() + " may not import " + library);
            }
        });
        return problems.stream().findFirst();
    }

    /** The room of a package of ours; empty for others. */
    private static Optional<String> room(String packageName) {
        if (!packageName.startsWith("paperboy.")) {
            return Optional.empty();
        }
        String rest = packageName.substring("paperboy.".length());
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    /** Depth of a room from the top; -1 for one that is not in the table, which nobody may import. */
    private static int level(String room) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    static boolean known(String packageName) {
        return room(packageName).map(room -> level(room) >= 0).orElse(false);
    }
}
