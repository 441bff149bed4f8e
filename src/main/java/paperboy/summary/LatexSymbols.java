package paperboy.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What LaTeX's commands look like in Unicode: symbols, accents, raised and lowered characters. Names as in LaTeX's own
 * symbol tables.
 */
final class LatexSymbols {

    private static final char NONE = '\uFFFF';

    private static final Map<String, String> SYMBOLS = pairs("""
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
            pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            times × cdot · cdots ⋯ dots … ldots … div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ° bullet • oplus ⊕ otimes ⊗ odot ⊙
            le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝
            lesssim ≲ gtrsim ≳ to → rightarrow → longrightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
            iff ⇔ implies ⇒ mapsto ↦ uparrow ↑ downarrow ↓ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖
            emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ
            aleph ℵ sum ∑ prod ∏ int ∫ perp ⊥ top ⊤ bot ⊥ parallel ∥ mid | vert | Vert ‖ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
            prime ′ dagger † ddagger ‡ S § P ¶ copyright © pounds £ euro € textregistered ® texttrademark ™ textdegree ° degree ° checkmark ✓
            ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ
            lbrace { rbrace } textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < textgreater >
            textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle '
            """);

    private static final Map<String, String> ACCENTS = pairs(
            "` \u0300 ' \u0301 ^ \u0302 hat \u0302 widehat \u0302 ~ \u0303 tilde \u0303 widetilde \u0303 = \u0304 bar \u0304 u \u0306 breve \u0306"
                    + " . \u0307 dot \u0307 \" \u0308 ddot \u0308 r \u030A H \u030B v \u030C check \u030C c \u0327 k \u0328 d \u0323 b \u0331"
                    + " vec \u20D7 acute \u0301 grave \u0300");

    private static final Map<Integer, Integer> RAISED = aligned(
            "0123456789+-=()abcdefghijklmnoprstuvwxyzTαβγδ′°*", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵅᵝᵞᵟ′°*");

    private static final Map<Integer, Integer> LOWERED =
            aligned("0123456789+-=()aehijklmnoprstuvxβγρφχ∞", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ∞");

    private static final Set<String> SWITCHES = Set.of(
            "em bf it rm sc sf sl tt cal bfseries itshape rmfamily scshape sffamily ttfamily upshape mdseries normalfont tiny scriptsize small normalsize"
                    .concat(
                            " large Large LARGE huge centering noindent par newline linebreak left right middle big Big bigg Bigg bigl bigr Bigl")
                    .concat(
                            " Bigr displaystyle textstyle scriptstyle limits nolimits protect xspace quad qquad hfill item boldmath unboldmath")
                    .split(" "));

    private static final Set<String> DROPPED = Set.of(
            "footnote footnotemark footnotetext thanks label ref eqref autoref cref Cref pageref vspace hspace includegraphics index begin end color"
                    .concat(" bibliography bibliographystyle input vskip hskip phantom vphantom hphantom nocite")
                    .split(" "));

    private LatexSymbols() {}

    /** The character of a named symbol, or the empty string. */
    static String symbol(String name) {
        return SYMBOLS.getOrDefault(name, "");
    }

    /** The combining character of an accent, or U+FFFF. */
    static char accent(String name) {
        String mark = ACCENTS.get(name);
        return mark == null ? NONE : mark.charAt(0);
    }

    /** A command that changes the looks of what follows and says nothing itself. */
    static boolean isSwitch(String name) {
        return SWITCHES.contains(name);
    }

    /** A command whose argument is not part of the sentence. */
    static boolean isDropped(String name) {
        return DROPPED.contains(name) || name.startsWith("cite") || name.startsWith("Cite");
    }

    /** A command whose first argument sets the looks or the address of the second. */
    static boolean hasLeadingOption(String name) {
        return name.equals("href") || name.equals("textcolor") || name.equals("colorbox") || name.equals("hyperref");
    }

    /** Raises a text where Unicode has all of its characters, else writes it behind a caret. */
    static String superscript(String text) {
        return script(text, RAISED, "^");
    }

    /** Lowers a text where Unicode has all of its characters, else writes it behind an underscore. */
    static String subscript(String text) {
        return script(text, LOWERED, "_");
    }

    private static String script(String text, Map<Integer, Integer> shapes, String sign) {
        if (text.codePoints().allMatch(shapes::containsKey)) {
            StringBuilder out = new StringBuilder();
            text.codePoints().map(shapes::get).forEach(out::appendCodePoint);
            return out.toString();
        }
        boolean simple = text.codePoints().allMatch(Character::isLetterOrDigit);
        return sign + (simple ? text : "(" + text + ")");
    }

    private static Map<String, String> pairs(String table) {
        String[] cells = table.strip().split("\\s+");
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            map.put(cells[i], cells[i + 1]);
        }
        return Map.copyOf(map);
    }

    private static Map<Integer, Integer> aligned(String from, String to) {
        int[] keys = from.codePoints().toArray();
        int[] shapes = to.codePoints().toArray();
        if (keys.length != shapes.length) {
            throw new IllegalStateException("the rows of a table of characters differ in length");
        }
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            map.put(keys[i], shapes[i]);
        }
        return Map.copyOf(map);
    }
}
