package paperboy.text.when;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days of the week as people write them: {@code daily}, {@code weekdays}, {@code mon,wed,fri}, {@code mon-fri},
 * {@code 每天}, {@code 周一,周三}, {@code 周一三五}, {@code 周一至周五}.
 */
public final class WeekDays {
    /** Every day. */
    public static final Set<DayOfWeek> ALL = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));
    /** Monday to Friday. */
    public static final Set<DayOfWeek> WORKING =
            Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> WEEKEND =
            Collections.unmodifiableSet(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private static final String CHINESE_DAYS = "一二三四五六日";
    private static final Pattern CHINESE = Pattern.compile("(?:周|星期|礼拜)?([一二三四五六日天]+)");
    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:-|–|~|至|到)\\s*(.+)");

    private WeekDays() {}

    /** The days; empty if any of the words is none. */
    public static Optional<Set<DayOfWeek>> parse(String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : Typed.folded(typed).split("[,、;；\\s]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            Optional<Set<DayOfWeek>> some = some(word);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(some.get());
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Optional<Set<DayOfWeek>> some(String word) {
        return switch (word) {
            case "daily", "everyday", "all", "每天", "每日", "天天" -> Optional.of(ALL);
            case "weekdays", "工作日" -> Optional.of(WORKING);
            case "weekends", "weekend", "周末" -> Optional.of(WEEKEND);
            default -> range(word).or(() -> listed(word));
        };
    }

    private static Optional<Set<DayOfWeek>> range(String word) {
        Matcher range = RANGE.matcher(word);
        return range.matches()
                ? day(range.group(1)).flatMap(from -> day(range.group(2)).map(to -> between(from, to)))
                : Optional.empty();
    }

    private static Set<DayOfWeek> between(DayOfWeek from, DayOfWeek to) {
        Set<DayOfWeek> days = EnumSet.of(from);
        for (DayOfWeek day = from; day != to; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String word) {
        return listed(word)
                .filter(days -> days.size() == 1)
                .map(days -> days.iterator().next());
    }

    private static Optional<Set<DayOfWeek>> listed(String word) {
        Matcher chinese = CHINESE.matcher(word);
        if (chinese.matches()) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            chinese.group(1)
                    .replace('天', '日')
                    .chars()
                    .forEach(day -> days.add(DayOfWeek.of(CHINESE_DAYS.indexOf(day) + 1)));
            return Optional.of(days);
        }
        return ALL.stream().filter(day -> isNameOf(day, word)).findFirst().map(EnumSet::of);
    }

    /** Whether the word is the day's English name or its beginning, of three letters or more. */
    private static boolean isNameOf(DayOfWeek day, String word) {
        return word.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(word);
    }
}
