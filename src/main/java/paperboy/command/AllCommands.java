package paperboy.command;

import java.util.ArrayList;
import java.util.List;

/** Every command we answer to. */
public final class AllCommands {
    private AllCommands() {}

    /** The commands, members' first, in the order in which {@code /help} names them; a new command is one line here. */
    public static Commands of(CommandParts parts) {
        List<Command> commands = new ArrayList<>(List.of(
                new TopicsCommand(parts),
                new PapersCommand(parts),
                new PaperCommand(parts),
                new SearchCommand(parts),
                new NextCommand(parts),
                new ReadCommand(parts),
                new UnreadCommand(parts),
                new ProgressCommand(parts),
                new PrivacyCommand(parts),
                new AdminOnly(new SubscribeCommand(parts)),
                new AdminOnly(new UnsubscribeCommand(parts)),
                new AdminOnly(new SubscriptionsCommand(parts)),
                new AdminOnly(new ScheduleCommand(parts)),
                new AdminOnly(new DigestCommand(parts)),
                new AdminOnly(new ListsCommand(parts)),
                new AdminOnly(new StatusCommand(parts))));
        List<CommandSpec> specs = commands.stream().map(Command::spec).toList();
        commands.add(new HelpCommand(specs, parts.homepage()));
        return new Commands(commands);
    }
}
