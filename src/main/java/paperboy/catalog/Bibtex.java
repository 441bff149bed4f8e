package paperboy.catalog;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a paper as a BibTeX entry for a program that reads UTF-8, such as biber. What the curator wrote goes before
 * what sources tell; only {@code @article} and {@code @misc} are used, since nobody tells us more. Pure.
 */
public final class Bibtex {
    private static final int MAX_KEY_CHARS = 40;
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "the", "on", "in", "of", "for", "to", "and", "towards");

    private Bibtex() {}

    /** One entry, ending in a line break. The key is made of author, year and title; equal papers give equal keys. */
    public static String of(Paper paper, PaperDetails details) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "{" + text(paper.title()) + "}");
        authors(paper, details).ifPresent(names -> fields.put("author", names));
        Optional<String> venue = paper.venue()
                .map(Venue::name)
                .or(() -> details.text(Fact.VENUE))
                .map(Bibtex::text);
        venue.ifPresent(name -> fields.put("journal", name));
        year(paper, details).ifPresent(year -> fields.put("year", year));
        paper.arxivId().ifPresent(id -> {
            fields.put("eprint", id.value());
            fields.put("archiveprefix", "arXiv");
            details.text(Fact.CATEGORY).map(Bibtex::text).ifPresent(name -> fields.put("primaryclass", name));
        });
        paper.doi()
                .or(() -> details.text(Fact.DOI))
                .flatMap(Doi::parse)
                .ifPresent(doi -> fields.put("doi", address(doi.value())));
        paper.url().ifPresent(url -> fields.put("url", address(url)));
        if (details.is(Fact.WITHDRAWN)) {
            fields.put("note", "Withdrawn");
        }
        return entry(venue.isPresent() ? "article" : "misc", key(paper, details), fields);
    }

    private static String entry(String type, String key, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "},\n")
                .collect(Collectors.joining("", "@" + type + "{" + key + ",\n", "}\n"));
    }

    private static Optional<String> authors(Paper paper, PaperDetails details) {
        List<String> names = details.authors();
        return names.isEmpty()
                ? paper.authors().map(listed -> "{" + text(listed) + "}")
                : Optional.of(names.stream().map(Bibtex::text).collect(Collectors.joining(" and ")));
    }

    private static Optional<String> year(Paper paper, PaperDetails details) {
        OptionalInt listed = paper.year();
        return listed.isPresent()
                ? Optional.of(String.format(Locale.ROOT, "%d", listed.getAsInt()))
                : details.publishedOn().map(LocalDate::getYear).map(year -> String.format(Locale.ROOT, "%d", year));
    }

    private static String key(Paper paper, PaperDetails details) {
        String author = details.authors().stream()
                .findFirst()
                .map(name -> ascii(name.substring(name.lastIndexOf(' ') + 1)))
                .orElse("");
        String word = paper.title()
                .lines()
                .flatMap(line -> List.of(line.split("[^\\p{L}\\p{N}]+")).stream())
                .map(Bibtex::ascii)
                .filter(next -> next.length() > 1 && !SMALL_WORDS.contains(next))
                .findFirst()
                .orElse("");
        String key = author + year(paper, details).orElse("") + word;
        return key.isEmpty() ? "paper" + paper.id().value() : key.substring(0, Math.min(key.length(), MAX_KEY_CHARS));
    }

    private static String ascii(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /**
     * One line without unbalanced braces and with TeX's own characters escaped; formulas keep their dollars and
     * indices.
     */
    private static String text(String raw) {
        String line = raw.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        boolean formulas = line.chars().filter(c -> c == '$').count() % 2 == 0;
        boolean inside = false;
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            inside ^= formulas && c == '$';
            String special = inside ? "%&#" : "%&#_";
            if (special.indexOf(c) >= 0 && (i == 0 || line.charAt(i - 1) != '\\')) {
                out.append('\\').append(c);
            } else if (c == '$' && !formulas) {
                out.append("\\$");
            } else {
                out.append(c);
            }
        }
        String escaped = out.toString();
        return balanced(escaped) ? escaped : bare(escaped);
    }

    private static boolean balanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return open == 0 && !text.endsWith("\\");
    }

    private static String bare(String text) {
        return text.replaceAll("[{}]|\\\\+$", "").strip();
    }

    private static String address(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replaceAll("[\\s\\p{Cntrl}\\\\]", "");
    }
}
