package paperboy.metadata;

/** Makes sense of an answer. Pure. */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * Reads one answer.
     *
     * @throws BadAnswer if the service cannot have meant this
     */
    T read(Answer answer) throws BadAnswer;
}
