package paperboy.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the key {@code lists}: addresses, or pairs of a name and an address. */
final class Lists {
    private static final String RULE =
            "one or more lists, each a file, a folder or an https address, or {name: …, at: …}";
    private static final String ADDRESS = "must be a file, a folder or an https address without user, port or fragment";
    private static final String NAME = "must be a name of 1 to 100 characters without / or line breaks";
    private static final Pattern NAME_FORM = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,100}");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/?/.*");

    private static final Set<String> PARTS = Set.of("name", "at");

    static final Kind<List<ListSetting>> KIND = new Kind<>(RULE, Lists::read);

    private Lists() {}

    private static Optional<List<ListSetting>> read(Given given, Complaints complaints) {
        List<Given> items = given.items().orElseGet(() -> List.of(given));
        if (items.isEmpty()) {
            complaints.about(given, "must be " + RULE);
        }
        List<ListSetting> lists = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Given item : items) {
            Optional<ListSetting> list = list(item, complaints);
            list.filter(named -> !names.add(named.name()))
                    .ifPresent(again -> complaints.about(
                            item,
                            "must not have the name of another list, " + again.name() + "; write {name: …, at: …}"));
            list.ifPresent(lists::add);
        }
        return lists.size() == items.size() && !items.isEmpty() ? Optional.of(lists) : Optional.empty();
    }

    private static Optional<ListSetting> list(Given item, Complaints complaints) {
        Map<String, Given> parts =
                item.pairs().map(pairs -> parts(pairs, complaints)).orElseGet(() -> Map.of("at", item));
        if (!parts.containsKey("at")) {
            complaints.about(item, "must say where the list is: {name: …, at: …}");
            return Optional.empty();
        }
        Optional<ListSetting.Place> place = place(parts.getOrDefault("at", item), complaints);
        Given named = parts.getOrDefault("name", item);
        Optional<String> name = parts.containsKey("name") ? named.text() : place.map(Lists::nameOf);
        if (place.isPresent() && name.filter(NAME_FORM.asMatchPredicate()).isEmpty()) {
            complaints.about(named, NAME);
            return Optional.empty();
        }
        return place.flatMap(known -> name.map(text -> new ListSetting(text, known)));
    }

    private static Map<String, Given> parts(List<Given.Pair> pairs, Complaints complaints) {
        Map<String, Given> parts = new HashMap<>();
        for (Given.Pair pair : pairs) {
            if (!PARTS.contains(pair.name())) {
                complaints.about(pair.key(), "is not known here; a list has a name and at");
            } else if (parts.put(pair.name(), pair.value()) != null) {
                complaints.about(pair.key(), "is there twice in one list");
            }
        }
        return parts;
    }

    private static Optional<ListSetting.Place> place(Given given, Complaints complaints) {
        Optional<ListSetting.Place> place =
                given.text().filter(text -> !text.isEmpty()).flatMap(Lists::place);
        if (place.isEmpty()) {
            complaints.about(given, ADDRESS);
        }
        return place;
    }

    private static Optional<ListSetting.Place> place(String text) {
        try {
            return SCHEME.matcher(text).matches()
                    ? Optional.of(new URI(text)).filter(Lists::isPlainHttps).map(ListSetting.OnWeb::new)
                    : Optional.of(new ListSetting.OnDisk(Path.of(text)));
        } catch (URISyntaxException | InvalidPathException neither) {
            return Optional.empty();
        }
    }

    private static boolean isPlainHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && (address.getPort() == -1 || address.getPort() == 443);
    }

    /** The last step of the path without {@code .md}; of a bare host the host. */
    private static String nameOf(ListSetting.Place place) {
        String last;
        if (place instanceof ListSetting.OnWeb web) {
            String path = String.valueOf(web.address().getPath()).replaceAll("/+$", "");
            last = path.isEmpty() ? web.address().getHost() : path.substring(path.lastIndexOf('/') + 1);
        } else if (place instanceof ListSetting.OnDisk disk) {
            Path name = disk.path().toAbsolutePath().normalize().getFileName();
            last = name == null ? "lists" : name.toString();
        } else {
            throw new IllegalStateException("a place is on disk or on the web, not " + place);
        }
        return last.endsWith(".md") && last.length() > 3 ? last.substring(0, last.length() - 3) : last;
    }
}
