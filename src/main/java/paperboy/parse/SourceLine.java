package paperboy.parse;

/** A line of a file with its number, from 1. */
record SourceLine(int number, String text) {}
