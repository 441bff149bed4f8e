package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows outside tables: {@code Title | Company | [paper](...)}. */
final class TitleColumns {
    /** A bar between columns; one inside parentheses is a formula's. */
    private static final Pattern BAR = Pattern.compile("\\s+[|｜]\\s+(?![^(]*\\))");

    private TitleColumns() {}

    /** The column that is the title: the first of three words or more, else the first that is no venue or date. */
    static PlainTitle titled(PlainTitle row) {
        List<String> columns = List.of(BAR.split(row.text()));
        if (columns.size() < 2) {
            return row;
        }
        List<String> told = columns.stream()
                .filter(column -> !PlainTitle.isDate(column) && !PlainTitle.isVenue(column) && Words.count(column) > 0)
                .toList();
        Optional<String> title = told.stream()
                .filter(column -> Words.count(column) >= 3)
                .findFirst()
                .or(() -> told.stream().findFirst());
        if (title.isEmpty()) {
            return row;
        }
        List<String> others = new ArrayList<>(row.others());
        columns.stream().filter(column -> !column.equals(title.get())).forEach(others::add);
        return new PlainTitle(Tidy.words(title.get()), others);
    }
}
