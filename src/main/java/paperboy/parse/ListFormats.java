package paperboy.parse;

import java.util.List;

/** Every way of writing entries that is read, the more particular first. */
final class ListFormats {
    static final List<ListFormat> ALL = List.of(
            new ArticleFormat(),
            new HeadingFormat(),
            new HtmlTableFormat(),
            new PipeTableFormat(),
            new ParagraphFormat(),
            new ItemFormat());

    private ListFormats() {}
}
