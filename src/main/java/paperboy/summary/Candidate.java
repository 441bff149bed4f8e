package paperboy.summary;

import java.util.List;

/**
 * One way to say one sentence of the abstract.
 *
 * @param sentence the place of the sentence in the abstract, from 0
 * @param form how much of the sentence it is
 * @param text what people would read
 * @param words the words of the text
 */
record Candidate(int sentence, Form form, String text, List<String> words) {

    /** How much of its sentence a candidate says. */
    enum Form {
        /** All but lead-in and remarks. */
        WHOLE,
        /** Without the clause before ", we …". */
        MAIN_CLAUSE,
        /** Without a clause at the end. */
        CUT
    }

    static Candidate of(int sentence, Form form, String text) {
        return new Candidate(sentence, form, text, List.copyOf(Words.of(text)));
    }
}
