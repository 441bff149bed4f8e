package paperboy.parse;

import java.util.List;
import java.util.Set;

/**
 * Tells lines that only carry links or a keyed value ({@code pdf: https://...}, {@code intro: CVPR 2014}) from titles.
 */
final class LabelLines {
    private static final Set<String> KEYS = Set.of(
            "intro",
            "introduction",
            "keywords",
            "keyword",
            "abstract",
            "tldr",
            "tl;dr",
            "summary",
            "venue",
            "conference",
            "journal",
            "year",
            "date",
            "author",
            "authors",
            "affiliation",
            "affiliations",
            "institution",
            "institute",
            "published",
            "publication",
            "comment",
            "comments",
            "note",
            "notes",
            "task",
            "tasks",
            "dataset",
            "datasets",
            "tags",
            "tag",
            "作者",
            "单位",
            "机构",
            "简介",
            "摘要",
            "关键词",
            "会议",
            "期刊",
            "时间",
            "日期",
            "备注",
            "介绍",
            "任务",
            "年份",
            "title",
            "citation",
            "citations",
            "stars",
            "status",
            "framework",
            "model",
            "keypoints",
            "highlights",
            "motivation",
            "method",
            "results",
            "contribution",
            "contributions");

    private LabelLines() {}

    static boolean is(Page page, List<SourceLine> lines) {
        return lines.stream().filter(line -> !line.text().isBlank()).allMatch(line -> isOne(page, line.text()));
    }

    /** Whether a word before a colon says what stands behind it. */
    static boolean isKey(String word) {
        return KEYS.contains(word) || Labels.isLabel(word);
    }

    private static boolean isOne(Page page, String text) {
        List<Piece> pieces = page.pieces(text);
        String key = LooseReader.key(text).orElse("");
        if (!key.isEmpty() && KEYS.contains(key)) {
            return true;
        }
        boolean labelled = !key.isEmpty() && Labels.isLabel(key);
        boolean links = false;
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.isLink()) {
                links = true;
                boolean label = labelled || TitlePieces.isLabelled(pieces, at);
                rest.append(label ? " " : Texts.unmarked(piece.text()));
            } else if (piece.isText() || piece.is(Piece.Kind.CODE)) {
                rest.append(piece.text());
            }
        }
        String words = Tidy.words(rest.toString().replaceAll("[\\[\\]()|,;:：，、/]", " "));
        if (words.isEmpty() || Labels.isLabel(words)) {
            return links || labelled;
        }
        return labelled || (links && Words.count(words) <= 2 && Labels.isLabel(words));
    }
}
