package paperboy.pipeline;

import paperboy.storage.Rest;
import paperboy.summary.ModelPrompt;

/** A language model that the operator runs or rents. Thread-safe; never throws for what the network does. */
public interface LanguageModel {

    /** The model's name; another name means that every summary is made anew. */
    String name();

    /** Asks, and waits for the answer: up to some minutes. */
    Reply ask(ModelPrompt prompt);

    /** How a question ended. */
    sealed interface Reply {

        /** The model answered; what it says is not checked yet. */
        record Said(String text) implements Reply {}

        /** It did not, and is to be left alone. */
        record Silent(Rest rest) implements Reply {}
    }
}
