package paperboy.command;

import java.util.List;
import java.util.Objects;

/**
 * How a command looks to Discord. Descriptions are messages: {@code command.NAME}, {@code command.NAME.SUBCOMMAND}, and
 * for options {@code option.NAME}, or {@code option.COMMAND.NAME} where one word needs another description.
 *
 * @param name lower case, 1 to 32 characters
 * @param access who sees it by default, and who is answered
 * @param options of a command without subcommands, required ones first
 * @param subcommands either these or options
 */
public record CommandSpec(String name, Access access, List<OptionSpec> options, List<Subcommand> subcommands) {

    /** Who may use a command. */
    public enum Access {
        EVERYONE,
        /** Those who may manage the server; checked again with every request. */
        MANAGE_SERVER
    }

    /** A second word of a command: {@code /schedule show}. */
    public record Subcommand(String name, List<OptionSpec> options) {
        public Subcommand {
            Objects.requireNonNull(name);
            options = List.copyOf(options);
        }
    }

    public CommandSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(access);
        options = List.copyOf(options);
        subcommands = List.copyOf(subcommands);
        if (!options.isEmpty() && !subcommands.isEmpty()) {
            throw new IllegalArgumentException(name + " has options and subcommands");
        }
    }

    public static CommandSpec forEveryone(String name, OptionSpec... options) {
        return new CommandSpec(name, Access.EVERYONE, List.of(options), List.of());
    }

    public static CommandSpec forAdmins(String name, OptionSpec... options) {
        return new CommandSpec(name, Access.MANAGE_SERVER, List.of(options), List.of());
    }

    /** A command of several words. */
    public static CommandSpec forAdmins(String name, List<Subcommand> subcommands) {
        return new CommandSpec(name, Access.MANAGE_SERVER, List.of(), subcommands);
    }
}
