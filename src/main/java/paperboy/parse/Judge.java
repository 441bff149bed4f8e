package paperboy.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paperboy.catalog.EntryKind;
import paperboy.catalog.LinkRole;
import paperboy.catalog.PaperKeys;
import paperboy.catalog.Section;
import paperboy.catalog.TopicPath;
import paperboy.catalog.WebAddress;

/**
 * Tells papers from tools, blogs, courses and tables of contents. The block's own links decide; section names may veto
 * only a block without the address of a paper; a block without links follows the majority of its list.
 */
final class Judge {
    private static final Pattern NOT_PAPERS = Pattern.compile(
            "(?i).*\\b(?:tools?|toolbox(?:es)?|software|librar(?:y|ies)|frameworks?|packages?|blogs?|posts?|courses?|tutorials?|videos?|talks?|lectures?|books?|slides|people|researchers?|groups?|"
                    + "labs?|conferences?|workshops?|competitions?|contribut\\w+|licen[sc]e|acknowledg\\w+|contacts?|related (?:lists?|repos?\\w*|awesome)|awesome lists?|websites?|news|companies|jobs|"
                    + "events|communit(?:y|ies)|table of contents|contents|toc|projects|demos?|apps?|products?|services|citation|cite|star history|changelog|podcasts?|newsletters?)\\b.*"
                    + "|.*(?:工具|课程|博客|书籍|视频|教程|目录|框架|贡献|数据集|资源|讲座|比赛|竞赛).*");
    /** "Workshop papers", "By conference": papers all the same. */
    private static final Pattern PAPERS = Pattern.compile("(?i)\\bpapers?\\b|^by |论文");

    private static final double MAJORITY = 0.5;

    private final Map<Integer, Group> groups = new HashMap<>();
    private final Map<String, Boolean> vetoes = new HashMap<>();
    private final Set<String> titles;

    /** A list of items: how many, and how many of them link a paper. */
    private record Group(int entries, int papers) {
        Group and(Group other) {
            return new Group(entries + other.entries, papers + other.papers);
        }
    }

    /** A draft with the place where it stands. */
    record Draft(EntryDraft entry, TopicPath topic, Section section) {}

    Judge(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Group one = new Group(1, draft.entry().linksPaper() ? 1 : 0);
            groups.merge(draft.entry().group, one, Group::and);
        }
        boolean anchored = drafts.stream().anyMatch(draft -> onlyAnchors(draft.entry()));
        this.titles = anchored ? titles(drafts) : Set.of();
    }

    /** Whether a heading names what is no paper. */
    private static boolean vetoes(String name) {
        return NOT_PAPERS.matcher(name).matches() && !PAPERS.matcher(name).find();
    }

    private static Set<String> titles(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> !onlyAnchors(draft.entry()))
                .map(draft -> PaperKeys.folded(draft.entry().title))
                .collect(Collectors.toSet());
    }

    /** What it is; empty for what is no entry at all, such as a line of a table of contents. */
    Optional<EntryKind> kind(Draft draft) {
        EntryDraft entry = draft.entry();
        if (onlyAnchors(entry)) {
            boolean placed =
                    titles.contains(PaperKeys.folded(entry.title)) && (entry.article || Words.count(entry.title) > 3);
            return entry.article || placed ? Optional.of(EntryKind.PAPER) : Optional.empty();
        }
        if (entry.article) {
            return Optional.of(articleKind(entry, draft.section()));
        }
        if (draft.section() == Section.APPENDIX || entry.prose) {
            return entry.linked && !entry.prose ? Optional.of(EntryKind.RESOURCE) : Optional.empty();
        }
        boolean vetoed = draft.topic()
                .name()
                .filter(name -> vetoes.computeIfAbsent(name, Judge::vetoes))
                .isPresent();
        boolean identified = entry.paperUrl || (entry.citedId().isPresent() && !vetoed);
        if (identified || (entry.paperLabel && !vetoed) || (!vetoed && followsMajority(draft))) {
            return Optional.of(EntryKind.PAPER);
        }
        return entry.linked ? Optional.of(EntryKind.RESOURCE) : Optional.empty();
    }

    private static boolean onlyAnchors(EntryDraft entry) {
        boolean listed = entry.listedUrl.filter(url -> !url.startsWith("#")).isPresent();
        boolean anchor = entry.anchors
                || entry.listedUrl.filter(url -> url.startsWith("#")).isPresent();
        return anchor && !listed && entry.links.isEmpty() && !entry.paperUrl;
    }

    /** Whether the entry, itself without evidence, is written among papers and like one. */
    private boolean followsMajority(Draft draft) {
        EntryDraft entry = draft.entry();
        Group group = entry.group == 0 ? new Group(1, 0) : groups.getOrDefault(entry.group, new Group(1, 0));
        boolean like = Words.count(entry.title) >= 3 && Words.count(entry.title) <= 30;
        boolean told = entry.date.isPresent() || entry.venue.isPresent() || entry.authors.isPresent();
        if (!like || group.papers() < 1 || (!told && leadsElsewhere(entry))) {
            return false;
        }
        double share = group.papers() / (double) group.entries();
        return share > MAJORITY && (told || share > 0.7 || !entry.linked);
    }

    /** To code, a post or a talk: among papers, but none. */
    private static boolean leadsElsewhere(EntryDraft entry) {
        return entry.listedUrl
                .map(url -> Labels.role("", url))
                .filter(role -> role == LinkRole.CODE || role == LinkRole.DISCUSSION)
                .isPresent();
    }

    /** In an appendix a data set has its paper linked as well; a paper is what the title itself leads to. */
    private static boolean isTitledPaper(EntryDraft entry) {
        int words = Words.count(entry.title);
        return entry.listedUrl
                .map(url -> PaperLinks.isPaperUrl(url) && words > 2)
                .orElse(entry.linksPaper() && words > 4);
    }

    /** A post, or a tool by its short name: a date alone makes no paper of it. */
    private static boolean isPostOrTool(EntryDraft entry) {
        Optional<LinkRole> listed =
                entry.listedUrl.filter(WebAddress::isAbsolute).map(url -> Labels.role("", url));
        boolean talk =
                !entry.links.isEmpty() && entry.links.stream().allMatch(link -> link.role() == LinkRole.DISCUSSION);
        return listed.filter(role -> role == LinkRole.DISCUSSION
                        || (role == LinkRole.CODE && Words.count(entry.title) < 5)
                        || (role == LinkRole.OTHER && talk))
                .isPresent();
    }

    private static EntryKind articleKind(EntryDraft entry, Section section) {
        boolean dated = entry.venue.isPresent() || (entry.date.isPresent() && !isPostOrTool(entry));
        if (section == Section.APPENDIX) {
            return dated && isTitledPaper(entry) ? EntryKind.PAPER : EntryKind.RESOURCE;
        }
        boolean sibling = entry.listedUrl.filter(url -> url.startsWith("/")).isPresent();
        boolean titled = Words.count(entry.title) > 2;
        boolean untold = !entry.linked || (entry.listedUrl.isEmpty() && Words.count(entry.title) > 4);
        return entry.linksPaper() || dated || sibling || entry.rating.isPresent() || (untold && titled)
                ? EntryKind.PAPER
                : EntryKind.RESOURCE;
    }
}
