package paperboy.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.text.Card;
import paperboy.text.Language;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;
import paperboy.text.when.ClockTimes;
import paperboy.text.when.TimeZones;
import paperboy.text.when.WeekDays;

/** {@code /schedule}: when a channel gets its digests, in which language, and whether at all for now. */
final class ScheduleCommand implements Command {
    private static final int MOST_PROPOSALS = 25;
    private static final int MOST_NEAR = 3;

    private final CommandParts parts;
    private final TimeZones zones = TimeZones.load();

    ScheduleCommand(CommandParts parts) {
        this.parts = parts;
    }

    @Override
    public CommandSpec spec() {
        OptionSpec channel = OptionSpec.channel("channel");
        return CommandSpec.forAdmins(
                "schedule",
                List.of(
                        new CommandSpec.Subcommand(
                                "set",
                                List.of(
                                        OptionSpec.text("time"),
                                        OptionSpec.completed("timezone"),
                                        OptionSpec.completed("days"),
                                        OptionSpec.oneOf("language", "en", "zh-CN"),
                                        channel)),
                        new CommandSpec.Subcommand("show", List.of(channel)),
                        new CommandSpec.Subcommand("pause", List.of(channel)),
                        new CommandSpec.Subcommand("resume", List.of(channel))));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return request.option().equals("days")
                ? DayWords.complete(
                        request.typed(), Messages.in(request.caller().language()))
                : ZoneChoices.complete(
                        zones, request.typed(), MOST_PROPOSALS, parts.clock().instant());
    }

    @Override
    public Reply answer(CommandRequest request) {
        Caller caller = request.caller();
        Messages messages = Messages.in(caller.language());
        ChannelChoice channel = ChannelChoice.of(request.options(), caller);
        return switch (request.subcommand().orElse("show")) {
            case "set" -> set(request.options(), channel, caller, messages);
            case "pause" -> pause(channel, caller, messages);
            case "resume" -> resume(channel, caller, messages);
            default -> show(channel, caller, messages);
        };
    }

    private Reply show(ChannelChoice channel, Caller caller, Messages messages) {
        return parts.setup()
                .plan(guild(caller), channel.id())
                .map(plan -> shown(plan, messages))
                .orElseGet(() -> unknown(channel, messages));
    }

    private static Reply shown(ChannelPlan plan, Messages messages) {
        RichText body = RichText.builder()
                .span(ChannelChoice.mention(plan.channel()))
                .text(" · " + ChannelLines.when(plan, messages))
                .line()
                .add(ChannelLines.next(plan, messages))
                .line()
                .text(messages.say(
                        "schedule.language",
                        messages.say("choice.language." + plan.language().tag())))
                .build();
        return Reply.privately(Card.notice(messages.say("schedule.title"), body));
    }

    private static Reply unknown(ChannelChoice channel, Messages messages) {
        return Reply.privately(messages.rich("channel.unknown", channel.mention(), new Span.Code("/subscribe")));
    }

    private Reply set(Options options, ChannelChoice channel, Caller caller, Messages messages) {
        Optional<LocalTime> time = options.text("time").flatMap(ClockTimes::parse);
        if (options.text("time").isPresent() && time.isEmpty()) {
            return refused("schedule.time", options.text("time"), messages);
        }
        Optional<ZoneId> zone = options.text("timezone").flatMap(zones::named);
        if (options.text("timezone").isPresent() && zone.isEmpty()) {
            return noZone(options.text("timezone").orElse(""), messages);
        }
        Optional<Set<DayOfWeek>> days = options.text("days").flatMap(WeekDays::parse);
        if (options.text("days").isPresent() && days.isEmpty()) {
            return refused("schedule.days", options.text("days"), messages);
        }
        Optional<Language> language = options.text("language").map(Language::of);
        return parts.setup()
                .change(
                        guild(caller),
                        channel.id(),
                        plan -> plan.at(
                                        new DigestSchedule(
                                                time.orElse(plan.schedule().postAt()),
                                                zone.orElse(plan.schedule().zone()),
                                                days.orElse(plan.schedule().days())),
                                        plan.nextRun())
                                .in(language.orElse(plan.language())),
                        parts.clock().instant())
                .map(plan -> shown(plan, messages))
                .orElseGet(() -> Reply.privately(messages.rich("channel.foreign", channel.mention())));
    }

    private static Reply refused(String key, Optional<String> typed, Messages messages) {
        return Reply.privately(messages.rich(key, new Span.Strong(Excerpt.of(typed.orElse(""), 80))));
    }

    private Reply noZone(String typed, Messages messages) {
        Span shown = new Span.Strong(Excerpt.of(typed, 80));
        List<ZoneId> near = zones.near(typed, MOST_NEAR, parts.clock().instant());
        if (near.isEmpty()) {
            return Reply.privately(messages.rich("schedule.zone", shown));
        }
        String names = near.stream().map(ZoneId::getId).collect(Collectors.joining(" · "));
        return Reply.privately(messages.rich("schedule.zone.near", shown, new Span.Strong(names)));
    }

    private Reply pause(ChannelChoice channel, Caller caller, Messages messages) {
        Optional<ChannelPlan> plan = parts.setup().plan(guild(caller), channel.id());
        if (plan.isEmpty()) {
            return unknown(channel, messages);
        }
        boolean paused = parts.setup()
                .pause(guild(caller), channel.id(), caller.user(), parts.clock().instant());
        return Reply.privately(messages.rich(
                paused ? "schedule.pause.done" : "schedule.pause.already",
                channel.mention(),
                new Span.Code("/schedule resume")));
    }

    private Reply resume(ChannelChoice channel, Caller caller, Messages messages) {
        List<String> missing = BotPermissions.missing(channel.botPermissions(), messages);
        if (!missing.isEmpty()) {
            return Reply.privately(BotPermissions.advice(channel, missing, messages));
        }
        if (parts.setup().plan(guild(caller), channel.id()).isEmpty()) {
            return unknown(channel, messages);
        }
        boolean resumed = parts.setup()
                .resume(
                        guild(caller),
                        channel.id(),
                        caller.user(),
                        parts.clock().instant());
        RichText.Builder text = RichText.builder()
                .add(messages.rich(resumed ? "schedule.resume.done" : "schedule.resume.already", channel.mention()));
        parts.setup()
                .plan(guild(caller), channel.id())
                .ifPresent(plan -> text.line().add(ChannelLines.next(plan, messages)));
        return Reply.privately(text.build());
    }

    private static GuildId guild(Caller caller) {
        return caller.guild().orElseThrow();
    }
}
