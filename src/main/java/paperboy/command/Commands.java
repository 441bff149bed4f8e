package paperboy.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands, by name. Immutable. */
public final class Commands {
    private final Map<String, Command> byName;

    /** @throws IllegalArgumentException if two commands have one name */
    public Commands(List<Command> commands) {
        Map<String, Command> named = new LinkedHashMap<>();
        for (Command command : commands) {
            if (named.put(command.spec().name(), command) != null) {
                throw new IllegalArgumentException(
                        "two commands /" + command.spec().name());
            }
        }
        byName = Map.copyOf(named);
        specs = named.values().stream().map(Command::spec).toList();
    }

    private final List<CommandSpec> specs;

    /** In the order they were given. */
    public List<CommandSpec> specs() {
        return specs;
    }

    public Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
