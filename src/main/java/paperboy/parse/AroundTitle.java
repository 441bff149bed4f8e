package paperboy.parse;

import java.util.List;

/** The words around a title: running text piece by piece, stressed words as one, links by their labels. */
final class AroundTitle {
    private AroundTitle() {}

    /** Tells what these pieces say to {@code meta}, in their order. */
    static void tell(List<Piece> all, int from, int to, LooseMeta meta) {
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = all.subList(from, Math.max(from, to));
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            switch (piece.kind()) {
                case TEXT -> {
                    if (isStressed(piece)) {
                        int end = stressedEnd(pieces, at);
                        meta.text(text.toString());
                        text.setLength(0);
                        meta.whole(stressed(pieces.subList(at, end)));
                        at = end - 1;
                    } else {
                        text.append(piece.text());
                    }
                }
                case CODE -> text.append(piece.text());
                case LINK -> {
                    String shown = Texts.unmarked(piece.text());
                    meta.label(shown);
                    text.append(isPerson(piece, shown) ? shown : " | ");
                }
                case IMAGE -> meta.label(piece.text().isBlank() ? Badges.text(piece.target()) : piece.text());
                case ADDRESS -> text.append(" | ");
                case TAG -> text.append(' ');
            }
        }
        meta.text(text.toString());
    }

    private static boolean isStressed(Piece piece) {
        return piece.isText() && (piece.emphasised() || piece.strong());
    }

    /** Behind the words that are stressed alike, whatever tags stand among them. */
    private static int stressedEnd(List<Piece> pieces, int at) {
        int end = at + 1;
        for (int next = end; next < pieces.size(); next++) {
            Piece piece = pieces.get(next);
            if (piece.isText() && piece.strong() == pieces.get(at).strong() && isStressed(piece)) {
                end = next + 1;
            } else if (!piece.is(Piece.Kind.TAG)) {
                return end;
            }
        }
        return end;
    }

    /** The words without numbers in {@code <sup>}, which stand for places of work. */
    private static String stressed(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        boolean raised = false;
        for (Piece piece : pieces) {
            if (piece.is(Piece.Kind.TAG)) {
                raised = piece.text().equals("sup") || (raised && !piece.text().equals("/sup"));
            } else if (!raised) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    /** A name that links to its bearer's page stands among the names beside it. */
    private static boolean isPerson(Piece link, String shown) {
        return !PaperLinks.isPaperUrl(link.target())
                && !Labels.isLabel(shown)
                && Authors.signOf(shown) != Authors.Sign.NONE;
    }
}
