package paperboy.digest;

import java.util.Objects;
import paperboy.catalog.PaperId;
import paperboy.text.Card;

/** A paper of a digest as people will see it. */
public record DigestCard(PaperId paper, Card card) {
    public DigestCard {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(card);
    }
}
