package paperboy.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows of a table, its columns in any order and language. */
final class TableReader {
    private static final Pattern TITLE = Pattern.compile(
            ".*(?:title|paper|论文|標題|論文|标题|题目|article|文章|文献|work|タイトル|題名|제목|논문|título|titulo|titre|titel).*");
    private static final Pattern NAME =
            Pattern.compile(".*(?:name|method|model|algorithm|abbr|方法|模型|名称|简称|approach|network|publication).*");
    private static final Pattern VENUE =
            Pattern.compile(".*(?:venue|conf|journal|publi|会议|期刊|来源|source|where|booktitle|出处|pub).*");
    private static final Pattern DATE =
            Pattern.compile(".*(?:year|date|time|年份|时间|日期|年|when|month|연도|날짜|año|ano|fecha|année|jahr).*");
    private static final Pattern AUTHORS = Pattern.compile(".*(?:author|作者|著者|저자|autor|auteur).*");

    private static final Pattern AFFILIATION =
            Pattern.compile(".*(?:institut|affiliation|compan|机构|单位|公司|学校|universit|organi|team|group|lab).*");
    private static final Pattern OTHER_THING = Pattern.compile(
            ".*(?:dataset|data set|数据集|benchmark|library|framework|toolbox|tool|course|book|software|platform|课程|工具).*");

    /** Columns that hold no titles. */
    private static final Set<Column> UNTITLED =
            EnumSet.of(Column.AUTHORS, Column.AFFILIATION, Column.DATE, Column.VENUE);

    /** Rows are counted in a column of their own, which the header may not name. */
    private static final Pattern NUMBER = Pattern.compile("[\\d.#]+");

    private final Page page;
    private final LooseReader reader;
    private final List<Column> columns;
    private final List<String> header;
    private final boolean otherThings;
    private final int table;

    /** What a column holds. */
    private enum Column {
        TITLE,
        NAME,
        VENUE,
        DATE,
        AUTHORS,
        AFFILIATION,
        OTHER
    }

    TableReader(Page page, List<String> header, int table) {
        this.page = page;
        this.reader = new LooseReader(page);
        this.header = List.copyOf(header);
        this.columns = header.stream().map(this::column).toList();
        this.otherThings = !columns.contains(Column.TITLE)
                && !header.isEmpty()
                && header.stream()
                        .limit(2)
                        .anyMatch(cell -> OTHER_THING.matcher(shown(cell)).matches());
        this.table = table;
    }

    /** The entries of one row: mostly one, several where each cell of a table without header is one. */
    List<EntryDraft> row(int line, List<String> cells) {
        int title = titleCell(cells, line);
        if (title < 0 || otherThings) {
            return List.of();
        }
        List<EntryDraft> drafts = new ArrayList<>();
        EntryDraft draft = read(line, cells.get(title));
        drafts.add(draft);
        for (int at = 0; at < cells.size(); at++) {
            if (at == title || cells.get(at).isBlank()) {
                continue;
            }
            EntryDraft other = read(line, cells.get(at));
            boolean own = columns.isEmpty()
                    && other.style == TitleStyle.LINK
                    && other.paperUrl
                    && Words.count(other.title) >= 3;
            if (own) {
                drafts.add(other);
            } else {
                merge(draft, line, at, cells.get(at));
            }
        }
        affiliate(draft, cells, title);
        return drafts;
    }

    /** Where someone works stands in for the names, and beside them as a note. */
    private void affiliate(EntryDraft draft, List<String> cells, int title) {
        for (int at = 0; at < cells.size() && at < columns.size(); at++) {
            String said =
                    columns.get(at) == Column.AFFILIATION && at != title ? Texts.plain(page.pieces(cells.get(at))) : "";
            if (Words.count(said) == 0) {
                continue;
            }
            if (draft.authors.isEmpty()) {
                new LooseMeta(draft).text("authors: " + said);
            } else {
                draft.notes.add(Texts.plain(page.pieces(header.get(at))) + ": " + said);
            }
        }
    }

    private EntryDraft read(int line, String cell) {
        EntryDraft draft = reader.read(List.of(new SourceLine(line, cell)));
        draft.group = table;
        return draft;
    }

    private void merge(EntryDraft draft, int line, int at, String cell) {
        List<String> notes = List.copyOf(draft.notes);
        LooseMeta meta = new LooseMeta(draft);
        switch (at < columns.size() ? columns.get(at) : Column.OTHER) {
            case AUTHORS -> meta.text("authors: " + Texts.plain(page.pieces(cell)));
            case VENUE -> meta.venue(Texts.plain(page.pieces(cell)));
            case DATE -> meta.text("date: " + Texts.plain(page.pieces(cell)));
            case AFFILIATION -> {
                return;
            }
            default -> {}
        }
        reader.merge(draft, List.of(new SourceLine(line, cell)));
        if (at < columns.size() && columns.get(at) != Column.OTHER) {
            draft.notes.clear();
            draft.notes.addAll(notes);
        }
    }

    private int titleCell(List<String> cells, int line) {
        for (Column wanted : List.of(Column.TITLE, Column.NAME)) {
            for (int at = 0; at < cells.size() && at < columns.size(); at++) {
                if (columns.get(at) == wanted && holdsTitle(cells.get(at), line, wanted)) {
                    return at;
                }
            }
        }
        int best = longest(cells, line, UNTITLED);
        return best < 0 && cells.size() != columns.size() ? longest(cells, line, Set.of()) : best;
    }

    /** The cell with the longest title, outside of these columns; -1 if none has two words. */
    private int longest(List<String> cells, int line, Set<Column> without) {
        int best = -1;
        int most = columns.isEmpty() ? 1 : 2;
        for (int at = 0; at < cells.size(); at++) {
            boolean meta = at < columns.size() && without.contains(columns.get(at));
            EntryDraft draft = meta || cells.get(at).isBlank() ? null : read(line, cells.get(at));
            if (draft == null || draft.style == TitleStyle.NONE) {
                continue;
            }
            int words = Words.count(draft.title) + (draft.style == TitleStyle.LINK && draft.paperUrl ? 100 : 0);
            if (words > most) {
                most = words;
                best = at;
            }
        }
        return best;
    }

    private boolean holdsTitle(String cell, int line, Column column) {
        EntryDraft draft = read(line, cell);
        boolean titled = draft.style != TitleStyle.NONE
                && !draft.title.isBlank()
                && !Labels.isLabel(draft.title)
                && !NUMBER.matcher(draft.title).matches();
        return titled && (column == Column.NAME || Words.count(draft.title) >= 1);
    }

    private Column column(String header) {
        String name = shown(header);
        if (TITLE.matcher(name).matches() && !name.contains("link") && !name.contains("链接")) {
            return Column.TITLE;
        }
        if (VENUE.matcher(name).matches()) {
            return Column.VENUE;
        }
        if (DATE.matcher(name).matches()) {
            return Column.DATE;
        }
        if (AUTHORS.matcher(name).matches()) {
            return Column.AUTHORS;
        }
        if (AFFILIATION.matcher(name).matches()) {
            return Column.AFFILIATION;
        }
        return NAME.matcher(name).matches() ? Column.NAME : Column.OTHER;
    }

    private String shown(String header) {
        return Texts.plain(page.pieces(header)).toLowerCase(Locale.ROOT);
    }
}
