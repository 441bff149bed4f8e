package paperboy.command;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paperboy.text.Language;
import paperboy.text.Messages;
import paperboy.text.when.WeekDays;

/** Days of the week in the words of a language, and as proposals. */
final class DayWords {
    /** The words for whole weeks, proposed in this order. */
    private static final List<String> PRESETS = List.of("daily", "weekdays", "weekends");

    /** Discord's limit for the value of a proposal. */
    private static final int MOST_VALUE_CHARS = 100;

    private DayWords() {}

    /** For people: {@code every day}, {@code Mon, Wed, Fri}. */
    static String describe(Set<DayOfWeek> days, Messages messages) {
        if (days.equals(WeekDays.ALL)) {
            return messages.say("days.daily");
        }
        if (days.equals(WeekDays.WORKING)) {
            return messages.say("days.weekdays");
        }
        if (days.equals(WeekDays.WEEKEND)) {
            return messages.say("days.weekends");
        }
        String separator = messages.language() == Language.CHINESE ? "、" : ", ";
        return days.stream()
                .sorted()
                .map(day ->
                        day.getDisplayName(TextStyle.SHORT, messages.language().locale()))
                .collect(Collectors.joining(separator));
    }

    /** Proposes the words for whole weeks, and what was typed where it makes sense. */
    static List<Choice> complete(String typed, Messages messages) {
        Optional<Set<DayOfWeek>> days = WeekDays.parse(typed);
        if (days.isPresent() && typed.length() <= MOST_VALUE_CHARS) {
            return List.of(new Choice(describe(days.get(), messages), typed.strip()));
        }
        String wanted = Typed.folded(typed);
        return PRESETS.stream()
                .map(preset -> new Choice(messages.say("days." + preset), preset))
                .filter(choice -> choice.value().startsWith(wanted)
                        || Typed.folded(choice.label()).contains(wanted))
                .toList();
    }
}
