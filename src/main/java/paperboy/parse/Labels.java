package paperboy.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.Identifiers;
import paperboy.catalog.LinkRole;

/** What the labels of links mean, in any spelling. */
final class Labels {
    private static final Set<String> PAPER = words(
            "paper papers papper paer papaer pdf pdfs arxiv arxivpdf arxivpaper abs abstract acm ieee doi springer preprint publication html full text "
                    + "fulltext article cvf acl aclweb anthology pmlr nips neurips ps pub 论文 論文 논문 原文 论文链接 论文地址 全文 链接 下载 paperlink pdflink artículo articulo artigo artikel статья hal ssrn biorxiv medrxiv "
                    + "thesis dissertation report manuscript proceedings nature science elsevier sciencedirect wiley jmlr aaai ijcai icml iclr cvpr iccv eccv kdd");
    private static final Set<String> CODE = words(
            "code codes source sourcecode github git gitlab pytorch torch tensorflow tf tf2 keras caffe caffe2 mxnet gluon theano lua matlab python jax flax julia "
                    + "paddle paddlepaddle chainer cntk darknet c++ cpp java r implementation implementations impl repo repository official officialcode toolbox lasagne mindspore megengine "
                    + "torch7 pytorchcode tensorflowcode tfcode 代码 源码 代碼 程式碼 コード 코드 código 代码链接 开源 开源代码 software colab notebook model models weights pretrained 模型 权重");
    private static final Set<String> REVIEW = words("openreview review reviews peerreview or");
    private static final Set<String> DISCUSSION = words(
            "blog bolg blogs zhihu reddit hn hackernews twitter tweet x discussion discuss forum 知乎 博客 解读 论文解读 中文解读 解析 讲解 笔记 note notes post medium csdn jianshu 简书 "
                    + "news article翻译 翻译 机器之心 量子位 新智元 summary shortscience explained commentary comment comments talk weixin 公众号 微信 讨论 评论 专栏 译文");
    private static final Set<String> PROJECT = words(
            "project projects projectpage page homepage home honme website web site webpage homepages projectwebsite projecthomepage 项目 项目主页 主页 官网 网页 网站 demo dataset data datasets 数据集 数据 challenge benchmark leaderboard");
    private static final Set<String> OTHER = words(
            "video videos youtube slide slides poster posters bib bibtex cite citation supp suppl supplementary supplement supplemental supmat appendix presentation "
                    + "link links version url here リンク 링크 enlace lien 連結 media ppt tutorial book course readme docs doc documentation 视频 海报 材料 补充材料 附录 press intro introduction ref reference wiki "
                    + "bilibili slideslive semantic scholar semanticscholar s2 connected figure result results gui interactive app application review: appendix");
    /** Labels that say nothing of what is behind them. */
    private static final Set<String> ANY = words("link links url here リンク 링크 enlace lien 連結");

    private static final Map<String, LinkRole> ROLES = roles();
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");
    /** "caffe+matlab" is two words, "c++" one. */
    private static final Pattern WORDS = Pattern.compile(" |(?<=\\p{L}{3})\\+");

    private static final Pattern NUMBERED = Pattern.compile("(?<=\\p{L})[\\d_]+$");
    private static final Pattern DIRECTION = Pattern.compile("(?:下载)?(?:链接|地址|网址|下载)$");
    private static final Set<String> CODE_HOSTS = Set.of(
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "gist.github.com",
            "paperswithcode.com",
            "colab.research.google.com");
    private static final Set<String> TALK_HOSTS = Set.of(
            "zhihu.com",
            "zhuanlan.zhihu.com",
            "reddit.com",
            "news.ycombinator.com",
            "twitter.com",
            "x.com",
            "medium.com",
            "mp.weixin.qq.com",
            "blog.csdn.net",
            "jianshu.com",
            "youtube.com",
            "youtu.be",
            "bilibili.com",
            "slideslive.com",
            "coursera.org",
            "edx.org",
            "udacity.com",
            "towardsdatascience.com");

    private Labels() {}

    /** What a link labelled like this leads to. */
    static LinkRole role(String label, String url) {
        String folded = fold(Tidy.withoutShortcodes(label));
        if (label.length() < 60 && !folded.isEmpty()) {
            LinkRole whole = byWord(folded.replace(" ", ""));
            if (whole != null) {
                return whole;
            }
            if (ANY.contains(folded)) {
                return byHost(url);
            }
            for (String word : WORDS.split(folded)) {
                LinkRole role = byWord(word);
                if (role != null && role != LinkRole.OTHER) {
                    return role;
                }
            }
            @Nullable LinkRole ending = byEnding(folded);
            if (ending != null) {
                return ending;
            }
            if (OTHER.contains(folded) || (folded.split(" ").length > 0 && OTHER.contains(folded.split(" ")[0]))) {
                return LinkRole.OTHER;
            }
        }
        return byHost(url);
    }

    /** Whether this is a label, not a title: each of its few words says what kind of link it is. */
    static boolean isLabel(String text) {
        if (text.length() > 50) {
            return false;
        }
        String folded = fold(text);
        if (folded.isEmpty() || isKnown(folded.replace(" ", ""))) {
            return true;
        }
        int words = folded.split(" ").length;
        int known = known(folded);
        return words <= 4 && (known == words || (known > 0 && words <= 3 && known * 2 >= words));
    }

    /**
     * Whether this is a label only for a part of its words, such as {@code author's page}; where a label would be out
     * of place it is a title.
     */
    static boolean isMixed(String text) {
        String folded = fold(text);
        return isLabel(text)
                && !folded.isEmpty()
                && !isKnown(folded.replace(" ", ""))
                && known(folded) < folded.split(" ").length;
    }

    private static int known(String folded) {
        int known = 0;
        for (String word : folded.split(" ")) {
            known += isKnown(word) ? 1 : 0;
        }
        return known;
    }

    /** Whether a label like this leads to the text of a paper; the name of a venue may lead anywhere. */
    static boolean isPaperLabel(String text) {
        return text.length() <= 50
                && role(text, "") == LinkRole.PAPER
                && !VenueNames.isKnown(text.strip())
                && isLabel(text);
    }

    private static LinkRole byHost(String url) {
        String host = host(url);
        if (CODE_HOSTS.contains(host)) {
            return LinkRole.CODE;
        }
        if (TALK_HOSTS.contains(host)) {
            return LinkRole.DISCUSSION;
        }
        if (host.equals("openreview.net")) {
            return LinkRole.REVIEW;
        }
        return PaperLinks.isPaperUrl(url) || Identifiers.inUrl(url).isPresent() ? LinkRole.PAPER : LinkRole.OTHER;
    }

    private static String host(String url) {
        int from = url.indexOf("://");
        if (from < 0) {
            return "";
        }
        int to = url.indexOf('/', from + 3);
        String host = url.substring(from + 3, to < 0 ? url.length() : to).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String unnumbered(String word) {
        boolean lettered = !word.isEmpty() && Character.isLetter(word.charAt(word.length() - 1));
        return lettered ? word : NUMBERED.matcher(word).replaceFirst("");
    }

    /** "论文下载", "代码地址": what is there, without how to get it. */
    private static String undirected(String word) {
        return word.length() > 3 && word.charAt(0) >= 0x2E80
                ? DIRECTION.matcher(word).replaceFirst("")
                : word;
    }

    private static @Nullable LinkRole byWord(String word) {
        @Nullable LinkRole role = ROLES.get(word);
        if (role == null) {
            role = ROLES.get(unnumbered(word));
        }
        return role == null ? ROLES.get(undirected(word)) : role;
    }

    /** "源码解析", "作者主页": the last word of a Chinese label says what is there. */
    private static @Nullable LinkRole byEnding(String label) {
        if (label.charAt(label.length() - 1) < 0x2E80) {
            return null;
        }
        for (int from = Math.max(0, label.length() - 3); from < label.length() - 1; from++) {
            @Nullable LinkRole role = ROLES.get(label.substring(from));
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    private static boolean isKnown(String word) {
        return byWord(word) != null || OTHER.contains(unnumbered(word));
    }

    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isOneWord(lower)
                ? lower
                : NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }

    private static boolean isOneWord(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 127 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** Where a word has two meanings the first of these counts. */
    private static Map<String, LinkRole> roles() {
        Map<String, LinkRole> roles = new HashMap<>();
        PAPER.forEach(word -> roles.putIfAbsent(word, LinkRole.PAPER));
        CODE.forEach(word -> roles.putIfAbsent(word, LinkRole.CODE));
        REVIEW.forEach(word -> roles.putIfAbsent(word, LinkRole.REVIEW));
        DISCUSSION.forEach(word -> roles.putIfAbsent(word, LinkRole.DISCUSSION));
        PROJECT.forEach(word -> roles.putIfAbsent(word, LinkRole.PROJECT));
        return Map.copyOf(roles);
    }

    private static Set<String> words(String all) {
        return Set.copyOf(List.of(all.split(" ")).stream().distinct().toList());
    }
}
