package paperboy.storage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.PaperId;
import paperboy.text.SearchWords;

/** Finds papers that share words and topics with a paper; rare words in titles and topics weigh most. Thread-safe. */
public final class RelatedPapers {
    private static final int MOST_TITLE_WORDS = 20;
    private static final int MOST_ABSTRACT_WORDS = 30;
    /** Shorter words of an abstract say little, and match half of all papers. */
    private static final int LEAST_ABSTRACT_CHARS = 6;

    private static final int LEAST_TITLE_CHARS = 3;

    private final Database database;

    public RelatedPapers(Database database) {
        this.database = database;
    }

    /** The papers most like this one that stand in a list now, the most alike first, without itself. */
    public List<PaperId> to(Paper paper, PaperDetails details, int most) {
        String words = query(paper, details);
        return words.isEmpty() ? List.of() : database.read(handle -> find(handle, words, paper.id(), most));
    }

    private static List<PaperId> find(Handle handle, String words, PaperId self, int most) {
        return handle
                .createQuery("""
                        SELECT rowid AS paper_id
                        FROM paper_words
                        WHERE paper_words MATCH :words
                          AND rowid <> :self
                          AND EXISTS (SELECT 1
                                      FROM entry
                                      WHERE entry.paper_id = paper_words.rowid
                                        AND entry.kind = 'PAPER'
                                        AND entry.removed_at IS NULL)
                        ORDER BY bm25(paper_words, 6.0, 1.0, 3.0, 0.0, 1.0), rowid
                        LIMIT :most
                        """)
                .bind("words", words)
                .bind("self", self.value())
                .bind("most", most)
                .mapTo(Long.class)
                .list()
                .stream()
                .map(PaperId::new)
                .toList();
    }

    /** Any of the paper's telling words, in FTS5's syntax; every one is quoted, so none is an operator. */
    private static String query(Paper paper, PaperDetails details) {
        Set<String> words = new LinkedHashSet<>();
        take(words, paper.title(), LEAST_TITLE_CHARS, MOST_TITLE_WORDS);
        paper.placement().topic().name().ifPresent(name -> take(words, name, LEAST_TITLE_CHARS, MOST_TITLE_WORDS));
        details.abstractText()
                .ifPresent(text -> take(words, text, LEAST_ABSTRACT_CHARS, words.size() + MOST_ABSTRACT_WORDS));
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" OR "));
    }

    /** Adds words until there are {@code most}; Chinese ones, which are pairs of characters, at any length. */
    private static void take(Set<String> words, String text, int leastChars, int most) {
        List<String> all = new ArrayList<>(List.of(SearchWords.indexed(text).split(" ")));
        all.removeIf(word -> word.isEmpty() || (word.length() < leastChars && word.codePointAt(0) < 0x2E80));
        for (String word : all) {
            if (words.size() < most) {
                words.add(word);
            }
        }
    }
}
