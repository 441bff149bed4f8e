package paperboy.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What identifies the paper of an entry, and whether two entries are placements of one paper. */
public final class PaperKeys {
    /** A folded title shorter than this names too many things to identify one. */
    private static final int LEAST_TITLE_CHARS = 8;

    private static final int LEAST_CHINESE_CHARS = 3;

    private PaperKeys() {}

    /**
     * The keys of an entry, each once, strong ones first: identifiers in its title's link and in its paper links, then
     * the title link's canonical address and the folded title. The title's own link decides: an identifier of the same
     * kind in a labelled link is left out where it contradicts it. A tool or blog is its address, whatever it is
     * called.
     */
    public static List<PaperKey> of(Entry entry) {
        Map<String, Identifier> strong = new LinkedHashMap<>();
        entry.arxivId().ifPresent(id -> strong.put(kind(id), id));
        entry.doi().flatMap(Doi::parse).ifPresent(doi -> strong.putIfAbsent(kind(doi), doi));
        Optional<? extends Identifier> own = identifier(entry);
        own.ifPresent(id -> strong.putIfAbsent(kind(id), id));
        entry.links().stream()
                .filter(link -> link.role() == LinkRole.PAPER || link.role() == LinkRole.REVIEW)
                .filter(link -> !entry.url().equals(Optional.of(link.url())))
                .map(link -> Identifiers.inUrl(link.url()))
                .flatMap(Optional::stream)
                .forEach(id -> strong.putIfAbsent(kind(id), id));
        List<PaperKey> keys = new ArrayList<>();
        strong.values().forEach(id -> keys.add(new PaperKey(id.key(), PaperKey.Strength.STRONG)));
        entry.url()
                .filter(url -> own.isEmpty())
                .ifPresent(url -> keys.add(new PaperKey("url:" + WebAddress.page(url), PaperKey.Strength.WEAK)));
        String title = folded(entry.title());
        if (keys.isEmpty() || (entry.kind() == EntryKind.PAPER && tells(title))) {
            keys.add(new PaperKey("title:" + (title.isEmpty() ? entry.title() : title), PaperKey.Strength.WEAK));
        }
        return keys;
    }

    /** What the title's link carries; mostly it is the page of the entry's own arXiv id, and needs no search. */
    private static Optional<? extends Identifier> identifier(Entry entry) {
        return entry.arxivId().map(ArxivId::url).equals(entry.url())
                ? entry.arxivId()
                : entry.url().flatMap(Identifiers::inUrl);
    }

    private static boolean tells(String folded) {
        boolean chinese = folded.codePoints().anyMatch(c -> c >= 0x2E80);
        return folded.length() >= (chinese ? LEAST_CHINESE_CHARS : LEAST_TITLE_CHARS);
    }

    /**
     * Whether two sets of keys of one list mean one paper: a strong key in common, or the title and no strong key
     * against it. One address under two titles is a slip of the curator, unless a title is too short to tell.
     */
    public static boolean same(Collection<PaperKey> some, Collection<PaperKey> others) {
        boolean titled = false;
        boolean addressed = false;
        for (PaperKey key : some) {
            if (others.contains(key)) {
                if (key.strength() == PaperKey.Strength.STRONG) {
                    return true;
                }
                titled |= isTitle(key);
                addressed |= !isTitle(key);
            }
        }
        boolean untitled =
                some.stream().noneMatch(PaperKeys::isTitle) || others.stream().noneMatch(PaperKeys::isTitle);
        return (titled || (addressed && untitled)) && !contradict(some, others);
    }

    /** Whether both have a strong key of one kind, and the two differ. */
    public static boolean contradict(Collection<PaperKey> some, Collection<PaperKey> others) {
        return some.stream()
                .filter(key -> key.strength() == PaperKey.Strength.STRONG)
                .anyMatch(key -> !others.contains(key)
                        && others.stream()
                                .filter(other -> other.strength() == PaperKey.Strength.STRONG)
                                .anyMatch(other -> kind(key).equals(kind(other))));
    }

    static boolean isTitle(PaperKey key) {
        return key.value().startsWith("title:");
    }

    /** A title as it is compared: letters and digits only, in lower case, without accents; may be empty. */
    public static String folded(String title) {
        boolean ascii = title.chars().allMatch(c -> c < 128);
        String plain = (ascii ? title : Normalizer.normalize(title, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String kind(Identifier identifier) {
        return identifier.key().substring(0, identifier.key().indexOf(':'));
    }

    static String kind(PaperKey key) {
        return key.value().substring(0, key.value().indexOf(':'));
    }
}
