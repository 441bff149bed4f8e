package paperboy.catalog;

/** The part of a file an entry or topic stands in. */
public enum Section {
    BODY,
    /** What follows the list proper: references, data sets, people. */
    APPENDIX
}
