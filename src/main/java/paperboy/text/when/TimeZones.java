package paperboy.text.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paperboy.text.Edits;

/**
 * Time zones by their IANA names, and the ones that a person probably means. Only zones of places are taken: an
 * abbreviation or an offset would be wrong for half of the year. Immutable and thread-safe.
 */
public final class TimeZones {
    private static final String CITIES = "/paperboy/text/cities.txt";
    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt)?\\s*([+-])(\\d{1,2})(?::?([03]0|45))?", Pattern.CASE_INSENSITIVE);
    private static final int NO_MATCH = 1_000;
    private static final int MOST_MEANT = 3;

    /** Folded name to the name itself. */
    private final Map<String, ZoneId> byName;
    /** The zones of the file of cities in its order, each with the folded names of its cities. */
    private final Map<ZoneId, List<String>> cities;

    private TimeZones(Map<String, ZoneId> byName, Map<ZoneId, List<String>> cities) {
        this.byName = byName;
        this.cities = cities;
    }

    public static TimeZones load() {
        Map<String, ZoneId> byName = new LinkedHashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.equals("UTC") || name.contains("/"))
                .filter(name -> !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
                .sorted()
                .forEach(name -> byName.put(folded(name), ZoneId.of(name)));
        return new TimeZones(byName, readCities());
    }

    private static Map<ZoneId, List<String>> readCities() {
        Map<ZoneId, List<String>> cities = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(TimeZones.class.getResourceAsStream(CITIES));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(text -> !text.startsWith("#")).toList()) {
                String[] parts = line.split("=", 2);
                List<String> names = parts.length < 2
                        ? List.of()
                        : Arrays.stream(parts[1].split(",", -1))
                                .map(TimeZones::folded)
                                .toList();
                cities.put(ZoneId.of(parts[0].strip()), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + CITIES, e);
        }
        return cities;
    }

    /** The zone of this name, whatever its case, with spaces for underscores. */
    public Optional<ZoneId> named(String typed) {
        return Optional.ofNullable(byName.get(folded(typed)));
    }

    /**
     * The zone of this name as an operator may write it: any name of the IANA database, or as {@link #named}. Offsets
     * such as {@code UTC+3} are none.
     */
    public static Optional<ZoneId> known(String typed) {
        return ZoneId.getAvailableZoneIds().contains(typed) ? Optional.of(ZoneId.of(typed)) : load().named(typed);
    }

    /**
     * The zones that were probably meant, best first; well-known ones for nothing.
     *
     * @param now when an offset is to hold
     */
    public List<ZoneId> near(String typed, int most, Instant now) {
        if (typed.isBlank()) {
            return cities.keySet().stream().limit(most).toList();
        }
        Matcher offset = OFFSET.matcher(typed.strip());
        if (offset.matches()) {
            return atOffset(offset, now).limit(most).toList();
        }
        String wanted = folded(typed);
        List<ZoneId> fitting = ranked(zone -> fit(zone, wanted)).limit(most).toList();
        return fitting.isEmpty()
                ? ranked(zone -> misspelt(zone, wanted)).limit(most).toList()
                : fitting;
    }

    /**
     * The zones that were probably meant, as the end of a complaint: {@code ; did you mean Asia/Tokyo?}, or nothing.
     */
    public static String meant(String typed, Instant now) {
        List<ZoneId> near = load().near(typed, MOST_MEANT, now);
        return near.isEmpty()
                ? ""
                : near.stream().map(ZoneId::getId).collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }

    private Stream<ZoneId> atOffset(Matcher offset, Instant now) {
        String minutes = offset.group(3) == null ? "00" : offset.group(3);
        int hours = Integer.parseInt(offset.group(2));
        if (hours > 14) {
            return Stream.empty();
        }
        ZoneOffset wanted = ZoneOffset.of(String.format(Locale.ROOT, "%s%02d:%s", offset.group(1), hours, minutes));
        return cities.keySet().stream()
                .filter(zone -> zone.getRules().getStandardOffset(now).equals(wanted)
                        || zone.getRules().getOffset(now).equals(wanted));
    }

    /** Zones with a grade, lowest first; those of the file of cities before others of the same grade. */
    private Stream<ZoneId> ranked(ToIntFunction<ZoneId> grade) {
        return Stream.concat(cities.keySet().stream(), byName.values().stream())
                .distinct()
                .filter(zone -> grade.applyAsInt(zone) < NO_MATCH)
                .sorted(Comparator.comparingInt(grade));
    }

    private int fit(ZoneId zone, String wanted) {
        String name = folded(zone.getId());
        List<String> names = cities.getOrDefault(zone, List.of());
        String city = lastPart(wanted);
        if (name.equals(wanted) || names.contains(city) || lastPart(name).equals(city)) {
            return 0;
        }
        if (lastPart(name).startsWith(wanted) || names.stream().anyMatch(other -> other.startsWith(wanted))) {
            return 1;
        }
        return name.contains(wanted) ? 2 : NO_MATCH;
    }

    private static int misspelt(ZoneId zone, String wanted) {
        int edits = Edits.between(lastPart(folded(zone.getId())), lastPart(wanted));
        return edits <= Math.max(1, lastPart(wanted).length() / 3) ? edits : NO_MATCH;
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String folded(String name) {
        return Typed.folded(name).replace(' ', '_');
    }
}
