package paperboy.catalog;

/**
 * One kind of thing that a metadata source may tell of a paper. Values are plain text: numbers in digits, dates in ISO
 * 8601, several authors one a line, yes as {@code yes}; a thing that is not so is not told at all.
 */
public enum Fact {
    TITLE(1_000),
    /** Full names, one a line, in the paper's order. */
    AUTHORS(20_000),
    /** As the source gives it, LaTeX and all. */
    ABSTRACT(20_000),
    /** A short summary that a service generated. */
    GENERATED_SUMMARY(2_000),
    VENUE(500),
    /** The first day it was public. */
    PUBLISHED_ON(10),
    DOI(300),
    /** arXiv's main category, such as {@code cs.LG}. */
    CATEGORY(50),
    /** What the authors remark, such as pages and where it was accepted. */
    COMMENT(2_000),
    CITATIONS(12),
    /** A free copy of the text. */
    FULL_TEXT_URL(2_000),
    CODE_URL(2_000),
    /** Stars of the code's repository. */
    STARS(12),
    /** The code is no longer looked after. */
    CODE_ARCHIVED(3),
    /** Votes of readers. */
    UPVOTES(12),
    /** Taken back by its authors or its publisher. */
    WITHDRAWN(3);

    /** The value of a fact that just is so. */
    public static final String YES = "yes";

    private final int maxChars;

    Fact(int maxChars) {
        this.maxChars = maxChars;
    }

    /** Longer values come only from sources that are broken or hostile; they are cut. */
    public int maxChars() {
        return maxChars;
    }
}
