package paperboy.parse;

import java.util.List;

/** Every way of writing entries that is read, the more particular first. */
final class ListFormats {
    static final List<ListFormat> ALL = List.of(new ArticleFormat());

    private ListFormats() {}
}
