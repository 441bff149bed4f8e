package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.Link;
import paperboy.catalog.WebAddress;

/** Reads labelled links: the label in the link, or before an address in the open, and the suffix behind it. */
final class LinkReader {
    private static final Pattern SUFFIX = Pattern.compile("^\\s?[-–—]\\s?([^|\\[\\]]{1,40})$");
    private static final Pattern LABEL_BEFORE = Pattern.compile(
            "(?:^|[|｜,，;；\\s])\\[?([\\p{L}\\p{N}+_-]{1,20}(?: [\\p{L}\\p{N}+_-]{1,20}){0,2})]?\\s*[:：]?\\s*$");

    private LinkReader() {}

    /** The label of the link at {@code at} as written; empty where it has none. */
    static String label(String source, List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.is(Piece.Kind.LINK)) {
            String label = inside(piece);
            if (!label.startsWith("http")) {
                return label;
            }
        }
        int from = at == 0
                ? 0
                : pieces.get(at - 1).isLink()
                        ? pieces.get(at - 1).to()
                        : pieces.get(at - 1).from();
        String before = source.substring(from, piece.from()).replace("*", "");
        Matcher label = LABEL_BEFORE.matcher(before);
        if (!label.find()) {
            return "";
        }
        boolean amidWords = !before.substring(0, label.start()).isBlank() && before.charAt(label.start()) <= ' ';
        return amidWords ? knownEnd(label.group(1)) : label.group(1);
    }

    /** Of the last words of a text those that are a label; the rest belongs to what stands before. */
    private static String knownEnd(String words) {
        String end = words;
        while (!Labels.isLabel(end)) {
            int space = end.indexOf(' ');
            if (space < 0) {
                return "";
            }
            end = end.substring(space + 1);
        }
        return end;
    }

    /** The text before a link without the label that belongs to the link. */
    static String withoutLabel(String head, Piece link) {
        if (!link.is(Piece.Kind.ADDRESS)) {
            return head;
        }
        Matcher label = LABEL_BEFORE.matcher(head);
        return label.find() ? head.substring(0, label.start()) : head;
    }

    /** What stands right behind a link, such as {@code official}. */
    static Optional<String> suffix(String behind) {
        int bar = behind.indexOf('|');
        Matcher suffix = SUFFIX.matcher((bar < 0 ? behind : behind.substring(0, bar)).stripTrailing());
        return suffix.find() ? Optional.of(suffix.group(1).strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** Adds a link to the draft, or a warning where it leads nowhere. */
    static void add(int line, String label, String target, Optional<String> note, EntryDraft draft) {
        if (target.isBlank()) {
            return;
        }
        Optional<String> url = WebAddress.healed(target);
        if (url.isPresent()) {
            draft.links.add(new Link(label, url.get(), Labels.role(label, url.get()), note));
        } else if (!isOfThisSite(target)) {
            draft.warn(line, "link \"" + label + "\" leads to no web address: " + target);
        }
    }

    /** An anchor, a path or a file beside the list: no web address, and no mistake. */
    static boolean isOfThisSite(String target) {
        return target.startsWith("#")
                || target.startsWith("/")
                || target.startsWith(".")
                || target.startsWith("mailto:")
                || target.matches("[\\w%.-]+(?:/[\\w%. -]+)*\\.\\w{1,5}(?:#.*)?|[\\w%-]+(?:/[\\w%. -]+)+/?");
    }

    private static String inside(Piece link) {
        String label = Texts.unmarked(link.text());
        if (label.isEmpty()) {
            label = InlineReader.read(link.text()).stream()
                    .filter(piece -> piece.is(Piece.Kind.IMAGE))
                    .map(image -> image.text().isBlank() ? Badges.text(image.target()) : image.text())
                    .findFirst()
                    .orElse("");
        }
        label = label.replace("`", "").strip();
        boolean bracketed = label.startsWith("[") && label.endsWith("]") && label.length() > 2;
        return bracketed ? label.substring(1, label.length() - 1).strip() : label;
    }
}
